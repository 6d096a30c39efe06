import { ClipboardPaste, FolderOpen, Globe } from "lucide-react";
import { useState } from "react";
import { importMessages } from "../../../look/text/messages/import";
import { Button } from "../../controls/button";
import { Dialog } from "../../controls/dialog";
import { TextField } from "../../controls/text-field";
import { useMessages } from "../../use-messages";
import { addressIn, pastedFile } from "./pasted-file";
import styles from "./ways.module.css";

interface WaysDialogProps {
  readonly onFolder: () => void;
  readonly onFile: (file: File) => void;
  readonly onAddress: (url: string) => void;
  readonly onClose: () => void;
}

/** A folder, a pasted text, or an address. */
export function WaysDialog({ onFolder, onFile, onAddress, onClose }: WaysDialogProps) {
  const messages = useMessages(importMessages);
  const [text, setText] = useState("");
  const [address, setAddress] = useState("");
  const [isRefused, setRefused] = useState(false);
  return (
    <Dialog title={messages.waysTitle} closeLabel={messages.close} onClose={onClose}>
      <div className={styles.ways}>
        <section className={styles.way}>
          <h3>{messages.folder}</h3>
          <p className={styles.note}>{messages.folderHelp}</p>
          <Button icon={FolderOpen} label={messages.folder} look="outlined" onClick={onFolder} />
        </section>
        <form
          className={styles.way}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== "") onFile(pastedFile(text, messages.pastedName));
          }}
        >
          <h3>{messages.paste}</h3>
          <TextField
            label={messages.pasteField}
            help={messages.pasteHelp}
            rows={5}
            value={text}
            onChange={setText}
          />
          <Button
            icon={ClipboardPaste}
            label={messages.pasteUse}
            look="outlined"
            type="submit"
            disabled={text.trim() === ""}
          />
        </form>
        <form
          className={styles.way}
          onSubmit={(event) => {
            event.preventDefault();
            const url = addressIn(address);
            if (url) onAddress(url);
            else setRefused(true);
          }}
        >
          <h3>{messages.address}</h3>
          <TextField
            label={messages.addressField}
            help={messages.addressHelp}
            error={isRefused ? messages.addressInvalid : undefined}
            value={address}
            onChange={(value) => {
              setAddress(value);
              setRefused(false);
            }}
          />
          <Button icon={Globe} label={messages.addressNext} look="outlined" type="submit" />
        </form>
      </div>
    </Dialog>
  );
}
