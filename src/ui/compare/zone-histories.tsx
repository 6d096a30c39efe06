import { useMemo } from "react";
import { formatDay } from "../../look/text/format-date";
import { formatNumber } from "../../look/text/format-number";
import { compareMessages } from "../../look/text/messages/zones/compare";
import { useApp } from "../store-context";
import { dataExtentOf } from "../timeline/data-extent";
import { useLocale, useMessages } from "../use-messages";
import styles from "./compare.module.css";
import type { ComparedColumn } from "./compared-columns";
import { HistoryChart } from "./history-chart";
import { HistoryTable } from "./history-table";
import { highestBar, historyAxis, rememberHistories } from "./zone-history";

/** Incidents inside each zone over the whole of the data, one chart below the other and all to one scale. */
export function ZoneHistories({ columns }: { readonly columns: readonly ComparedColumn[] }) {
  const locale = useLocale();
  const texts = useMessages(compareMessages);
  const events = useApp((state) => state.events);
  const matches = useApp((state) => state.matches);
  const zone = useApp((state) => state.time.zone);
  const extent = dataExtentOf(events.table);
  const startMs = extent?.startMs ?? 0;
  const endMs = extent?.endMs ?? 0;
  const axis = useMemo(() => historyAxis({ startMs, endMs }, zone), [startMs, endMs, zone]);
  const historyOf = useMemo(rememberHistories, []);
  const histories = columns.map(({ measures }) => measures && historyOf({ events, matches }, measures, axis));
  const top = highestBar(histories);
  if (extent === null) return <p className={styles.aside}>{texts.noIncidents}</p>;
  const [first, last] = [axis.edges[0] ?? startMs, axis.edges.at(-1) ?? endMs];
  return (
    <section className={styles.histories} aria-label={texts.history}>
      <h3 className={styles.subheading}>{texts.history}</h3>
      <p className={styles.aside}>{texts.historyHelp(axis.step === "month" ? texts.month : texts.week)}</p>
      {columns.map(({ zone: shown, hue, figures, state }, index) => {
        const certain = formatNumber(locale, figures.inside?.certain ?? 0);
        const possible = formatNumber(locale, figures.inside?.possible ?? 0);
        return (
          <figure key={shown.id} className={styles.history} aria-busy={state === "recounting"}>
            <figcaption>
              <b style={{ color: `var(--zone-${hue})` }}>{shown.scenario}</b> {shown.name[locale]}
              <span className={styles.aside}>
                {figures.inside === null ? texts.recounting : texts.inWindow(certain, possible)}
              </span>
            </figcaption>
            <HistoryChart
              label={texts.historyOf(shown.scenario, shown.name[locale], certain, possible)}
              history={histories[index] ?? null}
              edges={axis.edges}
              top={top}
              hue={hue}
            />
          </figure>
        );
      })}
      <p className={styles.axis} aria-hidden="true">
        <span>{formatDay(locale, first, zone, true)}</span>
        <span>{formatDay(locale, last, zone, true)}</span>
      </p>
      <HistoryTable columns={columns} histories={histories} axis={axis} zone={zone} />
    </section>
  );
}
