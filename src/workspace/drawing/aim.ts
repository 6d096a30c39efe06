import { metersPerPixel } from "../../core/geo/ground-resolution";
import { isSamePosition, type LngLat } from "../../core/geo/position";
import { followBetween } from "../../core/zones/snap/follow-between";
import { isSameLine } from "../../core/zones/snap/snap-index";
import type { Snapped, SnapTarget } from "../../core/zones/snap/snap-line";
import { snapPosition } from "../../core/zones/snap/snap-position";
import { thinPath } from "../../core/zones/snap/thin-path";
import type { AppState } from "../state";
import type { SketchPoint } from "./sketch-point";
import { snapIndexOf } from "./snap-lines";

const edgePx = 12;
/** Less, so that a dense line beside the pointer does not outdo the line under it. */
const vertexPx = 8;
const mostFollowedPositions = 300;

/**
 * What a pointer at a place would be taken to lie on, at a MapLibre zoom.
 *
 * @returns null where snapping is off or nothing is near
 */
export function snapAt(
  state: AppState,
  pointer: LngLat,
  zoom: number,
  excludeZoneId: string | null = null,
): Snapped | null {
  if (!state.drawingAids.snapping) return null;
  const meters = metersPerPixel(pointer[1], zoom);
  return snapPosition(snapIndexOf(state, excludeZoneId), pointer, edgePx * meters, vertexPx * meters);
}

/** The point that a sketch would get from a pointer at a place, after the points that it has. */
export function aimAt(
  state: AppState,
  points: readonly SketchPoint[],
  pointer: LngLat,
  zoom: number,
): SketchPoint {
  const snapped = snapAt(state, pointer, zoom);
  return pointAfter(state, points.at(-1), snapped?.position ?? pointer, snapped?.target ?? null);
}

/** The point that closes a sketch of two points or more: its first, with the way back to it. */
export function closingPoint(state: AppState, points: readonly SketchPoint[]): SketchPoint {
  const first = points[0] as SketchPoint;
  return pointAfter(state, points.at(-1), first.position, first.snappedTo);
}

function pointAfter(
  state: AppState,
  previous: SketchPoint | undefined,
  position: LngLat,
  snappedTo: SnapTarget | null,
): SketchPoint {
  const straight = { position, snappedTo, between: [], followed: null };
  // Measured legs are straight: a distance is not to become that of a border unasked.
  const isFollowing = state.drawingAids.following && state.drawing.mode !== "measure";
  if (snappedTo === null || !previous?.snappedTo || !isFollowing) return straight;
  const followed = followBetween(snapIndexOf(state), previous.position, position);
  if (followed === null) {
    const { source } = snappedTo;
    const isMeant =
      isSameLine(source, previous.snappedTo.source) && !isSamePosition(previous.position, position);
    return isMeant ? { ...straight, unfollowed: source } : straight;
  }
  const between = thinPath(followed.path, mostFollowedPositions).slice(1, -1);
  return { ...straight, between, followed: followed.source };
}
