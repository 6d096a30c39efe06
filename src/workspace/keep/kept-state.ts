import { emptyDocument } from "../document";
import { emptyHistory } from "../history";
import type { AppState } from "../state";
import { initialTime } from "../time-state";
import { initialView } from "../view-state";

/** What is kept of the state over a reload: the work with all its steps, and how it was looked at. */
export type KeptState = Pick<AppState, "document" | "history" | "time" | "view">;

export const emptyKeptState: KeptState = {
  document: emptyDocument,
  history: emptyHistory,
  time: initialTime,
  view: initialView,
};

export function keptPart({ document, history, time, view }: KeptState): KeptState {
  return { document, history, time, view };
}
