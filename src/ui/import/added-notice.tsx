import { formatWindow } from "../../look/text/format-date";
import { formatNumber } from "../../look/text/format-number";
import { importMessages } from "../../look/text/messages/import";
import { setWindow } from "../../workspace/commands/time-commands";
import { Button } from "../controls/button";
import { useApp, useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import type { AddedSummary } from "./added-summary";
import { ImportNote } from "./import-note";

interface AddedNoticeProps {
  readonly summary: AddedSummary;
  readonly onDismiss: () => void;
}

/** Says what was added and what that did to the window, and stays until dismissed. */
export function AddedNotice({ summary, onDismiss }: AddedNoticeProps) {
  const store = useAppStore();
  const messages = useMessages(importMessages);
  const locale = useLocale();
  const zone = useApp((state) => state.time.zone);
  const { name, recordCount, span, update, formerWindow, reachesBeyond, notStoredBecause } = summary;
  const number = (value: number) => formatNumber(locale, value);
  const spanText = span ? formatWindow(locale, span, zone, true) : "";
  const showWindow = (window: typeof span) => {
    if (window) setWindow(store, window);
    onDismiss();
  };
  return (
    <ImportNote tone={notStoredBecause === null ? "info" : "warning"} onDismiss={onDismiss}>
      <div role="status">
        <p>{(update ? messages.renewed : messages.added)(number(recordCount), recordCount, name)}</p>
        {update?.comparison && (
          <p>
            {(update.keepsOthers ? messages.merged : messages.updated)(
              number(update.comparison.added),
              number(update.comparison.matched),
              number(update.comparison.onlyThere),
            )}
          </p>
        )}
        {formerWindow && <p>{messages.windowMoved(spanText)}</p>}
        {!formerWindow && reachesBeyond && <p>{messages.partlyShown(spanText)}</p>}
        {notStoredBecause !== null && <p>{messages.notStored(notStoredBecause)}</p>}
      </div>
      {formerWindow && <Button label={messages.formerWindow} onClick={() => showWindow(formerWindow)} />}
      {!formerWindow && reachesBeyond && <Button label={messages.showAll} onClick={() => showWindow(span)} />}
    </ImportNote>
  );
}
