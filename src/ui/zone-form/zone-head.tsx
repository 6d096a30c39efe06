import { useCallback } from "react";
import type { Zone } from "../../core/zones/recipe";
import { drawMessages } from "../../look/text/messages/draw";
import { zoneFormMessages } from "../../look/text/messages/zones/form";
import { CheckBox } from "../controls/check-box";
import { TextField } from "../controls/text-field";
import { useLocale, useMessages } from "../use-messages";
import { useTypedValue } from "./fields/use-typed-value";
import { useZoneEdit } from "./use-zone-edit";
import { ZoneColors } from "./zone-colors";
import styles from "./zone-form.module.css";

const letters = /^[\p{L}\p{N}]{1,3}$/u;
const sameText = (a: string, b: string) => a === b;
const asIs = (text: string) => text;

/** Name, letter, colour and whether a zone is shown. */
export function ZoneHead({ zone }: { readonly zone: Zone }) {
  const locale = useLocale();
  const draw = useMessages(drawMessages);
  const texts = useMessages(zoneFormMessages);
  const { change, done } = useZoneEdit(zone);
  const parse = useCallback((text: string) => {
    const letter = text.trim().toLocaleUpperCase();
    return letters.test(letter) ? letter : null;
  }, []);
  const scenario = useTypedValue({
    value: zone.scenario,
    format: asIs,
    parse,
    isSame: sameText,
    onValue: (letter) => change({ scenario: letter }, "scenario"),
  });
  return (
    <>
      <div className={styles.nameRow}>
        <TextField
          label={draw.name}
          value={zone.name[locale]}
          onChange={(name) => change({ name: { en: name, uk: name } }, "name")}
          onBlur={done}
        />
        <TextField
          label={draw.scenario}
          value={scenario.text}
          error={scenario.isValid ? undefined : texts.scenarioInvalid}
          onChange={scenario.type}
          onBlur={done}
        />
      </div>
      <div className={styles.lookRow}>
        <ZoneColors zone={zone} />
        <CheckBox
          label={texts.shown}
          isChecked={zone.isHidden !== true}
          onChange={(isShown) => change({ isHidden: isShown ? undefined : true })}
        />
      </div>
    </>
  );
}
