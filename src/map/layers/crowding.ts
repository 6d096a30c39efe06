/** Rows up to which symbols have a size, ascending. */
const symbolScales = [
  { mostRows: 20_000, scale: 1 },
  { mostRows: 100_000, scale: 0.7 },
] as const;
const leastScale = 0.45;

/**
 * What symbols and their rings are scaled by where so many are drawn: a crowd of full-sized ones would cover both the map
 * and each other. In steps, so that a scrub does not make them breathe.
 */
export function symbolScale(drawnRows: number): number {
  return symbolScales.find(({ mostRows }) => drawnRows <= mostRows)?.scale ?? leastScale;
}

/** Halos up to which each is filled: beyond it fills pile up to an opaque blot, most of all where rows share a centroid. */
const mostFilledHalos = 150;

/** What a halo's fill and outline are multiplied by where so many are drawn. */
export function haloStrength(drawnHalos: number): { readonly fill: number; readonly outline: number } {
  return drawnHalos <= mostFilledHalos ? { fill: 1, outline: 1 } : { fill: 0, outline: 0.5 };
}
