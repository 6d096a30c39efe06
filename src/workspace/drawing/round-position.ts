import type { LngLat } from "../../core/geo/position";

/** About 0.1 m. */
const positionDecimals = 6;

/** A position as it is kept once it was clicked or dragged: with six decimals. */
export function roundPosition([lng, lat]: LngLat): LngLat {
  const round = (degrees: number) => Number(degrees.toFixed(positionDecimals));
  return [round(lng), round(lat)];
}
