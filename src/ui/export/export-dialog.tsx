import { Download } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { formatNumber } from "../../look/text/format-number";
import { exportMessages } from "../../look/text/messages/export";
import { shellMessages } from "../../look/text/messages/shell";
import { snapshotMessages } from "../../look/text/messages/snapshot";
import { setPageTexts } from "../../workspace/commands/document-commands";
import { finishGesture } from "../../workspace/commands/execute";
import {
  defaultPageSpec,
  orientations,
  type PageSpec,
  pageNames,
  pageSizePx,
  resolutions,
} from "../../workspace/page-spec";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { NativeSelect } from "../controls/native-select";
import { TextField } from "../controls/text-field";
import { useApp, useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import styles from "./export.module.css";
import { PagePreview } from "./page-preview";
import { type ExportFormat, exportFormats, useDownload } from "./use-download";

/** The page itself as the preview, its words and its size, and the download. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const messages = useMessages(exportMessages);
  const page = useApp((state) => state.document.page);
  const theme = useApp((state) => state.view.theme);
  const counts = useApp((state) => state.counts);
  const isTilted = useApp((state) => state.view.camera.pitch > 0);
  const locale = useLocale();
  const [format, setFormat] = useState<ExportFormat>("png");
  const [choice, setChoice] = useState({ ...defaultPageSpec, themeName: theme, locale });
  const spec: PageSpec = useMemo(() => ({ ...choice, ...page }), [choice, page]);
  const { state, start, cancel } = useDownload();
  const change = (part: Partial<PageSpec>) => {
    cancel();
    setChoice((current) => ({ ...current, ...part }));
  };
  const { widthPx, heightPx } = pageSizePx(spec);
  const isWorking = state.status === "working";
  const cancelRef = useRef(cancel);
  cancelRef.current = cancel;
  useEffect(() => () => cancelRef.current(), []);

  return (
    <Dialog title={messages.title} closeLabel={messages.close} onClose={onClose} isWide>
      <div className={styles.layout}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void start(format, spec);
          }}
        >
          <NativeSelect<ExportFormat>
            label={messages.format}
            showLabel
            value={format}
            options={exportFormats.map((value) => ({ value, label: messages[value] }))}
            onChange={(value) => {
              cancel();
              setFormat(value);
            }}
          />
          {format === "png" ? (
            <>
              <TextField
                label={messages.pageTitle}
                value={page.title}
                onChange={(title) => setPageTexts(store, { title })}
                onBlur={() => finishGesture(store)}
              />
              <TextField
                label={messages.subtitle}
                value={page.subtitle}
                onChange={(subtitle) => setPageTexts(store, { subtitle })}
                onBlur={() => finishGesture(store)}
              />
              <TextField
                label={messages.notes}
                value={page.notes}
                rows={3}
                onChange={(notes) => setPageTexts(store, { notes })}
                onBlur={() => finishGesture(store)}
              />
              <div className={styles.pair}>
                <NativeSelect
                  label={messages.page}
                  showLabel
                  value={choice.page}
                  options={pageNames.map((value) => ({ value, label: messages[value] }))}
                  onChange={(value) => change({ page: value })}
                />
                <NativeSelect
                  label={messages.orientation}
                  showLabel
                  value={choice.orientation}
                  options={orientations.map((value) => ({ value, label: messages[value] }))}
                  onChange={(value) => change({ orientation: value })}
                />
                <NativeSelect
                  label={messages.resolution}
                  showLabel
                  value={String(choice.dpi)}
                  options={resolutions.map((dpi) => ({
                    value: String(dpi),
                    label: dpi === 96 ? messages.resolutionScreen : messages.resolutionDpi(String(dpi)),
                  }))}
                  onChange={(value) =>
                    change({ dpi: resolutions.find((dpi) => String(dpi) === value) ?? defaultPageSpec.dpi })
                  }
                />
                <NativeSelect
                  label={messages.pageTheme}
                  showLabel
                  value={choice.themeName}
                  options={[
                    { value: "light", label: messages.light },
                    { value: "dark", label: messages.dark },
                  ]}
                  onChange={(value) => change({ themeName: value })}
                />
                <NativeSelect
                  label={messages.pageLanguage}
                  showLabel
                  value={choice.locale}
                  options={[
                    { value: "en", label: shellMessages[locale].english },
                    { value: "uk", label: shellMessages[locale].ukrainian },
                  ]}
                  onChange={(value) => change({ locale: value })}
                />
              </div>
              <p className={styles.note}>
                {messages.pixels(formatNumber(locale, widthPx), formatNumber(locale, heightPx))}.{" "}
                {messages.checksLine}
              </p>
              {isTilted && <p className={styles.note}>{messages.drawnFlat}</p>}
            </>
          ) : (
            <p className={styles.note}>
              {messages.dataNote(formatNumber(locale, counts.certain + counts.possible))}
            </p>
          )}
          <div className={styles.actions}>
            <Button
              icon={Download}
              label={messages.download}
              look="primary"
              type="submit"
              disabled={isWorking}
            />
            <Button label={messages.cancel} look="outlined" onClick={isWorking ? cancel : onClose} />
          </div>
          {isWorking && (
            <p className={styles.progress}>
              <progress value={state.share} max={1} aria-label={messages.working} />
              <span>{messages.working}</span>
            </p>
          )}
          {state.status === "done" && (
            <p role="status" className={styles.done}>
              {messages.done(state.fileName)}
            </p>
          )}
          {state.status === "failed" && (
            <p role="alert" className={styles.failed}>
              {snapshotMessages[locale][`error-${state.code}`]}
            </p>
          )}
        </form>
        {format === "png" && <PagePreview spec={spec} isPaused={isWorking} />}
      </div>
    </Dialog>
  );
}
