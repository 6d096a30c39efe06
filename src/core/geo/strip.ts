import { ClipType, FillRule, type Paths64 } from "clipper2-ts";
import { uniteAreas } from "./boolean";
import { steepestLatitude } from "./bounding-box";
import { combineLatticePaths, toLatticePath, UNITS_PER_DEGREE } from "./lattice";
import { dropConsecutiveDuplicates, type LngLat, type MultiPolygon } from "./position";
import { findSelfCrossing } from "./self-crossing";
import { edgeToleranceMeters, inflatePath } from "./strip-parts/inflate";
import {
  findRequestIssues,
  findTooNearPole,
  MAXIMUM_POINTS,
  type StripIssue,
  type StripRequest,
} from "./strip-parts/issues";
import { buildLeftSide } from "./strip-parts/left-side";
import { type Run, splitIntoRuns } from "./strip-parts/runs";

const METERS_PER_DEGREE = 110_000;

export interface Strip {
  readonly ok: true;
  readonly whole: MultiPolygon;
  /** The part on each side of the baseline, seen along it; null where the depth is 0. */
  readonly left: MultiPolygon | null;
  readonly right: MultiPolygon | null;
  /** The baseline with the positions added that its geodesics need. */
  readonly baseline: readonly LngLat[];
}

export interface StripRefusal {
  readonly ok: false;
  readonly issues: readonly StripIssue[];
}

/**
 * Geodesic strip around a baseline with its own depth on each side.
 *
 * @param request  `baseline`: two or more `[lng, lat]` positions, WGS84 degrees, edges are geodesics, consecutive
 *          duplicates are dropped; `leftMeters`, `rightMeters`: depth on each side, seen along the line: 0, or 1 to
 *          500,000, not both 0; `ends`: `flat` (default) or `round`; `segments`: other depths along parts of the line
 * @returns MultiPolygons, right-hand rule (RFC 7946 §3.1.6), eight decimals, whose boundary lies within 0.1 % of the
 *          depth of the true geodesic distance for depths of 100 m to 100 km (caps and cuts aside; 0.15 % up to 500 km);
 *          or `{ ok: false, issues }` with reasons from `StripIssue`
 * Source: Karney 2013, doi:10.1007/s00190-012-0578-z (geodesics)
 */
export function buildStrip(request: StripRequest): Strip | StripRefusal {
  const requestIssues = findRequestIssues(request);
  if (requestIssues.length > 0) return refuse(...requestIssues);

  const depths = [request, ...(request.segments ?? [])].flatMap((s) => [s.leftMeters, s.rightMeters]);
  const shallowest = Math.min(...depths.filter((meters) => meters > 0));
  const points = dropConsecutiveDuplicates(request.baseline);
  const runs = splitIntoRuns(points, request, edgeToleranceMeters(shallowest));
  const baseline = dropConsecutiveDuplicates(runs.flatMap((run) => run.path));
  if (baseline.length > MAXIMUM_POINTS) {
    return refuse({ code: "too-many-points", count: baseline.length, maximum: MAXIMUM_POINTS });
  }
  // The ends of an edge may lie far south of its middle.
  const polar = findTooNearPole(baseline, Math.max(...depths));
  if (polar.length > 0) return refuse(...polar);
  const crossing = findSelfCrossing(baseline);
  if (crossing !== null) return refuse({ code: "self-crossing", position: crossing.position });

  const round = request.ends === "round";
  const symmetric = runs.every((run) => run.leftMeters === run.rightMeters);
  const leftPaths = inflateRuns(runs, (run) => run.leftMeters, round);
  const rightPaths = symmetric ? leftPaths : inflateRuns(runs, (run) => run.rightMeters, round);
  const beyond = findBeyondAntimeridian(leftPaths) ?? findBeyondAntimeridian(rightPaths);
  if (beyond !== null) return refuse({ code: "antimeridian", position: beyond });

  const side = buildLeftSide(baseline, marginDegrees(baseline, Math.max(...depths)));
  if (!side.ok) return refuse({ code: "ends-enclosed", position: [...side.enclosedEnd] });
  const sidePaths = [toLatticePath(side.ring)];
  const left = combineLatticePaths(ClipType.Intersection, leftPaths, sidePaths, FillRule.NonZero);
  const right = combineLatticePaths(ClipType.Difference, rightPaths, sidePaths, FillRule.NonZero);
  const whole = symmetric
    ? combineLatticePaths(ClipType.Union, leftPaths, [], FillRule.NonZero)
    : left === null || right === null
      ? (left ?? right)
      : uniteAreas([left, right]);
  // Depth and length are each above a meter, so something is always left.
  if (whole === null) throw new Error(`empty strip from ${baseline.length} points`);
  return { ok: true, whole, left, right, baseline };
}

function inflateRuns(runs: readonly Run[], depthOf: (run: Run) => number, round: boolean): Paths64 {
  const paths: Paths64 = [];
  runs.forEach((run, index) => {
    const depth = depthOf(run);
    const isFirst = index === 0;
    const isLast = index === runs.length - 1;
    const roundEnds = { start: round && isFirst, end: round && isLast };
    if (depth > 0) paths.push(...inflatePath(run.path, depth, roundEnds));
    const next = runs[index + 1];
    if (next === undefined) return;
    const shared = Math.min(depth, depthOf(next));
    // Where the depth steps at a bend, both runs end square and leave a wedge open between them.
    const bend = [run.path.at(-2), run.path.at(-1), next.path[1]] as LngLat[];
    if (shared > 0) paths.push(...inflatePath(bend, shared, { start: false, end: false }));
  });
  return paths;
}

function findBeyondAntimeridian(paths: Paths64): [number, number] | null {
  const limit = 180 * UNITS_PER_DEGREE;
  const point = paths.flat().find(({ x }) => Math.abs(x) > limit);
  return point === undefined ? null : [point.x / UNITS_PER_DEGREE, point.y / UNITS_PER_DEGREE];
}

function marginDegrees(baseline: readonly LngLat[], deepestMeters: number): number {
  const latitude = steepestLatitude(baseline) + deepestMeters / METERS_PER_DEGREE;
  return deepestMeters / (METERS_PER_DEGREE * Math.cos((latitude * Math.PI) / 180));
}

function refuse(...issues: StripIssue[]): StripRefusal {
  return { ok: false, issues };
}
