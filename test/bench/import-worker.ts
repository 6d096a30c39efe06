import Papa from "papaparse";
import type { IncidentDataset } from "../../src/core/events/dataset/incident-dataset";
import {
  createIncidentDatasetBuilder,
  type KeptField,
} from "../../src/formats/import/dataset/incident-dataset-builder";
import { openDelimited } from "../../src/formats/import/delimited/open-delimited";
import { type ColumnRole, defaultLimits, type TableSettings } from "../../src/formats/import/import-settings";
import { createRowReader } from "../../src/formats/import/table/create-row-reader";
import { decodeStream } from "../../src/formats/import/text/decode-stream";
import { listBuffers } from "../../src/runtime/datasets/list-buffers";

/**
 * `papaparse`: its parser over the chunks that ours gets, rows counted and let go. `papaparse streaming`: its own way of
 * reading a file in chunks. `ours`: cells read as positions, times and figures, put into columns, sorted and indexed.
 */
export type ImportContender = "ours" | "papaparse" | "papaparse streaming";

export interface ImportMeasurement {
  readonly rows: number;
  readonly rejected: number;
  /** Milliseconds until the last row was read, and for sorting and indexing after that. */
  readonly readMs: number;
  readonly finishMs: number;
}

const roles: readonly (readonly [name: string, role: ColumnRole])[] = [
  ["id", "id"],
  ["event_date", "date"],
  ["event_type", "type"],
  ["actor1", "actor"],
  ["actor2", "actor"],
  ["admin1", "admin1"],
  ["location", "place"],
  ["latitude", "lat"],
  ["longitude", "lng"],
  ["source", "publisher"],
  ["notes", "notes"],
  ["fatalities", "killed"],
];
const keptRoles = ["id", "type", "actor", "admin1", "place", "publisher", "notes"] as const;
const keptFields: readonly KeptField[] = roles.flatMap(([name, named], column) => {
  const role = keptRoles.find((kept) => kept === named);
  return role ? [{ name, role, column }] : [];
});
const settings: TableSettings = {
  preset: null,
  roles: roles.map(([, role]) => role),
  dateOrder: "year-first",
  zone: "Europe/Kyiv",
  decimalComma: false,
  swapCoordinates: false,
};

async function importOurs(blob: Blob): Promise<{ measurement: ImportMeasurement; dataset: IncidentDataset }> {
  const startedAt = performance.now();
  let rejected = 0;
  const opened = await openDelimited(
    { name: "bench.csv", blob },
    { encoding: "utf-8", delimiter: ",", skipRows: 0 },
    { limits: defaultLimits, report: () => rejected++, progress: () => undefined },
  );
  const builder = createIncidentDatasetBuilder(keptFields, settings.zone);
  const reader = createRowReader(opened.columns, settings);
  for await (const { cells, lines } of opened.batches)
    for (const [index, row] of cells.entries())
      if (reader.read(row, null)) builder.add(reader.values, row, lines![index]!);
      else rejected++;
  const readAt = performance.now();
  const dataset = builder.finish("bench");
  const measurement = {
    rows: builder.count,
    rejected,
    readMs: readAt - startedAt,
    finishMs: performance.now() - readAt,
  };
  return { measurement, dataset };
}

/** What papaparse declares of itself leaves its parser out. */
type ChunkParser = { parse(text: string, start: number, ignoreLastRow: boolean): Papa.ParseResult<string[]> };

async function parseWithPapaparse(blob: Blob): Promise<ImportMeasurement> {
  const startedAt = performance.now();
  const parser = new Papa.Parser({ delimiter: ",", newline: "\n" }) as unknown as ChunkParser;
  let rest = "";
  let rows = -1;
  let rejected = 0;
  for await (const chunk of decodeStream(blob, "utf-8")) {
    const text = rest + chunk.text;
    const { data, errors, meta } = parser.parse(text, 0, !chunk.isLast);
    rows += data.filter((cells) => cells.length > 1).length;
    rejected += errors.length;
    rest = text.slice(meta.cursor);
  }
  return { rows, rejected, readMs: performance.now() - startedAt, finishMs: 0 };
}

function streamWithPapaparse(blob: Blob): Promise<ImportMeasurement> {
  const startedAt = performance.now();
  let rows = -1;
  let rejected = 0;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(new File([blob], "bench.csv"), {
      delimiter: ",",
      newline: "\n",
      skipEmptyLines: true,
      chunk: ({ data, errors }) => {
        rows += data.length;
        rejected += errors.length;
      },
      complete: () => resolve({ rows, rejected, readMs: performance.now() - startedAt, finishMs: 0 }),
      error: reject,
    });
  });
}

self.onmessage = async ({ data }: MessageEvent<{ contender: ImportContender; blob: Blob }>) => {
  const { contender, blob } = data;
  if (contender === "papaparse") postMessage({ measurement: await parseWithPapaparse(blob) });
  else if (contender === "papaparse streaming") postMessage({ measurement: await streamWithPapaparse(blob) });
  else {
    const { measurement, dataset } = await importOurs(blob);
    postMessage({ measurement, dataset }, { transfer: listBuffers(dataset) });
  }
};
