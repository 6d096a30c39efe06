import type { Map as MapLibreMap } from "maplibre-gl";

/** The second click of a double click must not zoom either. */
const quietMs = 400;

interface Holding {
  count: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  isRemoved: boolean;
}

const holdings = new WeakMap<MapLibreMap, Holding>();

function holdingOf(map: MapLibreMap): Holding {
  const known = holdings.get(map);
  if (known) return known;
  const holding: Holding = { count: 0, timer: undefined, isRemoved: false };
  holdings.set(map, holding);
  map.on("remove", () => {
    holding.isRemoved = true;
    clearTimeout(holding.timer);
  });
  return holding;
}

/**
 * Keeps a double click from zooming the map while points are clicked or moved. Returns how to let go: a while after the
 * last one did, a double click zooms again.
 */
export function holdDoubleClick(map: MapLibreMap): () => void {
  const holding = holdingOf(map);
  const { doubleClickZoom } = map;
  clearTimeout(holding.timer);
  holding.count++;
  doubleClickZoom.disable();
  let isHeld = true;
  return () => {
    if (!isHeld || holding.isRemoved) return;
    isHeld = false;
    holding.count--;
    // The drawing library switches it on when it stops, whoever else may be at work.
    doubleClickZoom.disable();
    if (holding.count === 0) holding.timer = setTimeout(() => doubleClickZoom.enable(), quietMs);
  };
}
