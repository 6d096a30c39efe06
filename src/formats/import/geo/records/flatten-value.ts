import type { FieldSink } from "./column-set";

/** Objects and lists inside each other beyond this many levels stay together as JSON in one cell. */
export const deepestLevel = 5;
/** Longer lists keep their first so many entries as columns; the others stay together as JSON in one more. */
export const longestList = 24;

/** A single value as a cell: numbers by `String`, nothing for null and for what is not a number. */
export function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isNaN(value) ? "" : String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (value instanceof Uint8Array)
    return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (typeof value === "object") return toJson(value);
  return String(value);
}

function toJson(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? part.toString() : part));
}

const isBranch = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Date) && !(value instanceof Uint8Array);

/**
 * Hands every value inside `value` to the sink, with dotted names: `sources.0.paths.1`. Levels are told apart in the
 * keys, so that a property called "a.b" never meets property b of a.
 */
export function flattenValue(key: string, name: string, value: unknown, sink: FieldSink, level = 0): void {
  if (!isBranch(value)) {
    sink(key, name, textOfValue(value));
    return;
  }
  if (level >= deepestLevel) {
    sink(key, name, toJson(value));
    return;
  }
  const inside = (part: string, child: unknown) =>
    flattenValue(`${key}\u0000${part}`, name === "" ? part : `${name}.${part}`, child, sink, level + 1);
  if (!Array.isArray(value)) {
    for (const [part, child] of Object.entries(value)) inside(part, child);
    return;
  }
  for (const [index, child] of value.slice(0, longestList).entries()) inside(String(index), child);
  if (value.length > longestList) inside(`${longestList}+`, toJson(value.slice(longestList)));
}

/** The properties of an object, each flattened; `prefix` keeps the keys of several objects of one record apart. */
export function flattenProperties(prefix: string, properties: object, sink: FieldSink): void {
  for (const [name, value] of Object.entries(properties)) flattenValue(prefix + name, name, value, sink);
}
