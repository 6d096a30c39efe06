import { lazy, Suspense, useEffect, useRef } from "react";
import { embedMessages } from "../../look/text/messages/embed";
import { shellMessages } from "../../look/text/messages/shell";
import type { MapController } from "../../map/map-controller";
import type { BasemapData } from "../../map/style/style-options";
import { mapFonts } from "../../runtime/map-fonts";
import { addNotice } from "../../workspace/commands/notice-commands";
import { ScaleBar } from "../shell/scale-bar";
import { ZoomButtons } from "../shell/zoom-buttons";
import { useApp, useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./embed.module.css";

const Notices = lazy(async () => ({ default: (await import("../shell/notices")).Notices }));

/** The wheel is the page's until the map is clicked, and the page's again once the pointer has left the frame. */
function shareWheel({ map }: MapController, container: HTMLElement): () => void {
  const take = (event: PointerEvent) => {
    if (event.pointerType === "mouse") map.cooperativeGestures.disable();
  };
  const giveBack = () => map.cooperativeGestures.enable();
  const page = document.documentElement;
  container.addEventListener("pointerdown", take);
  page.addEventListener("mouseleave", giveBack);
  addEventListener("blur", giveBack);
  return () => {
    container.removeEventListener("pointerdown", take);
    page.removeEventListener("mouseleave", giveBack);
    removeEventListener("blur", giveBack);
  };
}

/** The map of an embedded page: it can be looked around in, and what lies on it selected. */
export function EmbedMap({ basemap }: { readonly basemap: BasemapData | null }) {
  const store = useAppStore();
  const messages = useMessages(shellMessages);
  const texts = useMessages(embedMessages);
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const isLoaded = useApp((state) => state.data.isLoaded);
  useEffect(() => {
    const element = container.current;
    if (!basemap || !isLoaded || !element) return;
    let isGone = false;
    let stop: (() => void) | null = null;
    void import("../../map/map-controller").then(
      ({ MapController: Controller, isWebGl2Available }) => {
        if (isGone) return;
        if (!isWebGl2Available()) {
          addNotice(store, "webgl-missing", "error");
          return;
        }
        const made = new Controller({
          store,
          container: element,
          basemap,
          fonts: mapFonts,
          sharedGestures: {
            windows: texts.wheelHelpWindows,
            mac: texts.wheelHelpMac,
            touch: texts.touchHelp,
          },
        });
        made.setAccessibleTexts(messages.mapCanvas, messages.mapHelp);
        controller.current = made;
        stop = shareWheel(made, element);
      },
      (error: unknown) => addNotice(store, "map-failed", "error", { reason: String(error) }),
    );
    return () => {
      isGone = true;
      stop?.();
      controller.current?.destroy();
      controller.current = null;
    };
  }, [store, basemap, isLoaded, messages, texts]);
  return (
    <section className={styles.view} aria-label={messages.map}>
      <div ref={container} className={styles.map} />
      {!isLoaded && <p className={styles.loading}>{messages.loadingMap}</p>}
      <ZoomButtons controller={controller} className={styles.zoom} />
      <ScaleBar />
      <Suspense>
        <Notices />
      </Suspense>
    </section>
  );
}
