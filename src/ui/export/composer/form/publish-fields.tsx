import { formatNumber } from "../../../../look/text/format-number";
import { composerMessages } from "../../../../look/text/messages/composer";
import { finishGesture } from "../../../../workspace/commands/execute";
import type { PublishSafe } from "../../../../workspace/page-spec";
import { CheckBox } from "../../../controls/check-box";
import { useAppStore } from "../../../store-context";
import { useLocale, useMessages } from "../../../use-messages";
import styles from "../composer.module.css";
import { ChoiceField } from "./choice-field";
import type { PageFormProps } from "./form-props";
import { NumberField } from "./number-field";

export const gridSizesKm = [1, 5, 10, 25, 50] as const;
const firstChoice: PublishSafe = { gridKm: 10, delayDays: 2 };
const mostDelayDays = 3650;

/** Whether the page is made fit to be published, and how. */
export function PublishFields({ setup, onChange }: PageFormProps) {
  const store = useAppStore();
  const texts = useMessages(composerMessages);
  const locale = useLocale();
  const { publishSafe } = setup;
  // A file may ask for a grid that is not in the list.
  const sizes = [...new Set([...gridSizesKm, ...(publishSafe ? [publishSafe.gridKm] : [])])].sort(
    (a, b) => a - b,
  );
  return (
    <>
      <CheckBox
        label={texts.publishSafe}
        isChecked={publishSafe !== null}
        onChange={(isChecked) => onChange({ publishSafe: isChecked ? firstChoice : null })}
      />
      <p className={styles.note}>{texts.publishHelp}</p>
      {publishSafe && (
        <div className={styles.pair}>
          <ChoiceField
            label={texts.grid}
            value={String(publishSafe.gridKm)}
            options={sizes.map((km) => ({
              value: String(km),
              label: texts.gridKm(formatNumber(locale, km, 1)),
            }))}
            onChange={(km) => onChange({ publishSafe: { ...publishSafe, gridKm: Number(km) } })}
          />
          <NumberField
            label={texts.delayDays}
            value={publishSafe.delayDays}
            least={0}
            most={mostDelayDays}
            isWhole
            refusal={texts.delayRefused(formatNumber(locale, mostDelayDays))}
            onChange={(delayDays) => onChange({ publishSafe: { ...publishSafe, delayDays } }, "delay-days")}
            onBlur={() => finishGesture(store)}
          />
        </div>
      )}
      <CheckBox
        label={texts.carriesWorkspace}
        isChecked={setup.carriesWorkspace}
        onChange={(isChecked) => onChange({ carriesWorkspace: isChecked })}
      />
      <p className={styles.note}>{texts.carriesHelp}</p>
    </>
  );
}
