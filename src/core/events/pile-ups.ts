import type { TimeWindow } from "../time/uncertain-interval";
import { forEachMatch, type RowMask } from "./counts";
import type { EventSet } from "./event-set/event-set";
import type { EventTable } from "./event-table";
import { placePrecisions } from "./incident";

/** So many incidents of one source on one point, all known only to a wider area: the point stands for that area. */
export const leastWideRows = 3;
/** So many incidents of one source on one point, however exact they claim to be: probably the centre of an area. */
export const leastRowsOfOneSource = 10;

/** Points of one source on which incidents pile up: probably the centre of an area rather than a place. */
export interface PileUps {
  /** By row the number of its point, from 1 up; 0 for a row on no such point. */
  readonly pointOfRow: Uint32Array;
  /** By number how many rows lie there; entry 0 is not used. */
  readonly sizes: Uint32Array;
  /** By number 1 where all of them are known only to a wider area, else 0. */
  readonly isWide: Uint8Array;
}

/** Precisions whose point is the place itself. */
const exactPrecisions = new Set<string>(placePrecisions.slice(0, 2));

const scratch = new Float64Array(2);
const scratchWords = new Uint32Array(scratch.buffer);

/** Coordinates mixed into 32 bits; minus zero is zero. */
function hashOf(lng: number, lat: number): number {
  scratch[0] = lng + 0;
  scratch[1] = lat + 0;
  let hash = 0x9e3779b9;
  for (let word = 0; word < 4; word++) {
    hash = Math.imul(hash ^ scratchWords[word]!, 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** So many rows at a time, some milliseconds. */
const rowsAStep = 2 ** 15;

/** Work that pauses now and then, for whoever wants to do something in between. */
type Steps<Result> = Generator<undefined, Result, undefined>;

/** For each row `[start, end)` the first row of the same point; one pass over a table of hashes, nothing is sorted. */
function* firstRowsOfPoints({ lng, lat }: EventTable, start: number, end: number): Steps<Uint32Array> {
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * (end - start))));
  const slots = new Uint32Array(capacity);
  const firstRows = new Uint32Array(end - start);
  for (let row = start; row < end; row++) {
    if (row % rowsAStep === 0) yield;
    let slot = hashOf(lng[row]!, lat[row]!) & (capacity - 1);
    let first = slots[slot]!;
    while (first !== 0 && (lng[start + first - 1] !== lng[row] || lat[start + first - 1] !== lat[row])) {
      slot = (slot + 1) & (capacity - 1);
      first = slots[slot]!;
    }
    if (first === 0) {
      first = row - start + 1;
      slots[slot] = first;
    }
    firstRows[row - start] = first - 1;
  }
  return firstRows;
}

const known = new WeakMap<EventTable["lng"], PileUps>();

type Searched = Pick<EventSet, "table" | "facets" | "segments">;

function* build({ table, facets, segments }: Searched): Steps<PileUps> {
  const pointOfRow = new Uint32Array(table.count);
  const sizes = [0];
  const isWide = [0];
  const [precision] = facets.precision.columns;
  const isExact = Uint8Array.from(facets.precision.terms, (term) => (exactPrecisions.has(term) ? 1 : 0));
  for (const { start, end } of segments) {
    const firstRows = yield* firstRowsOfPoints(table, start, end);
    const counts = new Uint32Array(end - start);
    const exactCounts = new Uint32Array(end - start);
    for (let index = 0; index < firstRows.length; index++) {
      if (index % rowsAStep === 0) yield;
      const first = firstRows[index]!;
      counts[first]!++;
      exactCounts[first]! += isExact[precision?.[start + index] ?? 0]!;
    }
    for (let index = 0; index < firstRows.length; index++) {
      if (index % rowsAStep === 0) yield;
      const first = firstRows[index]!;
      const size = counts[first]!;
      const isAllWide = exactCounts[first] === 0;
      if (size < (isAllWide ? leastWideRows : leastRowsOfOneSource)) continue;
      if (index === first) {
        pointOfRow[start + index] = sizes.length;
        sizes.push(size);
        isWide.push(isAllWide ? 1 : 0);
      } else pointOfRow[start + index] = pointOfRow[start + first]!;
    }
  }
  return { pointOfRow, sizes: Uint32Array.from(sizes), isWide: Uint8Array.from(isWide) };
}

/**
 * Points on which `leastWideRows` or more incidents of one source lie that are all known only to a wider area, or
 * `leastRowsOfOneSource` or more whatever they claim. Looked for once for the same rows, when first asked for.
 */
export function findPileUps(events: Searched): PileUps {
  const steps = findPileUpsInSteps(events);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same as `findPileUps` in steps of some milliseconds, so that a million rows hold nothing up. */
export function* findPileUpsInSteps(events: Searched): Steps<PileUps> {
  const { lng } = events.table;
  const found = known.get(lng) ?? (yield* build(events));
  known.set(lng, found);
  return found;
}

/** Points and the incidents on them. */
export interface PileUpCount {
  readonly points: number;
  readonly incidents: number;
  /** Of the points, those whose incidents are all known only to a wider area. */
  readonly widePoints: number;
}

/** The pile-ups of a source's rows `[start, end)`, whatever window and filter say. */
export function countPileUpsOfRows({ pointOfRow, isWide }: PileUps, start: number, end: number): PileUpCount {
  let highest = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let incidents = 0;
  for (let row = start; row < end; row++) {
    const point = pointOfRow[row]!;
    if (point === 0) continue;
    incidents++;
    if (point > highest) highest = point;
    if (point < lowest) lowest = point;
  }
  if (incidents === 0) return { points: 0, incidents: 0, widePoints: 0 };
  // A source's points are numbered one after the other.
  const widePoints = isWide.subarray(lowest, highest + 1).reduce((sum, wide) => sum + wide, 0);
  return { points: highest - lowest + 1, incidents, widePoints };
}

/**
 * The pile-ups among the visible rows of a window, for a page: a point counts where at least `leastWideRows` of its
 * incidents are shown.
 *
 * @param isInFrame  whether a row is on the page; all are unless told
 */
export function countShownPileUps(
  { pointOfRow, sizes, isWide }: PileUps,
  table: EventTable,
  window: TimeWindow,
  mask: RowMask,
  isInFrame: (row: number) => boolean = () => true,
): PileUpCount {
  const shown = new Uint32Array(sizes.length);
  forEachMatch(table, window, mask, (row) => {
    const point = pointOfRow[row]!;
    if (point !== 0 && isInFrame(row)) shown[point]!++;
  });
  let points = 0;
  let incidents = 0;
  let widePoints = 0;
  for (let point = 1; point < shown.length; point++) {
    if (shown[point]! < leastWideRows) continue;
    points++;
    incidents += shown[point]!;
    widePoints += isWide[point]!;
  }
  return { points, incidents, widePoints };
}
