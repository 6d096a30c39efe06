const yearFirst = /(?<!\d)(\d{4})[-_./](\d{1,2})[-_./](\d{1,2})(?!\d)/g;
const yearLast = /(?<!\d)(\d{1,2})([-_./])(\d{1,2})\2(\d{4})(?!\d)/g;
const eightDigits = /(?<!\d)(\d{8})(?!\d)/g;
const dayThenName = /(?<!\d)(\d{1,2})[\s_-]+(\p{L}{3,12})\.?[\s_-]+(\d{4})(?!\d)/gu;
const nameThenDay = /(?<!\p{L})(\p{L}{3,12})\.?[\s_-]+(\d{1,2}),?[\s_-]+(\d{4})(?!\d)/gu;
const instant = /^\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)\s*$/i;
const earliestYear = 1900;
const latestYear = 2100;

/** The first letters of the months, in English, Ukrainian and Russian, as they stand in dates. */
const monthStems: readonly (readonly string[])[] = [
  ["jan", "січ", "янв"],
  ["feb", "лют", "фев"],
  ["mar", "бер", "мар"],
  ["apr", "кві", "апр"],
  ["may", "тра", "мая", "май"],
  ["jun", "чер", "июн"],
  ["jul", "лип", "июл"],
  ["aug", "сер", "авг"],
  ["sep", "вер", "сен"],
  ["oct", "жов", "окт"],
  ["nov", "лис", "ноя"],
  ["dec", "гру", "дек"],
];

/**
 * The ISO date that a text holds somewhere, in any of the usual ways to write one: 2025-12-31, 20251231, 31.12.2025,
 * 31 December 2025, 31 грудня 2025. Day before month where both are possible, but not between slashes.
 *
 * @returns null where there is none, or several different ones
 */
export function findDate(text: string): string | null {
  const found = new Set<string>();
  const add = (year: number, month: number, day: number) => {
    const date = toIsoDate(year, month, day);
    if (date !== null) found.add(date);
    return date !== null;
  };
  for (const [, year, month, day] of text.matchAll(yearFirst)) add(Number(year), Number(month), Number(day));
  for (const [, a, mark, b, year] of text.matchAll(yearLast)) {
    const [first, second] = [Number(a), Number(b)];
    const couldBeEither = mark === "/" && first <= 12 && second <= 12 && first !== second;
    if (!couldBeEither && !add(Number(year), second, first)) add(Number(year), first, second);
  }
  for (const [, digits = ""] of text.matchAll(eightDigits)) {
    const part = (from: number, to: number) => Number(digits.slice(from, to));
    if (!add(part(0, 4), part(4, 6), part(6, 8))) add(part(4, 8), part(2, 4), part(0, 2));
  }
  for (const [, day, name, year] of text.matchAll(dayThenName)) add(Number(year), monthOf(name), Number(day));
  for (const [, name, day, year] of text.matchAll(nameThenDay)) add(Number(year), monthOf(name), Number(day));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** The ISO date of a value: the calendar day in `zone` where it is an instant with an offset, else as `findDate`. */
export function dateOfValue(text: string, zone: string): string | null {
  if (!instant.test(text)) return findDate(text);
  try {
    const iso = text.trim().replace(" ", "T").replace(/\s+/g, "");
    return Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toPlainDate().toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** 0 for a word that is no month. */
function monthOf(name = ""): number {
  const stem = name.toLowerCase().slice(0, 3);
  return monthStems.findIndex((stems) => stems.includes(stem)) + 1;
}

function toIsoDate(year: number, month: number, day: number): string | null {
  if (year < earliestYear || year > latestYear || month < 1 || day < 1) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
