import type { Zone, ZoneRecipe } from "../../../core/zones/recipe";
import { zoneLimitsMessages } from "../../../look/text/messages/zones/limits";
import { CheckBox } from "../../controls/check-box";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { useZoneEdit } from "../use-zone-edit";
import styles from "../zone-form.module.css";
import { takesAway } from "./zones-without";

/** Zones that are taken away from this one, of those drawn here; one that would go round in a circle is not offered. */
export function LessZones({ zone }: { readonly zone: Zone }) {
  const locale = useLocale();
  const texts = useMessages(zoneLimitsMessages);
  const { setRecipe } = useZoneEdit(zone);
  const zones = useApp((state) => state.document.zones);
  const { subtract = [] } = zone.recipe;
  const others = zones.filter(
    ({ id, recipe }) => id !== zone.id && recipe.kind !== "line" && recipe.kind !== "rings",
  );
  const gone = subtract.filter((id) => !zones.some((other) => other.id === id));
  const toggle = (id: string, isTaken: boolean) => {
    const next = isTaken ? [...subtract, id] : subtract.filter((other) => other !== id);
    setRecipe({ ...zone.recipe, subtract: next } as ZoneRecipe);
  };
  const nameOf = ({ scenario, name }: Zone) => `${scenario} · ${name[locale]}`;
  return (
    <fieldset className={styles.stack}>
      <legend className={styles.label}>{texts.less}</legend>
      {others.length === 0 && gone.length === 0 && <p className={styles.aside}>{texts.noOther}</p>}
      {others.map((other) => {
        const isTaken = subtract.includes(other.id);
        if (!isTaken && takesAway(zones, other, zone.id))
          return (
            <p key={other.id} className={styles.aside}>
              {texts.circular(nameOf(other))}
            </p>
          );
        return (
          <CheckBox
            key={other.id}
            label={nameOf(other)}
            isChecked={isTaken}
            onChange={(isChecked) => toggle(other.id, isChecked)}
          />
        );
      })}
      {gone.map((id) => (
        <CheckBox key={id} label={texts.unknownZone(id)} isChecked onChange={() => toggle(id, false)} />
      ))}
      {others.length > 0 && <p className={styles.aside}>{texts.lessHelp}</p>}
    </fieldset>
  );
}
