import { isSamePosition, type LngLat } from "../../../geo/position";
import type { Transects } from "../measure-transects";

/** A row of a profile: a station, or the gap after a piece of the base line. */
export interface ProfileRow {
  /** Index of the transect; null for a gap. */
  readonly transect: number | null;
  readonly alongMeters: number;
  /** Of a gap: where the piece before it ends. */
  readonly position: LngLat;
}

/** The stations in their order, and a row between two pieces of the base line that do not touch. */
export function listProfileRows({ line, transects }: Transects): ProfileRow[] {
  return transects.flatMap(({ station }, transect): ProfileRow[] => {
    const { alongMeters, position, part, toMeters } = station;
    const row = { transect, alongMeters, position };
    const next = transects[transect + 1]?.station.part ?? part;
    const end = line.parts[part]!.path.at(-1)!;
    if (next === part || isSamePosition(end, line.parts[next]!.path[0]!)) return [row];
    return [row, { transect: null, alongMeters: toMeters, position: end }];
  });
}

/** Values by transect as values by row, with another value at every gap. */
export function spreadOverRows(
  rows: readonly ProfileRow[],
  byTransect: Float64Array,
  atGap: number,
): Float64Array {
  return Float64Array.from(rows, ({ transect }) => (transect === null ? atGap : byTransect[transect]!));
}
