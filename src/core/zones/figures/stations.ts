import { bearingDegrees, distanceMeters } from "../../geo/geodesic";
import type { LngLat } from "../../geo/position";

const STATION_COUNT = 200;
const LEAST_SPACING_METERS = 50;
const GREATEST_SPACING_METERS = 5000;

/** A place on a base line, and the stretch of the line that it stands for. */
export interface Station {
  /** From the start of the base line, its parts one after the other without the gaps between them, metres. */
  readonly alongMeters: number;
  readonly position: LngLat;
  /** Bearing of the base line's course here: of the chord over the stretch, degrees clockwise from north. */
  readonly bearing: number;
  /** The stretch `[fromMeters, toMeters)` around it, in the measure of `alongMeters`. */
  readonly fromMeters: number;
  readonly toMeters: number;
  /** Index of the part of the base line. */
  readonly part: number;
}

/** A part of a base line with the distance of each vertex from the start of the whole. */
interface MeasuredPath {
  readonly path: readonly LngLat[];
  readonly alongMeters: readonly number[];
}

/** A base line made ready to be asked for places along it. */
export interface MeasuredLine {
  readonly parts: readonly MeasuredPath[];
  readonly lengthMeters: number;
}

/** The distances along a base line; parts without length are left out. */
export function measureLine(paths: readonly (readonly LngLat[])[]): MeasuredLine {
  let meters = 0;
  const parts: MeasuredPath[] = [];
  for (const path of paths) {
    const start = meters;
    const alongMeters = path.map((position, index) => {
      if (index > 0) meters += distanceMeters(path[index - 1] as LngLat, position);
      return meters;
    });
    if (meters > start) parts.push({ path, alongMeters });
  }
  return { parts, lengthMeters: meters };
}

/** The place at a distance along one part, on its drawn edges; the ends where the distance lies beyond them. */
export function positionAlong({ path, alongMeters }: MeasuredPath, meters: number): LngLat {
  let low = 0;
  let high = path.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (alongMeters[middle]! <= meters) low = middle;
    else high = middle;
  }
  const from = path[low]!;
  const to = path[high]!;
  const length = alongMeters[high]! - alongMeters[low]!;
  const fraction = length === 0 ? 0 : Math.min(1, Math.max(0, (meters - alongMeters[low]!) / length));
  return [from[0] + fraction * (to[0] - from[0]), from[1] + fraction * (to[1] - from[1])];
}

/** The station in the middle of a stretch of one part. */
export function stationOf(line: MeasuredLine, part: number, fromMeters: number, toMeters: number): Station {
  const measured = line.parts[part]!;
  const alongMeters = (fromMeters + toMeters) / 2;
  const bearing = bearingDegrees(positionAlong(measured, fromMeters), positionAlong(measured, toMeters));
  return {
    alongMeters,
    position: positionAlong(measured, alongMeters),
    bearing,
    fromMeters,
    toMeters,
    part,
  };
}

/**
 * Stations along a base line: about 200, at least 50 m and at most 5 km apart, each in the middle of an equal stretch of
 * its part, so that none stands on an end of the line, where a zone ends too.
 */
export function placeStations(line: MeasuredLine): Station[] {
  const wanted = line.lengthMeters / STATION_COUNT;
  const spacing = Math.min(GREATEST_SPACING_METERS, Math.max(LEAST_SPACING_METERS, wanted));
  return line.parts.flatMap(({ alongMeters }, part) => {
    const start = alongMeters[0]!;
    const length = alongMeters.at(-1)! - start;
    const count = Math.max(1, Math.round(length / spacing));
    return Array.from({ length: count }, (_, index) =>
      stationOf(line, part, start + (index * length) / count, start + ((index + 1) * length) / count),
    );
  });
}
