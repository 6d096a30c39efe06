import { useState } from "react";
import { formatNumber } from "../../../look/text/format-number";
import { importMessages } from "../../../look/text/messages/import";
import { isOnlinePage, onlineAddress } from "../../../runtime/import/fetch-remote";
import { Button } from "../../controls/button";
import { Dialog } from "../../controls/dialog";
import { useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { useRemoteFile } from "./use-remote-file";
import { waitUntilSaved } from "./wait-until-saved";
import styles from "./ways.module.css";

interface AddressDialogProps {
  readonly url: string;
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);

/** Names the host and what it learns, asks, and then goes to the online page or, there, fetches the file. */
export function AddressDialog({ url, onFile, onClose }: AddressDialogProps) {
  const store = useAppStore();
  const locale = useLocale();
  const messages = useMessages(importMessages);
  const { state, start, cancel } = useRemoteFile(url, onFile);
  const [leaving, setLeaving] = useState<"no" | "saving" | "failed">("no");
  const host = hostOf(url);
  const isOnline = isOnlinePage();
  const megabytes = (bytes: number) => messages.megabytes(formatNumber(locale, bytes / 1e6, 1));
  const goOnline = async () => {
    setLeaving("saving");
    if (await waitUntilSaved(store)) location.assign(onlineAddress(url));
    else setLeaving("failed");
  };

  const consent = (
    <>
      {!isOnline && <p>{messages.consentLeave}</p>}
      <p>{messages.consentHost(host)}</p>
      <p className={styles.url}>{url}</p>
      <p>{messages.consentReveals}</p>
      <p>{isOnline ? messages.consentLink : messages.consentSave}</p>
    </>
  );
  const failure = () => {
    if (leaving === "failed") return messages.saveFailed;
    if (state.status !== "failed" || state.reason === "cancelled") return null;
    const detail = state.reason === "too-large" ? megabytes(Number(state.detail)) : state.detail;
    return messages[`failure-${state.reason}`](host, detail);
  };
  const failed = failure();

  return (
    <Dialog title={messages.consentTitle(host)} closeLabel={messages.close} onClose={onClose}>
      <div className={styles.consent}>
        {state.status === "fetching" ? (
          <div className={styles.progress}>
            <progress
              aria-label={messages.fetching(host)}
              max={state.progress?.totalBytes ?? undefined}
              value={state.progress?.totalBytes ? state.progress.readBytes : undefined}
            />
            <p role="status">
              {messages.fetching(host)}
              {state.progress &&
                `. ${
                  state.progress.totalBytes === null
                    ? messages.fetched(megabytes(state.progress.readBytes))
                    : messages.fetchedOf(
                        megabytes(state.progress.readBytes),
                        megabytes(state.progress.totalBytes),
                      )
                }`}
            </p>
          </div>
        ) : (
          consent
        )}
        {failed && (
          <p role="alert" className={styles.failed}>
            {failed}
          </p>
        )}
        <div className={styles.actions}>
          {state.status !== "fetching" && (
            <Button
              label={
                isOnline
                  ? state.status === "failed"
                    ? messages.tryAgain
                    : messages.fetchFile
                  : messages.continueOnline
              }
              look="primary"
              disabled={leaving === "saving"}
              onClick={() => void (isOnline ? start() : goOnline())}
            />
          )}
          <Button
            label={messages.cancel}
            look="outlined"
            onClick={state.status === "fetching" ? cancel : onClose}
          />
        </div>
      </div>
    </Dialog>
  );
}
