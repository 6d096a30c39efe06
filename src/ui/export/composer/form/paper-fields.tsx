import { formatNumber } from "../../../../look/text/format-number";
import { composerMessages } from "../../../../look/text/messages/composer";
import { exportMessages } from "../../../../look/text/messages/export";
import { finishGesture } from "../../../../workspace/commands/execute";
import { isTurnable } from "../../../../workspace/page-size";
import {
  type CustomSize,
  lengthUnits,
  orientations,
  type PageName,
  pageNames,
  resolutions,
} from "../../../../workspace/page-spec";
import { useAppStore } from "../../../store-context";
import { useLocale, useMessages } from "../../../use-messages";
import styles from "../composer.module.css";
import { ChoiceField } from "./choice-field";
import type { PageFormProps } from "./form-props";
import { NumberField } from "./number-field";
import { convertSize, sizeLimits } from "./own-size";

/** Paper, the way it is turned, and how fine the picture is. */
export function PaperFields({ setup, onChange }: PageFormProps) {
  const messages = useMessages(exportMessages);
  const texts = useMessages(composerMessages);
  const reasonOf = (page: PageName): string | undefined => {
    if (isTurnable(page)) return undefined;
    if (page === "custom") return texts.turnedByItself;
    return page === "1:1" ? texts.squareByItself : texts.uprightByItself;
  };
  return (
    <>
      <div className={styles.pair}>
        <ChoiceField
          label={messages.page}
          value={setup.page}
          options={pageNames.map((value) => ({ value, label: messages[value] }))}
          onChange={(page) => onChange({ page })}
        />
        <ChoiceField
          label={messages.orientation}
          value={setup.orientation}
          options={orientations.map((value) => ({ value, label: messages[value] }))}
          reason={reasonOf(setup.page)}
          onChange={(orientation) => onChange({ orientation })}
        />
      </div>
      {setup.page === "custom" && <OwnSize setup={setup} onChange={onChange} />}
      <ChoiceField
        label={messages.resolution}
        value={String(setup.dpi)}
        options={resolutions.map((dpi) => ({
          value: String(dpi),
          label: dpi === 96 ? messages.resolutionScreen : messages.resolutionDpi(String(dpi)),
        }))}
        onChange={(chosen) => {
          const dpi = resolutions.find((known) => String(known) === chosen);
          if (dpi !== undefined) onChange({ dpi });
        }}
      />
    </>
  );
}

function OwnSize({ setup, onChange }: Pick<PageFormProps, "setup" | "onChange">) {
  const store = useAppStore();
  const texts = useMessages(composerMessages);
  const locale = useLocale();
  const { custom, dpi } = setup;
  const { least, most } = sizeLimits[custom.unit];
  const refusal = texts.lengthRefused(formatNumber(locale, least), formatNumber(locale, most));
  const change = (part: Partial<CustomSize>) => onChange({ custom: { ...custom, ...part } }, "own-size");
  const limits = { least, most, isWhole: custom.unit === "px", refusal, onBlur: () => finishGesture(store) };
  return (
    <div className={styles.triple}>
      <NumberField
        label={texts.width}
        value={custom.width}
        {...limits}
        onChange={(width) => change({ width })}
      />
      <NumberField
        label={texts.height}
        value={custom.height}
        {...limits}
        onChange={(height) => change({ height })}
      />
      <ChoiceField
        label={texts.unit}
        value={custom.unit}
        options={lengthUnits.map((value) => ({ value, label: texts[value] }))}
        onChange={(unit) => onChange({ custom: convertSize(custom, unit, dpi) })}
      />
    </div>
  );
}
