import { type KeyboardEvent, useRef } from "react";
import { panelsMessages } from "../../look/text/messages/panels";
import { useMessages } from "../use-messages";
import styles from "./side-panel.module.css";

export const panelTabs = ["layers", "filters", "incidents", "zones"] as const;
export type PanelTab = (typeof panelTabs)[number];

interface TabListProps {
  readonly idPrefix: string;
  readonly tab: PanelTab;
  readonly onChange: (tab: PanelTab) => void;
}

/** The tab that a key leads to, or null where the key is not one of the tab list's. */
export function tabAfterKey(tab: PanelTab, key: string): PanelTab | null {
  const last = panelTabs.length - 1;
  const index = panelTabs.indexOf(tab);
  const targets: Record<string, number> = {
    ArrowRight: index === last ? 0 : index + 1,
    ArrowLeft: index === 0 ? last : index - 1,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? null : (panelTabs[target] ?? null);
}

/** Tabs by the ARIA pattern: one stop for Tab, arrow keys move and choose. */
export function TabList({ idPrefix, tab, onChange }: TabListProps) {
  const texts = useMessages(panelsMessages);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabAfterKey(tab, event.key);
    if (next === null) return;
    event.preventDefault();
    onChange(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={texts.tabs} onKeyDown={onKeyDown}>
      {panelTabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${idPrefix}-${name}`}
          data-tab={name}
          className={styles.tab}
          aria-selected={name === tab}
          aria-controls={name === tab ? `${idPrefix}-panel` : undefined}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onChange(name)}
        >
          {texts[name]}
        </button>
      ))}
    </div>
  );
}
