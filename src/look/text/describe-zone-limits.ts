import type { Locale } from "../../core/sources/localized";
import type { Clip, ZoneRecipe } from "../../core/zones/recipe";
import { describeIsoDate } from "./describe-proposal";
import { joinNames, oblastName } from "./describe-zone-recipe";
import { zoneLimitsMessages } from "./messages/zones/limits";

/** Names in the reader's language, or what names them where there is none. */
export interface LimitNames {
  readonly country: (id: string) => string;
  readonly river: (id: string) => string;
  readonly zone: (id: string) => string;
}

/** What a recipe was cut to and what was taken away: "Cut to Donetsk Oblast, Dnipro, right bank; less B". Empty for nothing. */
export function describeZoneLimits(
  locale: Locale,
  { clip = [], subtract = [] }: ZoneRecipe,
  names: LimitNames,
): string {
  const texts = zoneLimitsMessages[locale];
  const nameOf = (limit: Clip): string => {
    switch (limit.to) {
      case "oblast":
        return oblastName(locale, limit.id);
      case "country":
        return names.country(limit.id);
      case "land":
        return texts.land;
      case "control":
        return texts.controlOf(
          limit.holder === "UA" ? texts.ukrainianHeld : texts.russianHeld,
          describeIsoDate(locale, limit.date),
        );
      case "river":
        return texts.riverOf(names.river(limit.id), limit.bank === "left" ? texts.leftBank : texts.rightBank);
    }
  };
  const kinds = [...new Set(clip.map(({ to }) => to))].map((kind) =>
    joinNames(locale, clip.filter(({ to }) => to === kind).map(nameOf)),
  );
  return [
    ...(kinds.length > 0 ? [texts.cutToThese(kinds.join("; "))] : []),
    ...(subtract.length > 0 ? [texts.lessThese(joinNames(locale, subtract.map(names.zone)))] : []),
  ].join("; ");
}
