import { Download } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { exportMessages } from "../../look/text/messages/export";
import { setPage } from "../../workspace/commands/document-commands";
import { type PageSetup, resolvePage } from "../../workspace/page-spec";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { useApp, useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import { EstimateLine, EstimateRefusal } from "./composer/form/estimate-line";
import { estimatePage } from "./composer/form/estimate-page";
import { PageForm } from "./composer/form/page-form";
import { PagePreview } from "./composer/stage/page-preview";
import { mayDownload } from "./data/data-rows";
import { DataSummary } from "./data/data-summary";
import { useDataRows } from "./data/use-data-rows";
import { DownloadStatus } from "./download-status";
import styles from "./export.module.css";
import {
  type ExportFormat,
  isDataFormat,
  isPageFormat,
  isSeriesFormat,
  isZoneFormat,
  kindOfFormat,
  showsPage,
} from "./export-formats";
import { FormatSelect } from "./format-select";
import { LanguageSelect } from "./language-select";
import { PageNotes } from "./page-notes";
import { useDownload } from "./use-download";
import type { PaintedPreview } from "./use-page-preview";
import { useExportedZones } from "./zones/use-exported-zones";
import { ZonesSummary } from "./zones/zones-summary";

const CaptionPanel = lazy(async () => ({
  default: (await import("./composer/form/caption-panel")).CaptionPanel,
}));

const SeriesPanel = lazy(async () => ({ default: (await import("./series/series-panel")).SeriesPanel }));

/** The page itself as the preview, composed by hand and by form, or what a data file will hold; and the download. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(exportMessages);
  const store = useAppStore();
  const setup = useApp((state) => state.document.page);
  const theme = useApp((state) => state.view.theme);
  const isPending = useApp((state) => state.pendingScans.length > 0);
  const locale = useLocale();
  const [format, setFormat] = useState<ExportFormat>("png");
  const [isConfirmed, setConfirmed] = useState(false);
  const [seriesFoot, setSeriesFoot] = useState<HTMLDivElement | null>(null);
  const [painted, setPainted] = useState<PaintedPreview | null>(null);
  const spec = useMemo(() => resolvePage(setup, { theme, locale }), [setup, theme, locale]);
  const kind = kindOfFormat(format);
  const isPage = showsPage(kind);
  const data = useDataRows(kind === "incidents");
  const zones = useExportedZones(kind === "zones");
  const { state, start, cancel } = useDownload();
  const change = (part: Partial<PageSetup>, stepKey: string | null = null) => {
    cancel();
    setPage(store, part, stepKey);
  };
  const estimate = isPageFormat(format) ? estimatePage(spec, format, painted?.layout ?? null) : null;
  const isWorking = ["drawing", "writing", "measuring"].includes(state.status);
  const isHeldBack =
    (data !== null && !mayDownload(data, { isPending, isConfirmed })) ||
    zones?.shown.length === 0 ||
    estimate?.verdict === "refused" ||
    (kind === "caption" && painted === null);
  const cancelRef = useRef(cancel);
  cancelRef.current = cancel;
  useEffect(() => () => cancelRef.current(), []);
  const foot = useRef<HTMLDivElement>(null);
  const returnsFocus = useRef(false);
  // A button that is switched off under the keyboard loses the focus: it comes back once the file is made.
  useEffect(() => {
    if (isWorking || !returnsFocus.current) return;
    returnsFocus.current = false;
    foot.current?.querySelector<HTMLButtonElement>("button[type=submit]")?.focus();
  }, [isWorking]);
  const download = async () => {
    if (kind !== "caption") return start(format, spec);
    if (!painted) return;
    const { downloadCaption } = await import("./composer/form/download-caption");
    downloadCaption(painted.request.content, spec);
  };

  return (
    <Dialog title={messages.title} closeLabel={messages.close} onClose={onClose} isWide={isPage}>
      <form
        className={styles.layout}
        data-page={isPage}
        onSubmit={(event) => {
          event.preventDefault();
          const { submitter } = event.nativeEvent as SubmitEvent;
          returnsFocus.current = submitter !== null && submitter === document.activeElement;
          void download();
        }}
      >
        {isPage && <PagePreview spec={spec} isPaused={isWorking} onChange={change} onPainted={setPainted} />}
        <div className={styles.side}>
          <div className={styles.fields}>
            <FormatSelect
              value={format}
              onChange={(value) => {
                cancel();
                setFormat(value);
              }}
            />
            {kind === "caption" && painted && (
              <Suspense>
                <CaptionPanel content={painted.request.content} spec={spec} />
              </Suspense>
            )}
            {isSeriesFormat(format) && (
              <Suspense>
                <SeriesPanel key={format} spec={spec} kind={format} foot={seriesFoot} />
              </Suspense>
            )}
            {isPage && (
              <PageForm setup={setup} spec={spec} layout={painted?.layout ?? null} onChange={change}>
                {estimate && <EstimateLine estimate={estimate} />}
                <PageNotes />
              </PageForm>
            )}
            {!isPage && (
              <LanguageSelect value={spec.locale} onChange={(value) => change({ locale: value })} />
            )}
            {data && isDataFormat(format) && (
              <DataSummary data={data} format={format} isConfirmed={isConfirmed} onConfirm={setConfirmed} />
            )}
            {zones && isZoneFormat(format) && <ZonesSummary collection={zones} format={format} />}
          </div>
          {/* A series has a start and an end of its own. */}
          <div ref={foot} className={styles.foot} hidden={kind === "series"}>
            {estimate && <EstimateRefusal estimate={estimate} />}
            <div className={styles.actions}>
              <Button
                icon={Download}
                label={messages.download}
                look="primary"
                type="submit"
                disabled={isWorking || isHeldBack}
              />
              <Button label={messages.cancel} look="outlined" onClick={isWorking ? cancel : onClose} />
            </div>
            <DownloadStatus state={state} />
          </div>
          <div ref={setSeriesFoot} className={styles.foot} hidden={kind !== "series"} />
        </div>
      </form>
    </Dialog>
  );
}
