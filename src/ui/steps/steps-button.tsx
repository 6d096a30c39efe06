import { History } from "lucide-react";
import { lazy, Suspense, useCallback, useRef, useState } from "react";
import { shellMessages } from "../../look/text/messages/shell";
import { Button } from "../controls/button";
import { useMessages } from "../use-messages";
import styles from "./steps-button.module.css";

const StepsPanel = lazy(async () => ({ default: (await import("./steps-panel")).StepsPanel }));

/** Opens and closes the list of steps, which loads when it is first asked for. */
export function StepsButton() {
  const messages = useMessages(shellMessages);
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    anchor.current?.querySelector("button")?.focus();
  }, []);
  return (
    <span ref={anchor} className={styles.anchor}>
      <Button
        icon={History}
        label={messages.history}
        iconOnly
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Suspense>
          <StepsPanel onClose={close} />
        </Suspense>
      )}
    </span>
  );
}
