import type { Map as MapLibreMap } from "maplibre-gl";

/** The maps of the app that stand now, for what may be laid under each. */
export const shownMaps = new Set<MapLibreMap>();
