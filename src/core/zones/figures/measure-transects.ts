import { indexArea } from "../../geo/area-index";
import { distanceMeters } from "../../geo/geodesic";
import { isSamePosition, type LngLat, type MultiLineString, type MultiPolygon } from "../../geo/position";
import { buildSegmentTree, type SegmentTree } from "../../geo/segment-tree";
import type { StripSide } from "../depth-anchor";
import { findNearestOnLines } from "./nearest-on-lines";
import { type MeasuredLine, measureLine, placeStations, type Station, stationOf } from "./stations";
import { findWayOut, type Ray, raysOf } from "./transect";

/** Neighbours whose depths differ by more than this, and by a tenth, get others between them. */
const STEP_METERS = 100;
const STEP_SHARE = 0.1;
/** An edge so many times farther along the transect than it is deep belongs to another stretch of the base line. */
const MOST_WINDING = 2;
/** A cut square to an end of the line is so exact, as a share of the distance from the line. */
const END_CUT_SHARE = 0.005;
const MOST_HALVINGS = 5;
const MOST_STATIONS = 400;

/** The zone's edge on one side of a station, metres. */
export interface TransectEdge {
  /** Of the edge from the base line, by the shortest way. */
  readonly depthMeters: number;
  /** Along the transect. More than the depth where the base line bends towards this side, or the zone is cut aslant. */
  readonly awayMeters: number;
  /** On the inner side of a sharp bend the transect leads into what lies along another stretch of the base line. */
  readonly isShared: boolean;
  /** The transect leaves the zone through the cut at an end of the line, which says nothing of its depth. */
  readonly isEndCut: boolean;
}

/** A station with the zone's edge on both sides of it. */
export interface Transect {
  readonly station: Station;
  readonly left: TransectEdge;
  readonly right: TransectEdge;
}

export interface Transects {
  readonly baseTree: SegmentTree;
  readonly line: MeasuredLine;
  readonly transects: readonly Transect[];
}

const known = new WeakMap<MultiPolygon, { readonly baseline: MultiLineString; readonly found: Transects }>();

/**
 * The depth of an area on both sides of its base line: from each station square to the line's course to where the area
 * first ends, then from there the shortest way back to the base line. So a strip of one depth has that depth at every
 * bend; on the inner side of a sharp one, where the transect leads into what lies along another stretch, it is that of the
 * stations before and after, and so it is where the transect, a geodesic, runs into the cut square to an end of the line
 * before it has reached the edge. Never more than the depth of the stretch to which the edge is nearest. At the stations of `placeStations`, and closer together where the depth changes from one to the next.
 */
export function measureTransects(area: MultiPolygon, baseline: MultiLineString): Transects {
  const before = known.get(area);
  if (before?.baseline === baseline) return before.found;
  const line = measureLine(baseline.coordinates);
  const index = indexArea(area);
  const baseTree = buildSegmentTree(baseline.coordinates);
  const measureEdge = (ray: Ray, ends: readonly LngLat[]): TransectEdge => {
    const { meters, position, isShared } = findWayOut(ray, index, baseTree);
    const nearest = meters === 0 ? null : findNearestOnLines(baseTree, position);
    if (nearest === null) return { depthMeters: 0, awayMeters: 0, isShared, isEndCut: false };
    const depthMeters = nearest.distanceMeters;
    const roundingMeters = END_CUT_SHARE * meters;
    return {
      depthMeters,
      awayMeters: meters,
      isShared: isShared || meters > MOST_WINDING * depthMeters,
      isEndCut: ends.some((end) => distanceMeters(end, nearest.position) <= roundingMeters),
    };
  };
  const measure = (station: Station): Transect => {
    const { left, right } = raysOf(station);
    const ends = endsOf(line.parts[station.part]!.path);
    return { station, left: measureEdge(left, ends), right: measureEdge(right, ends) };
  };
  let transects = placeStations(line).map(measure);
  for (let halving = 0; halving < MOST_HALVINGS && transects.length < MOST_STATIONS; halving++) {
    const isStep = transects.map((one, at) => stepsTo(one, transects[at + 1]));
    if (!isStep.includes(true)) break;
    transects = transects.flatMap((one, at) => {
      if (!isStep[at] && !isStep[at - 1]) return [one];
      const { part, fromMeters, alongMeters, toMeters } = one.station;
      return [
        measure(stationOf(line, part, fromMeters, alongMeters)),
        measure(stationOf(line, part, alongMeters, toMeters)),
      ];
    });
  }
  transects = bridgeEdges(bridgeEdges(transects, "left"), "right");
  const found = { baseTree, line, transects };
  known.set(area, { baseline, found });
  return found;
}

function endsOf(path: readonly LngLat[]): readonly LngLat[] {
  const [first, last] = [path[0]!, path.at(-1)!];
  return isSamePosition(first, last) ? [] : [first, last];
}

/**
 * Between stations with an edge of their own, the depth of those without changes evenly. Where none has: half the gap
 * between stretches; along a line so short that every transect runs into the cuts at its ends, the farthest of them.
 */
function bridgeEdges(transects: readonly Transect[], side: StripSide): Transect[] {
  const isOwn = (at: number, part: number) => {
    const one = transects[at];
    return one?.station.part === part && !one[side].isShared && !one[side].isEndCut;
  };
  const farthest = (part: number) =>
    transects
      .filter(({ station }) => station.part === part)
      .reduce((far, one) => (one[side].depthMeters > far[side].depthMeters ? one : far));
  return transects.map((one, at) => {
    const { part, alongMeters } = one.station;
    if (isOwn(at, part)) return one;
    let before = at;
    while (transects[before]?.station.part === part && !isOwn(before, part)) before--;
    let after = at;
    while (transects[after]?.station.part === part && !isOwn(after, part)) after++;
    const alone = one[side].isShared ? one : farthest(part);
    const from = isOwn(before, part) ? transects[before]! : isOwn(after, part) ? transects[after]! : alone;
    const to = isOwn(after, part) ? transects[after]! : from;
    const span = to.station.alongMeters - from.station.alongMeters;
    const share = span === 0 ? 0 : (alongMeters - from.station.alongMeters) / span;
    const between = (key: "depthMeters" | "awayMeters") =>
      from[side][key] + share * (to[side][key] - from[side][key]);
    const edge = { ...one[side], depthMeters: between("depthMeters"), awayMeters: between("awayMeters") };
    return { ...one, [side]: edge };
  });
}

function stepsTo(one: Transect, next: Transect | undefined): boolean {
  if (next === undefined || next.station.part !== one.station.part) return false;
  const differ = (a: TransectEdge, b: TransectEdge) =>
    !a.isEndCut &&
    !b.isEndCut &&
    Math.abs(a.depthMeters - b.depthMeters) >
      Math.max(STEP_METERS, STEP_SHARE * Math.max(a.depthMeters, b.depthMeters));
  return differ(one.left, next.left) || differ(one.right, next.right);
}
