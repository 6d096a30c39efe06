import type { IncidentDataset } from "../../src/core/events/dataset/incident-dataset";
import {
  createIncidentDatasetBuilder,
  type KeptField,
} from "../../src/formats/import/dataset/incident-dataset-builder";
import { openDelimited } from "../../src/formats/import/delimited/open-delimited";
import { type ColumnRole, defaultLimits, type TableSettings } from "../../src/formats/import/import-settings";
import { createRowReader } from "../../src/formats/import/table/create-row-reader";
import { listBuffers } from "../../src/runtime/datasets/list-buffers";
import { parseOurChunks, streamWithPapaparse } from "./import-papaparse";

/**
 * `ours`: cells read as positions, times and figures, put into columns, sorted and indexed. `papaparse` reads the same
 * file in chunks, its own way; `papaparse on our chunks` is its parser over the text that ours gets. Both let the cells go.
 */
export type ImportContender = "ours" | "papaparse" | "papaparse on our chunks";

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

async function importOurs(file: File): Promise<{ measurement: ImportMeasurement; dataset: IncidentDataset }> {
  const startedAt = performance.now();
  let rejected = 0;
  const opened = await openDelimited(
    { name: file.name, blob: file },
    { encoding: "utf-8", delimiter: ",", skipRows: 0 },
    { limits: defaultLimits, report: () => rejected++, progress: () => undefined },
  );
  const builder = createIncidentDatasetBuilder(keptFields, settings.zone);
  const reader = createRowReader(opened.columns, settings);
  for await (const { cells, lines } of opened.batches)
    for (let index = 0; index < cells.length; index++) {
      const row = cells[index]!;
      if (reader.read(row, null)) builder.add(reader.values, row, lines![index]!);
      else rejected++;
    }
  const readAt = performance.now();
  const dataset = builder.finish("bench");
  const finishMs = performance.now() - readAt;
  return { measurement: { rows: builder.count, rejected, readMs: readAt - startedAt, finishMs }, dataset };
}

self.onmessage = async ({ data }: MessageEvent<{ contender: ImportContender; file: File }>) => {
  const { contender, file } = data;
  if (contender === "ours") {
    const { measurement, dataset } = await importOurs(file);
    postMessage({ measurement, dataset }, { transfer: listBuffers(dataset) });
    return;
  }
  const startedAt = performance.now();
  const counts = await (contender === "papaparse" ? streamWithPapaparse(file) : parseOurChunks(file));
  postMessage({ measurement: { ...counts, readMs: performance.now() - startedAt, finishMs: 0 } });
};
