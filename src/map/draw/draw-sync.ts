import type { Map as MapLibreMap } from "maplibre-gl";
import type { StripRecipe, Zone } from "../../core/zones/recipe";
import { drawnPath } from "../../core/zones/strip-depths";
import { colorTokens, type ThemeName, zoneColor } from "../../look/theme/tokens";
import { cancelDrawing, setPointCount } from "../../workspace/commands/drawing-commands";
import { finishGesture } from "../../workspace/commands/execute";
import { changeZone, nextScenario } from "../../workspace/commands/zone-commands";
import type { AppState } from "../../workspace/state";
import type { AppStore } from "../../workspace/store";
import type { DepthHandles } from "./depth-handles";
import type { PathEditor } from "./edit-path";

interface Editing {
  readonly zoneId: string;
  readonly theme: ThemeName;
  readonly path: PathEditor;
  readonly depths: DepthHandles | null;
}

function editableZone({ document, selection, drawing, view }: AppState): Zone | null {
  if (drawing.mode !== "idle" || selection?.kind !== "zone" || !view.layers.zones) return null;
  const zone = document.zones.find(({ id }) => id === selection.id);
  return zone && drawnPath(zone) ? zone : null;
}

/** Starts and stops sketching and editing on the map as the store says; the drawing library loads with the first use. */
export async function startDrawSync(map: MapLibreMap, store: AppStore): Promise<() => void> {
  const [{ sketchLine }, { editPath }, { showDepthHandles }, { finishLine }, { startPlacePicking }] =
    await Promise.all([
      import("./sketch-line"),
      import("./edit-path"),
      import("./depth-handles"),
      import("../../workspace/commands/finish-line"),
      import("./pick-place"),
    ]);
  let stopSketch: (() => void) | null = null;
  let editing: Editing | null = null;
  /** Not between the loss of the graphics context and the style that the map brings back: the sketch's sources are gone. */
  let hasStyle = true;

  const stopEditing = () => {
    const stopped = editing;
    editing = null;
    stopped?.path.stop();
    stopped?.depths?.stop();
  };

  const startEditing = (zone: Zone): Editing => {
    const { theme } = store.getState().view;
    const color = zoneColor(theme, zone.scenario);
    const change = (edit: (recipe: Zone["recipe"]) => Zone["recipe"], gesture: string) => {
      const current = store.getState().document.zones.find(({ id }) => id === zone.id);
      if (current) changeZone(store, zone.id, { recipe: edit(current.recipe) }, `${gesture}:${zone.id}`);
    };
    const end = () => finishGesture(store);
    return {
      zoneId: zone.id,
      theme,
      path: editPath(
        map,
        { line: color, handle: colorTokens[theme].surfaceRaised },
        drawnPath(zone) ?? [],
        (positions) => change((recipe) => withPath(recipe, positions), "path"),
        end,
      ),
      depths:
        zone.recipe.kind === "strip"
          ? showDepthHandles(
              map,
              color,
              zone.recipe,
              (side, meters) =>
                change(
                  (recipe) =>
                    recipe.kind === "strip"
                      ? { ...recipe, [side === "left" ? "leftMeters" : "rightMeters"]: meters }
                      : recipe,
                  `depth-${side}`,
                ),
              end,
            )
          : null,
    };
  };

  const reconcile = () => {
    if (!hasStyle) return;
    const state = store.getState();
    if (state.drawing.mode === "line" && !stopSketch) {
      stopEditing();
      const color = zoneColor(state.view.theme, nextScenario(state.document.zones));
      stopSketch = sketchLine(map, color, {
        onPoints: (count) => setPointCount(store, count),
        onFinish: (path) => {
          stopSketch = null;
          finishLine(store, path);
        },
        onCancel: () => {
          stopSketch = null;
          cancelDrawing(store);
        },
      });
    } else if (state.drawing.mode !== "line" && stopSketch) {
      stopSketch();
      stopSketch = null;
    }
    const zone = editableZone(state);
    if (zone?.id !== editing?.zoneId || state.view.theme !== editing?.theme) stopEditing();
    if (!zone) return;
    if (!editing) editing = startEditing(zone);
    editing.path.update(drawnPath(zone) ?? []);
    if (zone.recipe.kind === "strip") editing.depths?.update(zone.recipe as StripRecipe);
  };

  const onContextLost = () => {
    hasStyle = false;
  };
  const onStyleLoad = () => {
    hasStyle = true;
    reconcile();
  };
  map.on("webglcontextlost", onContextLost);
  map.on("style.load", onStyleLoad);
  reconcile();
  const stopPicking = startPlacePicking(map, store);
  const unsubscribe = store.subscribe((state, previous) => {
    const isSame =
      state.drawing === previous.drawing &&
      state.selection === previous.selection &&
      state.document === previous.document &&
      state.view.layers === previous.view.layers &&
      state.view.theme === previous.view.theme;
    if (!isSame) reconcile();
  });
  return () => {
    unsubscribe();
    map.off("webglcontextlost", onContextLost);
    map.off("style.load", onStyleLoad);
    stopPicking();
    stopSketch?.();
    stopEditing();
  };
}

function withPath(recipe: Zone["recipe"], positions: readonly (readonly [number, number])[]): Zone["recipe"] {
  if (recipe.kind !== "line" && recipe.kind !== "strip") return recipe;
  return { ...recipe, path: { positions: positions.map(([lng, lat]) => [lng, lat] as const) } };
}
