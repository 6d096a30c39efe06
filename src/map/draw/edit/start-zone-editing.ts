import type { Map as MapLibreMap } from "maplibre-gl";
import { buildCircleRing } from "../../../core/geo/disc";
import type { LngLat } from "../../../core/geo/position";
import { measurePath } from "../../../core/zones/depths/measured-path";
import type { ZoneRecipe } from "../../../core/zones/recipe";
import { mapHandleMessages } from "../../../look/text/messages/zones/map-handles";
import { finishGesture } from "../../../workspace/commands/execute";
import { changeZone } from "../../../workspace/commands/zone-commands";
import type { AppStore } from "../../../workspace/store";
import { colorOfZone } from "../../style/overlay-zone-color";
import { createPointerSnapping } from "../snap-pointer";
import { startEdgeDragging } from "./drag-strip-edge";
import { editablePaths } from "./editable-paths";
import { editedZone } from "./edited-zone";
import type { MapHandle } from "./handle";
import { type HandleLayer, showHandleLayer } from "./handle-layer";
import { readHandleView } from "./handle-view";
import { startSplitting } from "./split-zone";
import { roundPosition } from "./vertex-handles";
import { zoneHandles } from "./zone-handles";

/** The panel of a zone opens after it is selected, and on narrow screens covers a part of the map. */
const settleMs = 400;

/** What a recipe draws at once, before the worker has its geometry. */
function previewOf(recipe: ZoneRecipe): readonly (readonly LngLat[])[] {
  if (recipe.kind === "circle") return [buildCircleRing(recipe.center, recipe.radiusMeters)];
  if (recipe.kind === "rings")
    return recipe.radiiMeters.map((radius) => buildCircleRing(recipe.center, radius));
  return editablePaths(recipe).map(
    ({ positions, isRing }) =>
      measurePath(isRing ? [...positions, ...positions.slice(0, 1)] : positions).positions,
  );
}

/** Shows the handles of the selected zone and does what they say. Returns how to stop. */
export function startZoneEditing(map: MapLibreMap, store: AppStore): () => void {
  let layer: HandleLayer | null = null;
  let wantedId: string | null = null;
  let gesture: { readonly key: string; readonly zoneId: string; readonly recipe: ZoneRecipe } | null = null;
  let gestureCount = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const helpOf = (handle: MapHandle): string => {
    const words = mapHandleMessages[store.getState().view.locale];
    const parts = [
      handle.move ? words.helpMove : words.helpPress,
      handle.remove ? words.helpRemove : "",
      handle.kind === "depth" ? words.helpEdge : "",
    ];
    return parts.filter((part) => part !== "").join(" ");
  };

  const changeOnce = (handle: MapHandle, edit: ((recipe: ZoneRecipe) => ZoneRecipe) | null) => {
    const zone = editedZone(store.getState());
    if (!zone || !edit) return;
    wantedId = handle.nextId;
    finishGesture(store);
    changeZone(store, zone.id, { recipe: edit(zone.recipe) }, null, handle.code);
    layer?.focus(handle.nextId);
    wantedId = null;
  };

  const open = (): HandleLayer =>
    showHandleLayer(map, {
      onStart: (handle) => {
        const zone = editedZone(store.getState());
        if (!zone) return;
        finishGesture(store);
        gestureCount++;
        gesture = { key: `${handle.id}:${zone.id}:${gestureCount}`, zoneId: zone.id, recipe: zone.recipe };
      },
      onMove: (handle, to) => {
        if (!gesture || !handle.move) return;
        const snap = createPointerSnapping(map, store, gesture.zoneId);
        const place = roundPosition(handle.snaps ? snap(to).position : to);
        const recipe = handle.move(gesture.recipe, place);
        changeZone(store, gesture.zoneId, { recipe }, gesture.key, handle.code);
      },
      onEnd: (handle) => {
        if (!gesture) return;
        gesture = null;
        finishGesture(store);
        wantedId = handle.nextId;
        reconcile();
        layer?.focus(handle.nextId);
        wantedId = null;
      },
      onPress: (handle) => changeOnce(handle, handle.press),
      onRemove: (handle) => changeOnce(handle, handle.remove),
    });

  const reconcile = () => {
    const state = store.getState();
    const zone = editedZone(state);
    if (!zone) {
      clearTimeout(settling);
      layer?.stop();
      layer = null;
      gesture = null;
      return;
    }
    if (!layer) {
      layer = open();
      settling = setTimeout(reconcile, settleMs);
    }
    const { locale, theme } = state.view;
    const words = mapHandleMessages[locale];
    layer.setName(words.group(zone.name[locale] || zone.scenario));
    layer.setColor(colorOfZone(theme, zone));
    const keptId = wantedId ?? layer.focusedId();
    layer.setHandles(zoneHandles(zone.recipe, readHandleView(map), words, locale, keptId), helpOf);
    layer.setPreview(state.zoneShapes[zone.id]?.recipe === zone.recipe ? [] : previewOf(zone.recipe));
  };

  const onMoveEnd = () => {
    if (layer) reconcile();
  };
  map.on("moveend", onMoveEnd);
  map.on("resize", onMoveEnd);
  reconcile();
  const stops = [startEdgeDragging(map, store), startSplitting(map, store)];
  const unsubscribe = store.subscribe((state, previous) => {
    const isSame =
      state.drawing === previous.drawing &&
      state.selection === previous.selection &&
      state.document.zones === previous.document.zones &&
      state.zoneShapes === previous.zoneShapes &&
      state.view.layers === previous.view.layers &&
      state.view.theme === previous.view.theme &&
      state.view.locale === previous.view.locale;
    if (!isSame) reconcile();
  });
  return () => {
    unsubscribe();
    map.off("moveend", onMoveEnd);
    map.off("resize", onMoveEnd);
    for (const stop of stops) stop();
    clearTimeout(settling);
    layer?.stop();
  };
}
