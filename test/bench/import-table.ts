import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { seededRandom } from "../support/synthetic-events";

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

function createRowWriter(count: number, random: () => number): (row: number) => string {
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

/**
 * Writes a seeded CSV of 12 columns, about 180 bytes a row, in the shape of the field's tables: days in order, repeating
 * names, notes in quotes. Import-worker.ts knows its columns.
 */
export async function writeImportTable(path: string, count: number): Promise<void> {
  const rowOf = createRowWriter(count, seededRandom(20251224));
  const stream = createWriteStream(path);
  stream.write(`${header}\n`);
  for (let start = 0; start < count; start += partSize) {
    const rows = Array.from({ length: Math.min(partSize, count - start) }, (_, index) =>
      rowOf(start + index),
    );
    if (!stream.write(`${rows.join("\n")}\n`)) await once(stream, "drain");
  }
  stream.end();
  await finished(stream);
}
