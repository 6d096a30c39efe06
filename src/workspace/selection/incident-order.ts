import { forEachMatch, type RowMask } from "../../core/events/counts";
import { readField } from "../../core/events/dataset/field-column";
import { unknownFigure } from "../../core/events/dataset/incident-dataset";
import type { EventSet } from "../../core/events/event-set/event-set";
import type { EventSegment } from "../../core/events/event-set/segment";
import { incidentStatuses } from "../../core/events/incident";
import { countUp, sortByDigit } from "../../core/events/sort-by-digit";
import { weaponFamilies } from "../../core/events/weapons";
import { admin1Name } from "../../core/places/admin1-names";
import type { TimeWindow } from "../../core/time/uncertain-interval";

export const sortColumns = [
  "time",
  "weapon",
  "type",
  "place",
  "oblast",
  "source",
  "killed",
  "injured",
  "status",
] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface IncidentSort {
  readonly column: SortColumn;
  readonly direction: "ascending" | "descending";
}

/** A rank from 1 up for each row, 0 where it has no value; equal values have equal ranks. */
interface Ranks {
  readonly ofRow: Uint32Array;
  readonly highest: number;
}

function orderByTime({ table }: EventSet): Uint32Array {
  let rows = countUp(table.count);
  for (const keys of [table.latestSeconds, table.earliestSeconds])
    for (const shift of [0, 16]) rows = sortByDigit(rows, { keys, shift, bits: 16 });
  return rows;
}

/** The order of texts without a locale: case aside, then by their code units. */
function compareTexts(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ranks of rows whose values are codes into a list of terms; an empty term is no value. */
function rankTerms(codes: ArrayLike<number>, terms: readonly string[], known?: readonly string[]): Ranks {
  const used = terms.map((_, code) => code).filter((code) => terms[code] !== "");
  const position = new Map(known?.map((term, index) => [term, index]));
  const placeOf = (code: number) => position.get(terms[code]!) ?? position.size;
  used.sort((a, b) => placeOf(a) - placeOf(b) || compareTexts(terms[a]!, terms[b]!));
  const rankOfCode = new Uint32Array(terms.length);
  for (const [index, code] of used.entries()) rankOfCode[code] = index + 1;
  return { ofRow: Uint32Array.from(codes, (code) => rankOfCode[code]!), highest: used.length };
}

function rankFigures(column: Int32Array | null, count: number): Ranks {
  if (column === null) return { ofRow: new Uint32Array(count), highest: 0 };
  const values = [...new Set(column)].filter((value) => value >= 0).sort((a, b) => a - b);
  const rankOf = new Map(values.map((value, index) => [value, index + 1]));
  return { ofRow: Uint32Array.from(column, (value) => rankOf.get(value) ?? 0), highest: values.length };
}

/** The name of the place of each row of a segment, as it is listed. */
function placeReader({ content }: EventSegment): (row: number) => string {
  if (content.kind === "list")
    return (row) => content.incidents[content.table.sourceIndex[row]!]?.place.name.en ?? "";
  const columnOf = (role: string) => content.dataset.fields.find((field) => field.role === role)?.column;
  const [place, admin1] = [columnOf("place"), columnOf("admin1")];
  return (row) => (place && readField(place, row)) || (admin1 ? readField(admin1, row) : "");
}

function rankPlaces({ segments, table }: EventSet): Ranks {
  const codeOf = new Map<string, number>();
  const codes = new Uint32Array(table.count);
  for (const segment of segments) {
    const placeAt = placeReader(segment);
    for (let row = segment.start; row < segment.end; row++) {
      const name = placeAt(row - segment.start);
      const code = codeOf.get(name) ?? codeOf.size;
      codeOf.set(name, code);
      codes[row] = code;
    }
  }
  return rankTerms(codes, [...codeOf.keys()]);
}

/** The highest figure of each row, or the lowest where a table gives that alone. */
function highestKnown({ figures }: EventSet, name: "killed" | "injured"): Int32Array | null {
  const highest = figures[`${name}Max`];
  const lowest = figures[`${name}Min`];
  if (highest === null || lowest === null) return highest ?? lowest;
  return highest.map((figure, row) => (figure === unknownFigure ? lowest[row]! : figure));
}

function buildRanks(events: EventSet, column: Exclude<SortColumn, "time">): Ranks {
  if (column === "place") return rankPlaces(events);
  if (column === "killed") return rankFigures(highestKnown(events, "killed"), events.table.count);
  if (column === "injured") return rankFigures(highestKnown(events, "injured"), events.table.count);
  const { terms, columns } = events.facets[column];
  const codes = columns[0] ?? new Uint8Array(events.table.count);
  switch (column) {
    case "oblast":
      return rankTerms(
        codes,
        terms.map((term) => admin1Name(term)?.en ?? term),
      );
    case "weapon":
      return rankTerms(codes, terms, weaponFamilies);
    case "status":
      return rankTerms(codes, terms, incidentStatuses);
    case "source":
      return rankTerms(codes, terms, terms);
    case "type":
      return rankTerms(codes, terms);
  }
}

/** All rows by rank, those of the same rank in the order given and those without one last. */
function orderByRank(rows: Uint32Array, { ofRow, highest }: Ranks, isDescending: boolean): Uint32Array {
  const bucketOf = (row: number) => {
    const rank = ofRow[row]!;
    if (rank === 0) return highest;
    return isDescending ? highest - rank : rank - 1;
  };
  const starts = new Uint32Array(highest + 2);
  for (const row of rows) starts[bucketOf(row) + 1]!++;
  for (let bucket = 0; bucket <= highest; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[starts[bucketOf(row)]!++] = row;
  return sorted;
}

interface KnownOrders {
  readonly byTime: Uint32Array;
  /** The last other order that was asked for. */
  readonly last: { readonly sort: IncidentSort; readonly rows: Uint32Array } | null;
}
const ordersOf = new WeakMap<EventSet, KnownOrders>();

/** All rows of a set in order; the last one asked for is kept as long as the set. */
function orderAll(events: EventSet, sort: IncidentSort): Uint32Array {
  const known = ordersOf.get(events) ?? { byTime: orderByTime(events), last: null };
  const { byTime, last } = known;
  const { column, direction } = sort;
  let kept = last;
  if (column !== "time" && (last?.sort.column !== column || last.sort.direction !== direction))
    kept = { sort, rows: orderByRank(byTime, buildRanks(events, column), direction === "descending") };
  ordersOf.set(events, { byTime, last: kept });
  return column === "time" || kept === null ? byTime : kept.rows;
}

/**
 * The visible rows that the window holds or may hold (UTC epoch milliseconds), in the order asked for. By time means by
 * earliest, then latest, then row. Any other column leaves rows of the same value in ascending order of time, puts rows
 * without a value last in both directions, and compares texts without a locale; killed and injured by their highest
 * figure. All rows are sorted once for a set of events; a window then only picks its own out of them.
 */
export function orderRows(
  events: EventSet,
  window: TimeWindow,
  mask: RowMask,
  sort: IncidentSort,
): Uint32Array {
  const all = orderAll(events, sort);
  const isMatch = new Uint8Array(all.length);
  let count = 0;
  forEachMatch(events.table, window, mask, (row) => {
    isMatch[row] = 1;
    count++;
  });
  const matches = new Uint32Array(count);
  let next = 0;
  for (let index = 0; next < count; index++) {
    const row = all[index]!;
    if (isMatch[row] === 1) matches[next++] = row;
  }
  return sort.column === "time" && sort.direction === "descending" ? matches.reverse() : matches;
}
