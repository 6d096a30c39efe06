import type { Casualties, CountRange } from "../../core/events/casualties";
import type { Claim } from "../../core/events/incident";
import type { Locale } from "../../core/sources/localized";
import { pluralForm } from "./define-messages";
import { formatNumber } from "./format-number";
import { detailsMessages } from "./messages/details";

/** "2" or "6–8". */
export function describeRange(locale: Locale, range: CountRange): string {
  const lowest = formatNumber(locale, range.min);
  return range.min === range.max ? lowest : `${lowest}–${formatNumber(locale, range.max)}`;
}

/** The noun goes with the last number that is read: "1–3 загиблі", "6–8 поранених". */
const forms = {
  en: { killed: { one: "killed", many: "killed" }, injured: { one: "injured", many: "injured" } },
  uk: {
    killed: { one: "загиблий", few: "загиблі", many: "загиблих" },
    injured: { one: "поранений", few: "поранені", many: "поранених" },
  },
} as const;

function describeFigure(locale: Locale, figure: "killed" | "injured", range: CountRange): string {
  const texts = detailsMessages[locale];
  if (range.max === 0) return figure === "killed" ? texts.noneKilled : texts.noneInjured;
  return `${describeRange(locale, range)} ${pluralForm(locale, range.max, forms[locale][figure])}`;
}

/**
 * "2 killed, 6–8 injured". A figure that nobody gave is said to be missing; none is said only where somebody claimed
 * a zero.
 */
export function describeCasualties(locale: Locale, { killed, injured }: Casualties): string {
  const texts = detailsMessages[locale];
  if (!killed && !injured) return texts.noFigures;
  return [
    killed ? describeFigure(locale, "killed", killed) : texts.killedUnknown,
    injured ? describeFigure(locale, "injured", injured) : texts.injuredUnknown,
  ].join(", ");
}

/** Only the figures that there are, "22–30 injured"; null where there are none. */
export function describeGivenFigures(locale: Locale, casualties: Casualties): string | null {
  const given = (["killed", "injured"] as const).flatMap((figure) => {
    const range = casualties[figure];
    return range === null ? [] : [describeFigure(locale, figure, range)];
  });
  return given.length === 0 ? null : given.join(", ");
}

/** The figures one claim gives, or null where it gives none. */
export function describeClaimFigures(
  locale: Locale,
  claim: Pick<Claim, "killed" | "injured">,
): string | null {
  const range = (count: number | null) => (count === null ? null : { min: count, max: count });
  return describeGivenFigures(locale, { killed: range(claim.killed), injured: range(claim.injured) });
}
