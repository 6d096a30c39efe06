/**
 * How much the legend says: 4 everything, 3 without boundaries, 2 also without who holds a zone and what is near it, 1 with
 * shorter texts, 0 also without scorecards.
 */
export type LegendDetail = 0 | 1 | 2 | 3 | 4;
