const edgePx = 8;
const gapPx = 6;

/**
 * Puts a popover right above what it belongs to, inside the page's edges. It stands in the browser's top layer, so no
 * scrolling or clipping of the bar cuts it off.
 */
export function placeAbove(popover: HTMLElement, anchor: Element): void {
  const { left, top } = anchor.getBoundingClientRect();
  popover.style.insetInlineStart = `max(${edgePx}px, min(${left}px, 100vw - var(--popover-width) - ${edgePx}px))`;
  popover.style.insetBlockEnd = `${window.innerHeight - top + gapPx}px`;
  popover.style.maxHeight = `${Math.max(0, top - gapPx - edgePx)}px`;
}
