import { formatNumber } from "../../look/text/format-number";
import { exportMessages } from "../../look/text/messages/export";
import { zoneFileMessages } from "../../look/text/messages/zones/files";
import { useLocale, useMessages } from "../use-messages";
import { describePageFailure } from "./describe-failure";
import type { DownloadState } from "./download-state";
import { FileDone, FileProgress, FileRefusal } from "./file-status";

/** How far the file is, or what became of it. */
export function DownloadStatus({ state }: { readonly state: DownloadState }) {
  const messages = useMessages(exportMessages);
  const zoneTexts = useMessages(zoneFileMessages);
  const locale = useLocale();
  switch (state.status) {
    case "idle":
      return null;
    case "drawing":
      return <FileProgress text={messages.working} share={state.share} />;
    case "writing": {
      const { rowsDone, rowCount } = state;
      const text = messages.writing(formatNumber(locale, rowsDone), formatNumber(locale, rowCount));
      return <FileProgress text={text} share={rowsDone / Math.max(1, rowCount)} />;
    }
    case "measuring":
      return <FileProgress text={zoneTexts.measuring} />;
    case "done":
      return <FileDone text={messages.done(state.fileName)} />;
    case "failed":
      return <FileRefusal text={describePageFailure(locale, state.code)} />;
    case "not-written":
      return (
        <FileRefusal
          text={
            state.kind === "zones" ? zoneTexts.failed(state.reason) : messages.writingFailed(state.reason)
          }
        />
      );
  }
}
