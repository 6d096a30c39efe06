import { type FileMetaData, type ParquetParsers, parquetSchema, type SchemaElement } from "hyparquet";
import { textOfValue } from "../records/flatten-value";
import { shortestFloat } from "../records/shortest-float";

type SchemaTree = ReturnType<typeof parquetSchema>;

const dayMs = 86_400_000;
const latestMs = 8.64e15;

/** A column as it is shown: a leaf of the schema, a struct's leaves with dotted names, a list whole. */
export interface ParquetLeaf {
  readonly top: string;
  readonly inside: readonly string[];
  readonly name: string;
  readonly toText: (value: unknown) => string;
}

/** The leaves of all columns but those left out, in the order of the schema. */
export function listLeaves(metadata: FileMetaData, leftOut: ReadonlySet<string>): ParquetLeaf[] {
  return parquetSchema(metadata)
    .children.filter(({ element }) => !leftOut.has(element.name))
    .flatMap((child) => listInside(child, child.element.name, []));
}

function listInside(tree: SchemaTree, top: string, inside: readonly string[]): ParquetLeaf[] {
  const { element, children } = tree;
  const isList = element.repetition_type === "REPEATED" || /^(?:LIST|MAP)/.test(groupType(element));
  const isVariant = groupType(element) === "VARIANT";
  if (children.length > 0 && !isList && !isVariant)
    return children.flatMap((child) => listInside(child, top, [...inside, child.element.name]));
  return [{ top, inside, name: [top, ...inside].join("."), toText: textOfElement(element) }];
}

const groupType = ({ logical_type, converted_type }: SchemaElement) =>
  logical_type?.type ?? converted_type ?? "";

function textOfElement({ type, converted_type, logical_type, scale }: SchemaElement) {
  const isLocal = logical_type?.type === "TIMESTAMP" && logical_type.isAdjustedToUTC === false;
  const isDecimal = converted_type === "DECIMAL" || logical_type?.type === "DECIMAL";
  return (value: unknown): string => {
    if (isLocal && typeof value === "string") return value.replace(/Z$/, "");
    if (typeof value !== "number") return textOfValue(value);
    if (isDecimal && scale !== undefined && scale <= 100) return value.toFixed(scale);
    return textOfValue(type === "FLOAT" ? shortestFloat(value) : value);
  };
}

/** The value of a leaf inside the value of its column. */
export function digOut(value: unknown, inside: readonly string[]): unknown {
  let found = value;
  for (const name of inside) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, name)) return null;
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return found;
}

/** Times as ISO texts with all their digits, dates as dates, geometries as the bytes that they are. */
export const exactParsers: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (millis) => toInstant(millis, 3),
  timestampFromMicroseconds: (micros) => toInstant(micros, 6),
  timestampFromNanoseconds: (nanos) => toInstant(nanos, 9),
  dateFromDays: (days) =>
    Math.abs(days * dayMs) <= latestMs
      ? new Date(days * dayMs).toISOString().replace(/T.*/, "")
      : String(days),
  jsonFromBytes: (bytes) => bytes && new TextDecoder().decode(bytes),
  geometryFromBytes: (bytes) => bytes,
  geographyFromBytes: (bytes) => bytes,
};

/** `digits` after the point of the second; absent values stay absent. */
function toInstant(value: bigint | undefined, digits: number): string | undefined {
  if (value === undefined || value === null) return undefined;
  const exact = BigInt(value);
  const perSecond = 10n ** BigInt(digits);
  const fraction = ((exact % perSecond) + perSecond) % perSecond;
  const seconds = Number((exact - fraction) / perSecond);
  if (Math.abs(seconds * 1000) > latestMs) return String(value);
  const whole = new Date(seconds * 1000).toISOString().slice(0, -5);
  const part = fraction.toString().padStart(digits, "0").replace(/0+$/, "");
  return part === "" ? `${whole}Z` : `${whole}.${part}Z`;
}
