import type { IncidentDataset } from "../../src/core/events/dataset/incident-dataset";
import { seededRandom } from "../support/synthetic-events";
import type { ImportContender, ImportMeasurement } from "./import-worker";

/** What import-page.ts offers in the browser, as `window.importPage`. */
export interface ImportPage {
  /** Makes a seeded CSV of so many rows; its size in bytes. */
  make(rows: number): number;
  /** Imports it in a worker of its own, which is terminated then; milliseconds with the worker's start in `totalMs`. */
  run(contender: ImportContender): Promise<ImportMeasurement & { readonly totalMs: number }>;
  /** Rows of the dataset that the last run of ours handed over: it is kept, as the app keeps it; 0 for none. */
  keptRows(): number;
  keepBusy(): void;
}

const header =
  "id,event_date,event_type,actor1,actor2,admin1,location,latitude,longitude,source,notes,fatalities";
const words =
  'drone missile hit struck the depot near village residents said, "no warning" windows broken overnight officials';
const eventTypes = [
  "Shelling/artillery/missile attack",
  "Air/drone strike",
  "Armed clash",
  "Disrupted weapons use",
];
const firstDayMs = Date.UTC(2022, 1, 24);
const days = 1400;
const dayMs = 86_400_000;
const partSize = 10_000;

/** About 180 bytes a row in the shape of the field's tables: days in order, repeating names, quoted notes. */
function makeRows(count: number, random: () => number): (row: number) => string {
  const vocabulary = words.split(" ");
  const below = (limit: number) => Math.floor(random() * limit);
  return (row) => {
    let notes = "";
    while (notes.length < 50) notes += `${vocabulary[below(vocabulary.length)]} `;
    const day = new Date(firstDayMs + Math.floor((row / count) * days) * dayMs).toISOString().slice(0, 10);
    return [
      `UKR${100_000 + row}`,
      day,
      eventTypes[below(eventTypes.length)],
      `Military Forces ${below(20)}`,
      `Civilians ${below(40)}`,
      `Oblast ${below(25)}`,
      `Town ${below(3000)}`,
      (46 + random() * 6).toFixed(4),
      (24 + random() * 15).toFixed(4),
      `Source ${below(500)}`,
      `"${notes.replaceAll('"', '""')}"`,
      below(12),
    ].join(",");
  };
}

function makeCsv(count: number): Blob {
  const rowOf = makeRows(count, seededRandom(20251224));
  const parts: Blob[] = [new Blob([`${header}\n`])];
  for (let start = 0; start < count; start += partSize) {
    const rows = Array.from({ length: Math.min(partSize, count - start) }, (_, index) =>
      rowOf(start + index),
    );
    parts.push(new Blob([`${rows.join("\n")}\n`]));
  }
  return new Blob(parts);
}

let csv = new Blob();
let kept: IncidentDataset | null = null;

const page: ImportPage = {
  make(rows) {
    csv = makeCsv(rows);
    return csv.size;
  },

  run(contender) {
    kept = null;
    const startedAt = performance.now();
    const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
    return new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => {
        worker.terminate();
        kept = data.dataset ?? null;
        resolve({ ...data.measurement, totalMs: performance.now() - startedAt });
      };
      worker.postMessage({ contender, blob: csv });
    });
  },

  keptRows: () => kept?.table.count ?? 0,

  keepBusy() {
    const until = performance.now() + 400;
    while (performance.now() < until);
  },
};

Object.assign(window, { importPage: page });
