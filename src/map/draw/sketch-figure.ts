import { densifyPath } from "../../core/geo/densify";
import { buildCircleRing } from "../../core/geo/disc";
import { distanceMeters } from "../../core/geo/geodesic";
import type { LngLat } from "../../core/geo/position";
import {
  describeFollowed,
  describeSnap,
  describeUnfollowed,
  formatBearing,
} from "../../look/text/describe-snap";
import { formatAreaSqKm, formatLength } from "../../look/text/format-number";
import { initialRadiiMeters } from "../../workspace/commands/finish-rings";
import { aimAt, closingPoint } from "../../workspace/drawing/aim";
import { measureSketch } from "../../workspace/drawing/measure-sketch";
import { isClosed, type SketchPoint, sketchPath } from "../../workspace/drawing/sketch-point";
import { nameOfSnapSource } from "../../workspace/drawing/snap-names";
import type { AppState } from "../../workspace/state";

type Path = readonly LngLat[];

interface SketchLabel {
  readonly position: LngLat;
  readonly lines: readonly string[];
}

/** What is seen of a sketch. */
export interface SketchFigure {
  readonly settled: readonly Path[];
  /** What the next click would add. */
  readonly pending: readonly Path[];
  readonly fill: Path | null;
  readonly vertices: readonly LngLat[];
  readonly snapped: LngLat | null;
  readonly labels: readonly SketchLabel[];
}

const emptyFigure: SketchFigure = {
  settled: [],
  pending: [],
  fill: null,
  vertices: [],
  snapped: null,
  labels: [],
};

/** Edges are geodesics: at most so far from the straight line between drawn positions. */
const edgeToleranceMeters = 25;

const paths = new WeakMap<readonly SketchPoint[], Path>();

function settledPath(points: readonly SketchPoint[]): Path {
  const path = paths.get(points) ?? densifyPath(sketchPath(points), edgeToleranceMeters);
  paths.set(points, path);
  return path;
}

/**
 * The figure of what is being sketched.
 *
 * @param pointer  where the next point would be set, before it snaps; null for no such place
 * @param zoom  MapLibre's
 */
export function sketchFigure(state: AppState, pointer: LngLat | null, zoom: number): SketchFigure {
  const { drawing } = state;
  if ("points" in drawing) return pathFigure(state, drawing.mode, drawing.points, pointer, zoom);
  if (drawing.mode !== "circle" && drawing.mode !== "rings") return emptyFigure;
  const aim = pointer && aimAt(state, [], pointer, zoom);
  const center = drawing.mode === "circle" ? drawing.center : (aim?.position ?? null);
  const vertices = drawing.mode === "circle" && center ? [center] : [];
  const snapped = aim?.snappedTo ? aim.position : null;
  if (!aim || !center) return { ...emptyFigure, vertices, snapped, labels: snapLabels(state, aim) };
  const { locale } = state.view;
  if (drawing.mode === "rings") {
    const rings = initialRadiiMeters.map((radiusMeters) => buildCircleRing(center, radiusMeters));
    const radii = initialRadiiMeters.map((radiusMeters) => formatLength(locale, radiusMeters)).join(" · ");
    const label = { position: rings.at(-1)?.[0] ?? center, lines: [radii] };
    return { ...emptyFigure, pending: rings, snapped, labels: [label, ...snapLabels(state, aim)] };
  }
  const radiusMeters = distanceMeters(center, aim.position);
  const ring = radiusMeters > 0 ? buildCircleRing(center, radiusMeters) : [];
  const radius = densifyPath([center, aim.position], edgeToleranceMeters);
  const label = {
    position: aim.position,
    lines: [formatLength(locale, radiusMeters), ...snapLines(state, aim)],
  };
  return { ...emptyFigure, pending: [ring, radius], fill: ring, vertices, snapped, labels: [label] };
}

function pathFigure(
  state: AppState,
  mode: "line" | "polygon" | "measure",
  points: readonly SketchPoint[],
  pointer: LngLat | null,
  zoom: number,
): SketchFigure {
  const closed = isClosed(points);
  const aim = pointer && !closed ? aimAt(state, points, pointer, zoom) : null;
  const last = points.at(-1);
  const leg =
    last && aim ? densifyPath([last.position, ...aim.between, aim.position], edgeToleranceMeters) : [];
  const settled = settledPath(points);
  const [first] = points;
  const isOutline = mode === "polygon" && first !== undefined && aim !== null && points.length > 1;
  const back = isOutline ? closingPoint(state, [...points, aim]) : null;
  const closing =
    back && aim ? densifyPath([aim.position, ...back.between, back.position], edgeToleranceMeters) : [];
  return {
    settled: [settled],
    pending: [leg, closing],
    fill: mode === "polygon" || closed ? [...settled, ...leg, ...closing] : null,
    vertices: points.map(({ position }) => position),
    snapped: aim?.snappedTo ? aim.position : null,
    labels: [
      ...(mode === "measure" ? measureLabels(state, points) : []),
      ...(aim ? [aimLabel(state, mode, points, aim)] : []),
    ],
  };
}

function measureLabels({ view: { locale } }: AppState, points: readonly SketchPoint[]): SketchLabel[] {
  const { metersAtPoint, areaSqMeters } = measureSketch(points);
  const labels = points.slice(1).map(({ position }, index) => ({
    position,
    lines: [formatLength(locale, metersAtPoint[index + 1] as number)],
  }));
  const last = labels.at(-1);
  if (last && areaSqMeters !== null) last.lines.push(formatAreaSqKm(locale, areaSqMeters));
  return labels;
}

function aimLabel(
  state: AppState,
  mode: "line" | "polygon" | "measure",
  points: readonly SketchPoint[],
  aim: SketchPoint,
): SketchLabel {
  const { locale } = state.view;
  const { lengthMeters, lastLegMeters, lastBearingDegrees } = measureSketch([...points.slice(-1), aim]);
  const leg = formatLength(locale, lastLegMeters);
  const legAndBearing =
    lastBearingDegrees === null ? [] : [`${leg} · ${formatBearing(locale, lastBearingDegrees)}`];
  const total = formatLength(locale, measureSketch(points).lengthMeters + lengthMeters);
  const figures = mode === "measure" && points.length > 1 ? [total, ...legAndBearing] : legAndBearing;
  return { position: aim.position, lines: [...figures, ...snapLines(state, aim)] };
}

function snapLines(state: AppState, { snappedTo, followed, unfollowed }: SketchPoint): string[] {
  const { locale } = state.view;
  const nameOf = (source: Parameters<typeof nameOfSnapSource>[1]) => nameOfSnapSource(state, source);
  if (followed) return [describeFollowed(locale, followed, nameOf)];
  if (unfollowed) return [describeUnfollowed(locale, unfollowed, nameOf)];
  return snappedTo ? [describeSnap(locale, snappedTo, nameOf)] : [];
}

function snapLabels(state: AppState, aim: SketchPoint | null): SketchLabel[] {
  return aim?.snappedTo ? [{ position: aim.position, lines: snapLines(state, aim) }] : [];
}
