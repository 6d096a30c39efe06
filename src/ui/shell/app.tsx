import { CircleHelp, PanelLeftOpen } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { shellMessages } from "../../look/text/messages/shell";
import type { BasemapData } from "../../map/style/style-options";
import { applyTheme } from "../apply-theme";
import { Button } from "../controls/button";
import { type ImportEntry, importAddressOf } from "../import/import-entry";
import type { PanelTab } from "../panels/tab-list";
import { useApp, useAppStore } from "../store-context";
import { Timeline } from "../timeline/timeline";
import { useLocale, useMessages } from "../use-messages";
import styles from "./app.module.css";
import { Header, type HeaderActions } from "./header";
import { MapView } from "./map-view";
import { useIsNarrow } from "./use-is-narrow";
import { useShortcuts } from "./use-shortcuts";

const AboutDialog = lazy(async () => ({ default: (await import("./about-dialog")).AboutDialog }));
const ShareDialog = lazy(async () => ({ default: (await import("../share/share-dialog")).ShareDialog }));
const ExportDialog = lazy(async () => ({ default: (await import("../export/export-dialog")).ExportDialog }));
/** Its width is kept while it loads, so that the map does not jump. */
const SidePanel = lazy(async () => ({ default: (await import("../panels/side-panel")).SidePanel }));
const DetailsPanel = lazy(async () => ({
  default: (await import("../panels/details/details-panel")).DetailsPanel,
}));
const IncidentActions = lazy(async () => ({
  default: (await import("../edit/incident-actions")).IncidentActions,
}));
const AnnotationPanel = lazy(async () => ({
  default: (await import("../annotations/annotation-panel")).AnnotationPanel,
}));
const ZoneEditor = lazy(async () => ({ default: (await import("../draw/zone-editor")).ZoneEditor }));

const ImportHost = lazy(async () => ({ default: (await import("../import/import-host")).ImportHost }));

/** As the page was opened: the fragment is soon rewritten to what is shown. */
const addressAtStart = importAddressOf(location.hash);

interface AppProps extends Omit<HeaderActions, "onExport" | "onShare" | "onImport" | "fileInput"> {
  readonly basemap: BasemapData | null;
}

/** The frame: header, panels, map and timeline. Under 1024 px the panels are sheets over the map. */
export function App({ basemap, ...actions }: AppProps) {
  const store = useAppStore();
  const messages = useMessages(shellMessages);
  const theme = useApp((state) => state.view.theme);
  const hasSelection = useApp((state) => state.selection !== null);
  const annotationId = useApp(({ selection }) => (selection?.kind === "annotation" ? selection.id : null));
  const locale = useLocale();
  const isNarrow = useIsNarrow();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [tab, setTab] = useState<PanelTab>("layers");
  const [isExportOpen, setExportOpen] = useState(false);
  const [isShareOpen, setShareOpen] = useState(false);
  const [isAboutOpen, setAboutOpen] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const [importEntry, setImportEntry] = useState<ImportEntry | null>(
    addressAtStart === null ? null : { kind: "address", url: addressAtStart },
  );
  const chooseFolder = () => {
    fileInput.current?.setAttribute("webkitdirectory", "");
    fileInput.current?.click();
  };
  const openExport = () => {
    // The page shows one moment: what is previewed is what is downloaded.
    store.setState({ isPlaying: false });
    setExportOpen(true);
  };
  const isPicking = useApp((state) => state.drawing.mode === "place");
  const loading = (
    <p role="status" className={styles.loading}>
      {messages.loadingPanel}
    </p>
  );
  useShortcuts();
  useEffect(() => applyTheme(document.documentElement, theme), [theme]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <div className={styles.app} data-picking={isPicking || undefined}>
      <Header
        {...actions}
        onExport={openExport}
        onShare={() => setShareOpen(true)}
        onImport={setImportEntry}
        fileInput={fileInput}
      />
      <main className={styles.main}>
        {!isNarrow && (
          <Suspense fallback={<div className={styles.panelRoom}>{loading}</div>}>
            <SidePanel variant="side" tab={tab} onTabChange={setTab} />
          </Suspense>
        )}
        <MapView basemap={basemap} />
        <div className={styles.corner}>
          {isNarrow && (
            <Button
              icon={PanelLeftOpen}
              label={messages.showPanel}
              look="outlined"
              onClick={() => setSheetOpen(true)}
            />
          )}
          <Button
            icon={CircleHelp}
            label={messages.about}
            iconOnly={isNarrow}
            look="outlined"
            onClick={() => setAboutOpen(true)}
          />
        </div>
        {isNarrow && isSheetOpen && !hasSelection && (
          <div className={styles.sheet} data-sheet="">
            <Suspense fallback={loading}>
              <SidePanel variant="sheet" tab={tab} onTabChange={setTab} onClose={() => setSheetOpen(false)} />
            </Suspense>
          </div>
        )}
        {hasSelection && (
          <div className={isNarrow ? styles.sheet : styles.side} data-sheet={isNarrow ? "" : undefined}>
            <Suspense fallback={loading}>
              {annotationId === null ? (
                <DetailsPanel
                  variant={isNarrow ? "sheet" : "side"}
                  renderActions={(incident) => <IncidentActions key={incident.id} incident={incident} />}
                  renderZone={(zoneId) => (
                    <Suspense fallback={<p role="status">{messages.loadingForm}</p>}>
                      <ZoneEditor zoneId={zoneId} />
                    </Suspense>
                  )}
                />
              ) : (
                <AnnotationPanel annotationId={annotationId} variant={isNarrow ? "sheet" : "side"} />
              )}
            </Suspense>
          </div>
        )}
        <Suspense>
          <ImportHost entry={importEntry} onChooseFolder={chooseFolder} />
        </Suspense>
      </main>
      <Timeline />
      {isExportOpen && (
        <Suspense>
          <ExportDialog onClose={() => setExportOpen(false)} />
        </Suspense>
      )}
      {isShareOpen && (
        <Suspense>
          <ShareDialog onClose={() => setShareOpen(false)} onSaveFile={actions.onSaveFile} />
        </Suspense>
      )}
      {isAboutOpen && (
        <Suspense>
          <AboutDialog onClose={() => setAboutOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
