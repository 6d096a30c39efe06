import type { HistoryState } from "../history";

/** Whether the last step of one history opened a file, and the other has not taken that step. */
function isOpenedIn({ past }: HistoryState, other: HistoryState): boolean {
  const last = past.at(-1);
  // Steps are copied when they are sealed or redone; what they do is not.
  return last?.code === "open-file" && !other.past.some(({ patches }) => patches === last.patches);
}

/**
 * Whether a file was opened over a work between two of its states, or such an opening undone: ids of incidents mean others
 * after it.
 */
export function hasOpened(before: HistoryState, after: HistoryState): boolean {
  return before !== after && (isOpenedIn(after, before) || isOpenedIn(before, after));
}
