import type { FieldColumn } from "../../../src/core/events/dataset/field-column";
import type { FieldRole, IncidentDataset } from "../../../src/core/events/dataset/incident-dataset";
import { datasetOfTable } from "../../support/dataset-of-table";
import { buildSyntheticEvents, seededRandom } from "../../support/synthetic-events";

/** A column of terms: for each row a number from 0 to 1 that picks one, the first being "no value". */
export function termColumn(terms: readonly string[], picks: readonly number[]): FieldColumn {
  return {
    kind: "terms",
    terms,
    codes: Uint16Array.from(picks, (pick) => Math.floor(pick * terms.length)),
  };
}

/** A column of texts, one a row. */
export function textColumn(texts: readonly string[]): FieldColumn {
  const parts = texts.map((text) => new TextEncoder().encode(text));
  const offsets = new Uint32Array(texts.length + 1);
  for (const [row, part] of parts.entries()) offsets[row + 1] = offsets[row]! + part.length;
  const bytes = new Uint8Array(offsets[texts.length]!);
  for (const [row, part] of parts.entries()) bytes.set(part, offsets[row]);
  return { kind: "texts", bytes, offsets };
}

export const eventTypes = ["", "Shelling", "Air strike", "Armed clash", "Remote explosive"];
export const actors = ["", ...Array.from({ length: 30 }, (_, index) => `Actor ${index + 1}`)];
const places = ["", "Lyman", "Kupiansk", "orikhiv", "Zaporizhzhia", "Nikopol", "Kherson"];

/** A table as an import would make it: an id, a title, types, actors, places and figures, some of each missing. */
export function sampleDataset(count: number, seed: number, id = "dataset"): IncidentDataset {
  const table = buildSyntheticEvents({ count, seed });
  const random = seededRandom(seed + 1);
  const picks = () => Array.from({ length: count }, random);
  const figure = () => Int32Array.from({ length: count }, () => Math.floor(random() * 12) - 3);
  const killedMin = figure().map((value) => Math.max(-1, value));
  const field = (name: string, role: FieldRole | null, column: FieldColumn) => ({ name, role, column });
  const numbered = (word: string) => Array.from({ length: count }, (_, row) => `${word} ${row}`);
  return {
    ...datasetOfTable(table, id),
    figures: { killedMin, killedMax: killedMin.map((value) => (value < 0 ? -1 : value + 2)) },
    fields: [
      field("event_id", "id", textColumn(numbered("E"))),
      field("title", "title", textColumn(numbered("Row"))),
      field("event_type", "type", termColumn(eventTypes, picks())),
      field("actor1", "actor", termColumn(actors, picks())),
      field("location", "place", termColumn(places, picks())),
      field("link", null, termColumn(["", "https://example.org/a", "javascript:alert(1)"], picks())),
    ],
  };
}
