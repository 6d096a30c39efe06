import { type RefObject, useState } from "react";
import { createPortal } from "react-dom";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { placeAbove } from "../place-above";
import { describeMark } from "./describe-mark";
import styles from "./lane.module.css";
import { isPartable, type LaneMark } from "./lane-marks";
import { MarkGlyph } from "./mark-glyph";

interface MarkListProps {
  readonly id: string;
  readonly label: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly marks: readonly LaneMark[];
  readonly onFollow: (mark: LaneMark) => void;
  readonly onZoom: () => void;
}

/** Marks that lie too close together, one under the other, so that each can be chosen. */
export function MarkList({ id, label, anchor, marks, onFollow, onZoom }: MarkListProps) {
  const texts = useMessages(timelineMessages);
  const locale = useLocale();
  const zone = useApp((state) => state.time.zone);
  const [isOpen, setOpen] = useState(false);
  const close = () => document.getElementById(id)?.hidePopover();
  // In the page's body: the wheel scrolls the list and does not zoom the axis.
  return createPortal(
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      id={id}
      popover="auto"
      role="group"
      aria-label={label}
      className={styles.list}
      onDoubleClick={(event) => event.stopPropagation()}
      onBeforeToggle={({ newState, currentTarget }) => {
        if (newState === "closed") return;
        setOpen(true);
        if (anchor.current) placeAbove(currentTarget, anchor.current);
      }}
      onToggle={({ newState, currentTarget }) => {
        // Emptied only after it has closed: the focus goes back from what is in it.
        if (newState === "closed") setOpen(false);
        else currentTarget.querySelector("button")?.focus();
      }}
    >
      {isOpen &&
        marks.map((mark) => {
          const { title, note } = describeMark(locale, mark, zone);
          return (
            <button
              key={mark.id}
              type="button"
              className={styles.item}
              onClick={() => {
                close();
                onFollow(mark);
              }}
            >
              <MarkGlyph kind={mark.kind} />
              <span>
                {title} {note && <span className={styles.note}>{note}</span>}
              </span>
            </button>
          );
        })}
      {isOpen && isPartable(marks) && (
        <button
          type="button"
          className={styles.zoom}
          onClick={() => {
            close();
            onZoom();
          }}
        >
          {texts.zoomToMoments}
        </button>
      )}
    </div>,
    document.body,
  );
}
