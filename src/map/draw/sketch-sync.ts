import type { Map as MapLibreMap } from "maplibre-gl";
import { colorTokens, zoneColor } from "../../look/theme/tokens";
import { type SketchMode, sketchModes } from "../../workspace/commands/drawing-commands";
import { nextScenario } from "../../workspace/commands/zone-commands";
import type { AppState } from "../../workspace/state";
import type { AppStore } from "../../workspace/store";
import { sketchFigure } from "./sketch-figure";
import { listenToSketcher } from "./sketch-input";
import { type SketchColors, showSketchOverlay } from "./sketch-overlay";

const sketchModeOf = ({ drawing: { mode } }: AppState): SketchMode | null =>
  sketchModes.find((candidate) => candidate === mode) ?? null;

function colorsOf({ view: { theme }, drawing, document }: AppState): SketchColors {
  const { focus, labelHalo: halo, text } = colorTokens[theme];
  const line = drawing.mode === "measure" ? focus : zoneColor(theme, nextScenario(document.zones));
  return { line, halo, text };
}

function startSketching(map: MapLibreMap, store: AppStore): () => void {
  const overlay = showSketchOverlay(map);
  const show = () => {
    const state = store.getState();
    const aim = input.aim();
    const pointer = aim === "center" ? map.getCenter().wrap() : aim;
    const figure = sketchFigure(state, pointer && [pointer.lng, pointer.lat], map.getZoom());
    overlay.show(figure, colorsOf(state), aim === "center");
  };
  const input = listenToSketcher(map, store, show);
  show();
  map.on("move", show);
  const unsubscribe = store.subscribe((state, previous) => {
    const isSame =
      state.drawing === previous.drawing &&
      state.drawingAids === previous.drawingAids &&
      state.view.theme === previous.view.theme &&
      state.view.locale === previous.view.locale &&
      state.document === previous.document;
    if (!isSame) show();
  });
  return () => {
    unsubscribe();
    map.off("move", show);
    input.stop();
    overlay.stop();
  };
}

/** Takes the points of lines, outlines, circles, rings and measurements on the map, whenever the store says so. */
export function startSketchSync(map: MapLibreMap, store: AppStore): () => void {
  let sketching: { readonly mode: SketchMode; readonly stop: () => void } | null = null;
  const reconcile = (state: AppState) => {
    const mode = sketchModeOf(state);
    if (mode === (sketching?.mode ?? null)) return;
    sketching?.stop();
    sketching = mode && { mode, stop: startSketching(map, store) };
  };
  reconcile(store.getState());
  const unsubscribe = store.subscribe(reconcile);
  return () => {
    unsubscribe();
    sketching?.stop();
  };
}
