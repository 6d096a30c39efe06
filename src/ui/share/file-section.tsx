import { Save } from "lucide-react";
import { useMemo } from "react";
import { shareMessages } from "../../look/text/messages/share";
import { Button } from "../controls/button";
import { workspaceFile } from "../shell/file-actions";
import { useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./share.module.css";
import { ShareButton } from "./share-button";
import { shareFileSheet } from "./web-share";

/** All of the work as a file, saved or, where the system takes such files, passed on at once. */
export function FileSection({ onSaveFile }: { readonly onSaveFile: () => void }) {
  const store = useAppStore();
  const texts = useMessages(shareMessages);
  const sheet = useMemo(() => {
    const { name, text } = workspaceFile(store);
    return shareFileSheet(new File([text], name, { type: "application/geo+json" }));
  }, [store]);
  return (
    <section className={styles.section} aria-labelledby="share-file">
      <h3 id="share-file">{texts.fileHeading}</h3>
      <p className={styles.note}>{texts.fileHelp}</p>
      <div className={styles.row}>
        <Button icon={Save} label={texts.saveFile} look="outlined" onClick={onSaveFile} />
        {sheet && <ShareButton label={texts.shareFile} share={sheet} />}
      </div>
    </section>
  );
}
