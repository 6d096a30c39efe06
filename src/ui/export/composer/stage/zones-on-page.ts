import type { Area, LngLat, MultiLineString } from "../../../../core/geo/position";
import type { FrameCamera } from "../../../../snapshot/frame-projection";
import { frameProjector } from "../../../../snapshot/frame-projection";
import type { SnapshotContent } from "../../../../snapshot/page-content";

export interface ZoneOnPage {
  readonly id: string;
  /** Letter and name, in the page's language; either may be empty. */
  readonly scenario: string;
  readonly name: string;
  /** Every corner of its outline. */
  readonly positions: readonly LngLat[];
}

function positionsOf(geometry: Area | MultiLineString): readonly LngLat[] {
  switch (geometry.type) {
    case "Polygon":
    case "MultiLineString":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
  }
}

/** The zones that a page draws: the shown proposals and those drawn here. */
export function zonesOnPage({
  zones,
  zoneAreas,
}: Pick<SnapshotContent, "zones" | "zoneAreas">): ZoneOnPage[] {
  const names = new Map(zones.map(({ id, name }) => [id, name]));
  return zoneAreas.flatMap(({ id, scenario, geometry }) => {
    const positions = positionsOf(geometry);
    return positions.length === 0 ? [] : [{ id, scenario, name: names.get(id) ?? "", positions }];
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
