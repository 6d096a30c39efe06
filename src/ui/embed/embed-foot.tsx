import { useEffect, useState } from "react";
import { embedMessages } from "../../look/text/messages/embed";
import { shellMessages } from "../../look/text/messages/shell";
import { formatPermalink } from "../../workspace/permalink";
import { shortFragment } from "../../workspace/permalink/packed-link";
import { SourceLink } from "../panels/shared/source-link";
import { useApp, useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./embed.module.css";

const settleMs = 300;

/** The address of the whole app that shows what is shown here now. */
function useAppLink(): string {
  const store = useAppStore();
  const view = useApp((state) => state.view);
  const time = useApp((state) => state.time);
  const filter = useApp((state) => state.document.filter);
  const selection = useApp((state) => state.selection);
  const [fragment, setFragment] = useState(() => formatPermalink(store.getState()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: these four are what a link says
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(async () => {
      const made = await shortFragment(formatPermalink(store.getState()));
      if (!isGone) setFragment(made);
    }, settleMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [store, view, time, filter, selection]);
  return new URL(fragment, location.href).href;
}

/** Whose borders and data these are, and the way to the whole app. */
export function EmbedFoot() {
  const texts = useMessages(embedMessages);
  const { borderPolicy } = useMessages(shellMessages);
  const link = useAppLink();
  const words = `${borderPolicy} ${texts.credit}`;
  return (
    <footer className={styles.foot}>
      <p className={styles.credit} title={words}>
        {words}
      </p>
      <SourceLink url={link} label={texts.openInDemarc} />
    </footer>
  );
}
