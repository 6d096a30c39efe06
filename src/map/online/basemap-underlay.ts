import {
  addProtocol,
  type LayerSpecification,
  Map as MapLibreMap,
  type SourceSpecification,
  type StyleSpecification,
} from "maplibre-gl";
import { PMTiles, Protocol, type Source } from "pmtiles";
import { hostOf } from "../../formats/basemap/basemap-address";
import type { BasemapSource } from "../../formats/basemap/basemap-source";
import type { BasemapStyle } from "../../formats/basemap/read-basemap-style";
import { shownMaps } from "./shown-maps";

const groundLayerIds = [
  "sea",
  "land",
  "lakes",
  "former-lakes",
  "former-lake-shore",
  "rivers",
  "oblast-lines",
  "state-borders",
];
/** A host may miss a tile; one that gives none is told. */
const mostErrors = 12;

export interface UnderlayOptions {
  readonly style: BasemapStyle;
  readonly hosts: readonly string[];
  /** Reads parts of an archive. */
  readonly openArchive: (url: string) => Source;
  /** It could not be drawn: the embedded ground stands again. */
  readonly onFailure: (reason: string) => void;
}

let protocol: Protocol | null = null;

function sourceOf({ type, url, isArchive, tiles, options }: BasemapSource): SourceSpecification {
  const where = isArchive ? { url: `pmtiles://${url}` } : { tiles: [...tiles] };
  return { type, ...where, ...options } as SourceSpecification;
}

function toStyle({ sources, layers, glyphs, sprite }: BasemapStyle): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries([...sources].map(([name, source]) => [name, sourceOf(source)])),
    layers: layers as unknown as LayerSpecification[],
    ...(glyphs && { glyphs }),
    ...(sprite && { sprite }),
  };
}

/** Whom the drawn ground is owed to, as text over the map. */
function addCredits(container: HTMLElement, text: string): HTMLElement {
  const credits = document.createElement("p");
  credits.textContent = text;
  credits.dataset.basemapCredits = "true";
  Object.assign(credits.style, {
    position: "absolute",
    left: "0",
    bottom: "0",
    zIndex: "2",
    maxWidth: "50%",
    padding: "1px 8px",
    background: "var(--surface)",
    color: "var(--text-muted)",
    fontSize: "11px",
  });
  container.append(credits);
  return credits;
}

function setGroundShown(map: MapLibreMap, isShown: boolean): void {
  for (const id of groundLayerIds)
    if (map.getLayer(id)) map.setLayoutProperty(id, "visibility", isShown ? "visible" : "none");
}

/**
 * Lays a basemap of other hosts under the maps that stand, each in a map of its own that asks nobody but the hosts that
 * were agreed to. The app's own ground is hidden until it is taken away again.
 *
 * @returns takes it away
 */
export function layUnder({ style, hosts, openArchive, onFailure }: UnderlayOptions): () => void {
  if (protocol === null) {
    protocol = new Protocol({ metadata: false });
    addProtocol("pmtiles", protocol.tile);
  }
  for (const { url, isArchive } of style.sources.values())
    if (isArchive && url && !protocol.get(url)) protocol.add(new PMTiles(openArchive(url)));
  const allowed = new Set(hosts);
  const attribution = [...new Set([...style.sources.values()].map((source) => source.attribution))];
  const stops: (() => void)[] = [];
  let isGone = false;
  const remove = () => {
    if (isGone) return;
    isGone = true;
    for (const stop of stops) stop();
  };

  for (const map of shownMaps) {
    const container = map.getContainer();
    const below = document.createElement("div");
    below.inert = true;
    below.setAttribute("aria-hidden", "true");
    Object.assign(below.style, { position: "absolute", inset: "0", pointerEvents: "none" });
    container.prepend(below);
    const camera = () => ({
      center: map.getCenter(),
      zoom: map.getZoom(),
      bearing: map.getBearing(),
      pitch: map.getPitch(),
    });
    let errors = 0;
    const ground = new MapLibreMap({
      container: below,
      style: toStyle(style),
      ...camera(),
      interactive: false,
      attributionControl: false,
      transformRequest: (url) => {
        if (url.startsWith("pmtiles://")) return { url };
        const host = URL.canParse(url) ? hostOf(url) : null;
        if (host === null || !allowed.has(host)) throw new Error(`${host ?? url} was not agreed to`);
        // Without cookies: the host is never our own origin.
        return { url, credentials: "same-origin" };
      },
    });
    const follow = () => ground.jumpTo(camera());
    const showOwn = () => setGroundShown(map, isGone);
    ground.on("error", ({ error }) => {
      errors++;
      if (isGone || (errors < mostErrors && ground.isStyleLoaded())) return;
      remove();
      onFailure(error?.message ?? "");
    });
    map.on("move", follow);
    map.on("style.load", showOwn);
    setGroundShown(map, false);
    const credits = addCredits(container, attribution.filter((text) => text !== "").join(" · "));
    stops.push(() => {
      map.off("move", follow);
      map.off("style.load", showOwn);
      if (shownMaps.has(map)) setGroundShown(map, true);
      ground.remove();
      below.remove();
      credits.remove();
    });
  }
  return remove;
}
