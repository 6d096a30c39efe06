import { type KeyboardEvent, type MouseEvent, type PointerEvent, useId, useRef } from "react";
import { formatMoment } from "../../../look/text/format-date";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { setKnownAt } from "../../../workspace/commands/time-commands";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { type AxisScale, toPx } from "../axis/axis-scale";
import styles from "./known-at.module.css";
import { knownAtRange } from "./known-at-range";
import { knownAtOfKey } from "./move-known-at";
import { useKnownAtDrag } from "./use-known-at-drag";

const touchWidthPx = 44;

interface KnownAtStripProps {
  readonly scale: AxisScale;
  readonly isHeld: { current: boolean };
  readonly knownAtMs: number;
  /** Height of the histogram under it, which its line crosses. */
  readonly barsHeightPx: number;
}

/** The second slider, on the same axis as the histogram, and a sentence that says what it does to the map. */
export function KnownAtStrip({ scale, isHeld, knownAtMs, barsHeightPx }: KnownAtStripProps) {
  const texts = useMessages(timelineMessages);
  const locale = useLocale();
  const store = useAppStore();
  const zone = useApp((state) => state.time.zone);
  const track = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLDivElement>(null);
  const sentenceId = useId();
  const grab = useKnownAtDrag(track, scale, isHeld);
  const range = knownAtRange(store.getState()) ?? scale.extent;
  const seconds = (instantMs: number) => Math.round(instantMs / 1000);
  const isBeyond = knownAtMs < scale.extent.startMs || knownAtMs > scale.extent.endMs;
  const px = Math.min(scale.widthPx, Math.max(0, toPx(scale, knownAtMs)));

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const movedMs = knownAtOfKey(knownAtMs, event, store.getState().time, range);
    if (movedMs === null) return;
    event.preventDefault();
    event.stopPropagation();
    setKnownAt(store, movedMs);
  };
  const grabHere = (event: PointerEvent) => {
    slider.current?.focus({ preventScroll: true });
    grab(event);
  };
  // The press itself would take the focus to the page.
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  return (
    <div>
      <p id={sentenceId} className={styles.sentence}>
        {texts.knownAtSentence(formatMoment(locale, knownAtMs, zone))}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the slider in it does the same by keyboard */}
      <div ref={track} className={styles.track} onPointerDown={grabHere} onMouseDown={keepFocus}>
        <div
          ref={slider}
          role="slider"
          tabIndex={0}
          className={styles.slider}
          data-beyond={isBeyond || undefined}
          aria-label={texts.knownAt}
          aria-describedby={sentenceId}
          aria-orientation="horizontal"
          aria-valuemin={seconds(Math.min(range.startMs, knownAtMs))}
          aria-valuemax={seconds(Math.max(range.endMs, knownAtMs))}
          aria-valuenow={seconds(knownAtMs)}
          aria-valuetext={formatMoment(locale, knownAtMs, zone, true)}
          style={{ left: px - touchWidthPx / 2, width: touchWidthPx }}
          onKeyDown={press}
        >
          <span className={styles.grip} />
        </div>
        <span className={styles.line} style={{ left: px, height: `calc(50% + ${barsHeightPx}px)` }} />
      </div>
    </div>
  );
}
