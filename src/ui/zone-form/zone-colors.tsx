import { useId } from "react";
import type { Zone } from "../../core/zones/recipe";
import { formatNumber } from "../../look/text/format-number";
import { zoneFormMessages } from "../../look/text/messages/zones/form";
import { colorTokens, zoneHue } from "../../look/theme/tokens";
import { useApp } from "../store-context";
import { useLocale } from "../use-messages";
import { useZoneEdit } from "./use-zone-edit";
import styles from "./zone-form.module.css";

/** The zone colours of the theme, one of them chosen; without a choice that of the letter. */
export function ZoneColors({ zone }: { readonly zone: Zone }) {
  const name = useId();
  const locale = useLocale();
  const texts = zoneFormMessages[locale];
  const colors = useApp((state) => colorTokens[state.view.theme].zones);
  const { change } = useZoneEdit(zone);
  const chosen = zone.color === undefined ? zoneHue(zone.scenario) : zone.color % colors.length;
  return (
    <fieldset>
      <legend className="visually-hidden">{texts.color}</legend>
      <div className={styles.colors}>
        {colors.map((color, index) => (
          <label
            key={color}
            className={styles.color}
            title={texts.colorNumber(formatNumber(locale, index + 1))}
          >
            <input
              type="radio"
              name={name}
              aria-label={texts.colorNumber(formatNumber(locale, index + 1))}
              checked={index === chosen}
              onChange={() => change({ color: index })}
            />
            <span className={styles.swatch} style={{ background: color }} aria-hidden="true" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
