import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { importReviewMessages } from "../../../look/text/messages/import/review";
import { useMessages } from "../../use-messages";
import styles from "./review.module.css";

interface ReviewTabsProps<Name extends string> {
  readonly tabs: readonly { readonly name: Name; readonly label: string }[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  readonly children: ReactNode;
}

/** Tabs by the ARIA pattern: one stop for Tab, arrow keys move and choose. */
export function ReviewTabs<Name extends string>(props: ReviewTabsProps<Name>) {
  const { tabs, chosen, onChoose, children } = props;
  const messages = useMessages(importReviewMessages);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.findIndex(({ name }) => name === chosen);
    const steps = new Map([
      ["ArrowRight", index + 1],
      ["ArrowLeft", index - 1],
      ["Home", 0],
      ["End", tabs.length - 1],
    ]);
    const target = steps.get(event.key);
    const next = target === undefined ? undefined : tabs[(target + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.name);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  };
  return (
    <div className={styles.tabBlock}>
      <div ref={list} className={styles.tabs} role="tablist" aria-label={messages.tabs} onKeyDown={onKeyDown}>
        {tabs.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-tab={name}
            aria-selected={name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen}`} className={styles.panel}>
        {children}
      </div>
    </div>
  );
}
