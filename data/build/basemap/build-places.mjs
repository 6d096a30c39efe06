/** The gazetteer: every GeoNames place of Ukraine, larger ones around it, the Ukrainian and English names settled. */
import { chooseUkrainianName } from "./choose-ukrainian-name.mjs";
import { findAdmin1 } from "./find-admin1.mjs";
import { boundsContain, DETAIL_WINDOW } from "./geometry.mjs";
import { HAND_PLACES } from "./hand-places.mjs";
import {
  DOUBLED_PLACES,
  ENGLISH_NAMES,
  NAMED_PLACES_ABROAD,
  RENAMED_PLACES,
  UKRAINIAN_NAMES,
} from "./place-names.mjs";
import { readGeonamesPlaces } from "./read-geonames.mjs";
import { romaniseUkrainian } from "./romanise-ukrainian.mjs";
import { UKRAINIAN_NAMES_ABROAD } from "./ukrainian-names-abroad.mjs";

const SMALLEST_ABROAD = 25_000;
const DECIMALS = 4;
const REGION_BY_ADMIN1 = { 11: "crimea", 20: "crimea", 25: "zakarpattia" };
/** Capital; then by people, an oblast centre counting at least as much as a place of half a million. */
const RANK_LIMITS = [
  [2, 500_000],
  [3, 100_000],
  [4, 25_000],
  [5, 5_000],
];
const LOWEST_RANK = 6;
const OBLAST_CENTRE_KINDS = new Set(["PPLA"]);
/** Oblast centres that the source does not mark as such. */
const OBLAST_CENTRE_IDS = new Set([693805]);

export const PLACE_FIELDS = [
  "id",
  "en",
  "uk",
  "lng",
  "lat",
  "population",
  "country",
  "admin1",
  "kind",
  "rank",
  "formerEn",
  "formerUk",
  "source",
];

/**
 * @param {object[]} units oblast polygons, as features
 * @param {Map<string, string>} ukrainianCatalogue GeoNames id → Ukrainian name, for places abroad
 * @returns {unknown[][]} rows in the order of PLACE_FIELDS, largest first
 */
export function buildPlaces(units, ukrainianCatalogue) {
  const places = readGeonamesPlaces()
    .filter(isWanted)
    .map((place) => describePlace(place, units, ukrainianCatalogue));
  const byHand = HAND_PLACES.map((place) => ({ ...place, population: null, source: "hand" }));
  return [...places, ...byHand]
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (b.population ?? 0) - (a.population ?? 0) ||
        (String(a.id) < String(b.id) ? -1 : 1),
    )
    .map((place) => PLACE_FIELDS.map((field) => place[field] ?? null));
}

function isWanted({ id, country, kind, population, lng, lat }) {
  if (DOUBLED_PLACES.has(id)) return false;
  if (country === "UA") return true;
  if (NAMED_PLACES_ABROAD.has(id)) return true;
  return boundsContain(DETAIL_WINDOW, [lng, lat]) && (population ?? 0) >= SMALLEST_ABROAD && kind !== "PPLX";
}

function describePlace(place, units, ukrainianCatalogue) {
  const { id, kind, population } = place;
  const [lng, lat] = [round(place.lng), round(place.lat)];
  const names = place.country === "UA" ? nameInUkraine(place) : nameAbroad(place, ukrainianCatalogue);
  const [, formerEn, formerUk] = RENAMED_PLACES.get(id) ?? [];
  return {
    id,
    ...names,
    lng,
    lat,
    population,
    country: place.country,
    admin1: findAdmin1(place, units),
    kind,
    rank: rankPlace(place),
    formerEn,
    formerUk,
  };
}

function nameInUkraine({ id, name, alternates, admin1 }) {
  const region = REGION_BY_ADMIN1[admin1] ?? "other";
  const uk =
    RENAMED_PLACES.get(id)?.[0] ??
    UKRAINIAN_NAMES.get(id) ??
    chooseUkrainianName({ name, alternates, region });
  return { uk, en: uk ? romaniseUkrainian(uk) : plainLatin(name) };
}

function nameAbroad({ id, name, alternates, country }, ukrainianCatalogue) {
  const translated = ukrainianCatalogue.get(String(id));
  const catalogued = translated && /^[а-яґєії]/iu.test(translated) ? translated.replace(/'/gu, "’") : null;
  const uk =
    UKRAINIAN_NAMES_ABROAD.get(id) ??
    catalogued ??
    (country === "RU" ? chooseUkrainianName({ name, alternates, region: "abroad" }) : null);
  const en =
    ENGLISH_NAMES.get(id) ??
    (country === "RU"
      ? plainLatin(name)
          .replace(/[yi]y(?=$|[ -])/gu, "y")
          .replace(/yye(?=$|[ -])/gu, "ye")
      : name);
  return { uk, en };
}

/** Without the marks that stand for a soft sign. */
function plainLatin(name) {
  return name.replace(/[’'`”]/gu, "").replace(/ë/gu, "yo");
}

function rankPlace({ id, kind, country, population }) {
  if (kind === "PPLC") return 1;
  if (OBLAST_CENTRE_IDS.has(id) || (country === "UA" && OBLAST_CENTRE_KINDS.has(kind))) return 2;
  return RANK_LIMITS.find(([, people]) => (population ?? 0) >= people)?.[0] ?? LOWEST_RANK;
}

function round(degrees) {
  return Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS;
}
