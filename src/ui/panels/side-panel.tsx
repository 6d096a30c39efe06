import { PanelLeftClose, PanelLeftOpen, X } from "lucide-react";
import { lazy, Suspense, useId, useState } from "react";
import { panelsMessages } from "../../look/text/messages/panels";
import { Button } from "../controls/button";
import { useMessages } from "../use-messages";
import { useListView } from "./incidents/list-view";
import { LayersTab } from "./layers/layers-tab";
import { LoadingLine } from "./shared/loading-line";
import styles from "./side-panel.module.css";
import { type PanelTab, TabList } from "./tab-list";

const FiltersTab = lazy(async () => ({ default: (await import("./filters/filters-tab")).FiltersTab }));
const IncidentsTab = lazy(async () => ({
  default: (await import("./incidents/incidents-tab")).IncidentsTab,
}));
const ZonesTab = lazy(async () => ({ default: (await import("./zones/zones-tab")).ZonesTab }));

interface SidePanelProps {
  /** Beside the map with a button that folds it, or a sheet over the map with a button that closes it. */
  readonly variant?: "side" | "sheet";
  readonly onClose?: () => void;
  /** Set both to keep the chosen tab outside, for a sheet that comes and goes. */
  readonly tab?: PanelTab;
  readonly onTabChange?: (tab: PanelTab) => void;
}

/** Layers, filters, incidents and zones, one tab at a time. */
export function SidePanel({ variant = "side", onClose, tab: outerTab, onTabChange }: SidePanelProps) {
  const texts = useMessages(panelsMessages);
  const id = useId();
  const [ownTab, setOwnTab] = useState<PanelTab>("layers");
  const [isFolded, setFolded] = useState(false);
  const listState = useListView();
  const tab = outerTab ?? ownTab;
  const [listView] = listState;
  const isExpanded = variant === "side" && tab === "incidents" && listView.isExpanded;
  if (variant === "side" && isFolded)
    return (
      <aside className={styles.folded} aria-label={texts.sidePanel}>
        <Button icon={PanelLeftOpen} iconOnly label={texts.showPanel} onClick={() => setFolded(false)} />
      </aside>
    );
  return (
    <aside
      className={styles.panel}
      data-variant={variant}
      data-expanded={isExpanded || undefined}
      aria-label={texts.sidePanel}
    >
      <div className={styles.frame}>
        <div className={styles.header}>
          <TabList
            idPrefix={id}
            tab={tab}
            onChange={(next) => {
              setOwnTab(next);
              onTabChange?.(next);
            }}
          />
          {variant === "sheet" ? (
            <Button icon={X} iconOnly label={texts.close} onClick={onClose} />
          ) : (
            <Button icon={PanelLeftClose} iconOnly label={texts.hidePanel} onClick={() => setFolded(true)} />
          )}
        </div>
        <div
          key={tab}
          className={styles.body}
          data-tab={tab}
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-${tab}`}
        >
          <section aria-label={texts[tab]}>
            <Suspense fallback={<LoadingLine />}>
              {tab === "layers" && <LayersTab />}
              {tab === "filters" && <FiltersTab />}
              {tab === "incidents" && <IncidentsTab state={listState} canExpand={variant === "side"} />}
              {tab === "zones" && <ZonesTab onShowComparison={variant === "sheet" ? onClose : undefined} />}
            </Suspense>
          </section>
        </div>
      </div>
    </aside>
  );
}
