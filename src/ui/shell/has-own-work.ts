import { emptyDocument } from "../../workspace/document";
import type { AppState } from "../../workspace/state";

/**
 * Whether the user has made anything: a step that can be gone back to, or what an earlier visit or a copy has brought. How
 * the map is looked at is kept, too, but is no work.
 */
export function hasOwnWork({ document, history }: Pick<AppState, "document" | "history">): boolean {
  if (history.past.length + history.future.length > 0) return true;
  const empty = new Map<string, unknown>(Object.entries(emptyDocument));
  return Object.entries(document).some(([name, value]) =>
    Array.isArray(value) ? value.length > 0 : JSON.stringify(value) !== JSON.stringify(empty.get(name)),
  );
}
