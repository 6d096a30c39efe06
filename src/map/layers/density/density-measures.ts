/** Measures of the density display, in CSS pixels, the same on every screen and at every zoom. */
export const densityMeasures = {
  /** Side of a cell in which incidents are counted. */
  cellPx: 3,
  /** Standard deviation of the Gaussian that spreads each incident. */
  spreadPx: 10,
} as const;

/**
 * What an incident counts that the window holds only possibly. Half: it may lie on either side of the window's edge,
 * and a full weight would draw as certain what is not, none would hide it.
 */
export const possibleWeight = 0.5;

/** The Gaussian is cut off here, at 1.1 % of its height. */
const kernelReachDeviations = 3;

const spreadCells = densityMeasures.spreadPx / densityMeasures.cellPx;

/** How far the kernel reaches, in cells. */
export const kernelReachCells = Math.ceil(kernelReachDeviations * spreadCells);

/** Cells beyond each edge of the canvas: what lies there still spreads into it. */
export const marginCells = kernelReachCells + 2;

/**
 * One axis of the kernel from its middle outwards. It is 1 in the middle, so that one incident alone has density 1 and
 * so many on one spot have that density: the number of incidents within about `densityReachPx` of a place.
 */
export const kernelWeights: readonly number[] = Array.from({ length: kernelReachCells + 1 }, (_, cells) =>
  Math.exp(-(cells ** 2) / (2 * spreadCells ** 2)),
);

/** Side of the square that holds as much as the kernel, in CSS pixels: density is the number of incidents in it. */
export const kernelSquarePx = densityMeasures.spreadPx * Math.sqrt(2 * Math.PI);

/** Below this density nothing is drawn: half an incident, so that a lone one is a spot with an end. */
export const leastDensity = 0.5;
