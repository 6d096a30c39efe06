import type { Map as MapLibreMap } from "maplibre-gl";
import { colorTokens, type ThemeName } from "../../look/theme/tokens";
import {
  changeAnnotation,
  placeAnnotationPoint,
  removeAnnotation,
  takeBackAnnotationPoint,
} from "../../workspace/commands/annotation-commands";
import { cancelDrawing } from "../../workspace/commands/drawing-commands";
import { finishGesture } from "../../workspace/commands/execute";
import type { AppState } from "../../workspace/state";
import type { AppStore } from "../../workspace/store";
import { type AnnotationHandles, showAnnotationHandles } from "./annotation-handles";
import { startAnnotationDrag } from "./drag-annotation";
import { type Placing, placeAnnotation } from "./place-annotation";

interface Handled {
  readonly key: string;
  readonly handles: AnnotationHandles;
}

const colorsOf = (theme: ThemeName) => ({
  line: colorTokens[theme].focus,
  halo: colorTokens[theme].labelHalo,
});

/** The annotation whose points can be moved now. */
function handledAnnotation({ document, selection, drawing, view }: AppState) {
  if (drawing.mode !== "idle" || selection?.kind !== "annotation" || !view.layers.annotations) return null;
  return document.annotations.find(({ id }) => id === selection.id) ?? null;
}

/** Places, moves and removes annotations on the map as the store and the user say. */
export function startAnnotationSync(map: MapLibreMap, store: AppStore): () => void {
  let placing: Placing | null = null;
  let handled: Handled | null = null;

  const reconcilePlacing = ({ drawing, view }: AppState) => {
    const isPlacing = drawing.mode === "note" || drawing.mode === "arrow";
    if (!isPlacing) {
      placing?.stop();
      placing = null;
      return;
    }
    placing ??= placeAnnotation(map, colorsOf(view.theme), {
      onPoint: (lngLat) => placeAnnotationPoint(store, lngLat),
      onTakeBack: () => takeBackAnnotationPoint(store),
      onCancel: () => cancelDrawing(store),
    });
    placing.setTail(drawing.mode === "arrow" ? drawing.tail : null);
  };

  const reconcileHandles = (state: AppState) => {
    const annotation = handledAnnotation(state);
    const { theme } = state.view;
    const key = annotation ? `${annotation.id} ${theme}` : null;
    if (handled && handled.key !== key) {
      handled.handles.stop();
      handled = null;
    }
    if (!annotation || key === null) return;
    const { id } = annotation;
    handled ??= {
      key,
      handles: showAnnotationHandles(
        map,
        colorsOf(theme),
        (point, lngLat) => changeAnnotation(store, id, { [point]: lngLat }, `annotation-${point}:${id}`),
        () => finishGesture(store),
      ),
    };
    handled.handles.update(annotation);
  };

  const reconcile = (state: AppState) => {
    reconcilePlacing(state);
    reconcileHandles(state);
  };

  const onKey = (event: KeyboardEvent) => {
    const { selection, drawing } = store.getState();
    if (event.key !== "Delete" || drawing.mode !== "idle" || selection?.kind !== "annotation") return;
    removeAnnotation(store, selection.id);
    event.preventDefault();
  };

  map.getCanvas().addEventListener("keydown", onKey);
  const stopDrag = startAnnotationDrag(map, store);
  reconcile(store.getState());
  const unsubscribe = store.subscribe((state, previous) => {
    const isSame =
      state.drawing === previous.drawing &&
      state.selection === previous.selection &&
      state.document.annotations === previous.document.annotations &&
      state.view.layers === previous.view.layers &&
      state.view.theme === previous.view.theme;
    if (!isSame) reconcile(state);
  });
  return () => {
    unsubscribe();
    stopDrag();
    map.getCanvas().removeEventListener("keydown", onKey);
    placing?.stop();
    handled?.handles.stop();
  };
}
