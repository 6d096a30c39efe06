/** Writes the files that the browser fetches: stable bytes, one feature or row per line. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const OUTPUT_FOLDER = fileURLToPath(new URL("../../../public/basemap/", import.meta.url));

function writeText(name, text) {
  mkdirSync(OUTPUT_FOLDER, { recursive: true });
  writeFileSync(join(OUTPUT_FOLDER, name), text);
}

export function writeFeatures(name, features) {
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  writeText(name, `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}

/** A JSON object with one list in it, an item per line. */
export function writeRows(name, head, rows, key = "rows") {
  const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
  writeText(name, `${JSON.stringify(head).slice(0, -1)},"${key}":[\n${lines}\n]}\n`);
}

export function writeJson(name, value) {
  writeText(name, `${JSON.stringify(value, null, 2)}\n`);
}

/** The sha256 of every other file in the folder. */
export function writeChecksums(name) {
  const others = readdirSync(OUTPUT_FOLDER)
    .filter((file) => file !== name)
    .sort();
  const hash = (file) =>
    createHash("sha256")
      .update(readFileSync(join(OUTPUT_FOLDER, file)))
      .digest("hex");
  writeJson(name, Object.fromEntries(others.map((file) => [file, hash(file)])));
}
