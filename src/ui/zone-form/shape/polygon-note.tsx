import type { PolygonRecipe } from "../../../core/zones/recipe";
import { formatNumber } from "../../../look/text/format-number";
import { zoneShapeMessages } from "../../../look/text/messages/zones/shape";
import { useLocale, useMessages } from "../../use-messages";
import styles from "../zone-form.module.css";

/** What a polygon is made of: its points are edited on the map, or typed in their own group. */
export function PolygonNote({ recipe: { rings } }: { readonly recipe: PolygonRecipe }) {
  const locale = useLocale();
  const texts = useMessages(zoneShapeMessages);
  // Each ring repeats its first position.
  const pointCount = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
  const holeCount = rings.length - 1;
  return (
    <p className={styles.aside}>
      {texts.polygonOf(formatNumber(locale, pointCount), pointCount)}{" "}
      {holeCount > 0 && texts.holes(formatNumber(locale, holeCount))}
    </p>
  );
}
