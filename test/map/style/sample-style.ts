import { type Locale, locales } from "../../../src/core/sources/localized";
import { type ThemeName, themeNames } from "../../../src/look/theme/tokens";
import { annotationData } from "../../../src/map/style/annotation-data";
import { buildBasemapData } from "../../../src/map/style/basemap-data";
import { controlData, incidentLabelData, zoneData } from "../../../src/map/style/overlay-data";
import * as zoneWords from "../../../src/map/style/overlay-zone-figures";
import type { GeoJsonData, StyleOptions } from "../../../src/map/style/style-options";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { layerIds } from "../../../src/workspace/view-state";
import { createSampleStore, drawnZone, proposal } from "../../ui/panels/sample-store";

type Ring = [number, number][];
export const square = (west: number, south: number, size = 1): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const area = (west: number, south: number) => ({
  type: "MultiPolygon" as const,
  coordinates: [[square(west, south)]],
});

const collection = (...features: GeoJsonData["features"]): GeoJsonData => ({
  type: "FeatureCollection",
  features,
});
const polygon = (properties: Record<string, unknown>) =>
  collection({ type: "Feature", properties, geometry: { type: "Polygon", coordinates: [square(30, 45)] } });
const line = collection({
  type: "Feature",
  properties: {},
  geometry: { type: "LineString", coordinates: square(30, 45) },
});

export const basemap = buildBasemapData(
  {
    countries: polygon({ id: "UA" }),
    borders: line,
    oblasts: polygon({ id: "UA-14" }),
    oblastLines: line,
    lakes: polygon({ former: true }),
    rivers: line,
  },
  [
    {
      id: "1",
      name: { en: "Village", uk: "Село" },
      lngLat: [31, 46],
      populationBefore2022: null,
      country: "UA",
      admin1Id: null,
      rank: 8,
    },
    {
      id: "2",
      name: { en: "Kyiv", uk: "Київ" },
      lngLat: [30.5, 50.4],
      populationBefore2022: 2_900_000,
      country: "UA",
      admin1Id: "UA-30",
      rank: 1,
    },
  ],
  [{ kind: "sea", name: { en: "Black Sea", uk: "Чорне море" }, lngLat: [34, 43.5] }],
);

const controlArea = (status: "assessed" | "contested" | "claimed", west: number) => ({
  id: `2025-12-23.${status}`,
  holder: "RU" as const,
  status,
  geometry: area(west, 47),
  facts: [],
});

const strip = {
  kind: "strip",
  path: {
    positions: [
      [37, 48],
      [38, 49],
    ],
  },
  leftMeters: 10_000,
  rightMeters: 5000,
} as const;
export const stripZone = { ...drawnZone, id: "strip", scenario: "B", recipe: strip };
export const refusedZone = {
  ...drawnZone,
  id: "refused",
  scenario: "C",
  recipe: { ...strip, leftMeters: 1e9 },
};
export const baseline = {
  type: "MultiLineString" as const,
  coordinates: [
    [
      [37, 48],
      [37.4, 48.3],
      [38, 49],
    ] as Ring,
  ],
};

/** A store that draws everything there is: control, a drawn zone, one that is refused, one still in the making. */
export function createDrawnStore(): AppStore {
  const sample = createSampleStore().getState();
  const ready = { ok: true, geometry: area(37, 48), left: null, right: null, baseline } as const;
  return createAppStore({
    ...sample,
    document: {
      ...sample.document,
      zones: [stripZone, refusedZone, { ...drawnZone, id: "waiting" }],
      annotations: [
        { kind: "text", id: "note", text: "Words", window: null, lngLat: [31, 49] },
        { kind: "arrow", id: "arrow", text: "From here", window: null, tail: [32, 49], head: [34, 48] },
      ],
    },
    zoneShapes: {
      strip: { status: "ready", recipe: strip, geometry: ready },
      refused: { status: "refused", recipe: refusedZone.recipe, issues: [{ code: "nothing-left" }] },
    },
    view: { ...sample.view, shownProposals: ["kellogg"] },
    data: {
      ...sample.data,
      proposals: [{ ...proposal, geometry: area(36, 47) }],
      controlVersions: [
        {
          ...sample.data.controlVersions[0]!,
          areas: [controlArea("assessed", 38), controlArea("contested", 37)],
          contactLine: baseline,
        },
        {
          ...sample.data.controlVersions[0]!,
          date: "2025-12-27",
          validFromMs: Date.parse("2025-12-27T00:00+02:00"),
          areas: [controlArea("claimed", 36)],
          contactLine: baseline,
        },
      ],
    },
  });
}

const fonts = [
  { family: "Noto Sans Regular", url: "./a.woff2", unicodeRange: ["U+0000-00FF"] },
  { family: "Noto Sans Medium", url: "./b.woff2", unicodeRange: ["U+0400-04FF"] },
] as const;

export function styleOptions(theme: ThemeName, locale: Locale, hidden: readonly string[] = []): StyleOptions {
  const state = createDrawnStore().getState();
  const shown = { ...state, view: { ...state.view, locale } };
  return {
    theme,
    locale,
    layers: Object.fromEntries(layerIds.map((id) => [id, !hidden.includes(id)])) as StyleOptions["layers"],
    basemap,
    overlay: {
      ...controlData(shown),
      zones: zoneData(shown, zoneWords),
      annotations: annotationData(shown),
      ...incidentLabelData(shown),
    },
    fonts,
    uncertainAdmin1: ["UA-14"],
    selectedZoneId: "strip",
    selectedAnnotationId: "note",
  };
}

/** Every theme in every locale with every layer on, off, and each off by itself. */
export const everyState = themeNames.flatMap((theme) =>
  locales.flatMap((locale) =>
    [[], [...layerIds], ...layerIds.map((id) => [id])].map((hidden) => ({
      theme,
      locale,
      hidden,
      title: `${theme}, ${locale}, ${hidden.length === 0 ? "all layers" : `without ${hidden.join(", ")}`}`,
    })),
  ),
);
