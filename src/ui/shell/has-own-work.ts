import { emptyDocument } from "../../workspace/document";
import type { AppState } from "../../workspace/state";

const emptyValues = new Map<string, unknown>(Object.entries(emptyDocument));

/** What is the very value of an empty document is not looked into: this is asked at every frame of a scrub. */
function isEmptyValue(name: string, value: unknown): boolean {
  const empty = emptyValues.get(name);
  if (value === empty) return true;
  return Array.isArray(value) ? value.length === 0 : JSON.stringify(value) === JSON.stringify(empty);
}

/**
 * Whether the user has made anything: a step that can be gone back to, or what an earlier visit or a copy has brought. How
 * the map is looked at is kept, too, but is no work.
 */
export function hasOwnWork({ document, history }: Pick<AppState, "document" | "history">): boolean {
  if (history.past.length + history.future.length > 0) return true;
  return Object.entries(document).some(([name, value]) => !isEmptyValue(name, value));
}
