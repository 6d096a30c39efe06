import { indexArea } from "../../geo/area-index";
import type { MultiLineString, MultiPolygon } from "../../geo/position";
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
 * stations before and after. At the stations of `placeStations`, and closer together where the depth changes from one to the next.
 */
export function measureTransects(area: MultiPolygon, baseline: MultiLineString): Transects {
  const before = known.get(area);
  if (before?.baseline === baseline) return before.found;
  const line = measureLine(baseline.coordinates);
  const index = indexArea(area);
  const baseTree = buildSegmentTree(baseline.coordinates);
  const measureEdge = (ray: Ray): TransectEdge => {
    const { meters, position, isShared } = findWayOut(ray, index, baseTree);
    if (meters === 0) return { depthMeters: 0, awayMeters: 0, isShared };
    const depthMeters = findNearestOnLines(baseTree, position)?.distanceMeters ?? meters;
    return { depthMeters, awayMeters: meters, isShared: isShared || meters > MOST_WINDING * depthMeters };
  };
  const measure = (station: Station): Transect => {
    const { left, right } = raysOf(station);
    return { station, left: measureEdge(left), right: measureEdge(right) };
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
  transects = bridgeShared(bridgeShared(transects, "left"), "right");
  const found = { baseTree, line, transects };
  known.set(area, { baseline, found });
  return found;
}

/** Between stations with an edge of their own, the depth of those without changes evenly; half the gap where none has. */
function bridgeShared(transects: readonly Transect[], side: StripSide): Transect[] {
  const isOwn = (at: number, part: number) =>
    transects[at]?.station.part === part && !transects[at]![side].isShared;
  return transects.map((one, at) => {
    const { part, alongMeters } = one.station;
    if (!one[side].isShared) return one;
    let before = at;
    while (transects[before]?.station.part === part && !isOwn(before, part)) before--;
    let after = at;
    while (transects[after]?.station.part === part && !isOwn(after, part)) after++;
    const from = isOwn(before, part) ? transects[before]! : isOwn(after, part) ? transects[after]! : one;
    const to = isOwn(after, part) ? transects[after]! : from;
    const span = to.station.alongMeters - from.station.alongMeters;
    const share = span === 0 ? 0 : (alongMeters - from.station.alongMeters) / span;
    const between = (key: "depthMeters" | "awayMeters") =>
      from[side][key] + share * (to[side][key] - from[side][key]);
    const edge = { depthMeters: between("depthMeters"), awayMeters: between("awayMeters"), isShared: true };
    return { ...one, [side]: edge };
  });
}

function stepsTo(one: Transect, next: Transect | undefined): boolean {
  if (next === undefined || next.station.part !== one.station.part) return false;
  const differ = (a: number, b: number) =>
    Math.abs(a - b) > Math.max(STEP_METERS, STEP_SHARE * Math.max(a, b));
  return (
    differ(one.left.depthMeters, next.left.depthMeters) ||
    differ(one.right.depthMeters, next.right.depthMeters)
  );
}
