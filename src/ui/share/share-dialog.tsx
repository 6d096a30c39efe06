import { useEffect, useState } from "react";
import { shareMessages } from "../../look/text/messages/share";
import { makeSharedLink, type SharedLink } from "../../workspace/permalink/shared-link";
import { Dialog } from "../controls/dialog";
import { useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import { EmbedSection } from "./embed-section";
import { FileSection } from "./file-section";
import { LinkSection } from "./link-section";
import styles from "./share.module.css";

interface ShareDialogProps {
  readonly onClose: () => void;
  readonly onSaveFile: () => void;
}

/** Every way to hand on what is shown: link, file, and a frame in another page. Nothing leaves by itself. */
export function ShareDialog({ onClose, onSaveFile }: ShareDialogProps) {
  const store = useAppStore();
  const texts = useMessages(shareMessages);
  // The view as it was when this was opened, also where time plays on behind it.
  const [state] = useState(() => store.getState());
  const [link, setLink] = useState<SharedLink | null>(null);
  useEffect(() => {
    let isGone = false;
    void makeSharedLink(state, location.href).then((made) => !isGone && setLink(made));
    return () => {
      isGone = true;
    };
  }, [state]);
  const title = state.document.title.trim();
  const isLocal = /^(localhost|127\.|\[::1\])/.test(location.hostname) || location.protocol === "file:";
  return (
    <Dialog title={texts.title} closeLabel={texts.close} onClose={onClose}>
      <div className={styles.sections}>
        <LinkSection link={link} title={title} isLocal={isLocal} />
        <FileSection onSaveFile={onSaveFile} />
        {link?.status === "ready" && (
          <EmbedSection embedUrl={link.embedUrl} title={title} isLocal={isLocal} />
        )}
      </div>
    </Dialog>
  );
}
