import { bearingDegrees, lineLengthMeters, ringAreaSqMeters } from "../../core/geo/geodesic";
import { isClosed, type SketchPoint, sketchPath } from "./sketch-point";

/** Lengths along the way as it is drawn, on WGS84. */
export interface SketchMeasure {
  readonly lengthMeters: number;
  /** From the start to each point. */
  readonly metersAtPoint: readonly number[];
  readonly lastLegMeters: number;
  /** Degrees clockwise from north at the last point but one, straight to the last; null for fewer than two points. */
  readonly lastBearingDegrees: number | null;
  /** Null while the sketch is open. */
  readonly areaSqMeters: number | null;
}

const measures = new WeakMap<readonly SketchPoint[], SketchMeasure>();

/** What a sketch measures so far; the same answer for the same list. */
export function measureSketch(points: readonly SketchPoint[]): SketchMeasure {
  const measure = measures.get(points) ?? calculate(points);
  measures.set(points, measure);
  return measure;
}

function calculate(points: readonly SketchPoint[]): SketchMeasure {
  const metersAtPoint: number[] = [];
  let lengthMeters = 0;
  let lastLegMeters = 0;
  points.forEach(({ between, position }, index) => {
    const previous = points[index - 1];
    lastLegMeters = previous ? lineLengthMeters([previous.position, ...between, position]) : 0;
    lengthMeters += lastLegMeters;
    metersAtPoint.push(lengthMeters);
  });
  const [from, to] = points.slice(-2);
  return {
    lengthMeters,
    metersAtPoint,
    lastLegMeters,
    lastBearingDegrees: from && to ? bearingDegrees(from.position, to.position) : null,
    areaSqMeters: isClosed(points) ? ringAreaSqMeters(sketchPath(points)) : null,
  };
}
