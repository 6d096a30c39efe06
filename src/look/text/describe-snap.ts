import type { Locale, Localized } from "../../core/sources/localized";
import type { SnapSource, SnapTarget } from "../../core/zones/snap/snap-line";
import { formatDay } from "./format-date";
import { formatNumber } from "./format-number";

/** The name of a river or a zone by its id; null where it has none. */
export type NameOfSource = (source: SnapSource) => Localized | null;

/** "the contact line of 1 Jan 2026": a line that positions snap to, as it stands after "on" or "along". */
function describeLine(locale: Locale, source: SnapSource, nameOf: NameOfSource): string {
  const isUkrainian = locale === "uk";
  const name = nameOf(source)?.[locale] ?? "";
  switch (source.kind) {
    case "contact-line": {
      const day = formatDay(locale, Date.parse(source.date), "UTC", true);
      return isUkrainian ? `лінія зіткнення, ${day}` : `the contact line of ${day}`;
    }
    case "border":
      return isUkrainian ? "кордон" : "a border";
    case "river":
      return isUkrainian ? `річка ${name}` : `the river ${name}`;
    case "zone":
      return isUkrainian ? `край зони «${name}»` : `the edge of “${name}”`;
  }
}

/** "On the contact line of 1 Jan 2026": what a position was taken to lie on. */
export function describeSnap(locale: Locale, { source, part }: SnapTarget, nameOf: NameOfSource): string {
  const isUkrainian = locale === "uk";
  if (source.kind === "zone" && part === "vertex") {
    const name = nameOf(source)?.[locale] ?? "";
    return isUkrainian ? `Прив’язано: точка зони «${name}»` : `On a point of “${name}”`;
  }
  const line = describeLine(locale, source, nameOf);
  return isUkrainian ? `Прив’язано: ${line}` : `On ${line}`;
}

/** "Along the contact line of 1 Jan 2026": what the way to a position follows. */
export function describeFollowed(locale: Locale, source: SnapSource, nameOf: NameOfSource): string {
  const line = describeLine(locale, source, nameOf);
  return locale === "uk" ? `Уздовж: ${line}` : `Along ${line}`;
}

/** "Straight: no way along the river Inhul": why the way to a position follows nothing. */
export function describeUnfollowed(locale: Locale, source: SnapSource, nameOf: NameOfSource): string {
  const line = describeLine(locale, source, nameOf);
  return locale === "uk" ? `Навпростець; немає шляху вздовж: ${line}` : `Straight: no way along ${line}`;
}

/** "045°": a bearing with three figures, as a compass has it. */
export function formatBearing(locale: Locale, degrees: number): string {
  const whole = formatNumber(locale, Math.round(degrees) % 360);
  return `${whole.padStart(3, "0")}°`;
}
