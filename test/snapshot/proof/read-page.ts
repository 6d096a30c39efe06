import type { Locale } from "../../../src/core/sources/localized";
import type { PageLayout } from "../../../src/snapshot/page-layout";

/** What a page says in words, read back from what is painted on it. */
export interface PageStatements {
  readonly match: number;
  readonly total: number;
  readonly certain: number;
  readonly possible: number;
  readonly contested: number;
  readonly inFrame: number;
  readonly outside: number;
  readonly withoutPlace: number;
  /** Without the full stop, in lower case. */
  readonly filter: string;
  /** Rows of the legend with two figures. */
  readonly rows: readonly { readonly name: string; readonly certain: number; readonly possible: number }[];
  /** Figures that stand alone, by the words before them. */
  readonly figures: ReadonlyMap<string, number>;
  /** All words, for whatever else should or should not stand there. */
  readonly text: string;
}

const number: Readonly<Record<Locale, string>> = { en: "([\\d,]+)", uk: "(\\d[\\d\\s]*)" };
const sentence: Readonly<Record<Locale, (n: string) => string>> = {
  en: (n) =>
    `Shown: ${n} of ${n} incidents? match \\(${n} certain, ${n} possible; ${n} disputed or claimed by the attacker only\\): ${n} in this frame, ${n} outside it, ${n} without a place\\.`,
  uk: (n) =>
    `Показано: умовам відповідають ${n} із ${n} інцидент\\S+ \\(${n} напевно, ${n} можливо; з них ${n} оспорюються або заявлені лише нападником\\): ${n} у межах цієї карти, ${n} поза нею, ${n} без місця\\.`,
};
const filterSentence: Readonly<Record<Locale, RegExp>> = {
  en: /Filter: (.*?)\.? Sources:/,
  uk: /Фільтр: (.*?)\.? Джерела:/,
};

const toNumber = (text: string) => Number(text.replace(/[,\s]/g, ""));

function textsOf({ primitives }: PageLayout): string[] {
  return primitives.flatMap((primitive) => (primitive.kind === "text" ? [primitive.text.trim()] : []));
}

/** Reads the page's footer and legend; throws where the footer does not say what every footer says. */
export function readPage(layout: PageLayout, locale: Locale): PageStatements {
  const texts = textsOf(layout);
  const text = texts.join(" ").replace(/\s+/g, " ");
  const shown = text.match(new RegExp(sentence[locale](number[locale])));
  if (shown === null) throw new Error(`No count in the footer: ${text}`);
  const [match, total, certain, possible, contested, inFrame, outside, withoutPlace] = shown
    .slice(1)
    .map(toNumber) as [number, number, number, number, number, number, number, number];
  const pair = new RegExp(`^${number[locale]} \\+ ${number[locale]}$`);
  const single = new RegExp(`^${number[locale]}$`);
  const rows: PageStatements["rows"][number][] = [];
  const figures = new Map<string, number>();
  let words: string[] = [];
  for (const { kind, ...primitive } of layout.primitives) {
    // A symbol opens a row of the legend.
    if (kind === "symbol") words = [];
    if (kind !== "text" || !("text" in primitive)) continue;
    const [, first, second] = primitive.text.match(pair) ?? [];
    if (first !== undefined && second !== undefined)
      rows.push({ name: words.join(" "), certain: toNumber(first), possible: toNumber(second) });
    else if (single.test(primitive.text)) figures.set(words.join(" "), toNumber(primitive.text));
    words = first === undefined && !single.test(primitive.text) ? [...words, primitive.text.trim()] : [];
  }
  // A line may end after a hyphen.
  const filter =
    text
      .match(filterSentence[locale])?.[1]
      ?.toLocaleLowerCase()
      .replace(/(?<=\p{L})- /gu, "-") ?? "";
  return {
    match,
    total,
    certain,
    possible,
    contested,
    inFrame,
    outside,
    withoutPlace,
    filter,
    rows,
    figures,
    text,
  };
}
