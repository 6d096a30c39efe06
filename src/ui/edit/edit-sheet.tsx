import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { editFormMessages } from "../../look/text/messages/edit/form";
import { Button } from "../controls/button";
import { useMessages } from "../use-messages";
import styles from "./edit.module.css";

interface EditSheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Out of the way, with everything that is typed in it, while something is pointed at on the map. */
  readonly isHidden?: boolean;
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus();
}

/**
 * A modal sheet beside the map, over all of a narrow page: focus stays inside, Escape closes it, and the focus goes back
 * to where it was. It stands at the end of the page, since the panel that opened it may be clipped or covered.
 */
export function EditSheet({ title, onClose, children, isHidden = false }: EditSheetProps) {
  const messages = useMessages(editFormMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element | null>(null);
  /** Where the focus was before the sheet went out of the way. */
  const left = useRef<Element | null>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || isHidden) return;
    opener.current ??= document.activeElement;
    element.showModal();
    focusOn(left.current);
    return () => {
      left.current = document.activeElement;
      element.close();
    };
  }, [isHidden]);
  // After the sheet has closed: what lies behind a modal one takes no focus.
  useLayoutEffect(() => () => focusOn(opener.current), []);
  return createPortal(
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.header}>
        <h2 id={id}>{title}</h2>
        <Button icon={X} label={messages.close} iconOnly onClick={onClose} />
      </header>
      {children}
    </dialog>,
    document.body,
  );
}
