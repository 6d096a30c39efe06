import { formatMoment } from "../../../look/text/format-date";
import { panelFactsMessages } from "../../../look/text/messages/panel-facts";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "./incidents.module.css";

/** Says that the list is as of an earlier moment, and what is left out of it for that; nothing while it is as of now. */
export function KnownAtLine() {
  const locale = useLocale();
  const texts = useMessages(panelFactsMessages);
  const knownAtMs = useApp((state) => state.time.knownAtMs);
  const zone = useApp((state) => state.time.zone);
  const hasImported = useApp(({ events }) =>
    events.segments.some(({ content }) => content.kind === "dataset"),
  );
  if (knownAtMs === null) return null;
  return (
    <span className={styles.knownAt}>
      {texts.knownAt(formatMoment(locale, knownAtMs, zone, true))}
      {hasImported && ` ${texts.undatedLeftOut}`}{" "}
    </span>
  );
}
