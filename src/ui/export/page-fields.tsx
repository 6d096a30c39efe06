import { formatNumber } from "../../look/text/format-number";
import { exportMessages } from "../../look/text/messages/export";
import { setPageTexts } from "../../workspace/commands/document-commands";
import { finishGesture } from "../../workspace/commands/execute";
import { pageSizePx } from "../../workspace/page-size";
import {
  defaultPageSpec,
  orientations,
  type PageSetup,
  type PageSpec,
  pageNames,
  resolutions,
} from "../../workspace/page-spec";
import { NativeSelect } from "../controls/native-select";
import { TextField } from "../controls/text-field";
import { useApp, useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import styles from "./export.module.css";
import { LanguageSelect } from "./language-select";

interface PageFieldsProps {
  readonly spec: PageSpec;
  readonly onChange: (change: Partial<PageSetup>) => void;
}

/** The words of a page, its size and its look. */
export function PageFields({ spec, onChange }: PageFieldsProps) {
  const store = useAppStore();
  const messages = useMessages(exportMessages);
  const locale = useLocale();
  const isTilted = useApp((state) => state.view.camera.pitch > 0);
  const { widthPx, heightPx } = pageSizePx(spec);
  const endGesture = () => finishGesture(store);
  return (
    <>
      <TextField
        label={messages.pageTitle}
        value={spec.title}
        onChange={(title) => setPageTexts(store, { title })}
        onBlur={endGesture}
      />
      <TextField
        label={messages.subtitle}
        value={spec.subtitle}
        onChange={(subtitle) => setPageTexts(store, { subtitle })}
        onBlur={endGesture}
      />
      <TextField
        label={messages.notes}
        value={spec.notes}
        rows={3}
        onChange={(notes) => setPageTexts(store, { notes })}
        onBlur={endGesture}
      />
      <div className={styles.pair}>
        <NativeSelect
          label={messages.page}
          showLabel
          value={spec.page}
          options={pageNames.map((value) => ({ value, label: messages[value] }))}
          onChange={(page) => onChange({ page })}
        />
        <NativeSelect
          label={messages.orientation}
          showLabel
          value={spec.orientation}
          options={orientations.map((value) => ({ value, label: messages[value] }))}
          onChange={(orientation) => onChange({ orientation })}
        />
        <NativeSelect
          label={messages.resolution}
          showLabel
          value={String(spec.dpi)}
          options={resolutions.map((dpi) => ({
            value: String(dpi),
            label: dpi === 96 ? messages.resolutionScreen : messages.resolutionDpi(String(dpi)),
          }))}
          onChange={(value) =>
            onChange({ dpi: resolutions.find((dpi) => String(dpi) === value) ?? defaultPageSpec.dpi })
          }
        />
        <NativeSelect
          label={messages.pageTheme}
          showLabel
          value={spec.themeName}
          options={[
            { value: "light", label: messages.light },
            { value: "dark", label: messages.dark },
          ]}
          onChange={(themeName) => onChange({ themeName })}
        />
        <LanguageSelect value={spec.locale} onChange={(value) => onChange({ locale: value })} />
      </div>
      <p className={styles.note}>
        {messages.pixels(formatNumber(locale, widthPx), formatNumber(locale, heightPx))}.{" "}
        {messages.checksLine}
      </p>
      {isTilted && <p className={styles.note}>{messages.drawnFlat}</p>}
    </>
  );
}
