import { useEffect, useId, useState } from "react";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import { annotationMessages } from "../../look/text/messages/annotations";
import { effectiveWindow } from "../../workspace/time-state";
import controls from "../controls/controls.module.css";
import { useApp } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./annotations.module.css";
import { formatLocalMoment, parseLocalMoment, widenToMinutes } from "./local-moment";

interface WindowFieldsProps {
  readonly window: TimeWindow | null;
  readonly onWindow: (window: TimeWindow | null) => void;
}

/** When an annotation is shown: always, or while the shown time overlaps a window of its own. */
export function WindowFields({ window, onWindow }: WindowFieldsProps) {
  const messages = useMessages(annotationMessages);
  const time = useApp((state) => state.time);
  const name = useId();
  const choices = [
    { value: null, label: messages.always },
    { value: widenToMinutes(effectiveWindow(time)), label: messages.whileOverlapping },
  ];
  return (
    <fieldset className={styles.when}>
      <legend className={controls.fieldLabel}>{messages.when}</legend>
      {choices.map(({ value, label }) => (
        <label key={label} className={controls.check}>
          <input
            type="radio"
            name={name}
            checked={(value === null) === (window === null)}
            onChange={() => onWindow(value)}
          />
          <span>{label}</span>
        </label>
      ))}
      {window && <Moments window={window} zone={time.zone} onWindow={onWindow} />}
    </fieldset>
  );
}

interface MomentsProps {
  readonly window: TimeWindow;
  readonly zone: string;
  readonly onWindow: (window: TimeWindow) => void;
}

/** From and to by the chosen zone's clock, applied while they make a window. */
function Moments({ window, zone, onWindow }: MomentsProps) {
  const messages = useMessages(annotationMessages);
  const id = useId();
  const { startMs, endMs } = window;
  const [texts, setTexts] = useState({ from: "", to: "" });
  useEffect(() => {
    setTexts({ from: formatLocalMoment(startMs, zone), to: formatLocalMoment(endMs, zone) });
  }, [startMs, endMs, zone]);
  const [from, to] = [parseLocalMoment(texts.from, zone), parseLocalMoment(texts.to, zone)];
  const isReversed = from !== null && to !== null && to <= from;
  const type = (change: Partial<typeof texts>) => {
    const next = { ...texts, ...change };
    setTexts(next);
    const start = parseLocalMoment(next.from, zone);
    const end = parseLocalMoment(next.to, zone);
    if (start !== null && end !== null && end > start && (start !== startMs || end !== endMs))
      onWindow({ startMs: start, endMs: end });
  };
  const field = (key: "from" | "to") => (
    <div className={controls.field}>
      <label htmlFor={`${id}-${key}`} className={controls.fieldLabel}>
        {messages[key]}
      </label>
      <input
        id={`${id}-${key}`}
        type="datetime-local"
        className={controls.input}
        value={texts[key]}
        aria-invalid={isReversed || undefined}
        aria-describedby={`${id}-help`}
        onChange={(event) => type({ [key]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <div className={styles.moments}>
      {field("from")}
      {field("to")}
      <span id={`${id}-help`} className={controls.help} role={isReversed ? "alert" : undefined}>
        {isReversed ? messages.windowReversed : messages.clockOf(zone)}
      </span>
    </div>
  );
}
