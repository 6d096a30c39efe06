import { lineLengthMeters } from "../geodesic";
import { dropConsecutiveDuplicates, isFinitePosition, type LngLat } from "../position";

export const MINIMUM_DEPTH_METERS = 1;
export const MAXIMUM_DEPTH_METERS = 500_000;
const MINIMUM_LENGTH_METERS = 1;
/** Given, or with those that geodesics add: a strip 1 m deep needs one about every hundred meters. */
export const MAXIMUM_POINTS = 50_000;
const CLOSEST_TO_POLE_METERS = 200_000;
const METERS_PER_DEGREE = 111_000;

/** Another depth between two distances along the baseline, measured from its start. */
export interface DepthSegment {
  readonly fromMeters: number;
  /** May lie beyond the end of the baseline, and then means the end. */
  readonly toMeters: number;
  readonly leftMeters: number;
  readonly rightMeters: number;
}

/** The depths of a strip: those that hold along the whole line, and where it has others. */
export interface StripDepths {
  readonly leftMeters: number;
  readonly rightMeters: number;
  readonly segments?: readonly DepthSegment[];
}

export interface StripRequest extends StripDepths {
  readonly baseline: readonly LngLat[];
  /** `flat`, the default, cuts the strip square to the first and last segment; `round` closes it with half-discs. */
  readonly ends?: "flat" | "round";
}

/** Why there is no strip. Indices count from 0 in the baseline or in `segments` as they were given. */
export type StripIssue =
  | { code: "too-few-points"; count: number; minimum: number }
  | { code: "too-many-points"; count: number; maximum: number }
  | { code: "not-finite"; index: number }
  | { code: "too-short"; lengthMeters: number; minimumMeters: number }
  | { code: "self-crossing"; position: [number, number] }
  | { code: "ends-enclosed"; position: [number, number] }
  | { code: "antimeridian"; position: [number, number] }
  | { code: "too-near-pole"; position: [number, number] }
  | {
      code: "depth-out-of-range";
      side: "left" | "right" | "both";
      meters: number;
      minimumMeters: number;
      maximumMeters: number;
      segmentIndex: number | null;
    }
  | { code: "segment-out-of-range"; segmentIndex: number }
  | { code: "segments-overlap"; segmentIndex: number };

/**
 * What can be said against a request before any geometry is computed.
 *
 * @returns every issue found, an empty array when there is none
 */
export function findRequestIssues(request: StripRequest): StripIssue[] {
  const { baseline, segments = [] } = request;
  const baselineIssues = findBaselineIssues(baseline, deepestMeters(request));
  const beyondEnd = baselineIssues.length > 0 ? [] : findSegmentsBeyond(segments, lineLengthMeters(baseline));
  return [...baselineIssues, ...findDepthIssues(request), ...beyondEnd];
}

/** The largest of all depths of a strip. */
export function deepestMeters({ leftMeters, rightMeters, segments = [] }: StripDepths): number {
  return Math.max(leftMeters, rightMeters, ...segments.flatMap((s) => [s.leftMeters, s.rightMeters]));
}

/** What can be said against a line that shall carry a strip of some depth; 0 for a bare line. */
export function findBaselineIssues(baseline: readonly LngLat[], depthMeters: number): StripIssue[] {
  if (baseline.length > MAXIMUM_POINTS) {
    return [{ code: "too-many-points", count: baseline.length, maximum: MAXIMUM_POINTS }];
  }
  const index = baseline.findIndex((position) => !isFinitePosition(position));
  if (index >= 0) return [{ code: "not-finite", index }];
  const points = dropConsecutiveDuplicates(baseline);
  if (points.length < 2) return [{ code: "too-few-points", count: points.length, minimum: 2 }];
  const wrapping = points.find(([lng], at) => at > 0 && Math.abs(lng - (points[at - 1] as LngLat)[0]) > 180);
  if (wrapping !== undefined) return [{ code: "antimeridian", position: [...wrapping] }];
  const polar = findTooNearPole(points, depthMeters);
  if (polar.length > 0) return polar;
  const lengthMeters = lineLengthMeters(points);
  if (lengthMeters >= MINIMUM_LENGTH_METERS) return [];
  return [{ code: "too-short", lengthMeters, minimumMeters: MINIMUM_LENGTH_METERS }];
}

/** The first position whose strip would come within 200 km of a pole, as an issue. */
export function findTooNearPole(path: readonly LngLat[], depthMeters: number): StripIssue[] {
  const reachMeters = CLOSEST_TO_POLE_METERS + Math.min(depthMeters || 0, MAXIMUM_DEPTH_METERS);
  const polar = path.find(([, lat]) => (90 - Math.abs(lat)) * METERS_PER_DEGREE < reachMeters);
  return polar === undefined ? [] : [{ code: "too-near-pole", position: [polar[0], polar[1]] }];
}

/** What can be said against depths before the line is known. */
export function findDepthIssues({ leftMeters, rightMeters, segments = [] }: StripDepths): StripIssue[] {
  const range = { minimumMeters: MINIMUM_DEPTH_METERS, maximumMeters: MAXIMUM_DEPTH_METERS };
  const stretches = [{ leftMeters, rightMeters }, ...segments];
  const issues: StripIssue[] = [];
  stretches.forEach((stretch, index) => {
    const segmentIndex = index === 0 ? null : index - 1;
    for (const side of ["left", "right"] as const) {
      const meters = side === "left" ? stretch.leftMeters : stretch.rightMeters;
      if (isDepth(meters)) continue;
      issues.push({ code: "depth-out-of-range", side, meters, ...range, segmentIndex });
    }
  });
  if (stretches.every((stretch) => stretch.leftMeters === 0 && stretch.rightMeters === 0)) {
    issues.push({ code: "depth-out-of-range", side: "both", meters: 0, ...range, segmentIndex: null });
  }
  segments.forEach(({ fromMeters, toMeters }, segmentIndex) => {
    if (!(fromMeters >= 0 && fromMeters < toMeters)) {
      issues.push({ code: "segment-out-of-range", segmentIndex });
    }
    const overlaps = segments
      .slice(0, segmentIndex)
      .some((other) => fromMeters < other.toMeters && other.fromMeters < toMeters);
    if (overlaps) issues.push({ code: "segments-overlap", segmentIndex });
  });
  return issues;
}

function isDepth(meters: number): boolean {
  return meters === 0 || (meters >= MINIMUM_DEPTH_METERS && meters <= MAXIMUM_DEPTH_METERS);
}

function findSegmentsBeyond(segments: readonly DepthSegment[], lengthMeters: number): StripIssue[] {
  return segments.flatMap(({ fromMeters }, segmentIndex) =>
    fromMeters >= lengthMeters ? [{ code: "segment-out-of-range", segmentIndex } as const] : [],
  );
}
