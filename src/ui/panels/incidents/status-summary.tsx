import { useMemo } from "react";
import { incidentStatuses } from "../../../core/events/incident";
import { formatNumber } from "../../../look/text/format-number";
import { panelFactsMessages, statusWord } from "../../../look/text/messages/panel-facts";
import { countStatuses } from "../../../workspace/selection/status-counts";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { TwoCounts } from "../shared/two-counts";
import styles from "./incidents.module.css";

/** "89 incidents: 70 confirmed, 7 disputed, 12 claimed by the attacker only", each certain and possible. */
export function StatusSummary() {
  const locale = useLocale();
  const texts = useMessages(panelFactsMessages);
  const events = useApp((state) => state.events);
  const time = useApp((state) => state.time);
  const kindIndex = useApp((state) => state.kindIndex);
  const counts = useMemo(() => countStatuses({ events, time, kindIndex }), [events, time, kindIndex]);
  const present = incidentStatuses
    .map((status) => ({
      status,
      count: counts[status],
      all: counts[status].certain + counts[status].possible,
    }))
    .filter(({ all }) => all > 0);
  const total = present.reduce((sum, { all }) => sum + all, 0);
  if (total === 0) return null;
  return (
    <p className={styles.statuses}>
      {texts.incidents(formatNumber(locale, total), total)}
      {present.map(({ status, count, all }, index) => (
        <span key={status}>
          {index > 0 && ", "}
          <TwoCounts count={count} />
          {`\u00a0${statusWord(locale, status, all)}`}
        </span>
      ))}
    </p>
  );
}
