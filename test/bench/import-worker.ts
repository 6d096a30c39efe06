import Papa from "papaparse";
import { unknownFigure } from "../../src/core/events/dataset/incident-dataset";
import {
  createIncidentDatasetBuilder,
  type KeptField,
} from "../../src/formats/import/dataset/incident-dataset-builder";
import { openDelimited } from "../../src/formats/import/delimited/open-delimited";
import { defaultLimits } from "../../src/formats/import/import-settings";
import type { RowValues } from "../../src/formats/import/table/row-values";
import { decodeStream } from "../../src/formats/import/text/decode-stream";

export type ImportContender = "ours" | "papaparse";

/** What the worker hands back: milliseconds by phase and the dataset's size. */
export interface ImportMeasurement {
  readonly rows: number;
  readonly rejected: number;
  readonly readMs: number;
  readonly finishMs: number;
  readonly datasetBytes: number;
}

const keptFields: readonly KeptField[] = [
  { name: "id", role: "id", column: 0 },
  { name: "event_type", role: "type", column: 2 },
  { name: "actor1", role: "actor", column: 3 },
  { name: "actor2", role: "actor", column: 4 },
  { name: "admin1", role: "admin1", column: 5 },
  { name: "location", role: "place", column: 6 },
  { name: "source", role: "publisher", column: 9 },
  { name: "notes", role: "notes", column: 10 },
];

const dayMs = 86_400_000;
const v: RowValues = {
  lng: 0,
  lat: 0,
  earliestMs: 0,
  latestMs: 0,
  throughout: 0,
  timePrecision: 4,
  placePrecision: 3,
  radiusMeters: 0,
  family: 0,
  status: 0,
  killedMin: 0,
  killedMax: 0,
  injuredMin: unknownFigure,
  injuredMax: unknownFigure,
};

async function ours(blob: Blob) {
  const started = performance.now();
  let rejected = 0;
  const opened = await openDelimited(
    { name: "a.csv", blob },
    { encoding: "utf-8", delimiter: ",", skipRows: 0 },
    {
      limits: defaultLimits,
      report: () => {
        rejected++;
      },
      progress: () => {},
    },
  );
  const builder = createIncidentDatasetBuilder(keptFields, "Europe/Kyiv");
  for await (const batch of opened.batches) {
    for (let i = 0; i < batch.cells.length; i++) {
      const cells = batch.cells[i]!;
      const d = cells[1]!;
      v.earliestMs = Date.UTC(+d.slice(0, 4), +d.slice(5, 7) - 1, +d.slice(8, 10));
      v.latestMs = v.earliestMs + dayMs;
      v.lat = +cells[7]!;
      v.lng = +cells[8]!;
      v.killedMin = v.killedMax = +cells[11]!;
      builder.add(v, cells, batch.lines![i]!);
    }
  }
  const read = performance.now();
  const rows = builder.count;
  const dataset = builder.finish("x");
  const done = performance.now();
  return {
    dataset,
    measurement: { rows, rejected, readMs: read - started, finishMs: done - read, datasetBytes: 0 },
  };
}

async function papa(blob: Blob) {
  const started = performance.now();
  const parser = new Papa.Parser({ delimiter: ",", newline: "\n" } as never) as unknown as {
    parse(t: string, b: number, i: boolean): Papa.ParseResult<string[]>;
  };
  let rest = "";
  let rows = 0;
  let rejected = 0;
  for await (const chunk of decodeStream(blob, "utf-8")) {
    const text = rest + chunk.text;
    const result = parser.parse(text, 0, !chunk.isLast);
    rows += result.data.length;
    rejected += result.errors.length;
    rest = text.slice(result.meta.cursor);
  }
  return { rows, rejected, readMs: performance.now() - started, finishMs: 0, datasetBytes: 0 };
}

function papaStream(blob: Blob): Promise<ImportMeasurement> {
  const started = performance.now();
  let rows = 0;
  let rejected = 0;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(blob as File, {
      header: false,
      delimiter: ",",
      newline: "\n",
      chunk: ({ data, errors }) => {
        rows += data.length;
        rejected += errors.length;
      },
      complete: () =>
        resolve({ rows, rejected, readMs: performance.now() - started, finishMs: 0, datasetBytes: 0 }),
      error: reject,
    });
  });
}

self.onmessage = async ({ data }: MessageEvent<{ contender: ImportContender; blob: Blob }>) => {
  if (data.contender === "papaparse") self.postMessage({ measurement: await papa(data.blob) });
  else if ((data.contender as string) === "stream")
    self.postMessage({ measurement: await papaStream(data.blob) });
  else self.postMessage(await ours(data.blob));
};
