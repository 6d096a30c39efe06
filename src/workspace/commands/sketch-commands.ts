import { distanceMeters } from "../../core/geo/geodesic";
import { dropConsecutiveDuplicates, isSamePosition, type LngLat } from "../../core/geo/position";
import { aimAt, closingPoint, snapAt } from "../drawing/aim";
import { roundPosition } from "../drawing/round-position";
import { followedControlDate, isClosed, type SketchPoint, sketchPath } from "../drawing/sketch-point";
import type { AppState, DrawingState } from "../state";
import type { AppStore } from "../store";
import { cancelDrawing } from "./drawing-commands";
import { finishCircle } from "./finish-circle";
import { finishLine, finishPlainLine } from "./finish-line";
import { finishPolygon } from "./finish-polygon";
import { finishRings } from "./finish-rings";

const fewestOutlinePoints = 3;

/** A sketched path with six decimals and without repeated points. */
function roundPath(path: readonly LngLat[]): LngLat[] {
  return dropConsecutiveDuplicates(path.map(roundPosition));
}

type PathDrawing = Extract<DrawingState, { points: unknown }>;

function setPoints(store: AppStore, drawing: PathDrawing, points: readonly SketchPoint[]): void {
  store.setState({ drawing: { ...drawing, points } });
}

/**
 * Sets the next point of what is being sketched: on the line or vertex near it, and along that line from the point
 * before, as the drawing aids say. The first point of an outline again closes it.
 *
 * @param zoom  MapLibre's, for how near is near
 */
export function addSketchPoint(store: AppStore, at: LngLat, zoom: number): void {
  const state = store.getState();
  const { drawing } = state;
  if (drawing.mode === "rings") finishRings(store, snappedPosition(state, at, zoom));
  else if (drawing.mode === "circle") {
    const position = snappedPosition(state, at, zoom);
    if (drawing.center === null) store.setState({ drawing: { mode: "circle", center: position } });
    else if (!isSamePosition(drawing.center, position))
      finishCircle(store, drawing.center, distanceMeters(drawing.center, position));
  } else if ("points" in drawing) addPathPoint(store, drawing, at, zoom);
}

function snappedPosition(state: AppState, at: LngLat, zoom: number): LngLat {
  return roundPosition(snapAt(state, at, zoom)?.position ?? at);
}

function addPathPoint(store: AppStore, drawing: PathDrawing, at: LngLat, zoom: number): void {
  // A closed measurement is done; the next point begins another.
  const points = isClosed(drawing.points) ? [] : drawing.points;
  const point = aimAt(store.getState(), points, at, zoom);
  const previous = points.at(-1);
  if (previous && isSamePosition(roundPosition(previous.position), roundPosition(point.position))) return;
  setPoints(store, drawing, [...points, point]);
}

/** Closes an outline, which ends it, or a measurement; of three points or more. */
export function closeSketch(store: AppStore): void {
  const state = store.getState();
  const { drawing } = state;
  if (drawing.mode === "polygon" && drawing.points.length >= fewestOutlinePoints) finishSketch(store);
  else if (
    drawing.mode === "measure" &&
    drawing.points.length >= fewestOutlinePoints &&
    !isClosed(drawing.points)
  )
    setPoints(store, drawing, [...drawing.points, closingPoint(state, drawing.points)]);
}

/** Takes the last point back, with the way to it; a circle's center. */
export function takeBackSketchPoint(store: AppStore): void {
  const { drawing } = store.getState();
  if (drawing.mode === "circle") store.setState({ drawing: { mode: "circle", center: null } });
  else if ("points" in drawing) setPoints(store, drawing, drawing.points.slice(0, -1));
}

/** Makes a zone of a sketched line or outline; does nothing while anything else is drawn. */
export function finishSketch(store: AppStore): void {
  const state = store.getState();
  const { drawing } = state;
  if (drawing.mode === "line") {
    const { points } = drawing;
    finishLine(store, roundPath(sketchPath(points)), followedControlDate(points));
  } else if (drawing.mode === "polygon") {
    const points =
      drawing.points.length < fewestOutlinePoints
        ? drawing.points
        : [...drawing.points, closingPoint(state, drawing.points)];
    const outline = roundPath(sketchPath(points));
    finishPolygon(store, isClosed(points) ? outline.slice(0, -1) : outline, followedControlDate(points));
  }
}

/** Escape: a measurement is cleared first; anything else, and an empty measurement, is let go. */
export function abandonSketch(store: AppStore): void {
  const { drawing } = store.getState();
  if (drawing.mode === "measure" && drawing.points.length > 0) setPoints(store, drawing, []);
  else cancelDrawing(store);
}

/** Makes a line without depth of what was measured. */
export function keepMeasureAsLine(store: AppStore): void {
  const { drawing } = store.getState();
  if (drawing.mode !== "measure") return;
  finishPlainLine(store, roundPath(sketchPath(drawing.points)), followedControlDate(drawing.points));
}
