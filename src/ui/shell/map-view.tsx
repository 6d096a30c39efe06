import { type CSSProperties, lazy, Suspense, useEffect, useRef, useState } from "react";
import { shellMessages } from "../../look/text/messages/shell";
import type { MapController } from "../../map/map-controller";
import type { BasemapData } from "../../map/style/style-options";
import { mapFonts } from "../../runtime/map-fonts";
import { addNotice } from "../../workspace/commands/notice-commands";
import { countMaps, isComparing } from "../../workspace/selection/compared-zones";
import { useKeeper } from "../keeper-context";
import { useApp, useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./map-view.module.css";
import { ScaleBar } from "./scale-bar";
import { ZoomButtons } from "./zoom-buttons";

const DrawToolbar = lazy(async () => ({ default: (await import("../draw/draw-toolbar")).DrawToolbar }));
const Notices = lazy(async () => ({ default: (await import("./notices")).Notices }));
const ComparePanel = lazy(async () => ({
  default: (await import("../compare/compare-panel")).ComparePanel,
}));
const CompareMaps = lazy(async () => ({ default: (await import("../compare/compare-maps")).CompareMaps }));

/**
 * Who the shown data is from: imported sources first, since the ground is the same on every map. What is longer than its
 * line opens by a press.
 */
function Credits() {
  const messages = useMessages(shellMessages);
  const sources = useApp((state) => state.document.sources);
  const imported = sources
    .filter(({ isShown }) => isShown)
    .map(({ name, attribution }) => attribution || name);
  const text = [...new Set(imported), messages.attribution].join(" · ");
  return (
    <details className={styles.credits} data-credits="">
      <summary title={text}>
        <span>{text}</span>
      </summary>
    </details>
  );
}

/**
 * The map with what lies over it, and beside and below it the scenarios that are compared. The map library loads beside
 * the data, so that the frame stands at once.
 */
export function MapView({ basemap }: { readonly basemap: BasemapData | null }) {
  const store = useAppStore();
  const keeper = useKeeper();
  const messages = useMessages(shellMessages);
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const isLoaded = useApp((state) => state.data.isLoaded);
  const mapCount = useApp(countMaps);
  const isCompared = useApp(isComparing);
  const [isStanding, setStanding] = useState(false);
  const [isBlocked, setBlocked] = useState(false);
  const [isDrawable, setDrawable] = useState(false);

  useEffect(() => {
    const element = container.current;
    if (!basemap || !isLoaded || !element) return;
    let isGone = false;
    void import("../../map/map-controller").then(
      ({ MapController: Controller, isWebGl2Available }) => {
        if (isGone) return;
        if (!isWebGl2Available()) {
          setBlocked(true);
          addNotice(store, "webgl-missing", "error");
          return;
        }
        controller.current = new Controller({
          store,
          container: element,
          basemap,
          fonts: mapFonts,
          onDrawable: () => !isGone && setDrawable(true),
        });
        setStanding(true);
      },
      (error: unknown) => addNotice(store, "map-failed", "error", { reason: String(error) }),
    );
    return () => {
      isGone = true;
      controller.current?.destroy();
      controller.current = null;
      setStanding(false);
      setDrawable(false);
    };
  }, [store, basemap, isLoaded]);

  useEffect(() => {
    if (isStanding) controller.current?.setAccessibleTexts(messages.mapCanvas, messages.mapHelp);
  }, [isStanding, messages]);

  useEffect(() => {
    // A picture that could not be kept is no loss; where the work itself cannot be, that is told.
    if (isStanding && keeper)
      controller.current?.keepThumbnails(store, (picture) => void keeper.keepThumbnail(picture));
  }, [isStanding, keeper, store]);

  return (
    <div className={styles.frame}>
      <div className={styles.maps} style={{ "--map-count": mapCount } as CSSProperties}>
        <section className={styles.view} aria-label={messages.map}>
          <div ref={container} className={styles.map} />
          {!isLoaded && <p className={styles.loading}>{messages.loadingMap}</p>}
          <Suspense>
            <DrawToolbar isWaiting={!isDrawable && !isBlocked} />
          </Suspense>
          <ZoomButtons controller={controller} className={styles.zoom} />
          {!isBlocked && <ScaleBar />}
          {!isBlocked && <Credits />}
          <Suspense>
            <Notices />
          </Suspense>
        </section>
        {mapCount > 1 && basemap && (
          <Suspense>
            <CompareMaps basemap={basemap} />
          </Suspense>
        )}
      </div>
      {isCompared && (
        <Suspense>
          <ComparePanel />
        </Suspense>
      )}
    </div>
  );
}
