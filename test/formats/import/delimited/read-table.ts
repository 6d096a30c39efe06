import { openDelimited } from "../../../../src/formats/import/delimited/open-delimited";
import type { ImportIssue } from "../../../../src/formats/import/import-issue";
import { defaultLimits, type ImportLimits } from "../../../../src/formats/import/import-settings";

export interface TableRead {
  readonly columns: readonly string[];
  /** Accepted records in order: their number, line and cells. */
  readonly records: readonly (readonly [record: number, line: number, ...cells: string[]])[];
  readonly issues: readonly ImportIssue[];
  readonly largestBatch: number;
}

type Settings = Parameters<typeof openDelimited>[1];

/** Reads a whole table from text (as UTF-8) or bytes. */
export async function readTable(
  content: string | Uint8Array,
  settings: Partial<Settings> = {},
  limits: Partial<ImportLimits> = {},
): Promise<TableRead> {
  const issues: ImportIssue[] = [];
  const blob = new Blob([typeof content === "string" ? content : content.slice()]);
  const opened = await openDelimited(
    { name: "table.csv", blob },
    { encoding: "utf-8", delimiter: ",", skipRows: 0, ...settings },
    {
      limits: { ...defaultLimits, ...limits },
      report: (issue) => issues.push(issue),
      progress: () => undefined,
    },
  );
  const records: [number, number, ...string[]][] = [];
  let largestBatch = 0;
  for await (const batch of opened.batches) {
    largestBatch = Math.max(largestBatch, batch.cells.length);
    for (const [index, cells] of batch.cells.entries())
      records.push([batch.records?.[index] ?? batch.firstRecord + index, batch.lines![index]!, ...cells]);
  }
  return { columns: opened.columns, records, issues, largestBatch };
}
