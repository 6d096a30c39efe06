import { seededRandom } from "../support/synthetic-events";
import type { ImportContender, ImportMeasurement } from "./import-worker";

const header =
  "id,event_date,event_type,actor1,actor2,admin1,location,latitude,longitude,source,notes,fatalities";
const words =
  'drone missile hit struck the depot near village residents said, "no warning" windows broken overnight officials reported'.split(
    " ",
  );
const eventTypes = [
  "Shelling/artillery/missile attack",
  "Air/drone strike",
  "Armed clash",
  "Disrupted weapons use",
];

/** A seeded table of about 185 bytes a row in the shape of the field's data, as a file. */
function makeCsv(count: number): Blob {
  const random = seededRandom(20251224);
  const pick = (n: number) => Math.floor(random() * n);
  const parts: Blob[] = [];
  let rows = [header];
  for (let row = 0; row < count; row++) {
    let notes = "";
    while (notes.length < 50) notes += `${words[pick(words.length)]} `;
    const day = new Date(Date.UTC(2022, 1, 24) + Math.floor((row / count) * 1400) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    rows.push(
      `UKR${100000 + row},${day},${eventTypes[pick(4)]},Military Forces ${pick(20)},Civilians ${pick(40)},Oblast ${pick(25)},Town ${pick(3000)},${(46 + random() * 6).toFixed(4)},${(24 + random() * 15).toFixed(4)},Source ${pick(500)},"${notes.replaceAll('"', '""')}",${pick(12)}`,
    );
    if (rows.length === 10_000) {
      parts.push(new Blob([`${rows.join("\n")}\n`]));
      rows = [];
    }
  }
  if (rows.length > 0) parts.push(new Blob([`${rows.join("\n")}\n`]));
  return new Blob(parts);
}

let csv: Blob | null = null;
let kept: unknown = null;
const importPage = {
  make(count: number): number {
    csv = makeCsv(count);
    return csv.size;
  },
  run(contender: ImportContender): Promise<ImportMeasurement & { totalMs: number }> {
    kept = null;
    const started = performance.now();
    const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
    return new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => {
        kept = data.dataset ?? null;
        worker.terminate();
        resolve({ ...data.measurement, totalMs: performance.now() - started });
      };
      worker.postMessage({ contender, blob: csv });
    });
  },
  kept: () => kept !== null,
};
export type ImportPage = typeof importPage;
Object.assign(window, { importPage });
