import { type KeyboardEvent, useId } from "react";
import { formatLongDay } from "../../../look/text/format-date";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "./lane.module.css";
import type { LaneMark, MarkGroup } from "./lane-marks";

const tooltipWidthPx = 264;
const mostListed = 6;

interface MarkButtonProps {
  readonly group: MarkGroup;
  readonly widthPx: number;
  readonly plotWidthPx: number;
  /** Whether its tooltip shows; one at a time in the whole lane. */
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly onFollow: () => void;
}

function MarkGlyph({ kind }: { readonly kind: LaneMark["kind"] }) {
  return (
    <svg className={styles.glyph} data-kind={kind} viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={kind === "talks" ? "M0-5L5 0 0 5-5 0Z" : "M0-4.6L5 4.2-5 4.2Z"} />
    </svg>
  );
}

/** A mark of the lane, or several too close to part, with what it is in a tooltip. */
export function MarkButton(props: MarkButtonProps) {
  const { group, widthPx, plotWidthPx, isOpen, setOpen, onFollow } = props;
  const texts = useMessages(timelineMessages);
  const locale = useLocale();
  const zone = useApp((state) => state.time.zone);
  const tooltipId = useId();
  const { marks, centerPx } = group;

  const words = (mark: LaneMark) => {
    if (mark.kind === "talks")
      return { title: mark.title[locale], note: formatLongDay(locale, mark.atMs, zone) };
    // A version is named by its date, whatever zone it is read in.
    const date = formatLongDay(locale, Date.parse(`${mark.date}T12:00Z`), "UTC");
    return { title: texts.controlVersion(date), note: mark.schematic ? texts.controlSchematic : "" };
  };
  const lines = marks.map((mark) => ({ id: mark.id, ...words(mark) }));
  const name = lines.map(({ title, note }) => [title, note].filter(Boolean).join(", ")).join("; ");
  const tooltipPx = Math.min(tooltipWidthPx, plotWidthPx);
  const tooltipLeftPx = Math.min(Math.max(0, centerPx - tooltipPx / 2), plotWidthPx - tooltipPx);
  const kinds = [...new Set(marks.map((mark) => mark.kind))];

  return (
    <>
      <button
        type="button"
        className={styles.mark}
        style={{ left: centerPx - widthPx / 2, width: widthPx }}
        aria-label={marks.length > 1 ? `${texts.severalMoments(marks.length)}: ${name}` : name}
        aria-describedby={isOpen ? tooltipId : undefined}
        onClick={onFollow}
        onDoubleClick={(event) => event.stopPropagation()}
        onPointerEnter={() => setOpen(true)}
        onPointerLeave={() => setOpen(false)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && setOpen(false)}
      >
        {kinds.map((kind) => (
          <MarkGlyph key={kind} kind={kind} />
        ))}
        {marks.length > 1 && <span className={styles.count}>{marks.length}</span>}
      </button>
      {isOpen && (
        <div
          role="tooltip"
          id={tooltipId}
          className={styles.tooltip}
          style={{ left: tooltipLeftPx, width: tooltipPx }}
        >
          {lines.slice(0, mostListed).map(({ id, title, note }) => (
            <p key={id}>
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
