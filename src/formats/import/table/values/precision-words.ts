import type { PlacePrecision } from "../../../../core/events/incident";

/** How precise a row's date is, where a column says so. */
export type TimeUnit = "minute" | "hour" | "day" | "week" | "month" | "unknown";

export interface PlaceReading {
  readonly precision: PlacePrecision;
  readonly radiusMeters: number;
}

/** What a stated kind of place means where nothing gives a radius; an admin area stands for itself. */
const usualRadiusMeters: Readonly<Record<PlacePrecision, number>> = {
  exact: 0,
  facility: 500,
  "city-district": 2000,
  settlement: 3000,
  raion: 25_000,
  admin1: 0,
};

const placeWords: readonly (readonly [precision: PlacePrecision, words: string])[] = [
  ["exact", "exact|exact place|precise|point|coordinates|точно|точне місце|точное место|точка"],
  [
    "facility",
    "facility|building|address|rooftop|house|object|об'єкт|об’єкт|будівля|адреса|объект|здание|адрес",
  ],
  [
    "city-district",
    "city-district|city district|street|neighbourhood|neighborhood|район міста|вулиця|район города|улица",
  ],
  [
    "settlement",
    "settlement|city|town|village|locality|populated place|ppl|place|adm3|adm4|населений пункт|місто|селище|село|населенный пункт|населённый пункт|город|поселок",
  ],
  ["raion", "raion|district|county|adm2|admin2|near|район"],
  [
    "admin1",
    "admin1|adm1|oblast|oblast or region|region|province|state|область|область або регіон|регіон|регион",
  ],
];
const placeByWord = new Map<string, PlaceReading>(
  placeWords.flatMap(([precision, words]) =>
    words
      .split("|")
      .map((word) => [word, { precision, radiusMeters: usualRadiusMeters[precision] }] as const),
  ),
);

const timeWords: readonly (readonly [unit: TimeUnit, words: string])[] = [
  ["minute", "minute|exact|second|exact time|хвилина|точно|минута"],
  ["hour", "hour|година|час"],
  ["day", "day|date|exact date|день|доба|сутки"],
  ["week", "week|тиждень|неделя"],
  ["month", "month|місяць|месяц"],
];
const timeByWord = new Map(
  timeWords.flatMap(([unit, words]) => words.split("|").map((word) => [word, unit] as const)),
);

/** The kind of place a word names, with its usual radius; null for any other text. */
export const placeOfWord = (word: string): PlaceReading | null => placeByWord.get(word) ?? null;
/** The unit of time a word names; null for any other text. */
export const timeUnitOfWord = (word: string): TimeUnit | null => timeByWord.get(word) ?? null;

/** The kind of place whose usual uncertainty a radius in metres is nearest to. */
export function precisionOfRadius(radiusMeters: number): PlacePrecision {
  if (radiusMeters <= 200) return "exact";
  if (radiusMeters <= 1000) return "facility";
  if (radiusMeters <= 2500) return "city-district";
  if (radiusMeters <= 15_000) return "settlement";
  return radiusMeters <= 75_000 ? "raion" : "admin1";
}
