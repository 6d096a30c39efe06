import { hasOpened } from "../../workspace/keep/has-opened";
import type { WorkKeeper } from "../../workspace/keeping";
import type { AppStore } from "../../workspace/store";
import { WorkDrafts } from "./draft/work-drafts";

/** By the workspace that is open: what was typed for one must not turn up in another. */
type Works = Map<string | null, WorkDrafts>;

const worksByStore = new WeakMap<AppStore, Works>();

/**
 * What was typed and not saved in the open workspace, by the incident's id, so that a form closed by accident loses
 * nothing. When another file is opened over it, or its opening undone, all of it goes: an id means another incident there.
 *
 * @param keeper  where it is kept; without one it is in memory alone
 */
export function keptDrafts(store: AppStore, keeper: WorkKeeper | null): WorkDrafts {
  const works = worksByStore.get(store) ?? watch(store);
  const { workId } = store.getState().keeping;
  const known = works.get(workId);
  if (known) return known;
  const isWriter = () => {
    const { keeping } = store.getState();
    return keeping.workId === workId && keeping.role === "writer";
  };
  const drafts = new WorkDrafts({ keeper, isWriter });
  works.set(workId, drafts);
  return drafts;
}

function watch(store: AppStore): Works {
  const works: Works = new Map();
  worksByStore.set(store, works);
  store.subscribe(({ history, keeping }, { history: before, keeping: keepingBefore }) => {
    const drafts = works.get(keeping.workId);
    if (keeping.workId === keepingBefore.workId && hasOpened(before, history)) drafts?.clear();
    if (keeping !== keepingBefore && keeping.role === "writer") drafts?.takeUp();
  });
  // Leaving the page asks first where something is in memory alone.
  globalThis.addEventListener?.("beforeunload", (event) => {
    if ([...works.values()].some((drafts) => drafts.hasUnwritten())) event.preventDefault();
  });
  return works;
}
