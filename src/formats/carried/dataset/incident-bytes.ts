import * as v from "valibot";
import {
  datasetEpochMs,
  fieldRoles,
  figureNames,
  type IncidentDataset,
  type IncidentField,
} from "../../../core/events/dataset/incident-dataset";
import { indexPlaces } from "../../../core/events/place-index/place-index";
import { zoneSchema } from "../../schema-parts";
import { writeContainer } from "./container";
import { classesOfRows, isSoundDataset } from "./sound-dataset";

/** More rows than any file of ours carries. */
const mostRows = 5_000_000;
const mostFields = 2000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostRows));
const byteCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31));

const columnSchema = v.variant("kind", [
  v.object({ kind: v.literal("terms"), terms: v.array(v.string()), codeBytes: v.picklist([2, 4]) }),
  v.object({ kind: v.literal("texts"), textBytes: byteCount }),
]);

const headSchema = v.object({
  kind: v.literal("incidents"),
  id: v.pipe(v.string(), v.minLength(1)),
  epochMs: v.literal(datasetEpochMs),
  zone: zoneSchema,
  count,
  figures: v.array(v.picklist(figureNames)),
  isPublished: v.boolean(),
  fields: v.pipe(
    v.array(v.object({ name: v.string(), role: v.nullable(v.picklist(fieldRoles)), column: columnSchema })),
    v.maxLength(mostFields),
  ),
});
type Head = v.InferOutput<typeof headSchema>;

function describeField({ name, role, column }: IncidentField): Head["fields"][number] {
  return {
    name,
    role,
    column:
      column.kind === "terms"
        ? {
            kind: "terms",
            terms: [...column.terms],
            codeBytes: column.codes.BYTES_PER_ELEMENT as 2 | 4,
          }
        : { kind: "texts", textBytes: column.bytes.length },
  };
}

/** The rows of an imported table as bytes; the index of their places is left out, since it follows from them. */
export function writeIncidentBytes(dataset: IncidentDataset): Uint8Array<ArrayBuffer> {
  const { id, zone, table, published, fields, figures } = dataset;
  const names = figureNames.filter((name) => figures[name] !== undefined);
  const head: Head = {
    kind: "incidents",
    id,
    epochMs: datasetEpochMs,
    zone,
    count: table.count,
    figures: names,
    isPublished: published !== undefined,
    fields: fields.map(describeField),
  };
  return writeContainer(head, [
    table.earliestSeconds,
    table.latestSeconds,
    table.throughout,
    table.family,
    table.status,
    table.lng,
    table.lat,
    table.radiusMeters,
    dataset.placePrecision,
    dataset.timePrecision,
    dataset.lines,
    ...names.map((name) => figures[name]!),
    ...(published ? [published.possiblyFromSeconds, published.surelyFromSeconds] : []),
    ...fields.flatMap(({ column }): ArrayBufferView[] =>
      column.kind === "terms" ? [column.codes] : [column.offsets, column.bytes],
    ),
  ]);
}

/** Hands out columns of the body, one after the other; each has memory of its own. */
class BodyReader {
  #at = 0;
  constructor(private readonly body: Uint8Array) {}

  take(byteLength: number): ArrayBuffer {
    const end = this.#at + byteLength;
    if (end > this.body.length) throw new RangeError(`the columns end at byte ${this.body.length}`);
    const part = this.body.slice(this.#at, end);
    this.#at = end;
    return part.buffer as ArrayBuffer;
  }

  get isAtEnd(): boolean {
    return this.#at === this.body.length;
  }
}

function readField(
  { name, role, column }: Head["fields"][number],
  rows: number,
  body: BodyReader,
): IncidentField {
  if (column.kind === "texts") {
    const offsets = new Uint32Array(body.take(4 * (rows + 1)));
    return {
      name,
      role,
      column: { kind: "texts", offsets, bytes: new Uint8Array(body.take(column.textBytes)) },
    };
  }
  const { terms, codeBytes } = column;
  const buffer = body.take(codeBytes * rows);
  const codes = codeBytes === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer);
  return { name, role, column: { kind: "terms", terms, codes } };
}

function readColumns(head: Head, body: BodyReader): IncidentDataset {
  const { count: rows, id, zone } = head;
  const columns = {
    earliestSeconds: new Uint32Array(body.take(4 * rows)),
    latestSeconds: new Uint32Array(body.take(4 * rows)),
    throughout: new Uint8Array(body.take(rows)),
    family: new Uint8Array(body.take(rows)),
    status: new Uint8Array(body.take(rows)),
    lng: new Float64Array(body.take(8 * rows)),
    lat: new Float64Array(body.take(8 * rows)),
    radiusMeters: new Float32Array(body.take(4 * rows)),
  };
  const placePrecision = new Uint8Array(body.take(rows));
  const timePrecision = new Uint8Array(body.take(rows));
  const lines = new Uint32Array(body.take(4 * rows));
  const figures = Object.fromEntries(head.figures.map((name) => [name, new Int32Array(body.take(4 * rows))]));
  const published = head.isPublished && {
    possiblyFromSeconds: new Uint32Array(body.take(4 * rows)),
    surelyFromSeconds: new Uint32Array(body.take(4 * rows)),
  };
  const fields = head.fields.map((field) => readField(field, rows, body));
  const table = {
    ...columns,
    epochMs: datasetEpochMs,
    count: rows,
    classes: [],
    sourceIndex: new Uint32Array(0),
  };
  const rest = { placePrecision, timePrecision, lines, figures, fields, zone };
  return {
    kind: "incidents",
    id,
    table,
    placeIndex: new ArrayBuffer(0),
    ...rest,
    ...(published && { published }),
  };
}

/**
 * The dataset that `writeIncidentBytes` wrote, its places indexed anew; null where anything of it is not as a dataset
 * must be.
 */
export function readIncidentBytes(head: unknown, body: Uint8Array): IncidentDataset | null {
  const described = v.safeParse(headSchema, head);
  if (!described.success) return null;
  const reader = new BodyReader(body);
  let dataset: IncidentDataset;
  try {
    dataset = readColumns(described.output, reader);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  if (!reader.isAtEnd || !isSoundDataset(dataset)) return null;
  const classes = classesOfRows(dataset.table);
  if (classes === null) return null;
  const table = { ...dataset.table, classes };
  return { ...dataset, table, placeIndex: indexPlaces(table).data };
}
