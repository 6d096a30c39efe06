import { useEffect } from "react";
import { embedMessages } from "../../look/text/messages/embed";
import type { AppStore } from "../../workspace/store";
import { applyTheme } from "../apply-theme";
import { emptyGround, type GroundData, GroundProvider } from "../ground-context";
import { StoreProvider, useApp } from "../store-context";
import { useLoadedGround } from "../use-loaded-ground";
import { useLocale, useMessages } from "../use-messages";
import styles from "./embed.module.css";
import { EmbedCard } from "./embed-card";
import { EmbedFoot } from "./embed-foot";
import { EmbedLegend } from "./embed-legend";
import { EmbedMap } from "./embed-map";
import { EmbedTimeline } from "./embed-timeline";
import { useWantedHeight } from "./use-wanted-height";

interface EmbedRootProps {
  readonly store: AppStore;
  readonly ground: Promise<GroundData>;
}

/** Gives the embedded page its store and, once loaded, its ground. */
export function EmbedRoot({ store, ground }: EmbedRootProps) {
  const loaded = useLoadedGround(ground);
  return (
    <StoreProvider value={store}>
      <GroundProvider value={loaded ?? emptyGround}>
        <EmbedPage ground={loaded} />
      </GroundProvider>
    </StoreProvider>
  );
}

/** Map, legend, timeline and credits; no header, no panels, nothing to edit. */
function EmbedPage({ ground }: { readonly ground: GroundData | null }) {
  const theme = useApp((state) => state.view.theme);
  const locale = useLocale();
  const { documentTitle } = useMessages(embedMessages);
  useEffect(() => applyTheme(document.documentElement, theme), [theme]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = documentTitle;
  }, [locale, documentTitle]);
  const below = useWantedHeight();
  return (
    <div className={styles.page}>
      <main className={styles.main}>
        <EmbedMap basemap={ground?.basemap ?? null} />
        <EmbedLegend />
        <EmbedCard />
      </main>
      <div ref={below}>
        <EmbedTimeline />
        <EmbedFoot />
      </div>
    </div>
  );
}
