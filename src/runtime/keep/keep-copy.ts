import { keptPart } from "../../workspace/keep/kept-state";
import type { Database } from "../database";
import type { KeepContext } from "./keep-context";
import { makeWork } from "./make-work";
import { copyTitle, tellCopied } from "./tell";

/**
 * Keeps what is on the page as a work of its own, and says so; under its own title where that is free. The new work's id.
 *
 * @param isGone  whether the work that it comes from was deleted for good
 */
export async function keepCopy(
  { store, now }: Pick<KeepContext, "store" | "now">,
  database: Database,
  isGone: boolean,
): Promise<string> {
  const state = keptPart(store.getState());
  const original = state.document.title;
  const title = isGone ? original : copyTitle(store, original);
  const id = await makeWork(database, { ...state, document: { ...state.document, title } }, now());
  if (!isGone) tellCopied(store, title, original);
  return id;
}
