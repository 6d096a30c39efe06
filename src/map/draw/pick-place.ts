import type { Map as MapLibreMap } from "maplibre-gl";
import { colorTokens } from "../../look/theme/tokens";
import { cancelDrawing } from "../../workspace/commands/drawing-commands";
import { pickPlace } from "../../workspace/commands/place-commands";
import type { AppState } from "../../workspace/state";
import type { AppStore } from "../../workspace/store";
import { type Placing, placeAnnotation } from "./place-annotation";

/** Lets the user point at the place that a form waits for: a click, or Enter for the map's centre; Escape gives up. */
export function startPlacePicking(map: MapLibreMap, store: AppStore): () => void {
  let picking: Placing | null = null;
  const reconcile = ({ drawing, view }: AppState) => {
    const isAsked = drawing.mode === "place" && drawing.picked === null;
    if (isAsked === (picking !== null)) return;
    picking?.stop();
    const { focus: line, labelHalo: halo } = colorTokens[view.theme];
    picking = isAsked
      ? placeAnnotation(
          map,
          { line, halo },
          {
            onPoint: (lngLat) => pickPlace(store, lngLat),
            // There is never more than the one that ends it.
            onTakeBack: () => undefined,
            onCancel: () => cancelDrawing(store),
          },
        )
      : null;
  };
  reconcile(store.getState());
  const unsubscribe = store.subscribe(reconcile);
  return () => {
    unsubscribe();
    picking?.stop();
  };
}
