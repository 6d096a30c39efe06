import { isSamePosition, type LngLat } from "../../core/geo/position";

const decimals = 6;

/** A sketched path with six decimals (about 0.1 m) and without repeated points. */
export function roundPath(path: readonly LngLat[]): LngLat[] {
  const round = (value: number) => Number(value.toFixed(decimals));
  const rounded = path.map(([lng, lat]): LngLat => [round(lng), round(lat)]);
  return rounded.filter((position, index) => {
    const previous = rounded[index - 1];
    return previous === undefined || !isSamePosition(previous, position);
  });
}
