import { useCallback, useEffect, useRef, useState } from "react";
import type { LngLat } from "../../core/geo/position";
import { cancelDrawing } from "../../workspace/commands/drawing-commands";
import { startPlace } from "../../workspace/commands/place-commands";
import { useAppStore } from "../store-context";

export interface PlacePick {
  readonly isPicking: boolean;
  readonly begin: () => void;
}

/** Asks for one place on the map; nothing is called where the user gives up. */
export function usePlacePick(onPicked: (lngLat: LngLat) => void): PlacePick {
  const store = useAppStore();
  const [isPicking, setPicking] = useState(false);
  const latest = useRef(onPicked);
  useEffect(() => {
    latest.current = onPicked;
  });
  useEffect(() => {
    if (!isPicking) return;
    const unsubscribe = store.subscribe(({ drawing }) => {
      if (drawing.mode === "place" && drawing.picked === null) return;
      unsubscribe();
      setPicking(false);
      if (drawing.mode !== "place" || drawing.picked === null) return;
      cancelDrawing(store);
      latest.current(drawing.picked);
    });
    // Only now is the form out of the way, so that the map can take the focus.
    startPlace(store);
    return () => {
      unsubscribe();
      if (store.getState().drawing.mode === "place") cancelDrawing(store);
    };
  }, [store, isPicking]);
  const begin = useCallback(() => setPicking(true), []);
  return { isPicking, begin };
}
