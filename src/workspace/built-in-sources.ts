import type { DataSource } from "../core/sources/source";

/** Day on which the packages of the basemap and the gazetteer were fetched for the committed build. */
const accessed = "2026-11-21";

/** What comes with the app, as it is credited on the map and on every export. */
export const incidentSource: DataSource = {
  id: "demarc-strikes",
  name: { en: "Demarc: reported strikes", uk: "Demarc: повідомлені удари" },
  licence: "MIT",
  attribution: {
    en: "Strikes: compiled by Demarc from the cited reports",
    uk: "Удари: укладено Demarc за наведеними повідомленнями",
  },
  accessed: null,
};

export const controlSource: DataSource = {
  id: "demarc-control",
  name: { en: "Demarc: schematic control areas", uk: "Demarc: схематичні зони контролю" },
  licence: "MIT",
  attribution: {
    en: "Control: drawn by Demarc from named towns, schematic",
    uk: "Контроль: накреслено Demarc за названими містами, схематично",
  },
  accessed: null,
};

/** Ground and names: always on the map. */
export const groundSources: readonly DataSource[] = [
  {
    id: "natural-earth",
    name: { en: "Natural Earth", uk: "Natural Earth" },
    licence: "public domain",
    attribution: { en: "Borders and land: Natural Earth", uk: "Кордони й суходіл: Natural Earth" },
    accessed,
  },
  {
    id: "openstreetmap",
    name: { en: "OpenStreetMap", uk: "OpenStreetMap" },
    licence: "ODbL 1.0",
    attribution: { en: "Lakes: © OpenStreetMap contributors", uk: "Озера: © учасники OpenStreetMap" },
    accessed,
  },
  {
    id: "gshhg",
    name: { en: "GSHHG", uk: "GSHHG" },
    licence: "LGPL 3.0",
    attribution: { en: "Rivers: GSHHG (Wessel & Smith)", uk: "Річки: GSHHG (Wessel & Smith)" },
    accessed,
  },
  {
    id: "geonames",
    name: { en: "GeoNames", uk: "GeoNames" },
    licence: "CC BY 4.0",
    attribution: { en: "Places: GeoNames", uk: "Населені пункти: GeoNames" },
    accessed,
  },
];
