import { useRef } from "react";
import { roundToStep } from "../../../core/time/calendar";
import { formatMoment } from "../../../look/text/format-date";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { setKnownAt } from "../../../workspace/commands/time-commands";
import { effectiveWindow } from "../../../workspace/time-state";
import { Button } from "../../controls/button";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { knownAtRange } from "./known-at-range";
import { clampToRange } from "./move-known-at";

/** Switches between what is known now and what was known at an instant, first the end of what is shown. */
export function KnownAtButton() {
  const texts = useMessages(timelineMessages);
  const locale = useLocale();
  const store = useAppStore();
  const knownAtMs = useApp((state) => state.time.knownAtMs);
  const zone = useApp((state) => state.time.zone);
  const isEmpty = useApp((state) => state.events.table.count === 0);
  const lastMs = useRef<number | null>(null);
  const toggle = () => {
    const state = store.getState();
    const range = knownAtRange(state);
    if (state.time.knownAtMs !== null) {
      lastMs.current = state.time.knownAtMs;
      setKnownAt(store, null);
    } else if (range) {
      const endMs = roundToStep(effectiveWindow(state.time).endMs, "hour", zone);
      setKnownAt(store, clampToRange(lastMs.current ?? endMs, range));
    }
  };
  return (
    <Button
      look="outlined"
      label={knownAtMs === null ? texts.knownAtNow : texts.knownAtSet(formatMoment(locale, knownAtMs, zone))}
      isPressed={knownAtMs !== null}
      disabled={isEmpty && knownAtMs === null}
      onClick={toggle}
    />
  );
}
