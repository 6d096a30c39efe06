import type { Map as MapLibreMap } from "maplibre-gl";

interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

const probePx = 16;

/** Whether nothing lies over the map at a point of it. */
export function uncoveredPoints(map: MapLibreMap): (point: ScreenPoint) => boolean {
  const container = map.getContainer();
  const { left, top } = container.getBoundingClientRect();
  return ({ x, y }) => container.contains(document.elementFromPoint(left + x, top + y));
}

/** How far down the map is seen in its middle: on narrow screens a sheet lies over its lower part. */
export function seenHeightPx(map: MapLibreMap): number {
  const { clientWidth, clientHeight } = map.getContainer();
  const isUncovered = uncoveredPoints(map);
  for (let y = clientHeight - 1; y > 0; y -= probePx) if (isUncovered({ x: clientWidth / 2, y })) return y;
  return clientHeight;
}
