import type { HistoryEntry, HistoryState } from "../history";
import { isSame } from "./is-same";
import { applyRecord, type JournalRecord } from "./journal-record";
import type { KeptState } from "./kept-state";

/** What a longer run of patches has beyond the shorter one that it begins or ends with; null where it does not. */
function addedTo(last: HistoryEntry, grown: HistoryEntry): JournalRecord | null {
  const patchCount = last.patches.length;
  const addedInverse = grown.inverse.length - last.inverse.length;
  const isGrown =
    patchCount < grown.patches.length &&
    addedInverse >= 0 &&
    last.patches.every((patch, index) => patch === grown.patches[index]) &&
    last.inverse.every((patch, index) => patch === grown.inverse[addedInverse + index]);
  if (!isGrown) return null;
  return {
    kind: "grow",
    patches: grown.patches.slice(patchCount),
    inverse: grown.inverse.slice(0, addedInverse),
    coalesceKey: grown.coalesceKey,
  };
}

/** What may have happened, likeliest first; which of it did is tried out. */
function* guessRecords(before: HistoryState, after: HistoryState): Generator<JournalRecord> {
  const [last, entry] = [before.past.at(-1), after.past.at(-1)];
  const doneCount = after.past.length;
  if (
    doneCount !== before.past.length &&
    doneCount + after.future.length === before.past.length + before.future.length
  )
    yield { kind: "go", doneCount };
  if (after.future.length === 0 && entry) {
    const isNew = after.past.at(-2) === last || last === undefined;
    if (isNew) yield { kind: "do", entry };
    else if (last && after.past.at(-2) === before.past.at(-2)) {
      const grown = addedTo(last, entry);
      if (grown) yield grown;
      if (isSame(last.patches, entry.patches) && entry.coalesceKey === null) yield { kind: "seal" };
      yield { kind: "amend", entry };
    }
  }
  if (doneCount === before.past.length) yield { kind: "seal" };
  if (doneCount === before.past.length - 1) yield { kind: "drop", future: after.future };
}

function leadsTo(before: KeptState, record: JournalRecord, after: KeptState): boolean {
  try {
    const reached = applyRecord(before, record);
    return isSame(reached.document, after.document) && isSame(reached.history, after.history);
  } catch {
    // A guess that does not fit is a wrong one: the next is tried, and `whole` always fits.
    return false;
  }
}

/**
 * The change of the document and its steps as a record: tried out on the state before, so that applying it is known to
 * give the state after; where no step explains it (a document that was put in place) everything anew. Null where nothing
 * changed. How it is looked at is left out (`recordLook`).
 */
export function recordChange(before: KeptState, after: KeptState): JournalRecord | null {
  if (before.document === after.document && isSame(before.history, after.history)) return null;
  for (const record of guessRecords(before.history, after.history))
    if (leadsTo(before, record, after)) return record;
  if (isSame(before.document, after.document) && isSame(before.history, after.history)) return null;
  return recordWhole(after);
}

/** Everything anew, as a record. */
export function recordWhole({ document, history, time, view }: KeptState): JournalRecord {
  return { kind: "whole", saved: { document, time, view }, history };
}

/** How the work is looked at as a record; null where nothing changed. */
export function recordLook(before: KeptState, after: KeptState): JournalRecord | null {
  if (before.time === after.time && before.view === after.view) return null;
  return { kind: "look", time: after.time, view: after.view };
}
