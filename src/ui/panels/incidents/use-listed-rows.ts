import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { indexAfterKey } from "./row-keys";
import type { RowCursor } from "./use-row-cursor";
import { useVirtualRows } from "./use-virtual-rows";

interface ListedRowsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly rowPx: number;
  readonly cursor: RowCursor;
  /** Draw every row in the flow of the page, whatever its height: for short lists. */
  readonly isWhole: boolean;
}

/** The rows to draw with their keyboard: arrow keys, Page Up and Down, Home and End move; the selected one is shown. */
export function useListedRows({ scroller, count, rowPx, cursor, isWhole }: ListedRowsOptions) {
  const { stopIndex, selectedId, selectedIndex } = cursor;
  const virtual = useVirtualRows(scroller, count, rowPx, stopIndex);
  const awaited = useRef<number | null>(null);
  const rowElement = (index: number) => scroller.current?.querySelector(`[data-index="${index}"]`);

  const showRow = (index: number) => {
    if (isWhole) rowElement(index)?.scrollIntoView({ block: "nearest" });
    else virtual.showRow(index);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a row is shown when it becomes selected, not when it moves
  useEffect(() => {
    if (selectedId !== null && selectedIndex >= 0) showRow(selectedIndex);
  }, [selectedId]);

  useEffect(() => {
    if (awaited.current === null) return;
    const button = rowElement(awaited.current)?.querySelector("button");
    if (!button) return;
    awaited.current = null;
    button.focus({ preventScroll: !isWhole });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const index = indexAfterKey(stopIndex, event.key, count);
    if (index === null || count === 0) return;
    event.preventDefault();
    awaited.current = index;
    cursor.focusRow(index);
    if (!isWhole) virtual.showRow(index);
    // The row is the stop already: nothing renders anew, so nothing else would move the focus.
    if (index === stopIndex) rowElement(index)?.querySelector("button")?.focus();
  };

  const onRowFocus = (index: number, button: HTMLElement) => {
    cursor.focusRow(index);
    // Not under a pointer: the row would be gone from under it before it is let go.
    if (!isWhole && button.matches(":focus-visible")) virtual.showRow(index);
  };

  return {
    indexes: isWhole ? Array.from({ length: count }, (_, index) => index) : virtual.indexes,
    trackStyle: isWhole ? undefined : { height: virtual.trackPx },
    rowStyle: (index: number) =>
      isWhole ? undefined : { height: rowPx, transform: `translateY(${virtual.topOf(index)}px)` },
    onKeyDown,
    onRowFocus,
  };
}
