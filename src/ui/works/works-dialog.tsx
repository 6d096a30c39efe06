import { FilePlus2, FolderOpen, Save } from "lucide-react";
import { workMessages } from "../../look/text/messages/works";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { useKeeper } from "../keeper-context";
import { useMessages } from "../use-messages";
import { KeptWorks } from "./kept-works";
import styles from "./works.module.css";

export interface WorksDialogProps {
  readonly onClose: () => void;
  readonly onSaveFile: () => void;
  readonly onOpenFile: () => void;
}

/** The kept workspaces and what can be done with them; where nothing is kept it says why, and offers the file. */
export function WorksDialog({ onClose, onSaveFile, onOpenFile }: WorksDialogProps) {
  const texts = useMessages(workMessages);
  const keeper = useKeeper();
  const fileButtons = (
    <>
      <Button icon={Save} label={texts.saveFile} look="outlined" onClick={onSaveFile} />
      <Button
        icon={FolderOpen}
        label={texts.openFile}
        look="outlined"
        onClick={() => {
          onClose();
          onOpenFile();
        }}
      />
    </>
  );
  return (
    <Dialog title={texts.title} closeLabel={texts.close} onClose={onClose}>
      <div className={styles.body}>
        {keeper ? (
          <KeptWorks
            keeper={keeper}
            onClose={onClose}
            renderActions={(onCreate) => (
              <div className={styles.bar}>
                <Button icon={FilePlus2} label={texts.create} look="primary" onClick={onCreate} />
                {fileButtons}
              </div>
            )}
          />
        ) : (
          <>
            <p className={styles.warning}>{texts.notKept}</p>
            <div className={styles.bar}>{fileButtons}</div>
          </>
        )}
      </div>
    </Dialog>
  );
}
