import type { IncidentChange } from "../own-incident";
import { isSameValue } from "./same-value";

/**
 * Two histories as one, by time, each in its own order. A change that stands in both, as those before a split do in both
 * of its parts, or twice in one stands once.
 */
export function uniteChanges(
  kept: readonly IncidentChange[],
  added: readonly IncidentChange[],
): IncidentChange[] {
  const united: IncidentChange[] = [];
  const known = new Map<string, IncidentChange[]>();
  const add = (change: IncidentChange) => {
    const key = `${change.kind} ${change.atMs}`;
    const alike = known.get(key) ?? [];
    if (alike.some((present) => isSameValue(present, change))) return;
    alike.push(change);
    known.set(key, alike);
    united.push(change);
  };
  let next = 0;
  for (const change of kept) {
    for (let other = added[next]; other && other.atMs < change.atMs; other = added[++next]) add(other);
    add(change);
  }
  for (const change of added.slice(next)) add(change);
  return united;
}

/** Changes beyond which a history does without splits and mergers that later ones repeat. */
const mostWithRepeats = 100;

/** Whether everything that a split or a merger holds stands in a later one as well. */
function isRepeatedBy(later: IncidentChange, earlier: IncidentChange): boolean {
  return (
    later.kind === earlier.kind &&
    (earlier.reason === "" || earlier.reason === later.reason) &&
    later.incidentId === earlier.incidentId &&
    isSameValue(later.before, earlier.before) &&
    isSameValue(later.parts, earlier.parts)
  );
}

/**
 * A history that splitting and merging over and over does not make grow without end: beyond 100 changes, the oldest
 * splits and mergers go that a later one repeats word for word. Every wording and every reason stays.
 */
export function withoutRepeats(changes: readonly IncidentChange[]): readonly IncidentChange[] {
  let excess = changes.length - mostWithRepeats;
  if (excess <= 0) return changes;
  return changes.filter((change, index) => {
    if (excess <= 0 || (change.kind !== "split" && change.kind !== "merged")) return true;
    const isRepeated = changes.slice(index + 1).some((later) => isRepeatedBy(later, change));
    if (isRepeated) excess--;
    return !isRepeated;
  });
}
