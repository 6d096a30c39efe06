import { buildZoneGeometry } from "../../../../src/core/zones/build-geometry";
import type { Zone, ZoneRecipe } from "../../../../src/core/zones/recipe";
import { measureZone } from "../../../../src/core/zones/scorecard";
import type { ExportedZone, ZonesFacts } from "../../../../src/formats/export/zones/exported-zone";
import { noLookups } from "../../import/areas/no-lookups";

export const zoneOf = (id: string, scenario: string, recipe: ZoneRecipe, name = "Line <A> & “Б”"): Zone => ({
  id,
  name: { en: name, uk: `${name} укр` },
  scenario,
  readingOf: null,
  assumptions: [{ en: "Drawn by hand", uk: "Накреслено від руки" }],
  referenceDate: "2026-01-01",
  variants: [],
  recipe,
});

/** The recipe and its geometry, as the app exports it. */
export function exported(zone: Zone): ExportedZone {
  const built = buildZoneGeometry(zone.recipe, noLookups);
  if (!built.ok) throw new Error(JSON.stringify(built.issues));
  return { zone, geometry: built.geometry, figures: measureZone(built, { places: [], units: [] }) };
}

export const strip: ZoneRecipe = {
  kind: "strip",
  path: {
    positions: [
      [36, 48],
      [36.4, 48.3],
      [36.5, 48.9],
    ],
  },
  leftMeters: 15_000,
  rightMeters: 30_000,
  segments: [{ fromMeters: 10_000, toMeters: 30_000, leftMeters: 5000, rightMeters: 0 }],
  ends: "round",
  clip: [],
  subtract: [],
};

/** With a hole. */
export const polygon: ZoneRecipe = {
  kind: "polygon",
  rings: [
    [
      [30, 47],
      [32, 47],
      [32, 48],
      [30, 48],
      [30, 47],
    ],
    [
      [30.5, 47.2],
      [30.5, 47.8],
      [31, 47.8],
      [31, 47.2],
      [30.5, 47.2],
    ],
  ],
  clip: [],
  subtract: [],
};

export const line: ZoneRecipe = {
  kind: "line",
  path: {
    positions: [
      [30, 47],
      [31, 47.5],
    ],
  },
  clip: [],
  subtract: [],
};

export const facts: ZonesFacts = {
  locale: "uk",
  title: "Лінії & смуги",
  description: "2 hypothetical zones <drawn here>.",
  sources: [
    {
      id: "geonames",
      name: { en: "GeoNames", uk: "GeoNames" },
      licence: "CC BY 4.0",
      attribution: { en: "GeoNames", uk: "GeoNames" },
      accessed: "2026-01-05",
    },
  ],
  version: "0.1.0",
  madeAtMs: Date.UTC(2026, 0, 5, 12),
};
