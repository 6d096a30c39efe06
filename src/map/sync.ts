import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import { addNotice } from "../workspace/commands/notice-commands";
import { zonesOnMap } from "../workspace/selection/compared-zones";
import { letteredProposalsKey } from "../workspace/selection/lettered-proposals";
import { uncertainAdmin1 } from "../workspace/selection/uncertain-admin1";
import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";
import type { IncidentLayer } from "./layers/incident-layer";
import { annotationData, showsSameAnnotations } from "./style/annotation-data";
import { buildStyle } from "./style/build-style";
import { controlData, incidentLabelData, shownControlKey, zoneData } from "./style/overlay-data";
import type { BasemapData, GeoJsonData, MapFont, OverlayData, StyleOptions } from "./style/style-options";
import { applyToLayer } from "./sync-layer";
import { warmStyle } from "./warm-style";
import { loadedZoneWords, loadZoneWords } from "./zone-words";

const overlaySources: Readonly<Record<keyof OverlayData, string>> = {
  control: "control",
  contactLine: "contact-line",
  zones: "zones",
  obstacles: "obstacles",
  badges: "badges",
  annotations: "annotations",
};

/** Which of the maps that stand side by side it is; null for a page, which shows everything. */
type MapOrdinal = number | null;

/** The zones that are drawn on a map: all of them, or its own where there are several maps. */
function zonesOf(state: AppState, mapOrdinal: MapOrdinal): GeoJsonData {
  const zones = zoneData(state, loadedZoneWords());
  const ids = mapOrdinal === null ? null : zonesOnMap(state, mapOrdinal);
  if (ids === null) return zones;
  return { ...zones, features: zones.features.filter(({ properties }) => ids.includes(properties?.id)) };
}

const zonesKey = (state: AppState, mapOrdinal: MapOrdinal) =>
  mapOrdinal === null ? undefined : zonesOnMap(state, mapOrdinal)?.join(" ");

function overlayOf(state: AppState, mapOrdinal: MapOrdinal): OverlayData {
  const { control, contactLine } = controlData(state);
  return {
    control,
    contactLine,
    zones: zonesOf(state, mapOrdinal),
    annotations: annotationData(state),
    ...incidentLabelData(state),
  };
}

/** The style of a state: everything but the incidents, which have a layer of their own. */
export function styleOptionsOf(
  state: AppState,
  basemap: BasemapData,
  fonts: readonly MapFont[],
  mapOrdinal: MapOrdinal = null,
  overlay: OverlayData = overlayOf(state, mapOrdinal),
): StyleOptions {
  const { theme, locale, layers } = state.view;
  return {
    theme,
    locale,
    layers,
    basemap,
    overlay,
    fonts,
    uncertainAdmin1: uncertainAdmin1(state),
    selectedZoneId: state.selection?.kind === "zone" ? state.selection.id : null,
    selectedAnnotationId: state.selection?.kind === "annotation" ? state.selection.id : null,
  };
}

/** Changes of paint, layout and filter from one list of layers to the next, the same ids in the same order. */
function applyLayerChanges(
  map: MapLibreMap,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): void {
  type Bag = Record<string, unknown>;
  const changed = (from: Bag | undefined, to: Bag | undefined) =>
    [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])].filter(
      (name) => JSON.stringify(from?.[name]) !== JSON.stringify(to?.[name]),
    );
  for (const [index, layer] of after.entries()) {
    const previous = before[index];
    if (!previous || previous.id !== layer.id)
      throw new Error(`the layers are no longer in step at ${layer.id}`);
    const [oldPaint, paint] = [previous.paint as Bag, layer.paint as Bag];
    const [oldLayout, layout] = [previous.layout as Bag, layer.layout as Bag];
    for (const name of changed(oldPaint, paint))
      map.setPaintProperty(layer.id, name as never, paint?.[name] as never);
    for (const name of changed(oldLayout, layout))
      map.setLayoutProperty(layer.id, name as never, layout?.[name] as never);
    const filterOf = (candidate: LayerSpecification) =>
      "filter" in candidate ? candidate.filter : undefined;
    if (JSON.stringify(filterOf(previous)) !== JSON.stringify(filterOf(layer)))
      map.setFilter(layer.id, filterOf(layer) ?? null);
  }
}

interface Applied {
  readonly state: AppState;
  readonly options: StyleOptions;
  readonly hasZoneWords: boolean;
}

/** The overlay of a state, with the parts of the last one whose inputs are the same objects. */
function nextOverlay(state: AppState, applied: Applied, mapOrdinal: MapOrdinal): OverlayData {
  const { state: last, options } = applied;
  const isSame = (...names: (keyof AppState)[]) => names.every((name) => state[name] === last[name]);
  const areZonesSame =
    applied.hasZoneWords === (loadedZoneWords() !== null) &&
    isSame("zoneShapes", "data") &&
    state.document.zones === last.document.zones &&
    state.document.sources === last.document.sources &&
    letteredProposalsKey(state) === letteredProposalsKey(last) &&
    zonesKey(state, mapOrdinal) === zonesKey(last, mapOrdinal) &&
    state.view.locale === last.view.locale;
  const areLabelsSame = isSame("events", "time", "rowMask") && state.view.display === last.view.display;
  const control =
    isSame("data", "datasets") && shownControlKey(state) === shownControlKey(last)
      ? options.overlay
      : controlData(state);
  return {
    control: control.control,
    contactLine: control.contactLine,
    zones: areZonesSame ? options.overlay.zones : zonesOf(state, mapOrdinal),
    annotations: showsSameAnnotations(state, last) ? options.overlay.annotations : annotationData(state),
    ...(areLabelsSame
      ? { obstacles: options.overlay.obstacles, badges: options.overlay.badges }
      : incidentLabelData(state)),
  };
}

/**
 * The only one who tells the map what the store says. It compares with what it last applied, at first with the state
 * that the map's style was built from; the incident layer gets every change at once, the style at most once a frame, a
 * few frames later where many rows have changed, and never between the loss of the graphics context and the style that the map brings back itself.
 */
export function startMapSync(
  map: MapLibreMap,
  layer: IncidentLayer,
  store: AppStore,
  basemap: BasemapData,
  fonts: readonly MapFont[],
  styled: AppState,
  mapOrdinal: MapOrdinal = null,
): () => void {
  let applied: Applied = {
    state: styled,
    options: styleOptionsOf(styled, basemap, fonts, mapOrdinal),
    hasZoneWords: loadedZoneWords() !== null,
  };
  let frame = 0;
  let hasStyle = true;
  let isStopped = false;
  let next: { readonly state: AppState; readonly warming: Generator<void, void> } | null = null;

  const applyStyle = () => {
    frame = 0;
    if (!hasStyle) return;
    // A state that is being prepared is finished first: while states follow each other, one is shown at times.
    if (next === null) {
      const newest = store.getState();
      next = { state: newest, warming: warmStyle(newest, applied.state) };
    }
    const { state, warming } = next;
    if (!warming.next().done) {
      requestStyle();
      return;
    }
    next = null;
    if (store.getState() !== state) requestStyle();
    const overlay = nextOverlay(state, applied, mapOrdinal);
    const options = styleOptionsOf(state, basemap, fonts, mapOrdinal, overlay);
    applyLayerChanges(map, buildStyle(applied.options).layers, buildStyle(options).layers);
    for (const [name, sourceId] of Object.entries(overlaySources) as [keyof OverlayData, string][]) {
      if (overlay[name] !== applied.options.overlay[name])
        (map.getSource(sourceId) as GeoJSONSource | undefined)?.setData(overlay[name]);
    }
    applied = { state, options, hasZoneWords: loadedZoneWords() !== null };
  };

  const requestStyle = () => {
    frame ||= requestAnimationFrame(applyStyle);
  };
  const onContextLost = () => {
    hasStyle = false;
  };
  const onStyleLoad = () => {
    hasStyle = true;
    requestStyle();
  };
  map.on("webglcontextlost", onContextLost);
  map.on("style.load", onStyleLoad);
  applyToLayer(layer, store.getState(), null);
  if (store.getState() !== styled) requestStyle();
  if (!applied.hasZoneWords)
    loadZoneWords().then(
      () => {
        if (!isStopped) requestStyle();
      },
      (error: unknown) => addNotice(store, "map-failed", "warning", { reason: String(error) }),
    );
  const unsubscribe = store.subscribe((state, previous) => {
    applyToLayer(layer, state, previous);
    requestStyle();
  });
  return () => {
    isStopped = true;
    unsubscribe();
    map.off("webglcontextlost", onContextLost);
    map.off("style.load", onStyleLoad);
    cancelAnimationFrame(frame);
  };
}
