import { X } from "lucide-react";
import type { ReactNode } from "react";
import { importMessages } from "../../look/text/messages/import";
import { Button } from "../controls/button";
import { useMessages } from "../use-messages";
import styles from "./import.module.css";

interface ImportNoteProps {
  readonly text?: string;
  readonly tone?: "info" | "warning";
  readonly onDismiss: () => void;
  readonly children?: ReactNode;
}

/** A note over the map that stays until dismissed. */
export function ImportNote({ text, tone = "info", onDismiss, children }: ImportNoteProps) {
  const messages = useMessages(importMessages);
  return (
    <div className={styles.added} data-tone={tone}>
      <div className={styles.addedText}>
        {text !== undefined && <p role="status">{text}</p>}
        {children}
      </div>
      <Button icon={X} label={messages.dismiss} iconOnly onClick={onDismiss} />
    </div>
  );
}
