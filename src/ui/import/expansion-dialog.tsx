import { importMessages } from "../../look/text/messages/import";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { useMessages } from "../use-messages";
import type { Expansion } from "./use-expansion";
import styles from "./ways/ways.module.css";

interface ExpansionDialogProps {
  readonly expansion: Expansion;
  readonly onCancel: () => void;
}

/** How far the unpacking has come. */
export function ExpansionDialog({ expansion, onCancel }: ExpansionDialogProps) {
  const messages = useMessages(importMessages);
  const { fileName, readBytes, totalBytes } = expansion;
  return (
    <Dialog title={messages.unpacking} closeLabel={messages.close} onClose={onCancel}>
      <div className={styles.consent}>
        <div className={styles.progress}>
          <progress aria-label={messages.unpackingFile(fileName)} max={totalBytes} value={readBytes} />
          <p role="status">{messages.unpackingFile(fileName)}</p>
        </div>
        <div className={styles.actions}>
          <Button label={messages.cancel} look="outlined" onClick={onCancel} />
        </div>
      </div>
    </Dialog>
  );
}
