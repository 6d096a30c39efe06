import { X } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { stepMessages } from "../../look/text/messages/steps";
import { goToStep } from "../../workspace/commands/execute";
import { Button } from "../controls/button";
import { moveByKey } from "../controls/move-by-key";
import { useApp, useAppStore } from "../store-context";
import { useLocale } from "../use-messages";
import { listSteps, type StepRow } from "./list-steps";
import styles from "./steps.module.css";

/**
 * All steps of the history beside the work: choosing one goes there, and choosing another comes back. It stays open while
 * steps come and go; Escape closes it.
 */
export function StepsPanel({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = stepMessages[locale];
  const document = useApp((state) => state.document);
  const history = useApp((state) => state.history);
  const isFollower = useApp((state) => state.keeping.role === "follower");
  const list = useRef<HTMLOListElement>(null);
  const titleId = useId();
  const rows = listSteps(locale, { document, history });
  useEffect(() => {
    const present = list.current?.querySelector<HTMLElement>("[aria-current]");
    present?.focus();
    present?.scrollIntoView({ block: "center" });
  }, []);
  const doneCount = history.past.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the present step is another one with each that is done.
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [doneCount]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Escape") return;
    // The map below takes an Escape to end the drawing.
    event.stopPropagation();
    onClose();
  };
  return (
    <div role="dialog" aria-labelledby={titleId} className={styles.panel} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h2 id={titleId}>{texts.history}</h2>
        <Button icon={X} label={texts.close} iconOnly onClick={onClose} />
      </header>
      <p className={styles.help}>{helpText(isFollower, rows, texts)}</p>
      <ol ref={list} className={styles.list} onKeyDown={(event) => moveByKey(event, "button")}>
        {rows.map((row) => (
          <Row key={row.doneCount} row={row} onChoose={() => goToStep(store, row.doneCount)} />
        ))}
      </ol>
    </div>
  );
}

function helpText(isFollower: boolean, rows: readonly StepRow[], texts: (typeof stepMessages)["en"]): string {
  if (isFollower) return texts.ofFollower;
  if (rows.length === 1) return texts.empty;
  return rows.some(({ state }) => state === "undone") ? texts.helpUndone : texts.help;
}

/** One stop for the Tab key, at the present step; the arrow keys lead to the others. */
function Row({ row, onChoose }: { readonly row: StepRow; readonly onChoose: () => void }) {
  const texts = stepMessages[useLocale()];
  const isPresent = row.state === "present";
  const note = { present: texts.present, undone: texts.undone, done: null }[row.state];
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-state={row.state}
        aria-current={isPresent ? "step" : undefined}
        tabIndex={isPresent ? 0 : -1}
        onClick={onChoose}
      >
        <span className={styles.text}>{row.text ?? texts.beginning}</span>
        {note && <span className={styles.note}>{note}</span>}
      </button>
    </li>
  );
}
