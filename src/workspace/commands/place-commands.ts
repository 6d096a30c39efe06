import type { LngLat } from "../../core/geo/position";
import type { AppStore } from "../store";

/** About 1 m. */
const positionDecimals = 5;

/** The next click on the map is a place that somebody waits for; the selection stays. */
export function startPlace(store: AppStore): void {
  store.setState({ drawing: { mode: "place", picked: null }, isPlaying: false });
}

/** Answers what was asked with `startPlace`; does nothing where nobody asks. */
export function pickPlace(store: AppStore, [lng, lat]: LngLat): void {
  if (store.getState().drawing.mode !== "place") return;
  const round = (degrees: number) => Number(degrees.toFixed(positionDecimals));
  store.setState({ drawing: { mode: "place", picked: [round(lng), round(lat)] } });
}
