import type { Locale } from "../../../core/sources/localized";
import { exactnessOfDepth } from "../../../core/zones/exactness-of-depth";
import type { StripRecipe } from "../../../core/zones/recipe";
import { formatLength, formatNumber } from "../../../look/text/format-number";
import { zoneShapeMessages } from "../../../look/text/messages/zones/shape";
import { useLocale, useMessages } from "../../use-messages";
import styles from "../zone-form.module.css";

function describeBound(locale: Locale, meters: number): string {
  if (meters >= 1) return formatLength(locale, meters);
  return `${formatNumber(locale, meters * 100)} ${locale === "uk" ? "см" : "cm"}`;
}

/** How exact the edge of a strip is where one of its depths lies outside the range of the promise. */
export function ExactnessNote({ recipe }: { readonly recipe: StripRecipe }) {
  const locale = useLocale();
  const texts = useMessages(zoneShapeMessages);
  const { leftMeters, rightMeters, segments = [] } = recipe;
  const depths = [leftMeters, rightMeters, ...segments.flatMap((s) => [s.leftMeters, s.rightMeters])];
  const measured = [...new Set(depths)].flatMap((meters) => {
    const exactness = exactnessOfDepth(meters);
    return exactness?.basis === "measured" ? [{ meters, boundMeters: exactness.boundMeters }] : [];
  });
  return measured.map(({ meters, boundMeters }) => (
    <p key={meters} className={styles.aside}>
      {texts.lessExact(formatLength(locale, meters), describeBound(locale, boundMeters))}
    </p>
  ));
}
