import { deepestMeters } from "../../../core/geo/strip-parts/issues";
import type { StripRecipe } from "../../../core/zones/recipe";
import { formatLength } from "../../../look/text/format-number";
import { zoneShapeMessages } from "../../../look/text/messages/zones/shape";
import { useLocale, useMessages } from "../../use-messages";
import styles from "../zone-form.module.css";

const exactFromMeters = 100;
const exactToMeters = 100_000;

/** How exact the edge of a strip is where one of its depths lies outside the range of the promise. */
export function ExactnessNote({ recipe }: { readonly recipe: StripRecipe }) {
  const locale = useLocale();
  const texts = useMessages(zoneShapeMessages);
  const { leftMeters, rightMeters, segments = [] } = recipe;
  const depths = [leftMeters, rightMeters, ...segments.flatMap((s) => [s.leftMeters, s.rightMeters])];
  const shallowest = Math.min(...depths.filter((meters) => meters > 0));
  const deepest = deepestMeters(recipe);
  const outside = [shallowest, deepest].filter(
    (meters) => Number.isFinite(meters) && (meters < exactFromMeters || meters > exactToMeters),
  );
  if (outside.length === 0) return null;
  return (
    <>
      {[...new Set(outside)].map((meters) => (
        <p key={meters} className={styles.aside}>
          {texts.lessExactUnknown(formatLength(locale, meters))}
        </p>
      ))}
    </>
  );
}
