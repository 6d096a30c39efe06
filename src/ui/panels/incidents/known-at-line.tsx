import { countUndated } from "../../../core/events/dataset/published";
import { formatMoment } from "../../../look/text/format-date";
import { formatNumber } from "../../../look/text/format-number";
import { panelFactsMessages } from "../../../look/text/messages/panel-facts";
import { rowPublicationMessages } from "../../../look/text/messages/row-publication";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "./incidents.module.css";

/** Says that the list is as of an earlier moment, and what is left out of it for that; nothing while it is as of now. */
export function KnownAtLine() {
  const locale = useLocale();
  const texts = useMessages(panelFactsMessages);
  const rowTexts = useMessages(rowPublicationMessages);
  const knownAtMs = useApp((state) => state.time.knownAtMs);
  const zone = useApp((state) => state.time.zone);
  const undated = useApp(({ events }) =>
    events.segments.reduce(
      (sum, { content }) => sum + (content.kind === "dataset" ? countUndated(content.dataset) : 0),
      0,
    ),
  );
  if (knownAtMs === null) return null;
  return (
    <span className={styles.knownAt}>
      {texts.knownAt(formatMoment(locale, knownAtMs, zone, true))}
      {undated > 0 && ` ${rowTexts.leftOut(formatNumber(locale, undated), undated)}`}{" "}
    </span>
  );
}
