import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { formatNumber } from "../../../look/text/format-number";
import { panelsMessages } from "../../../look/text/messages/panels";
import { select } from "../../../workspace/commands/view-commands";
import { Button } from "../../controls/button";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { IncidentRow } from "./incident-row";
import styles from "./incidents.module.css";
import { useShownIncidents } from "./use-shown-incidents";

const pageRows = 200;

/** The index that a key moves to in a list, or null where the key is not one of the list's. */
export function indexAfterKey(index: number, key: string, count: number): number | null {
  const targets: Record<string, number> = {
    ArrowDown: Math.min(count - 1, index + 1),
    ArrowUp: Math.max(0, index - 1),
    Home: 0,
    End: count - 1,
  };
  return targets[key] ?? null;
}

/** The incidents in the window by time: one stop for Tab, arrow keys move, Enter or a click selects. */
export function IncidentsTab() {
  const store = useAppStore();
  const locale = useLocale();
  const texts = useMessages(panelsMessages);
  const shown = useShownIncidents();
  const counts = useApp((state) => state.counts);
  const selectedId = useApp((state) => (state.selection?.kind === "incident" ? state.selection.id : null));
  const list = useRef<HTMLOListElement>(null);
  const [rowLimit, setRowLimit] = useState(pageRows);
  const [focusedId, setFocusedId] = useState<string | null>(null);

  const selectedIndex = shown.findIndex(({ incident }) => incident.id === selectedId);
  const focusedIndex = shown.findIndex(({ incident }) => incident.id === focusedId);
  const stopIndex = focusedIndex >= 0 ? focusedIndex : Math.max(0, selectedIndex);
  const rowCount = Math.min(shown.length, Math.max(rowLimit, selectedIndex + 1));

  useEffect(() => {
    if (selectedId === null) return;
    list.current?.querySelector("[data-selected]")?.scrollIntoView({ block: "nearest" });
  }, [selectedId]);

  if (shown.length === 0) return <p className={styles.empty}>{texts.noIncidents}</p>;

  const onKeyDown = (event: KeyboardEvent) => {
    const index = indexAfterKey(stopIndex, event.key, rowCount);
    const next = index === null ? undefined : shown[index];
    if (index === null || !next) return;
    event.preventDefault();
    setFocusedId(next.incident.id);
    list.current?.querySelectorAll("button")[index]?.focus();
  };
  return (
    <>
      <p className={styles.count}>
        {texts.listCount(formatNumber(locale, counts.certain), formatNumber(locale, counts.possible))}
      </p>
      <ol ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {shown.slice(0, rowCount).map((row, index) => (
          <IncidentRow
            key={row.incident.id}
            shown={row}
            isSelected={row.incident.id === selectedId}
            isStop={index === stopIndex}
            onFocus={() => setFocusedId(row.incident.id)}
            onSelect={() => select(store, { kind: "incident", id: row.incident.id })}
          />
        ))}
      </ol>
      {rowCount < shown.length && (
        <div className={styles.more}>
          {texts.shownOf(formatNumber(locale, rowCount), formatNumber(locale, shown.length))}
          <Button look="outlined" label={texts.showMore} onClick={() => setRowLimit(rowCount + pageRows)} />
        </div>
      )}
    </>
  );
}
