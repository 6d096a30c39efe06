import type { TimeWindow } from "../../core/time/uncertain-interval";
import { ageOpacities, trailOpacities } from "../../look/theme/age-emphasis";

/** How strongly things are drawn: where there are many of them, and by their age. */
export interface IncidentLook {
  readonly symbolScale: number;
  readonly haloFill: number;
  readonly haloOutline: number;
  /** Opacity of what happened at the end of the window, and at its start. */
  readonly newestOpacity: number;
  readonly oldestOpacity: number;
}

/** All alike, whatever their age, and as large and strong as a few are drawn. */
export const plainLook: IncidentLook = {
  symbolScale: 1,
  haloFill: 1,
  haloOutline: 1,
  newestOpacity: 1,
  oldestOpacity: 1,
};

/** The older within the window, the paler. */
export const agingLook: IncidentLook = {
  ...plainLook,
  newestOpacity: ageOpacities.newest,
  oldestOpacity: ageOpacities.oldest,
};

/** What lies before the window. */
export const trailLook: IncidentLook = {
  ...plainLook,
  newestOpacity: trailOpacities.nearest,
  oldestOpacity: trailOpacities.farthest,
};

/**
 * A line that tells `ageShareOf` from the seconds between the end of a row's interval and the end of its window on the
 * table's clock. The window itself may reach beyond what that clock can say.
 *
 * @param tableEndSeconds  the window's end on the clock that begins at `epochMs`
 */
export function ageShareLine(
  { startMs, endMs }: TimeWindow,
  epochMs: number,
  tableEndSeconds: number,
): { readonly atEnd: number; readonly perSecond: number } {
  if (endMs <= startMs) return { atEnd: 0, perSecond: 0 };
  const spanSeconds = (endMs - startMs) / 1000;
  return {
    atEnd: ((endMs - epochMs) / 1000 - tableEndSeconds) / spanSeconds,
    perSecond: 1 / spanSeconds,
  };
}
