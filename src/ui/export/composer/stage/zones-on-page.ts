import type { LngLat } from "../../../../core/geo/position";
import type { FrameCamera } from "../../../../snapshot/frame-projection";
import { frameProjector } from "../../../../snapshot/frame-projection";
import type { SnapshotContent } from "../../../../snapshot/page-content";
import type { ZoneShape } from "../../../../workspace/state";

export interface ZoneOnPage {
  readonly id: string;
  /** Letter and name, in the page's language; either may be empty. */
  readonly scenario: string;
  readonly name: string;
  /** Every corner of its outline. */
  readonly positions: readonly LngLat[];
}

/** The zones that a page draws, as far as their shapes are known. */
export function zonesOnPage(
  { zones }: Pick<SnapshotContent, "zones">,
  shapes: Readonly<Record<string, ZoneShape>>,
): ZoneOnPage[] {
  return zones.flatMap(({ id, scenario, name }) => {
    const shape = shapes[id];
    if (shape?.status !== "ready") return [];
    const { geometry } = shape.geometry;
    const positions: readonly LngLat[] =
      geometry.type === "MultiLineString" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
    return positions.length === 0 ? [] : [{ id, scenario, name, positions }];
  });
}

/** Whether a zone lies in the frame, by the corners of its outline. */
export function frameHolds(camera: FrameCamera, { positions }: ZoneOnPage): "whole" | "part" | "none" {
  const project = frameProjector(camera);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    const { x, y } = project(lng, lat);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (right < 0 || bottom < 0 || left > camera.widthPx || top > camera.heightPx) return "none";
  const isWhole = left >= 0 && top >= 0 && right <= camera.widthPx && bottom <= camera.heightPx;
  return isWhole ? "whole" : "part";
}
