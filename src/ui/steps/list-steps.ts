import type { Locale } from "../../core/sources/localized";
import { type DocumentChange, type HistoryEntry, redoStep, undoStep } from "../../workspace/history";
import { describeStep } from "./describe-step";

/** A step as the list of them shows it. */
export interface StepRow {
  /** How many steps are done once one has gone there; 0 is the beginning. */
  readonly doneCount: number;
  /** What it did; null for the beginning. */
  readonly text: string | null;
  readonly state: "done" | "present" | "undone";
}

type Wordings = Partial<Record<Locale, string>>;

/** By the patches, which stay the same when a step is undone and redone; those of a drag that goes on do not. */
const known = new WeakMap<HistoryEntry["patches"], Wordings>();

function wordingOf(entry: HistoryEntry, locale: Locale, word: () => string): string {
  const wordings = known.get(entry.patches) ?? {};
  known.set(entry.patches, wordings);
  wordings[locale] ??= word();
  return wordings[locale];
}

function wordPast(locale: Locale, { document, history }: DocumentChange): string[] {
  let at: DocumentChange = { document, history };
  return history.past
    .map((entry, index) => ({ entry, doneCount: index + 1 }))
    .reverse()
    .map(({ entry, doneCount }) =>
      wordingOf(entry, locale, () => {
        while (at.history.past.length > doneCount) at = undoStep(at);
        const { document: after } = at;
        at = undoStep(at);
        return describeStep(locale, { code: entry.code, before: at.document, after });
      }),
    )
    .reverse();
}

function wordFuture(locale: Locale, { document, history }: DocumentChange): string[] {
  let at: DocumentChange = { document, history };
  return history.future.map((entry, index) =>
    wordingOf(entry, locale, () => {
      while (history.future.length - at.history.future.length < index) at = redoStep(at);
      const { document: before } = at;
      at = redoStep(at);
      return describeStep(locale, { code: entry.code, before, after: at.document });
    }),
  );
}

/**
 * All steps of a history in words, newest first, the undone ones before those that are done, and the beginning last. What
 * a step did is found by going there in thought, once for each: later calls find its words.
 */
export function listSteps(locale: Locale, change: DocumentChange): StepRow[] {
  const doneCount = change.history.past.length;
  const texts = [null, ...wordPast(locale, change), ...wordFuture(locale, change)];
  return texts
    .map((text, index): StepRow => {
      const state = index === doneCount ? "present" : index < doneCount ? "done" : "undone";
      return { doneCount: index, text, state };
    })
    .reverse();
}
