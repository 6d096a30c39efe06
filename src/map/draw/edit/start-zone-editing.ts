import type { Map as MapLibreMap } from "maplibre-gl";
import { buildCircleRing } from "../../../core/geo/disc";
import { distanceMeters } from "../../../core/geo/geodesic";
import type { LngLat } from "../../../core/geo/position";
import { measurePath } from "../../../core/zones/depths/measured-path";
import type { Zone, ZoneRecipe } from "../../../core/zones/recipe";
import { mapHandleMessages } from "../../../look/text/messages/zones/map-handles";
import {
  abandonGesture,
  finishGesture,
  type Gesture,
  startGesture,
} from "../../../workspace/commands/execute";
import { changeZone } from "../../../workspace/commands/zone-commands";
import { snapAt } from "../../../workspace/drawing/aim";
import { roundPosition } from "../../../workspace/drawing/round-position";
import type { AppState } from "../../../workspace/state";
import type { AppStore } from "../../../workspace/store";
import { colorOfZone } from "../../style/overlay-zone-color";
import { startEdgeDragging } from "./drag-strip-edge";
import { editablePaths } from "./editable-paths";
import { editedZone } from "./edited-zone";
import type { MapHandle } from "./handle";
import { type HandleLayer, showHandleLayer } from "./handle-layer";
import { readHandleView } from "./handle-view";
import { startSplitting } from "./split-zone";
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

interface ZoneGesture extends Gesture {
  readonly zoneId: string;
  readonly recipe: ZoneRecipe;
  /** As they were: those that follow from the zone would flee from it, and be looked up anew at every move. */
  readonly zoneShapes: AppState["zoneShapes"];
}

/** Shows the handles of the selected zone and does what they say. Returns how to stop. */
export function startZoneEditing(map: MapLibreMap, store: AppStore): () => void {
  let layer: HandleLayer | null = null;
  let wantedId: string | null = null;
  let gesture: ZoneGesture | null = null;
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

  /** Where a handle is taken to be put: on the line or vertex near it, but never on its own zone. */
  const snap = ({ snaps }: MapHandle, { zoneId, zoneShapes }: ZoneGesture, to: LngLat): LngLat => {
    if (!snaps) return to;
    return snapAt({ ...store.getState(), zoneShapes }, to, map.getZoom(), zoneId)?.position ?? to;
  };
  const recipeOf = ({ zoneId }: ZoneGesture) =>
    store.getState().document.zones.find(({ id }) => id === zoneId)?.recipe;
  const change = ({ code }: MapHandle, { zoneId, key }: ZoneGesture, recipe: ZoneRecipe) =>
    changeZone(store, zoneId, { recipe }, key, code);

  /** Shows the handles again, the one that the keyboard goes on with among them. */
  const showAgain = (handleId: string) => {
    wantedId = handleId;
    reconcile();
    layer?.focus(handleId);
    wantedId = null;
  };

  const open = (): HandleLayer =>
    showHandleLayer(map, {
      onStart: () => {
        const zone = editedZone(store.getState());
        if (!zone) return;
        const { zoneShapes } = store.getState();
        gesture = { ...startGesture(store), zoneId: zone.id, recipe: zone.recipe, zoneShapes };
      },
      onMove: (handle, to) => {
        if (!gesture || !handle.move) return;
        const place = roundPosition(snap(handle, gesture, to));
        change(handle, gesture, handle.move(gesture.recipe, place));
      },
      onStep: (handle, to) => {
        const recipe = gesture && recipeOf(gesture);
        if (!gesture || !recipe || !handle.move) return;
        const snapped = snap(handle, gesture, to);
        // A step away from a line that the handle lies on must not end on that line again.
        const isHeld = distanceMeters(snapped, handle.lngLat) < distanceMeters(to, handle.lngLat) / 2;
        change(handle, gesture, handle.move(recipe, roundPosition(isHeld ? to : snapped)));
      },
      onEnd: (handle) => {
        if (!gesture) return;
        gesture = null;
        finishGesture(store);
        showAgain(handle.nextId);
      },
      onAbandon: (handle) => {
        if (!gesture) return;
        const abandoned = gesture;
        gesture = null;
        abandonGesture(store, abandoned);
        showAgain(handle.id);
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
    showPreview(state, zone);
  };

  const showPreview = ({ zoneShapes }: AppState, { id, recipe }: Zone) =>
    layer?.setPreview(zoneShapes[id]?.recipe === recipe ? [] : previewOf(recipe));

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
      state.view.layers === previous.view.layers &&
      state.view.theme === previous.view.theme &&
      state.view.locale === previous.view.locale;
    const zone = isSame && state.zoneShapes !== previous.zoneShapes ? editedZone(state) : null;
    if (!isSame) reconcile();
    else if (zone) showPreview(state, zone);
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
