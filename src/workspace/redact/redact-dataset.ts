import { type FieldColumn, readField, type TermColumn } from "../../core/events/dataset/field-column";
import {
  datasetEpochMs,
  type FieldRole,
  type FigureName,
  type IncidentDataset,
  type IncidentField,
  undatedSeconds,
} from "../../core/events/dataset/incident-dataset";
import { addToHash, emptyHash } from "../../core/events/dataset/text-hash";
import { type PlacePrecision, placePrecisions } from "../../core/events/incident";
import { indexPlaces } from "../../core/events/place-index/place-index";
import { writeIncidentBytes } from "../../formats/carried/dataset/incident-bytes";
import { classesOfRows } from "../../formats/carried/dataset/sound-dataset";
import { coarsenPrecision } from "./coarse-precision";
import type { Redaction } from "./redaction";

/** Fields that sort rows into groups and name nothing closer than an oblast; all others are left out. */
const keptRoles: readonly (FieldRole | null)[] = ["type", "actor", "target", "admin1", "country"];
/** A number with three decimals or more: what a coordinate looks like. */
const coordinateLike = /\d[.,]\d{3}/;

/** What is known of a dataset's rows beside the dataset itself. */
export interface RowFacts {
  /** Rows that an incident edited here stands for: they are not shown, so they are not passed on. */
  readonly replaced: ReadonlySet<number>;
  /** By row, 1 where it answers the filter's text; null where none is asked. */
  readonly answers: Uint8Array | null;
  /** The words that were asked for; the page states them anyway. */
  readonly words: string;
}

function rowsBefore(dataset: IncidentDataset, cutMs: number, replaced: ReadonlySet<number>): Uint32Array {
  const { table, published } = dataset;
  const cutSeconds = (cutMs - datasetEpochMs) / 1000;
  const rows: number[] = [];
  for (let row = 0; row < table.count; row++) {
    const surely = published?.surelyFromSeconds[row] ?? undatedSeconds;
    const isLate =
      table.latestSeconds[row]! > cutSeconds || (surely !== undatedSeconds && surely > cutSeconds);
    if (!isLate && !replaced.has(row)) rows.push(row);
  }
  return Uint32Array.from(rows);
}

/** The texts of the rows as terms, and no term that none of them has. */
function pickTerms(column: FieldColumn, rows: Uint32Array): TermColumn {
  const codeOf = new Map<string, number>([["", 0]]);
  const codes = Uint32Array.from(rows, (row) => {
    const text = readField(column, row);
    const term = coordinateLike.test(text) ? "" : text;
    const code = codeOf.get(term) ?? codeOf.size;
    codeOf.set(term, code);
    return code;
  });
  return { kind: "terms", codes, terms: [...codeOf.keys()] };
}

function pickFields(
  { fields }: IncidentDataset,
  rows: Uint32Array,
  { answers, words }: RowFacts,
): IncidentField[] {
  const kept = fields
    .filter(({ role, column }) => role !== null && keptRoles.includes(role) && column.kind === "terms")
    .map(({ name, role, column }) => ({ name, role, column: pickTerms(column, rows) }));
  if (answers === null || words === "") return kept;
  const codes = Uint32Array.from(rows, (row) => answers[row]!);
  return [...kept, { name: "title", role: "title", column: { kind: "terms", codes, terms: ["", words] } }];
}

/** 64 bits of the bytes, in hexadecimal: the same content has the same name. */
function nameOf(bytes: Uint8Array): string {
  let forward = emptyHash;
  let backward = emptyHash ^ 0x5bd1e995;
  for (let at = 0; at < bytes.length; at++) {
    forward = addToHash(forward, bytes[at]!);
    backward = addToHash(backward, bytes[bytes.length - 1 - at]!);
  }
  const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, "0");
  return `safe-${hex(forward)}${hex(backward)}`;
}

function pickPublished({ published }: IncidentDataset, rows: Uint32Array) {
  if (!published) return {};
  const pick = (column: Uint32Array) => Uint32Array.from(rows, (row) => column[row]!);
  const surelyFromSeconds = pick(published.surelyFromSeconds);
  if (surelyFromSeconds.every((seconds) => seconds === undatedSeconds)) return {};
  return { published: { possiblyFromSeconds: pick(published.possiblyFromSeconds), surelyFromSeconds } };
}

/**
 * The rows of a dataset as they may be published: places rounded to the grid with a radius to match, nothing that ended
 * or was published after the cut, of the texts only those that sort rows into groups. Its id names its content.
 */
export function redactDataset(
  dataset: IncidentDataset,
  redaction: Redaction,
  facts: RowFacts,
): IncidentDataset {
  const { table, figures } = dataset;
  const rows = rowsBefore(dataset, redaction.cutMs, facts.replaced);
  const cells = Array.from(rows, (row) => redaction.place([table.lng[row]!, table.lat[row]!]));
  const precisionAt = (row: number): PlacePrecision =>
    placePrecisions[dataset.placePrecision[row]!] ?? "admin1";
  // The area itself is the place of those that are known by their admin area alone.
  const isWholeUnit = (row: number) => precisionAt(row) === "admin1" && table.radiusMeters[row] === 0;
  const radiusMeters = Float32Array.from(rows, (row, index) =>
    isWholeUnit(row) ? 0 : Math.max(table.radiusMeters[row]!, cells[index]!.radiusMeters),
  );
  const picked = {
    epochMs: table.epochMs,
    sourceIndex: new Uint32Array(0),
    earliestSeconds: Uint32Array.from(rows, (row) => table.earliestSeconds[row]!),
    latestSeconds: Uint32Array.from(rows, (row) => table.latestSeconds[row]!),
    throughout: Uint8Array.from(rows, (row) => table.throughout[row]!),
    family: Uint8Array.from(rows, (row) => table.family[row]!),
    status: Uint8Array.from(rows, (row) => table.status[row]!),
    lng: Float64Array.from(cells, ({ lngLat }) => lngLat[0]),
    lat: Float64Array.from(cells, ({ lngLat }) => lngLat[1]),
    radiusMeters,
    count: rows.length,
  };
  // Rows that are left out leave the others in their order.
  const redactedTable = { ...picked, classes: classesOfRows(picked) ?? [] };
  const redacted: IncidentDataset = {
    kind: "incidents",
    id: "",
    table: redactedTable,
    placeIndex: indexPlaces(redactedTable).data,
    placePrecision: Uint8Array.from(rows, (row, index) =>
      placePrecisions.indexOf(
        isWholeUnit(row) ? "admin1" : coarsenPrecision(precisionAt(row), radiusMeters[index]!),
      ),
    ),
    timePrecision: Uint8Array.from(rows, (row) => dataset.timePrecision[row]!),
    figures: Object.fromEntries(
      (Object.entries(figures) as [FigureName, Int32Array][]).map(([name, column]) => [
        name,
        Int32Array.from(rows, (row) => column[row]!),
      ]),
    ),
    fields: pickFields(dataset, rows, facts),
    ...pickPublished(dataset, rows),
    zone: dataset.zone,
    lines: new Uint32Array(rows.length),
  };
  return { ...redacted, id: nameOf(writeIncidentBytes({ ...redacted, id: "safe" })) };
}
