import { useEffect, useState } from "react";
import { formatClock } from "../../look/text/format-date";
import { shellMessages } from "../../look/text/messages/shell";
import { machineZone } from "../machine-zone";
import { useApp, useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import { hasOwnWork } from "./has-own-work";
import styles from "./header.module.css";
import { isOwnLook } from "./is-own-look";

/** Whether the look of the open workspace was changed since the page was opened. */
function useHasOwnLook(): boolean {
  const store = useAppStore();
  const [hasOwnLook, setOwnLook] = useState(false);
  useEffect(
    () =>
      store.subscribe((state, previous) => {
        // What another workspace looks like is nobody's change.
        if (state.keeping.workId !== previous.keeping.workId) setOwnLook(false);
        else if (isOwnLook(state, previous)) setOwnLook(true);
      }),
    [store],
  );
  return hasOwnLook;
}

/** "Saved 14:02", only after the write of something of the user's was completed; a failure is told in any case. */
export function SavingStatus() {
  const messages = useMessages(shellMessages);
  const saving = useApp((state) => state.saving);
  const hasOwnLook = useHasOwnLook();
  const isOwn = useApp(hasOwnWork) || hasOwnLook;
  const locale = useLocale();
  const text = {
    idle: () => "",
    saving: () => (isOwn ? messages.saving : ""),
    saved: () =>
      isOwn && saving.status === "saved"
        ? messages.saved(formatClock(locale, saving.atMs, machineZone()))
        : "",
    failed: () => messages.notSaved,
  }[saving.status]();
  return (
    <span role="status" className={styles.saving} data-status={saving.status}>
      {text}
    </span>
  );
}
