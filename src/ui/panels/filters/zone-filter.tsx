import { useMemo } from "react";
import { panelsMessages } from "../../../look/text/messages/panels";
import { setFilter } from "../../../workspace/commands/document-commands";
import { letterProposals } from "../../../workspace/selection/lettered-proposals";
import { NativeSelect } from "../../controls/native-select";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "./filters.module.css";

const anywhere = "";

/** Zones and shown proposals that something can be inside of: a mere line is none. */
function useZoneOptions(): { readonly value: string; readonly label: string }[] {
  const locale = useLocale();
  const document = useApp((state) => state.document);
  const data = useApp((state) => state.data);
  const view = useApp((state) => state.view);
  const time = useApp((state) => state.time);
  const unnamed = panelsMessages[locale].unnamedZone;
  return useMemo(() => {
    const named = (letter: string, name: string) => (letter === "" ? name : `${letter} · ${name}`);
    const drawn = document.zones
      .filter(({ recipe }) => recipe.kind !== "line")
      .map(({ id, scenario, name }) => ({ value: id, label: named(scenario, name[locale] || unnamed) }));
    const proposed = letterProposals({ document, data, view, time })
      .filter(({ proposal }) => proposal.geometry.type !== "MultiLineString")
      .map(({ proposal: { zone }, scenario }) => ({
        value: zone.id,
        label: named(scenario, zone.name[locale]),
      }));
    return [...drawn, ...proposed];
  }, [document, data, view, time, locale, unnamed]);
}

/** Only what lies, or may lie, inside a zone. */
export function ZoneFilter() {
  const store = useAppStore();
  const texts = useMessages(panelsMessages);
  const chosen = useApp((state) => state.document.filter.zone);
  const isSearching = useApp((state) => state.pendingScans.includes("zone"));
  const zones = useZoneOptions();
  const isGone = chosen !== null && !zones.some(({ value }) => value === chosen);
  const options = [
    { value: anywhere, label: texts.anywhere },
    ...zones,
    ...(isGone ? [{ value: chosen, label: texts.zoneGone }] : []),
  ];
  return (
    <div className={styles.zone}>
      <NativeSelect
        label={texts.insideZone}
        showLabel
        value={chosen ?? anywhere}
        options={options}
        onChange={(value) => setFilter(store, { zone: value === anywhere ? null : value })}
      />
      {(chosen !== null || isSearching) && (
        <p className={styles.note}>{isSearching ? texts.searching : texts.insideZoneNote}</p>
      )}
    </div>
  );
}
