import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { noticeCodes } from "../../../../src/core/notices/notice-code";
import { locales } from "../../../../src/core/sources/localized";
import { noticeMessages } from "../../../../src/look/text/messages/notices";

const modules = import.meta.glob<Record<string, unknown>>("../../../../src/look/text/messages/**/*.ts", {
  eager: true,
});

/** Written the same in every language: names, and what stands for a language in its own letters. */
const sameInEveryLanguage: readonly string[] = [
  "Demarc",
  "Demarc 5",
  "5 dpi",
  "English",
  "Українська",
  "PNG",
  "CSV",
  "GeoJSON",
  "A4",
  "A2",
  "A3",
  "A5",
  "Letter",
  "16:9",
  "1:1",
  "UTC",
];

type Message = string | ((...values: unknown[]) => string);
type Catalogue = Readonly<Record<"en" | "uk", Readonly<Record<string, Message>>>>;

const catalogues = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module)
    .filter(([, exported]) => typeof exported === "object" && exported !== null && "en" in exported)
    .map(([name, exported]) => ({
      name,
      file: path.split("/messages/").at(-1) ?? "",
      catalogue: exported as Catalogue,
    })),
);

/** Stands for any value: a number, a text, or an object whose every member is a text. */
const anything: unknown = new Proxy(
  {},
  { get: (_, key) => (key === Symbol.toPrimitive ? () => "5" : key === "issue" ? "too-short" : "sample") },
);
const broken = /undefined|NaN|\[object|null/;

/** What a message says; one that takes values is called with stand-ins, or with a point of the compass. */
function textOf(message: Message): string {
  if (typeof message === "string") return message;
  const said = message(anything, anything, anything, anything, anything);
  return broken.test(said) ? message("n", "n") : said;
}

const leaves = (locale: "en" | "uk") =>
  catalogues.flatMap(({ name, catalogue }) =>
    Object.entries(catalogue[locale]).map(([key, message]) => ({
      path: `${name}.${key}`,
      text: textOf(message),
    })),
  );

describe("the catalogue", () => {
  it("is found whole: every file of messages has a catalogue in it", () => {
    const folder = new URL("../../../../src/look/text/messages/", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".ts"))
      .sort();
    expect([...new Set(catalogues.map(({ file }) => file))].sort()).toEqual(files);
    expect(leaves("en").length).toBeGreaterThan(300);
  });

  it.each(catalogues)("$name has the same keys in both languages, of the same kind", ({ catalogue }) => {
    expect(Object.keys(catalogue.uk).sort()).toEqual(Object.keys(catalogue.en).sort());
    for (const [key, message] of Object.entries(catalogue.en))
      expect(typeof catalogue.uk[key], key).toBe(typeof message);
  });

  it.each(locales)("says something for every key in %s, and never the name of a missing value", (locale) => {
    expect(leaves(locale).filter(({ text }) => text.trim() === "" || broken.test(text))).toEqual([]);
  });

  it("is Ukrainian in Ukrainian, in Ukrainian letters", () => {
    const words = leaves("uk").filter(({ text }) => !sameInEveryLanguage.includes(text));
    const isWord = (text: string) => /\p{L}/u.test(text.replace(/sample/g, ""));
    expect(words.filter(({ text }) => isWord(text) && !/[а-щьюяєіїґ]/i.test(text))).toEqual([]);
    expect(leaves("uk").filter(({ text }) => /[ыэъё]/i.test(text))).toEqual([]);
  });

  it("is English in English", () => {
    const foreign = leaves("en").filter(({ text }) => /\p{Script=Cyrillic}/u.test(text));
    expect(foreign.filter(({ text }) => !sameInEveryLanguage.includes(text))).toEqual([]);
  });

  it("keeps neutral words", () => {
    const judged = /liberat|terroris|enemy|визвол|ворог|терорист|окупант/i;
    expect([...leaves("en"), ...leaves("uk")].filter(({ text }) => judged.test(text))).toEqual([]);
  });
});

it.each(locales)("words every notice in %s", (locale) => {
  expect(Object.keys(noticeMessages[locale]).sort()).toEqual([...noticeCodes].sort());
  // What is told elsewhere is worded there.
  for (const code of noticeCodes.filter((one) => one !== "told"))
    expect(textOf(noticeMessages[locale][code] as Message).length, code).toBeGreaterThan(10);
});
