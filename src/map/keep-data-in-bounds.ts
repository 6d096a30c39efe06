import type { LngLatBoundsLike, Map as MapLibreMap } from "maplibre-gl";
import type { EventTable } from "../core/events/event-table";
import { addNotice, withdrawNotice } from "../workspace/commands/notice-commands";
import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";

/** How far the map goes while nothing lies beyond: the embedded ground with room around it. */
export const usualBounds: LngLatBoundsLike = [
  [-2, 34],
  [84, 66],
];
export const usualMinZoom = 3;
const wholeWorldMinZoom = 1;

/** The part of the world whose ground comes with the app: west, south, east, north. */
const drawnGround = [18, 43, 45, 57] as const;

function countBeyondGround({ lng, lat }: EventTable, from: number, to: number): number {
  const [west, south, east, north] = drawnGround;
  let beyond = 0;
  for (let row = from; row < to; row++) {
    const x = lng[row]!;
    const y = lat[row]!;
    if (x < west || x > east || y < south || y > north) beyond++;
  }
  return beyond;
}

/** Lets the map go wherever there is data, and says where there is data without ground. */
export function keepDataInBounds(map: MapLibreMap, store: AppStore): () => void {
  /** Said once for each number, not at every import. */
  let told = 0;
  /** The map is made with the usual bounds. */
  let goesAnywhere = false;
  const follow = ({ joined, data }: AppState) => {
    // What comes with the app is known to lie on its ground, give or take a refinery in the Urals.
    const imported = joined.segments.filter(({ content }) => content.kind === "dataset");
    const beyond = imported.reduce(
      (sum, { start, end }) => sum + countBeyondGround(joined.table, start, end),
      0,
    );
    // Each costs a frame of the map, even where it changes nothing.
    if (goesAnywhere !== beyond > 0) {
      goesAnywhere = beyond > 0;
      map.setMaxBounds(goesAnywhere ? null : usualBounds);
      map.setMinZoom(goesAnywhere ? wholeWorldMinZoom : usualMinZoom);
    }
    if (beyond === told) return;
    told = beyond;
    withdrawNotice(store, "data-beyond-ground");
    if (beyond > 0 && data.isLoaded) addNotice(store, "data-beyond-ground", "info", { count: beyond });
  };
  follow(store.getState());
  const unsubscribe = store.subscribe((state, previous) => {
    if (state.joined !== previous.joined) follow(state);
  });
  return unsubscribe;
}
