import { densityColor } from "../../look/theme/density-ramp";
import type { ThemeName } from "../../look/theme/tokens";
import { type DensityBand, densityBands } from "../../map/layers/density/density-bands";
import { densityMeasures } from "../../map/layers/density/density-measures";
import { type FrameCamera, unprojectFromFrame } from "../frame-projection";
import type { SnapshotIncidents } from "../page-content";
import type { PathPrimitive } from "../page-primitives";
import { metersToPx } from "../symbols/meters-to-px";
import { contourRings } from "./contours";
import { type DensityGrid, greatestInFrame, spreadIncidents } from "./density-grid";

/** What the colours of a density mean on a page. */
export interface DensityScale {
  /** A place's density is about the number of incidents within this distance of it. */
  readonly reachMeters: number;
  /** Ascending; the last one has no upper end. */
  readonly bands: readonly DensityBand[];
}

/** Colours and the share of the ground that they hide, as paths take them. */
export function bandLook(
  theme: ThemeName,
  { position }: DensityBand,
): { readonly fill: string; readonly fillOpacity: number } {
  const [red, green, blue, opacity] = densityColor(theme, position);
  const hex = [red, green, blue].map((value) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return { fill: `#${hex.join("")}`, fillOpacity: opacity };
}

/** Of 1, 2, 3 or 5 times a power of ten the one that is nearest in proportion. */
function roundReach(meters: number): number {
  const power = 10 ** Math.floor(Math.log10(meters));
  const rounded = [1, 2, 3, 5, 10].map((step) => step * power);
  const distance = (candidate: number) => Math.abs(Math.log(candidate / meters));
  return rounded.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
}

/** Where so few incidents lie on one place that the ramp would end at once. */
const leastReference = 8;

/** What a legend is measured with before the frame is known. */
export const usualScale: DensityScale = { reachMeters: 20_000, bands: densityBands(30) };

/** A density over a frame, and what its colours mean. */
export interface PageDensity {
  readonly grid: DensityGrid;
  readonly scale: DensityScale;
}

/**
 * Counts the density of a frame. It spreads incidents about as far as the live map does, to a round distance on the
 * ground (at the frame's centre), and its colours end at the greatest density in the frame. A given scale is kept to.
 */
export function measureDensity(
  incidents: SnapshotIncidents,
  camera: FrameCamera,
  given: DensityScale | null,
): PageDensity {
  const lat = unprojectFromFrame(camera, { x: camera.widthPx / 2, y: camera.heightPx / 2 })[1];
  const pxPerMeter = metersToPx(camera, 1, lat);
  const usualPx = densityMeasures.spreadPx * Math.SQRT2;
  const reachMeters = given?.reachMeters ?? roundReach(usualPx / pxPerMeter);
  const grid = spreadIncidents(incidents, camera, (reachMeters * pxPerMeter) / Math.SQRT2);
  if (given !== null) return { grid, scale: given };
  const reference = Math.max(leastReference, greatestInFrame(grid, camera));
  return { grid, scale: { reachMeters, bands: densityBands(reference) } };
}

/** Whether two scales say the same. */
export function isSameScale(a: DensityScale, b: DensityScale): boolean {
  return (
    a.reachMeters === b.reachMeters &&
    a.bands.length === b.bands.length &&
    a.bands.every(
      ({ leastDensity, position }, index) =>
        leastDensity === b.bands[index]!.leastDensity && position === b.bands[index]!.position,
    )
  );
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The bands as areas, in CSS pixels of the frame, that lie side by side. */
export function densityAreas({ grid, scale }: PageDensity, theme: ThemeName): PathPrimitive[] {
  const toPx = (value: number) => round(grid.originPx + value * grid.cellPx);
  const outlines = scale.bands.map(({ leastDensity }) =>
    contourRings(grid, leastDensity)
      .map((ring) => `M${ring.map(({ x, y }) => `${toPx(x)} ${toPx(y)}`).join("L")}Z`)
      .join(""),
  );
  return scale.bands.flatMap((band, index): PathPrimitive[] => {
    const outline = outlines[index]!;
    if (outline === "") return [];
    const d = outline + (outlines[index + 1] ?? "");
    return [{ kind: "path", d, x: 0, y: 0, fillRule: "evenodd", ...bandLook(theme, band) }];
  });
}
