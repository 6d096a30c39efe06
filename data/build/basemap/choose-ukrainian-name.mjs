/**
 * Picks the Ukrainian name among a GeoNames record's alternate names, which carry no language.
 * A candidate must show that it is Ukrainian and not Russian; where none does, there is no name: never a guess.
 */
import { countEdits } from "./count-edits.mjs";
import { romaniseUkrainian } from "./romanise-ukrainian.mjs";

const CYRILLIC_NAME = /^[А-ЩЬЮЯҐЄІЇ][А-ЩЬЮЯҐЄІЇа-щьюяґєії’\- ]+$/u;
const UKRAINIAN_SIGN = /[ґєіїҐЄІЇ’]|[сцз]ьк/u;
/** Abroad і alone may be Belarusian, Kazakh or Rusyn; these are not. */
const SURE_SIGN = /[ґєїҐЄЇ]|[сцз]ьк|ий(?= |$)/u;
const RUSSIAN_LETTER = /[ыэёъ]/iu;
const RUSSIAN_ENDING = /(?:[^аеиіоуюя]ое|ее|ая|яя|ой|ск|цк|ец|[оеьи]во|ино|ье)(?= |$)/u;
/** Zakarpattia alone has Ukrainian names in -ово and -ино, and the Latin name then has it too. */
const KEPT_ENDING = { cyrillic: /(?:ово|ино)$/u, latin: /(?:ovo|yno)$/u };
const LIKENESS_NEEDED = { withSign: 0.6, paired: 0.6, plain: 1 };
/** Where the Latin name is Russian, the Ukrainian of a pair differs more from it («Mirnoye», «Мирне»). */
const LIKENESS_NEEDED_IN_CRIMEA = { withSign: 0.6, paired: 0.4, plain: 1 };
/** A Russian spelling this close to a candidate makes it the Ukrainian one of the pair («Мирное», «Мирне»). */
const PAIR_EDITS = 2;

/**
 * @param {{name: string, alternates: string[], region: 'crimea' | 'zakarpattia' | 'other' | 'abroad'}} record
 *   in Crimea the record's Latin name is often a Russian one, so that likeness to it proves nothing
 *   abroad only a sign that no neighbouring language shares will do
 * @returns {string | null}
 */
export function chooseUkrainianName({ name, alternates, region }) {
  const spellings = [...new Set(alternates.map(tidy))];
  const needed = region === "crimea" ? LIKENESS_NEEDED_IN_CRIMEA : LIKENESS_NEEDED;
  const keepsEnding = region === "zakarpattia" && KEPT_ENDING.latin.test(name);
  const looksRussian = (text) =>
    RUSSIAN_LETTER.test(text) ||
    (RUSSIAN_ENDING.test(text) && !(keepsEnding && KEPT_ENDING.cyrillic.test(text)));
  const russianOnes = spellings.filter(looksRussian);
  const scored = spellings
    .filter(
      (text) =>
        CYRILLIC_NAME.test(text) && !looksRussian(text) && (region !== "abroad" || SURE_SIGN.test(text)),
    )
    .map((text) => ({
      text,
      grade: gradeEvidence(text, russianOnes),
      likeness: measureLikeness(romaniseUkrainian(text), name),
    }))
    .filter(
      ({ text, grade, likeness }) =>
        likeness >= needed[grade] &&
        (grade !== "plain" || region !== "crimea" || wasUkrainianFirst(text, name)),
    )
    .sort((a, b) => b.likeness - a.likeness || countSigns(b.text) - countSigns(a.text));
  return scored.length > 0 ? scored[0].text : null;
}

/** One apostrophe, no stress marks, no stray spaces after an apostrophe. */
function tidy(text) {
  return text
    .replace(/\u0301/gu, "")
    .normalize("NFC")
    .replace(/[ʼ'`]/gu, "’")
    .replace(/’ +/gu, "’")
    .trim();
}

function gradeEvidence(text, russianOnes) {
  if (UKRAINIAN_SIGN.test(text)) return "withSign";
  return russianOnes.some((russian) => countEdits(text, russian) <= PAIR_EDITS) ? "paired" : "plain";
}

/** The Latin name has y for и or h for г: it was written from the Ukrainian form. */
function wasUkrainianFirst(text, name) {
  return (/и/u.test(text) && /y/iu.test(name)) || (/г/iu.test(text) && /h/iu.test(name));
}

function countSigns(text) {
  return [...text].filter((letter) => /[ґєіїь’]/u.test(letter)).length;
}

/** 1 for the same name in any of the romanisations in use, less the more letters differ. */
function measureLikeness(a, b) {
  const [x, y] = [foldRomanisation(a), foldRomanisation(b)];
  return 1 - countEdits(x, y) / Math.max(x.length, y.length);
}

function foldRomanisation(text) {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/gu, "")
    .replace(/shch/gu, "sc")
    .replace(/yy$|yi$/u, "y")
    .replace(/[yi](?=[aeou])/gu, "j")
    .replace(/(?<=[aeouy])[yi]/gu, "j");
}
