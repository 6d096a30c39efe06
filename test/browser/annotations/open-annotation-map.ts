import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { colorTokens } from "../../../src/look/theme/tokens";
import { addAnnotationImages } from "../../../src/map/draw/add-annotation-images";
import { startAnnotationSync } from "../../../src/map/draw/annotation-sync";
import { startInteraction } from "../../../src/map/interaction";
import { keepSelectionInView } from "../../../src/map/keep-selection-in-view";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { isAnnotationImage } from "../../../src/map/style/annotation-layers";
import { buildStyle, firstLabelLayerId } from "../../../src/map/style/build-style";
import { startMapSync, styleOptionsOf } from "../../../src/map/sync";
import { mapFonts } from "../../../src/runtime/map-fonts";
import { setView } from "../../../src/workspace/commands/view-commands";
import type { AppStore } from "../../../src/workspace/store";
import { basemap } from "../../map/style/sample-style";

setWorkerUrl(workerUrl);

/** The map of the app but for drawing lines, whose library it would load; ready to be used. */
export async function openAnnotationMap(container: HTMLElement, store: AppStore): Promise<MapLibreMap> {
  const styled = store.getState();
  const { lng, lat, zoom } = styled.view.camera;
  const map = new MapLibreMap({
    container,
    style: buildStyle(styleOptionsOf(styled, basemap, mapFonts)),
    center: [lng, lat],
    zoom,
    attributionControl: false,
    fadeDuration: 0,
  });
  map.on("moveend", () => {
    const center = map.getCenter();
    setView(store, {
      camera: { lng: center.lng, lat: center.lat, zoom: map.getZoom(), bearing: 0, pitch: 0 },
    });
  });
  map.setMissingStyleImageResolver((id) => {
    if (isAnnotationImage(id)) addAnnotationImages(map);
    else map.addImage(id, { width: 1, height: 1, data: new Uint8ClampedArray(4) });
  });
  await map.once("load");
  const layer = new IncidentLayer({
    id: "incidents",
    table: styled.events.table,
    colors: colorTokens.light,
  });
  map.addLayer(layer, firstLabelLayerId);
  const stops = [
    startMapSync(map, layer, store, basemap, mapFonts, styled),
    startInteraction(map, layer, store),
    keepSelectionInView(map, store),
    startAnnotationSync(map, store),
  ];
  map.once("remove", () => {
    for (const stop of stops) stop();
  });
  return map;
}
