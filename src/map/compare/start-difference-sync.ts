import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import { colorTokens, type ThemeName } from "../../look/theme/tokens";
import type { AppState } from "../../workspace/state";
import type { AppStore } from "../../workspace/store";
import { emptyCollection } from "../style/style-options";
import {
  type DifferencePart,
  type DrawnDifference,
  differenceData,
  differenceParts,
} from "./difference-data";
import { drawHatch, type HatchKind } from "./hatch-image";

const sourceId = "difference";
/** The hatches lie over the zones' tints and under their edges. */
const firstEdgeId = "zone-edge-fixed";
const hatches: Readonly<Record<DifferencePart, HatchKind>> = {
  onlyA: "rising",
  onlyB: "falling",
  common: "crossed",
};
const imageId = (part: DifferencePart) => `difference-${part}`;
const labelLayerId = "difference-labels";

const hatchLayer = (part: DifferencePart): LayerSpecification => ({
  id: `difference-${part}`,
  type: "fill",
  source: sourceId,
  filter: ["all", ["==", ["get", "part"], part], ["!", ["has", "text"]]],
  paint: { "fill-pattern": imageId(part) },
});

const labelLayer: LayerSpecification = {
  id: labelLayerId,
  type: "symbol",
  source: sourceId,
  filter: ["has", "text"],
  layout: {
    "text-field": ["get", "text"],
    "text-font": ["Noto Sans Medium"],
    "text-size": 12.5,
    "text-padding": 2,
    "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
    "text-radial-offset": 0.6,
  },
  paint: { "text-halo-width": 2.2 },
};

/** Draws how two compared zones differ, as hatches with words, for as long as the store says so. */
export function startDifferenceSync(map: MapLibreMap, store: AppStore): () => void {
  let drawn: { readonly difference: DrawnDifference; readonly theme: ThemeName } | null = null;

  const colorImages = ({ hues }: DrawnDifference, theme: ThemeName) => {
    const { zones } = colorTokens[theme];
    const colors = [zones[hues[0]] ?? zones[0], zones[hues[1]] ?? zones[1]] as const;
    const pixelRatio = Math.max(1, Math.min(3, devicePixelRatio));
    for (const part of differenceParts) {
      const image = drawHatch(hatches[part], colors, pixelRatio);
      if (map.hasImage(imageId(part))) map.updateImage(imageId(part), image);
      else map.addImage(imageId(part), image, { pixelRatio });
    }
  };

  const addLayers = () => {
    if (map.getSource(sourceId)) return;
    map.addSource(sourceId, { type: "geojson", data: emptyCollection, tolerance: 0.05, maxzoom: 12 });
    for (const part of differenceParts) map.addLayer(hatchLayer(part), firstEdgeId);
    map.addLayer(labelLayer);
  };

  const draw = () => {
    const state = store.getState();
    const { theme } = state.view;
    const difference = differenceData(state);
    colorImages(difference, theme);
    addLayers();
    map.setPaintProperty(labelLayerId, "text-color", colorTokens[theme].label);
    map.setPaintProperty(labelLayerId, "text-halo-color", colorTokens[theme].labelHalo);
    (map.getSource(sourceId) as GeoJSONSource).setData(difference.data);
    drawn = { difference, theme };
  };

  const isSame = (state: AppState, previous: AppState) =>
    state.zoneDifference === previous.zoneDifference &&
    state.document.zones === previous.document.zones &&
    state.document.sources === previous.document.sources &&
    state.view.comparison === previous.view.comparison &&
    state.view.shownProposals === previous.view.shownProposals &&
    state.view.layers === previous.view.layers &&
    state.view.locale === previous.view.locale &&
    state.view.theme === previous.view.theme;
  const onStyle = () => draw();

  draw();
  map.on("style.load", onStyle);
  const unsubscribe = store.subscribe((state, previous) => {
    if (!isSame(state, previous)) draw();
  });
  return () => {
    unsubscribe();
    map.off("style.load", onStyle);
    // A map that is taken down takes its layers along.
    if (drawn !== null && map.getStyle()) {
      for (const id of [labelLayerId, ...differenceParts.map((part) => `difference-${part}`)])
        if (map.getLayer(id)) map.removeLayer(id);
      if (map.getSource(sourceId)) map.removeSource(sourceId);
    }
  };
}
