import { Copy } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { shareMessages } from "../../look/text/messages/share";
import { Button } from "../controls/button";
import { FieldShell } from "../controls/field-shell";
import { useMessages } from "../use-messages";
import styles from "./share.module.css";

interface CopiedFieldProps {
  readonly label: string;
  readonly text: string;
  readonly copyLabel: string;
  readonly copiedText: string;
  readonly isLong?: boolean;
  /** Takes the focus, so that one key copies. */
  readonly isFirst?: boolean;
  /** Beside the button that copies. */
  readonly children?: ReactNode;
}

/** A text that is only read, with a button that copies it; where the browser refuses, the text is selected. */
export function CopiedField(props: CopiedFieldProps) {
  const { label, text, copyLabel, copiedText, isLong, isFirst, children } = props;
  const texts = useMessages(shareMessages);
  const box = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly isDone: boolean } | null>(null);
  useEffect(() => {
    if (isFirst) box.current?.querySelector("button")?.focus();
  }, [isFirst]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: text, isDone: true });
    } catch (error) {
      console.warn("The clipboard refused.", error);
      const field = box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
      field?.focus();
      field?.select();
      setOutcome({ of: text, isDone: false });
    }
  };
  return (
    <div ref={box} className={styles.stack}>
      <FieldShell label={label}>
        {(control) =>
          isLong ? (
            <textarea {...control} readOnly rows={4} spellCheck={false} value={text} />
          ) : (
            <input
              {...control}
              type="text"
              readOnly
              value={text}
              onFocus={(event) => event.currentTarget.select()}
            />
          )
        }
      </FieldShell>
      <div className={styles.row}>
        <Button
          icon={Copy}
          label={copyLabel}
          look={isFirst ? "primary" : "outlined"}
          onClick={() => void copy()}
        />
        {children}
        {/* Said of the text that was copied, not of what it has become since. */}
        <span role="status" className={styles.said}>
          {outcome?.of === text && (outcome.isDone ? copiedText : texts.notCopied)}
        </span>
      </div>
    </div>
  );
}
