import { useEffect, useMemo, useRef } from "react";
import { shellMessages } from "../../look/text/messages/shell";
import { compareMessages } from "../../look/text/messages/zones/compare";
import type { MapController } from "../../map/map-controller";
import type { BasemapData } from "../../map/style/style-options";
import { mapFonts } from "../../runtime/map-fonts";
import { addNotice } from "../../workspace/commands/notice-commands";
import { type ComparedZone, comparedZones, mostMaps } from "../../workspace/selection/compared-zones";
import { useApp, useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import styles from "./compare.module.css";
import { MapBadge } from "./map-badge";

/** The scenario that each map shows, the first map first. */
function useMappedZones(): readonly ComparedZone[] {
  const document = useApp((state) => state.document);
  const data = useApp((state) => state.data);
  const view = useApp((state) => state.view);
  return useMemo(() => comparedZones({ document, data, view }).slice(0, mostMaps), [document, data, view]);
}

/** The maps beside the first one, and what says which scenario each of them shows. */
export function CompareMaps({ basemap }: { readonly basemap: BasemapData }) {
  const zones = useMappedZones();
  return zones.map((compared, ordinal) =>
    ordinal === 0 ? (
      <div key="first" className={styles.firstBadge}>
        <MapBadge compared={compared} />
      </div>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a map stays and shows another zone
      <CompareMap key={ordinal} ordinal={ordinal} compared={compared} basemap={basemap} />
    ),
  );
}

interface CompareMapProps {
  readonly ordinal: number;
  readonly compared: ComparedZone;
  readonly basemap: BasemapData;
}

function CompareMap({ ordinal, compared, basemap }: CompareMapProps) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = useMessages(compareMessages);
  const shell = useMessages(shellMessages);
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const { zone } = compared;
  const label = texts.mapOf(zone.scenario, zone.name[locale]);
  const words = useRef({ label, help: shell.mapHelp });
  useEffect(() => {
    words.current = { label, help: shell.mapHelp };
    controller.current?.setAccessibleTexts(label, shell.mapHelp);
  }, [label, shell]);
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let isGone = false;
    void import("../../map/map-controller").then(
      ({ MapController: Controller }) => {
        if (isGone) return;
        controller.current = new Controller({ store, container: element, basemap, fonts: mapFonts, ordinal });
        controller.current.setAccessibleTexts(words.current.label, words.current.help);
      },
      (error: unknown) => addNotice(store, "map-failed", "error", { reason: String(error) }),
    );
    return () => {
      isGone = true;
      controller.current?.destroy();
      controller.current = null;
    };
  }, [store, basemap, ordinal]);
  return (
    <section className={styles.stage} aria-label={label}>
      <div ref={container} className={styles.map} />
      <MapBadge compared={compared} />
    </section>
  );
}
