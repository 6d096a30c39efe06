import { glslFloat } from "../incident-shader";
import { leastDensity } from "./density-measures";

const third = Math.log10(3);

/** A step of colour: from this density, in incidents around a place, to that of the next one. */
export interface DensityBand {
  readonly leastDensity: number;
  /** Where its colour lies on the ramp, 0…1. */
  readonly position: number;
}

/**
 * How many bands lie below a density: their edges are 3, 10, 30, 100 and so on, round numbers that a legend can say,
 * each about three times the last. In between in proportion to the logarithm.
 */
export function bandsBelow(density: number): number {
  const decades = Math.log10(density);
  const whole = Math.floor(decades);
  const rest = decades - whole;
  return 2 * whole + (rest < third ? rest / third : 1 + (rest - third) / (1 - third));
}

/** `bandsBelow` on the GPU. */
export const bandsBelowGlsl = `
float bandsBelow(float density) {
  float decades = log2(density) * ${Math.log10(2).toPrecision(9)};
  float whole = floor(decades);
  float rest = decades - whole;
  return 2.0 * whole + (rest < ${glslFloat(third)} ? rest / ${glslFloat(third)} : 1.0 + (rest - ${glslFloat(third)}) / ${glslFloat(1 - third)});
}`;

/** The bands from which the ramp's end is reached, between two whole ones so that it moves with the zoom. */
export function lastBand(reference: number): number {
  return Math.max(1, bandsBelow(reference) - 0.5);
}

/** The bands of a legend, ascending, given the density at the ramp's end (`IncidentLayer.densityReference`). */
export function densityBands(reference: number): DensityBand[] {
  const last = lastBand(reference);
  return Array.from({ length: Math.floor(bandsBelow(reference)) + 1 }, (_, band) => ({
    leastDensity: band === 0 ? leastDensity : 10 ** Math.floor(band / 2) * (band % 2 === 1 ? 3 : 1),
    position: Math.min(1, band / last),
  }));
}
