import type { SnapshotZone } from "../zone-content";

/** Width of a zone's outline on map and page, in CSS pixels. */
export const zoneLineWidthPx = 1.8;
/** Width of the line that a strip was drawn along. */
export const zoneBaselineWidthPx = 2.6;
/** How much of the map a zone's tint hides, 0…1. */
export const zoneFillOpacity = 0.12;

// In line widths, as the map's style has them: long for an assumed edge, short for a hypothetical one.
const dashes: Readonly<Record<SnapshotZone["outline"], readonly number[]>> = {
  solid: [],
  long: [7, 3],
  short: [2.5, 2],
};

/** Dash lengths in CSS pixels of an outline; none for a solid one. */
export function zoneDash(outline: SnapshotZone["outline"]): readonly number[] {
  return dashes[outline].map((length) => length * zoneLineWidthPx);
}
