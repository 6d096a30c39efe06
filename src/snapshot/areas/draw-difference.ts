import { ringsOf } from "../../core/geo/position";
import { colorTokens, type ThemeName } from "../../look/theme/tokens";
import { hatchLineWidthPx, hatchOpacity, hatchPitchPx } from "../../map/compare/hatch-image";
import type { FrameCamera } from "../frame-projection";
import type { PathPrimitive } from "../page-primitives";
import type { SnapshotDifference } from "../zone-content";
import { clipRing } from "./clip-ring";
import { areaMarginPx } from "./draw-zone-areas";
import { framePaths, pathFrame } from "./frame-path";
import { type HatchDirection, hatchRings } from "./hatch-rings";
import { pathData } from "./path-data";

type Part = SnapshotDifference["parts"][number]["part"];

/** Rising in the first zone's colour, falling in the second one's, crossed where both have the ground. */
const directions: Readonly<Record<Part, readonly HatchDirection[]>> = {
  onlyA: ["rising"],
  onlyB: ["falling"],
  common: ["rising", "falling"],
};

/** Which hatches a part has, and in which colours. */
export function differenceHatch(
  part: Part,
  hues: SnapshotDifference["hues"],
  theme: ThemeName,
): { readonly direction: HatchDirection; readonly color: string }[] {
  const { zones } = colorTokens[theme];
  return directions[part].map((direction) => ({
    direction,
    color: zones[hues[direction === "rising" ? 0 : 1]] ?? zones[0],
  }));
}

/** The hatches of two compared zones as paths in CSS pixels of the frame, as the live map draws them. */
export function drawDifference(
  { parts, hues }: SnapshotDifference,
  camera: FrameCamera,
  theme: ThemeName,
  scale: number,
): PathPrimitive[] {
  const frame = pathFrame(camera, areaMarginPx, scale);
  return parts.flatMap(({ part, geometry }) => {
    const rings = ringsOf(geometry)
      .flatMap((ring) => framePaths(frame, ring))
      .map(({ points }) => clipRing(points.slice(0, -1), frame.box));
    return differenceHatch(part, hues, theme).flatMap(({ direction, color }): PathPrimitive[] => {
      const lines = hatchRings(rings, direction, hatchPitchPx);
      const d = lines.map(({ from, to }) => pathData([from, to], false, frame.decimals)).join("");
      const look = { stroke: color, strokeWidthPx: hatchLineWidthPx, opacity: hatchOpacity };
      return d === "" ? [] : [{ kind: "path", d, x: 0, y: 0, ...look }];
    });
  });
}
