import type { Localized } from "../sources/localized";
import { admin1NameList } from "./admin1-name-list";

/** Apostrophes and soft signs, which spellings of one name have or lack. */
const softMarks = /[’'ʼ`´ʹ"ьъ]/g;
const separators = /[\s\u00a0\-‐‑–—_./,;:()]+/g;
/** Softened as `wordsOf` does it. Words that say what kind of unit it is; "city" is none of them, since it tells Kyiv from its oblast. */
const kindWords: ReadonlySet<string> = new Set(
  "oblast|oblasts|obl|region|province|state|krai|kray|област|обл|регіон|регион|край".split("|"),
);

function wordsOf(text: string): string[] {
  return text.normalize("NFC").toLowerCase().replace(softMarks, "").split(separators).filter(Boolean);
}

const withoutKind = (words: readonly string[]) => words.filter((word) => !kindWords.has(word)).join(" ");

const nameById = new Map<string, Localized>();
const idBySpelling = new Map<string, string>();
for (const [id, en, uk, spellings] of admin1NameList) {
  nameById.set(id, { en, uk });
  idBySpelling.set(id.toLowerCase().replace("-", " "), id);
  for (const spelling of spellings.split("|")) idBySpelling.set(wordsOf(spelling).join(" "), id);
}
/** Cities whose oblast or region bears the same name: with a word for the kind, the unit around them is meant. */
const aroundCity = new Map([
  ["UA-30", "UA-32"],
  ["BY-HM", "BY-MI"],
  ["RU-MOW", "RU-MOS"],
]);
const cityWords: ReadonlySet<string> = new Set([
  "city",
  "municipality",
  "misto",
  "m",
  "місто",
  "м",
  "город",
  "г",
  "special",
]);

/**
 * ISO 3166-2 id of a first-level unit by any usual spelling: English, Ukrainian, Russian or transliterated, old or new,
 * with or without a word for oblast. Null for what is not known: never the nearest guess.
 *
 * Bare "Kyiv" and "Kiev" mean the oblast, as the field's tables have it beside "Kyiv City"; bare "Київ" means the city,
 * as Ukrainian has it beside "Київська". "Moscow" is the city, "Minsk" the region.
 */
export function resolveAdmin1(text: string): string | null {
  const words = wordsOf(text);
  const whole = idBySpelling.get(words.join(" "));
  if (whole !== undefined) return whole;
  const bare = withoutKind(words);
  const found = idBySpelling.get(bare);
  if (found === undefined) return null;
  const namesKind = words.some((word) => kindWords.has(word));
  const namesCity = words.some((word) => cityWords.has(word));
  return namesKind && !namesCity ? (aroundCity.get(found) ?? found) : found;
}

/** The unit's names as the map has them; null for an id that is not listed. */
export function admin1Name(id: string): Localized | null {
  return nameById.get(id) ?? null;
}
