import { type KeyboardEvent, useId, useRef } from "react";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { describeMark } from "./describe-mark";
import styles from "./lane.module.css";
import type { LaneMark, MarkGroup } from "./lane-marks";
import { MarkGlyph } from "./mark-glyph";
import { MarkList } from "./mark-list";

const tooltipWidthPx = 264;
const mostListed = 6;

interface MarkButtonProps {
  readonly group: MarkGroup;
  readonly widthPx: number;
  readonly plotWidthPx: number;
  /** Whether its tooltip shows; one at a time in the whole lane. */
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** Whether Tab comes to it; the others are reached from it by the arrows. */
  readonly isTabStop: boolean;
  readonly onFollow: (mark: LaneMark) => void;
  readonly onZoom: () => void;
}

/** A mark of the lane, or several too close to part, with what it is in a tooltip; several open a list. */
export function MarkButton(props: MarkButtonProps) {
  const { group, widthPx, plotWidthPx, isOpen, setOpen, isTabStop, onFollow, onZoom } = props;
  const texts = useMessages(timelineMessages);
  const locale = useLocale();
  const zone = useApp((state) => state.time.zone);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { marks, centerPx, markPx } = group;
  const isSeveral = marks.length > 1;

  const lines = marks.map((mark) => describeMark(locale, mark, zone));
  const words = lines.map(({ title, note }) => [title, note].filter(Boolean).join(", ")).join("; ");
  const name = isSeveral ? `${texts.severalMoments(marks.length)}: ${words}` : words;
  const tooltipPx = Math.min(tooltipWidthPx, plotWidthPx);
  const tooltipLeftPx = Math.min(Math.max(0, centerPx - tooltipPx / 2), plotWidthPx - tooltipPx);
  const kinds = [...new Set(marks.map((mark) => mark.kind))];

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.mark}
        style={{ left: centerPx - widthPx / 2, width: widthPx }}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={name}
        aria-describedby={isOpen ? `${id}-tooltip` : undefined}
        popoverTarget={isSeveral ? `${id}-list` : undefined}
        onClick={() => {
          setOpen(false);
          if (!isSeveral) onFollow(marks[0]!);
        }}
        onDoubleClick={(event) => event.stopPropagation()}
        onPointerEnter={() => setOpen(true)}
        onPointerLeave={() => setOpen(false)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && setOpen(false)}
      >
        <span className={styles.sign} style={{ translate: `${markPx - centerPx}px` }}>
          {kinds.map((kind) => (
            <MarkGlyph key={kind} kind={kind} />
          ))}
          {isSeveral && <span className={styles.count}>{marks.length}</span>}
        </span>
      </button>
      {isSeveral && (
        <MarkList
          id={`${id}-list`}
          label={texts.severalMoments(marks.length)}
          anchor={button}
          marks={marks}
          onFollow={onFollow}
          onZoom={onZoom}
        />
      )}
      {isOpen && (
        <div
          role="tooltip"
          id={`${id}-tooltip`}
          className={styles.tooltip}
          style={{ left: tooltipLeftPx, width: tooltipPx }}
        >
          {lines.slice(0, mostListed).map(({ id: lineId, title, note }) => (
            <p key={lineId}>
              {title}
              {note && <span className={styles.note}>{note}</span>}
            </p>
          ))}
          {lines.length > mostListed && <p className={styles.note}>+{lines.length - mostListed}</p>}
        </div>
      )}
    </>
  );
}
