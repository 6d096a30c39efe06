import { formatNumber } from "../../look/text/format-number";
import { exportMessages } from "../../look/text/messages/export";
import { zoneFileMessages } from "../../look/text/messages/zones/files";
import { useLocale, useMessages } from "../use-messages";
import { describePageFailure } from "./describe-failure";
import type { DownloadState } from "./download-state";
import styles from "./export.module.css";

/** How far the file is, or what became of it. */
export function DownloadStatus({ state }: { readonly state: DownloadState }) {
  const messages = useMessages(exportMessages);
  const zoneTexts = useMessages(zoneFileMessages);
  const locale = useLocale();
  switch (state.status) {
    case "idle":
      return null;
    case "drawing":
      return (
        <p className={styles.progress}>
          <progress value={state.share} max={1} aria-label={messages.working} />
          <span>{messages.working}</span>
        </p>
      );
    case "writing": {
      const { rowsDone, rowCount } = state;
      const text = messages.writing(formatNumber(locale, rowsDone), formatNumber(locale, rowCount));
      return (
        <p className={styles.progress}>
          <progress value={rowsDone} max={Math.max(1, rowCount)} aria-label={text} />
          <span>{text}</span>
        </p>
      );
    }
    case "measuring":
      return (
        <p className={styles.progress}>
          <progress aria-label={zoneTexts.measuring} />
          <span>{zoneTexts.measuring}</span>
        </p>
      );
    case "done":
      return (
        <p role="status" className={styles.done}>
          {messages.done(state.fileName)}
        </p>
      );
    case "failed":
      return (
        <p role="alert" className={styles.failed}>
          {describePageFailure(locale, state.code)}
        </p>
      );
    case "not-written":
      return (
        <p role="alert" className={styles.failed}>
          {state.kind === "zones" ? zoneTexts.failed(state.reason) : messages.writingFailed(state.reason)}
        </p>
      );
  }
}
