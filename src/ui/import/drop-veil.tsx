import { useEffect, useRef } from "react";
import { importMessages } from "../../look/text/messages/import";
import { useMessages } from "../use-messages";
import styles from "./import.module.css";

/** Lies over everything, an open dialogue too, while files are dragged over the page. */
export function DropVeil() {
  const messages = useMessages(importMessages);
  const veil = useRef<HTMLDivElement>(null);
  useEffect(() => veil.current?.showPopover(), []);
  return (
    <div ref={veil} popover="manual" className={styles.veil}>
      <p className={styles.veilTitle}>{messages.dropHere}</p>
      <p>{messages.dropHelp}</p>
    </div>
  );
}
