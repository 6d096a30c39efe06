import { useCallback, useEffect, useRef, useState } from "react";
import type { ImportIssue } from "../../../../formats/import/import-issue";
import type { ChosenSettings, ImportProgress } from "../../../../formats/import/import-protocol";
import type { ImportReview } from "../../../../formats/import/import-review";
import type { ImportOptions, ImportSession } from "../../../../runtime/import/import-client";

/** How far the reading of a group of files has come; the review of an earlier reading stays until the next is there. */
export interface Reading {
  readonly status: "reading" | "ready" | "refused" | "stopped";
  readonly progress: ImportProgress | null;
  readonly review: ImportReview | null;
  readonly issue: ImportIssue | null;
}

export type StartImport = (files: readonly File[], options: ImportOptions) => ImportSession;

/** Several changes in a row, such as arrow keys on a select, are read once. */
const settleMs = 200;

const begun: Reading = { status: "reading", progress: null, review: null, issue: null };

interface ReadingPlan {
  readonly files: readonly File[];
  readonly start: StartImport;
  /** Settings that a first review calls for, such as remembered columns: they are read once more with them. */
  readonly afterFirst: (review: ImportReview) => ChosenSettings | null;
  readonly onReview: (review: ImportReview) => void;
}

/** Reads a group of files at once and again on demand; the latest reading wins. */
export function useReading(plan: ReadingPlan) {
  const { files, start } = plan;
  const [reading, setReading] = useState(begun);
  const session = useRef<ImportSession | null>(null);
  const latestRun = useRef(0);
  const latestPlan = useRef(plan);
  latestPlan.current = plan;

  const read = useCallback(async (chosen: ChosenSettings, isFirst = false) => {
    const run = ++latestRun.current;
    setReading((current) => ({ ...current, status: "reading", progress: null, issue: null }));
    if (!isFirst) {
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      if (run !== latestRun.current) return;
    }
    const outcome = await session.current?.read(chosen);
    if (run !== latestRun.current || !outcome) return;
    if (!outcome.ok) {
      setReading((current) => ({ ...current, status: "refused", issue: outcome.issue }));
      return;
    }
    const more = isFirst ? latestPlan.current.afterFirst(outcome.review) : null;
    latestPlan.current.onReview(outcome.review);
    setReading({ status: "ready", progress: null, review: outcome.review, issue: null });
    if (more) await read(more);
  }, []);

  useEffect(() => {
    const started = start(files, {
      onProgress: (progress) => {
        if (session.current === started)
          setReading((current) => (current.status === "reading" ? { ...current, progress } : current));
      },
    });
    session.current = started;
    void read({}, true);
    return () => {
      latestRun.current++;
      session.current = null;
      started.cancel();
    };
  }, [files, start, read]);

  const stop = useCallback(() => {
    latestRun.current++;
    session.current?.cancel();
    setReading((current) => ({ ...current, status: "stopped", progress: null }));
  }, []);

  return { reading, read, stop, session };
}
