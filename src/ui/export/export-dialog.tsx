import { Download } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { exportMessages } from "../../look/text/messages/export";
import { setPage } from "../../workspace/commands/document-commands";
import { type PageSetup, resolvePage } from "../../workspace/page-spec";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { useApp, useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import { mayDownload } from "./data/data-rows";
import { DataSummary } from "./data/data-summary";
import { useDataRows } from "./data/use-data-rows";
import { DownloadStatus } from "./download-status";
import styles from "./export.module.css";
import { type ExportFormat, isPageFormat, isZoneFormat, kindOfFormat } from "./export-formats";
import { FormatSelect } from "./format-select";
import { LanguageSelect } from "./language-select";
import { PageFields } from "./page-fields";
import { PagePreview } from "./page-preview";
import { useDownload } from "./use-download";
import { useExportedZones } from "./zones/use-exported-zones";
import { ZonesSummary } from "./zones/zones-summary";

/** The page itself as the preview, its words and its size, or what a data file will hold; and the download. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(exportMessages);
  const store = useAppStore();
  const page = useApp((state) => state.document.page);
  const theme = useApp((state) => state.view.theme);
  const isPending = useApp((state) => state.pendingScans.length > 0);
  const isDensity = useApp(({ view }) => view.display === "density" && view.layers.incidents);
  const locale = useLocale();
  const [format, setFormat] = useState<ExportFormat>("png");
  const [isConfirmed, setConfirmed] = useState(false);
  const spec = useMemo(() => resolvePage(page, { theme, locale }), [page, theme, locale]);
  const kind = kindOfFormat(format);
  const data = useDataRows(kind === "incidents");
  const zones = useExportedZones(kind === "zones");
  const { state, start, cancel } = useDownload();
  const change = (part: Partial<PageSetup>) => {
    cancel();
    setPage(store, part);
  };
  const isWorking = ["drawing", "writing", "measuring"].includes(state.status);
  const isHeldBack =
    (data !== null && !mayDownload(data, { isPending, isConfirmed })) || zones?.shown.length === 0;
  const cancelRef = useRef(cancel);
  cancelRef.current = cancel;
  useEffect(() => () => cancelRef.current(), []);

  return (
    <Dialog title={messages.title} closeLabel={messages.close} onClose={onClose} isWide={kind === "page"}>
      <div className={styles.layout} data-page={kind === "page"}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void start(format, spec);
          }}
        >
          <FormatSelect
            value={format}
            onChange={(value) => {
              cancel();
              setFormat(value);
            }}
          />
          {kind === "page" && <PageFields spec={spec} onChange={change} />}
          {kind === "page" && isDensity && <p className={styles.note}>{messages.pageDrawsDensity}</p>}
          {kind !== "page" && (
            <LanguageSelect value={spec.locale} onChange={(value) => change({ locale: value })} />
          )}
          {data && !isPageFormat(format) && !isZoneFormat(format) && (
            <DataSummary data={data} format={format} isConfirmed={isConfirmed} onConfirm={setConfirmed} />
          )}
          {zones && isZoneFormat(format) && <ZonesSummary collection={zones} format={format} />}
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
        </form>
        {kind === "page" && <PagePreview spec={spec} isPaused={isWorking} />}
      </div>
    </Dialog>
  );
}
