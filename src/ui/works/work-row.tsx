import { Copy, Pencil, Trash2 } from "lucide-react";
import { useId, useRef, useState } from "react";
import { workMessages } from "../../look/text/messages/works";
import type { WorkSummary } from "../../workspace/keeping";
import { Button } from "../controls/button";
import { machineZone } from "../machine-zone";
import { useLocale } from "../use-messages";
import { RenameForm } from "./rename-form";
import { Thumbnail } from "./thumbnail";
import { factsOf, titleOf } from "./work-texts";
import styles from "./works.module.css";

export interface WorkActions {
  readonly onOpen: (work: WorkSummary) => void;
  readonly onDuplicate: (work: WorkSummary) => void;
  readonly onRename: (work: WorkSummary, title: string) => void;
  readonly onDelete: (work: WorkSummary) => void;
}

interface WorkRowProps extends WorkActions {
  readonly work: WorkSummary;
  readonly isOpen: boolean;
  /** Whether it is written in this tab, or in none: else its name is another tab's to change. */
  readonly isRenamable: boolean;
  /** Of the words that say what a duplicate has. */
  readonly copiesId: string;
}

/** A kept workspace: what it is, and what can be done with it. */
export function WorkRow({ work, isOpen, isRenamable, copiesId, ...actions }: WorkRowProps) {
  const locale = useLocale();
  const texts = workMessages[locale];
  const [isRenaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const factsId = useId();
  const title = titleOf(locale, work);
  const endRenaming = () => {
    setRenaming(false);
    // Once the form is gone.
    setTimeout(() => row.current?.querySelector<HTMLElement>("[data-rename]")?.focus());
  };
  return (
    <li ref={row} className={styles.row} data-id={work.id} data-open={isOpen || undefined}>
      {isRenaming ? (
        <RenameForm
          title={work.title}
          picture={work.thumbnail}
          onCancel={endRenaming}
          onRename={(newTitle) => {
            actions.onRename(work, newTitle);
            endRenaming();
          }}
        />
      ) : (
        <>
          <span className={styles.main}>
            <Thumbnail picture={work.thumbnail} />
            <span className={styles.words}>
              <button
                type="button"
                data-row=""
                className={styles.open}
                aria-label={isOpen ? texts.goBack(title) : texts.open(title)}
                aria-describedby={factsId}
                aria-current={isOpen ? "true" : undefined}
                onClick={() => actions.onOpen(work)}
              >
                {title}
              </button>
              <span id={factsId} className={styles.facts}>
                {isOpen && <strong className={styles.badge}>{texts.isOpen}</strong>}
                {factsOf(locale, work, machineZone())}
              </span>
            </span>
          </span>
          <span className={styles.actions}>
            <Button
              icon={Copy}
              label={texts.duplicate(title)}
              iconOnly
              aria-describedby={copiesId}
              onClick={() => actions.onDuplicate(work)}
            />
            <Button
              icon={Pencil}
              label={texts.rename(title)}
              iconOnly
              data-rename=""
              disabled={!isRenamable}
              onClick={() => setRenaming(true)}
            />
            <Button
              icon={Trash2}
              label={texts.remove(title)}
              iconOnly
              onClick={() => actions.onDelete(work)}
            />
          </span>
        </>
      )}
    </li>
  );
}
