import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { MarkGroup } from "./lane-marks";

const indexOfKey: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowLeft: (index) => Math.max(0, index - 1),
  ArrowRight: (index, count) => Math.min(count - 1, index + 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** One stop of the Tab key for a row of buttons; the arrows, Home and End go from one to the next. */
export function useRovingFocus(groups: readonly MarkGroup[]) {
  const row = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const isFocusWanted = useRef(false);
  const found = groups.findIndex(({ marks }) => marks.some((mark) => mark.id === activeId));
  const activeIndex = Math.max(0, found);
  const focus = (index: number) => row.current?.querySelectorAll("button")[index]?.focus();

  // The axis has been stretched and the buttons are others now.
  useEffect(() => {
    if (!isFocusWanted.current || groups.length === 0) return;
    isFocusWanted.current = false;
    row.current?.querySelectorAll("button")[activeIndex]?.focus();
  }, [groups, activeIndex]);

  return {
    row,
    activeIndex,
    activate: setActiveId,
    /** Gives the focus to the button of a mark once the row has been drawn anew. */
    focusLater: (markId: string) => {
      setActiveId(markId);
      isFocusWanted.current = true;
    },
    press: (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!row.current?.contains(event.target as Node) || !Object.hasOwn(indexOfKey, event.key)) return;
      event.preventDefault();
      focus(indexOfKey[event.key]!(activeIndex, groups.length));
    },
  };
}
