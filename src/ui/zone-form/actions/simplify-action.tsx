import { useDeferredValue, useMemo, useState } from "react";
import { simplifyZone as simplifyRecipe } from "../../../core/zones/edit/simplify-zone";
import { verticesOf } from "../../../core/zones/edit/vertices";
import type { ZoneRecipe } from "../../../core/zones/recipe";
import { formatLength, formatNumber } from "../../../look/text/format-number";
import { zoneFormMessages } from "../../../look/text/messages/zones/form";
import { simplifyZone } from "../../../workspace/commands/zone-path-commands";
import { Button } from "../../controls/button";
import { TextField } from "../../controls/text-field";
import { useAppStore } from "../../store-context";
import { useLocale } from "../../use-messages";
import { parseTypedNumber } from "../fields/typed-km";
import styles from "../zone-form.module.css";
import type { ActionProps } from "./action-props";

const firstToleranceMeters = 100;
const largestToleranceMeters = 100_000;

function parseTolerance(text: string): number | null {
  const meters = parseTypedNumber(text);
  return meters !== null && meters >= 1 && meters <= largestToleranceMeters ? meters : null;
}

function countPoints(recipe: ZoneRecipe): number {
  const ringCount = recipe.kind === "polygon" ? recipe.rings.length : 1;
  let count = 0;
  for (let ring = 0; ring < ringCount; ring++) count += verticesOf(recipe, ring)?.length ?? 0;
  return count;
}

/** Fewer points by a tolerance, with the count that it would leave before it is done. */
export function SimplifyAction({ zone, onDone }: ActionProps) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = zoneFormMessages[locale];
  const [text, setText] = useState(String(firstToleranceMeters));
  const tolerance = parseTolerance(text);
  // A long line is simplified after what was typed is shown.
  const asked = useDeferredValue(tolerance);
  const { recipe } = zone;
  const simplified = useMemo(() => (asked === null ? null : simplifyRecipe(recipe, asked)), [recipe, asked]);
  const count = countPoints(recipe);
  const left = count - (simplified?.removed ?? 0);
  const number = (value: number) => formatNumber(locale, value);
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (tolerance === null) return;
        simplifyZone(store, zone.id, tolerance);
        onDone();
      }}
    >
      <div className={styles.withButton}>
        <TextField
          label={texts.tolerance}
          value={text}
          inputMode="decimal"
          error={tolerance === null ? texts.toleranceInvalid : undefined}
          onChange={setText}
        />
        <Button
          type="submit"
          label={texts.simplifyApply}
          look="outlined"
          disabled={tolerance === null || left === count}
        />
      </div>
      <p className={styles.aside} role="status">
        {simplified &&
          (left === count
            ? texts.simplifiedNothing(number(count), count)
            : texts.simplified(
                number(count),
                number(left),
                left,
                formatLength(locale, simplified.largestDepartureMeters),
              ))}
      </p>
    </form>
  );
}
