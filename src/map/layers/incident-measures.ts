/**
 * Measures of what surrounds an incident's symbol, in CSS pixels; the symbol itself is `symbolOutlines` at
 * `symbolRadiusPx`. Rings are circles around the symbol's centre.
 */
export const incidentMeasures = {
  /** Width of the symbol edge, outside the outline. */
  edgeWidthPx: 1,
  /** Width of a hollow symbol's outline, inside the outline. */
  hollowOutlinePx: 1.75,
  statusRingRadiusPx: 10.5,
  statusRingWidthPx: 1.5,
  brokenRingDashes: 6,
  /** Share of a broken ring that is drawn. */
  brokenRingShare: 0.6,
  dottedRingDots: 14,
  /** Centre of the "?" from the symbol's centre, right and up. */
  questionOffsetPx: 9,
  questionHalfHeightPx: 4.5,
  selectionRingRadiusPx: 14,
  selectionRingWidthPx: 2,
  haloOutlinePx: 1,
} as const;

/** Opacity of what must let the map through. */
export const incidentOpacity = { paper: 0.9, haloFill: 0.1, haloOutline: 0.55, hoverRing: 0.55 } as const;

/** Places known less exactly than this, in metres, get a halo of their true size. */
export const leastHaloRadiusMeters = 1500;
