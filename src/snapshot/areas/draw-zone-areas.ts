import { type LngLat, ringsOf } from "../../core/geo/position";
import type { ThemeName } from "../../look/theme/tokens";
import { colorOfZone } from "../../map/style/overlay-zone-color";
import type { FrameCamera } from "../frame-projection";
import type { PathPrimitive } from "../page-primitives";
import { zoneBaselineWidthPx, zoneDash, zoneFillOpacity, zoneLineWidthPx } from "../symbols/zone-line";
import type { SnapshotZone, SnapshotZoneArea } from "../zone-content";
import { fillData, framePaths, pathFrame, strokeData } from "./frame-path";

/** Paths reach this far beyond the frame, so that no end of a line is seen at its edge. */
export const areaMarginPx = 8;

const drawn = (d: string, look: Omit<PathPrimitive, "kind" | "d" | "x" | "y">): PathPrimitive[] =>
  d === "" ? [] : [{ kind: "path", d, x: 0, y: 0, ...look }];

const edgeOrder: readonly SnapshotZone["outline"][] = ["solid", "long", "short"];

/**
 * Zones as paths in CSS pixels of the frame, as the live map draws them: tints below, then edges, then the lines that
 * strips were drawn along. Cut to the frame and a margin of `areaMarginPx`, true to a tenth of a device pixel.
 *
 * @param scale  device pixels per CSS pixel
 * @param hatches  what lies over the tints and under the edges
 */
export function drawZoneAreas(
  zones: readonly SnapshotZoneArea[],
  camera: FrameCamera,
  theme: ThemeName,
  scale: number,
  hatches: readonly PathPrimitive[] = [],
): PathPrimitive[] {
  const frame = pathFrame(camera, areaMarginPx, scale);
  const pathsOf = (lines: readonly (readonly LngLat[])[]) => lines.flatMap((line) => framePaths(frame, line));
  const shapes = zones.map(({ geometry, baseline, outline, ...zone }) => {
    const isLine = geometry.type === "MultiLineString";
    const paths = pathsOf(isLine ? geometry.coordinates : ringsOf(geometry));
    return {
      outline,
      color: colorOfZone(theme, zone),
      fill: isLine ? "" : fillData(frame, paths),
      edge: strokeData(frame, paths),
      // A line is its own edge.
      baseline: isLine || baseline === null ? "" : strokeData(frame, pathsOf(baseline.coordinates)),
    };
  });
  const fills = shapes.flatMap(({ fill, color }) =>
    drawn(fill, { fill: color, fillOpacity: zoneFillOpacity, fillRule: "evenodd" }),
  );
  const edges = edgeOrder.flatMap((order) =>
    shapes
      .filter(({ outline }) => outline === order)
      .flatMap(({ edge, color }) =>
        drawn(edge, {
          stroke: color,
          strokeWidthPx: zoneLineWidthPx,
          ...(order === "solid" ? {} : { dash: zoneDash(order) }),
        }),
      ),
  );
  const baselines = shapes.flatMap(({ baseline, color }) =>
    drawn(baseline, { stroke: color, strokeWidthPx: zoneBaselineWidthPx, roundCaps: true }),
  );
  return [...fills, ...hatches, ...edges, ...baselines];
}
