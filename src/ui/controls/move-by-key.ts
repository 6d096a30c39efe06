import type { KeyboardEvent } from "react";

const moves: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
  PageDown: (index, last) => Math.min(index + 10, last),
  PageUp: (index) => Math.max(index - 10, 0),
};

/** Moves the focus over the elements of a list that match, from the one within which it is, by the arrow keys. */
export function moveByKey(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const move = moves[event.key];
  const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  if (!move || !isPlain || event.target instanceof HTMLInputElement) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const row = (event.target as HTMLElement).closest("li");
  const index = rows.findIndex((candidate) => row?.contains(candidate));
  rows[index < 0 ? 0 : move(index, rows.length - 1)]?.focus();
  event.preventDefault();
}
