import { formatNumber } from "../../look/text/format-number";
import { captionMessages } from "../../look/text/messages/caption";
import { useApp } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import styles from "./export.module.css";

/** How a file is made fit to be published, where the page's choices ask for it: they hold for files of data too. */
export function PublishSafeNote() {
  const messages = useMessages(captionMessages);
  const locale = useLocale();
  const publishSafe = useApp((state) => state.document.page.publishSafe);
  if (publishSafe === null) return null;
  const { gridKm, delayDays } = publishSafe;
  return (
    <p role="note" className={styles.note}>
      <strong>{messages.publishSafeLead}</strong>{" "}
      {messages.publishSafe(formatNumber(locale, gridKm, 1), delayDays)}
    </p>
  );
}
