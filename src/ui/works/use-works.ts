import { useCallback, useEffect, useRef, useState } from "react";
import type { KeepOutcome, WorkKeeper, WorkSummary } from "../../workspace/keeping";
import { useApp } from "../store-context";

/** What was done last, for the line that says so. */
export type WorkReport =
  | { readonly kind: "failed"; readonly reason: string }
  | {
      readonly kind: "deleted" | "forgotten" | "restored" | "renamed";
      readonly id: string;
      readonly title: string;
      /** Whether it was the open one that was deleted. */
      readonly wasOpen?: boolean;
    };

export interface Works {
  /** Null until they were looked up. */
  readonly list: readonly WorkSummary[] | null;
  readonly isBusy: boolean;
  readonly report: WorkReport | null;
  /**
   * Does something with the keeper, one thing at a time: nothing while another is under way. What failed is reported.
   * Resolves to whether it was done.
   */
  readonly act: (work: (keeper: WorkKeeper) => Promise<KeepOutcome>, report?: WorkReport) => Promise<boolean>;
}

/** The kept workspaces, looked up anew after each action, each save, and when the page comes to the front. */
export function useWorks(keeper: WorkKeeper): Works {
  const [list, setList] = useState<readonly WorkSummary[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isActing = useRef(false);
  const [report, setReport] = useState<WorkReport | null>(null);
  const workId = useApp((state) => state.keeping.workId);
  const savedAtMs = useApp(({ saving }) => (saving.status === "saved" ? saving.atMs : 0));

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept has changed when these have.
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const found = await keeper.listWorks();
      if (!isGone) setList(found);
    };
    void look();
    addEventListener("focus", look);
    return () => {
      isGone = true;
      removeEventListener("focus", look);
    };
  }, [keeper, workId, savedAtMs]);

  const act = useCallback<Works["act"]>(
    async (work, done) => {
      if (isActing.current) return false;
      isActing.current = true;
      setBusy(true);
      setReport(null);
      const outcome = await work(keeper);
      setReport(outcome.ok ? (done ?? null) : { kind: "failed", reason: outcome.reason });
      setList(await keeper.listWorks());
      isActing.current = false;
      setBusy(false);
      return outcome.ok;
    },
    [keeper],
  );
  return { list, isBusy, report, act };
}
