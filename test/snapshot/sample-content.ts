import { buildEventTable, familyByte, statusByte } from "../../src/core/events/event-table";
import { buildHistogram } from "../../src/core/events/histogram";
import type { WeaponFamily } from "../../src/core/events/weapons";
import type { Locale } from "../../src/core/sources/localized";
import { stepEdges } from "../../src/core/time/calendar";
import { factsOfPage } from "../../src/snapshot/content/page-facts";
import { equatorMeters } from "../../src/snapshot/content/snapshot-incidents";
import type { PageFacts } from "../../src/snapshot/encode/page-encoder";
import type { SnapshotContent, SnapshotIncident, SnapshotIncidents } from "../../src/snapshot/page-content";
import { defaultPageSpec, type PageSpec } from "../../src/workspace/page-spec";
import { sampleLocator, sampleZoneAreas } from "./sample-areas";

export type PlainIncident = Omit<SnapshotIncident, "sourceOrdinal" | "opacity">;

/** Incidents as a page takes them, coloured by weapon and all of one strength. */
export function toSnapshotIncidents(list: readonly PlainIncident[]): SnapshotIncidents {
  const wide = list.map(({ lngLat, radiusMeters }) =>
    lngLat === null ? 0 : equatorMeters(radiusMeters, lngLat[1]),
  );
  return {
    count: list.length,
    lng: Float64Array.from(list, ({ lngLat }) => lngLat?.[0] ?? Number.NaN),
    lat: Float64Array.from(list, ({ lngLat }) => lngLat?.[1] ?? Number.NaN),
    family: Uint8Array.from(list, ({ family }) => familyByte(family)),
    isCertain: Uint8Array.from(list, ({ match }) => (match === "certain" ? 1 : 0)),
    status: Uint8Array.from(list, ({ status }) => statusByte(status)),
    radiusMeters: Float32Array.from(list, ({ radiusMeters }) => radiusMeters),
    sourceOrdinal: null,
    opacity: null,
    widestHaloMeters: Math.max(0, ...wide),
  };
}

const zone = "Europe/Kyiv";
const windowStartMs = Date.UTC(2025, 11, 23, 22);
const windowEndMs = Date.UTC(2025, 11, 29, 22);

type Row = readonly [
  number,
  number,
  WeaponFamily,
  SnapshotIncident["match"],
  SnapshotIncident["status"],
  number,
];

const rows: readonly Row[] = [
  [39.94, 47.76, "missile", "certain", "confirmed", 3000],
  [30.52, 50.45, "combined", "certain", "confirmed", 12000],
  [30.52, 50.45, "missile", "certain", "confirmed", 0],
  [30.12, 49.8, "not-stated", "possible", "confirmed", 8000],
  [30.22, 48.75, "missile", "certain", "confirmed", 0],
  [36.23, 49.99, "guided-bomb", "certain", "confirmed", 6000],
  [36.23, 49.99, "guided-bomb", "certain", "confirmed", 6000],
  [36.23, 49.99, "not-stated", "possible", "confirmed", 6000],
  [35.14, 47.84, "guided-bomb", "certain", "disputed", 5000],
  [32.61, 46.64, "artillery", "certain", "confirmed", 0],
  [32.6, 46.63, "artillery", "certain", "confirmed", 0],
  [31.99, 46.97, "one-way-drone", "possible", "confirmed", 5000],
  [30.73, 46.48, "one-way-drone", "certain", "confirmed", 5000],
  [30.75, 46.4, "one-way-drone", "certain", "attacker-only", 0],
  [37.58, 48.74, "guided-bomb", "certain", "confirmed", 0],
  [38.4, 44.8, "naval-drone", "certain", "attacker-only", 0],
  [37.77, 44.72, "naval-drone", "possible", "disputed", 0],
  [34.1, 44.95, "one-way-drone", "certain", "attacker-only", 4000],
  [49.1, 55.8, "one-way-drone", "certain", "confirmed", 0],
];

const incidents: readonly PlainIncident[] = [
  ...rows.map(
    ([lng, lat, family, match, status, radiusMeters]): PlainIncident => ({
      lngLat: [lng, lat],
      family,
      match,
      status,
      radiusMeters,
    }),
  ),
  { lngLat: null, family: "not-stated", match: "possible", status: "confirmed", radiusMeters: 0 },
];

function sampleHistogram() {
  const hourSeconds = 3600;
  const count = 89;
  const epochMs = Date.UTC(2025, 10, 30, 22);
  const earliest = Uint32Array.from(
    { length: count },
    (_, index) => ((index * index * 37 + index * 613) % (45 * 24)) * hourSeconds,
  );
  const families: WeaponFamily[] = ["one-way-drone", "missile", "guided-bomb", "artillery", "not-stated"];
  const table = buildEventTable({
    epochMs,
    earliestSeconds: earliest,
    latestSeconds: earliest.map((seconds, index) => seconds + (index % 3 === 0 ? 14 : 1) * hourSeconds),
    throughout: new Uint8Array(count),
    family: Uint8Array.from({ length: count }, (_, index) => familyByte(families[index % 5]!)),
    status: new Uint8Array(count).fill(statusByte("confirmed")),
    lng: new Float64Array(count),
    lat: new Float64Array(count),
    radiusMeters: new Float32Array(count),
  });
  return buildHistogram(table, stepEdges(epochMs, Date.UTC(2026, 0, 14, 22), "day", zone));
}

const texts = {
  en: {
    zone: "Unequal pull-back between Siversk and Orikhiv",
    depths: "15 km west, 30 km east of the line",
    reading: "Free economic zone in the part of Donetsk oblast that Ukraine holds",
    assumption: "the contact line of 23 December 2025 and the oblast’s border",
    policy: "internationally recognised; Crimea and Sevastopol are in Ukraine.",
    sea: "Sea of Azov",
    blackSea: "Black Sea",
    countries: ["Ukraine", "Russia", "Belarus"],
    places: [
      "Kyiv",
      "Kharkiv",
      "Dnipro",
      "Odesa",
      "Donetsk",
      "Zaporizhzhia",
      "Mykolaiv",
      "Kherson",
      "Poltava",
      "Sumy",
      "Belgorod",
      "Simferopol",
      "Kramatorsk",
      "Bila Tserkva",
    ],
  },
  uk: {
    zone: "Нерівне відведення військ між Сіверськом та Оріховом",
    depths: "15 км на захід і 30 км на схід від лінії",
    reading: "Вільна економічна зона в частині Донецької області, яку утримує Україна",
    assumption: "лінія зіткнення 23 грудня 2025 року та межа області",
    policy: "міжнародно визнані; Крим і Севастополь — у складі України.",
    sea: "Азовське море",
    blackSea: "Чорне море",
    countries: ["Україна", "Росія", "Білорусь"],
    places: [
      "Київ",
      "Харків",
      "Дніпро",
      "Одеса",
      "Донецьк",
      "Запоріжжя",
      "Миколаїв",
      "Херсон",
      "Полтава",
      "Суми",
      "Бєлгород",
      "Сімферополь",
      "Краматорськ",
      "Біла Церква",
    ],
  },
} as const;

const placeSpots: readonly (readonly [number, number, number, number])[] = [
  [30.5238, 50.4547, 1, 2797553],
  [36.2527, 49.9808, 2, 1430885],
  [35.0462, 48.4647, 2, 1032822],
  [30.7326, 46.4775, 2, 1001558],
  [37.8022, 48.023, 2, 1024700],
  [35.1396, 47.8388, 2, 796217],
  [31.9946, 46.9659, 2, 510840],
  [32.6178, 46.6558, 2, 320477],
  [34.5407, 49.5937, 2, 317847],
  [34.8003, 50.9216, 2, 294456],
  [36.6, 50.61, 3, 345289],
  [34.1003, 44.9572, 2, 336460],
  [37.55, 48.73, 3, 173700],
  [30.1126, 49.8094, 3, 199163],
];

/** A plausible page in a language: twenty incidents, control, two zones, filters, a strip. */
export function sampleContent(locale: Locale): SnapshotContent {
  const words = texts[locale];
  const matches = incidents.map(({ match, family }) => ({ match, family }));
  const families = [...new Set(matches.map(({ family }) => family))];
  const counted = (match: "certain" | "possible", family?: WeaponFamily) =>
    matches.filter((one) => one.match === match && (family === undefined || one.family === family)).length;
  return {
    view: { center: [34.4, 48.1], zoom: 5.9, bearing: 0, widthPx: 900, heightPx: 640 },
    time: {
      mode: "window",
      window: { startMs: windowStartMs, endMs: windowEndMs },
      zone,
      knownAtMs: null,
      madeAtMs: Date.UTC(2026, 0, 15, 10),
    },
    counts: {
      certain: counted("certain"),
      possible: counted("possible"),
      total: 89,
      disputed: 2,
      attackerOnly: 3,
    },
    incidents: toSnapshotIncidents(incidents),
    trail: null,
    isPalerWithAge: false,
    display: "points",
    sourceColors: null,
    annotations: [],
    hasWholeAreas: true,
    families: families.map((family) => ({
      family,
      certain: counted("certain", family),
      possible: counted("possible", family),
    })),
    layers: { incidents: true, control: true, contactLine: true, zones: true, labels: true },
    control: [
      {
        sourceName: null,
        color: null,
        validFromMs: Date.UTC(2025, 11, 26, 22),
        statuses: ["assessed", "contested", "claimed"],
        schematicKm: 10,
      },
    ],
    zones: [
      {
        id: "a",
        scenario: "A",
        name: words.zone,
        isReading: false,
        outline: "short",
        depths: words.depths,
        assumption: "",
        scorecard: {
          areaSqMeters: 12_480e6,
          lengthMeters: 276_000,
          meanWidthMeters: 45_000,
          settlements: 212,
          residents: 412_300,
          incidents: { certain: 3, possible: 1 },
          near: { meters: 10_000, certain: 4, possible: 2 },
          held: {
            date: "2025-12-27",
            isSchematic: true,
            shares: {
              russianHeld: 8_360e6,
              ukrainianHeld: 3_880e6,
              contested: 180e6,
              claimed: 60e6,
              outsideUkraine: 0,
            },
          },
        },
      },
      {
        id: "b",
        scenario: "B",
        name: words.reading,
        isReading: true,
        outline: "long",
        depths: "",
        assumption: words.assumption,
        scorecard: null,
      },
    ],
    zoneAreas: sampleZoneAreas,
    zoneDifference: null,
    locator: sampleLocator,
    filters: [
      { facet: "weapon", values: ["missile", "one-way-drone", "artillery"] },
      { facet: "target", values: ["energy", "refinery-oil"] },
    ],
    strip: {
      histogram: sampleHistogram(),
      step: "day",
      marks: [
        { atMs: Date.UTC(2025, 11, 14), kind: "talks" },
        { atMs: Date.UTC(2025, 11, 28, 18), kind: "talks" },
        { atMs: Date.UTC(2025, 11, 22, 22), kind: "control" },
        { atMs: Date.UTC(2025, 11, 26, 22), kind: "control" },
      ],
    },
    withdrawal: null,
    places: placeSpots.map(([lng, lat, rank, population], index) => ({
      name: words.places[index]!,
      lngLat: [lng, lat],
      rank,
      population,
    })),
    areaLabels: [
      { name: words.countries[0], lngLat: [32.2, 49.1], kind: "country" },
      { name: words.countries[1], lngLat: [39.2, 51.2], kind: "country" },
      { name: words.countries[2], lngLat: [28.5, 52.8], kind: "country" },
      { name: words.sea, lngLat: [36.7, 46.1], kind: "sea" },
      { name: words.blackSea, lngLat: [32.2, 45.2], kind: "sea" },
      { name: locale === "en" ? "15 km" : "15 км", lngLat: [37, 48.3], kind: "zone", scenario: "A" },
    ],
    sources: [
      {
        id: "strikes",
        name: { en: "Strikes of December 2025", uk: "Удари грудня 2025 року" },
        licence: "CC BY 4.0",
        attribution: {
          en: "Strikes: Demarc, from 61 reports listed in the data file",
          uk: "Удари: Demarc, за 61 повідомленням, переліченим у файлі даних",
        },
        accessed: "2026-01-15",
      },
      {
        id: "natural-earth",
        name: { en: "Natural Earth", uk: "Natural Earth" },
        licence: "Public domain",
        attribution: { en: "Made with Natural Earth", uk: "Створено з Natural Earth" },
        accessed: "2026-01-10",
      },
      {
        id: "osm",
        name: { en: "OpenStreetMap", uk: "OpenStreetMap" },
        licence: "ODbL 1.0",
        attribution: {
          en: "Rivers and lakes © OpenStreetMap contributors",
          uk: "Річки й озера © учасники OpenStreetMap",
        },
        accessed: "2026-01-10",
      },
      {
        id: "geonames",
        name: { en: "GeoNames", uk: "GeoNames" },
        licence: "CC BY 4.0",
        attribution: { en: "Places: GeoNames", uk: "Населені пункти: GeoNames" },
        accessed: "2026-01-10",
      },
    ],
    borderPolicy: words.policy,
    version: "0.1.0",
    link: "demarc.example/#map=6/48.9/31.2",
  };
}

/** A page specification with words in its language. */
export function sampleSpec(change: Partial<PageSpec> = {}): PageSpec {
  const isUkrainian = change.locale === "uk";
  return {
    ...defaultPageSpec,
    title: isUkrainian
      ? "Шість днів ударів перед переговорами у Флориді"
      : "Six days of strikes before the Florida talks",
    subtitle: isUkrainian
      ? "Повідомлені удари 24–29 грудня 2025 року та гіпотетичне нерівне відведення військ між Сіверськом і Оріховом"
      : "Reported strikes, 24–29 December 2025, and a hypothetical unequal pull-back between Siversk and Orikhiv",
    notes: isUkrainian
      ? "Зони намальовано для порівняння; жодну з них сторони не погодили."
      : "Zones are drawn for comparison; none of them has been agreed by the parties.",
    ...change,
  };
}

/** What a file of the sample page says of itself. */
export function sampleFacts(spec: PageSpec): PageFacts {
  return factsOfPage(sampleContent(spec.locale), spec, null);
}
