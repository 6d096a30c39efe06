import { admin1Name } from "../../core/places/admin1-names";
import type { Locale, Localized } from "../../core/sources/localized";
import type { Expression, Holder, Term } from "../../core/zones/recipe";
import { describeIsoDate } from "./describe-proposal";
import { zoneDerivedMessages } from "./messages/zones/derived";

/** The name of an oblast or region, or its ISO 3166-2 id where it has none here. */
export function oblastName(locale: Locale, id: string): string {
  return admin1Name(id)?.[locale] ?? id;
}

/** Several names in one phrase: "A, B and C". */
export function joinNames(locale: Locale, names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/** What a derived zone is called: "Ukrainian-held part of Donetsk Oblast". */
export function nameDerivedZone(holder: Holder | null, oblasts: readonly string[]): Localized {
  const nameIn = (locale: Locale) => {
    const texts = zoneDerivedMessages[locale];
    const names = joinNames(
      locale,
      oblasts.map((id) => oblastName(locale, id)),
    );
    if (holder === null) return names;
    return holder === "UA" ? texts.ukrainianHeldOf(names) : texts.russianHeldOf(names);
  };
  return { en: nameIn("en"), uk: nameIn("uk") };
}

/** An expression in words, with brackets where it is nested. */
export function describeExpression(locale: Locale, { op, of }: Expression): string {
  const texts = zoneDerivedMessages[locale];
  const joint = { union: texts.and, intersection: texts.inBoth, difference: texts.less }[op];
  return of.map((term) => describeTerm(locale, term)).join(` ${joint} `);
}

function describeTerm(locale: Locale, term: Term): string {
  const texts = zoneDerivedMessages[locale];
  if ("oblast" in term) return oblastName(locale, term.oblast);
  if ("control" in term) return texts.heldBy(term.control.holder, describeIsoDate(locale, term.control.date));
  if ("polygon" in term) return texts.drawnPolygon;
  return texts.union(describeExpression(locale, term));
}
