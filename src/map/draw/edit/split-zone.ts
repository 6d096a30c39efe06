import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { LngLat } from "../../../core/geo/position";
import { measurePath, nearestPlace, placeAlong } from "../../../core/zones/depths/measured-path";
import { mapHandleMessages } from "../../../look/text/messages/zones/map-handles";
import { cancelDrawing } from "../../../workspace/commands/drawing-commands";
import { splitZone } from "../../../workspace/commands/zone-path-commands";
import type { AppStore } from "../../../workspace/store";
import { colorOfZone } from "../../style/overlay-zone-color";
import { holdDoubleClick } from "../hold-double-click";
import { editablePaths } from "./editable-paths";
import { handle } from "./handle";
import { type HandleLayer, showHandleLayer } from "./handle-layer";

/** A click farther than this from the line splits nothing. */
const nearPx = 24;

interface Splitting {
  readonly layer: HandleLayer;
  readonly stop: () => void;
}

/**
 * While a zone is to be split: a mark on its line follows the pointer, a click beside it, or Enter on it, splits the
 * zone there; Escape leaves. Returns how to stop.
 */
export function startSplitting(map: MapLibreMap, store: AppStore): () => void {
  let splitting: Splitting | null = null;

  const lineOf = (zoneId: string) => {
    const zone = store.getState().document.zones.find(({ id }) => id === zoneId);
    const [path] = zone ? editablePaths(zone.recipe) : [];
    return zone && path && !path.isRing ? { zone, measured: measurePath(path.positions) } : null;
  };

  const start = (zoneId: string): Splitting | null => {
    const line = lineOf(zoneId);
    if (!line || line.measured.lengthMeters === 0) return null;
    const { zone, measured } = line;
    const { locale, theme } = store.getState().view;
    const words = mapHandleMessages[locale];
    const { lng, lat } = map.getCenter();
    let along = nearestPlace(measured, [lng, lat])?.alongMeters ?? measured.lengthMeters / 2;

    const split = () => {
      if (splitZone(store, zoneId, along)) cancelDrawing(store);
    };
    const layer = showHandleLayer(map, {
      onStart: () => undefined,
      onMove: (_, to) => aim(to),
      onStep: (_, to) => aim(to),
      onEnd: () => undefined,
      onAbandon: () => undefined,
      onPress: split,
      onRemove: () => undefined,
    });
    const show = () => {
      const at = placeAlong(measured, along)?.position as LngLat;
      const mark = handle({
        id: "split-here",
        kind: "split",
        name: words.splitHere,
        lngLat: at,
        move: (recipe) => recipe,
        press: (recipe) => recipe,
      });
      layer.setHandles([mark], () => `${words.helpMove} ${words.helpPress}`);
    };
    const aim = (to: LngLat) => {
      along = nearestPlace(measured, to)?.alongMeters ?? along;
      show();
    };
    const onHover = (event: MapMouseEvent) => aim([event.lngLat.lng, event.lngLat.lat]);
    const onClick = (event: MapMouseEvent) => {
      aim([event.lngLat.lng, event.lngLat.lat]);
      const at = placeAlong(measured, along)?.position;
      if (!at) return;
      const { x, y } = map.project([at[0], at[1]]);
      if (Math.hypot(x - event.point.x, y - event.point.y) <= nearPx) split();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      cancelDrawing(store);
      event.preventDefault();
      event.stopPropagation();
    };
    layer.setName(words.group(zone.name[locale] || zone.scenario));
    layer.setColor(colorOfZone(theme, zone));
    layer.setPreview([measured.positions]);
    show();
    map.on("mousemove", onHover);
    map.on("click", onClick);
    addEventListener("keydown", onKey, true);
    const letGo = holdDoubleClick(map);
    layer.focus("split-here");
    return {
      layer,
      stop: () => {
        map.off("mousemove", onHover);
        map.off("click", onClick);
        removeEventListener("keydown", onKey, true);
        letGo();
        layer.stop();
      },
    };
  };

  const reconcile = () => {
    const { drawing } = store.getState();
    splitting?.stop();
    splitting = drawing.mode === "split" ? start(drawing.zoneId) : null;
    if (drawing.mode === "split" && !splitting) cancelDrawing(store);
  };
  if (store.getState().drawing.mode === "split") reconcile();
  const unsubscribe = store.subscribe(({ drawing, document }, previous) => {
    const isSame =
      drawing === previous.drawing && (drawing.mode !== "split" || document === previous.document);
    if (!isSame) reconcile();
  });
  return () => {
    unsubscribe();
    splitting?.stop();
  };
}
