import type { KeepOutcome, TypedDraft, WorkKeeper, WorkSummary } from "../../../src/workspace/keeping";
import type { AppStore } from "../../../src/workspace/store";

export interface FakeKeeper extends WorkKeeper {
  readonly works: Map<string, WorkSummary>;
  readonly pictures: string[];
  /** What the next action answers instead of doing it. */
  refusal: string | null;
}

const done: KeepOutcome = { ok: true };

export function workSummary(id: string, change: Partial<WorkSummary> = {}): WorkSummary {
  const atMs = Date.UTC(2026, 0, 5, 9, 30);
  return {
    id,
    title: id,
    createdAtMs: atMs,
    changedAtMs: atMs,
    deletedAtMs: null,
    thumbnail: null,
    sizeBytes: 12_300,
    ...change,
  };
}

/** Keeps summaries in memory as the port promises, and swaps the title of the store for the document's. */
export function createFakeKeeper(store: AppStore, list: readonly WorkSummary[]): FakeKeeper {
  const drafts = new Map<string, TypedDraft>();
  const works = new Map(list.map((work) => [work.id, work]));
  let made = 0;
  const change = (id: string, part: Partial<WorkSummary>) => works.set(id, { ...works.get(id)!, ...part });
  const show = (id: string) => {
    const { document, keeping } = store.getState();
    store.setState({
      document: { ...document, title: works.get(id)?.title ?? "" },
      keeping: { ...keeping, workId: id },
    });
  };
  const tried = async (act: () => void): Promise<KeepOutcome> => {
    if (keeper.refusal !== null) {
      const outcome: KeepOutcome = { ok: false, reason: keeper.refusal };
      keeper.refusal = null;
      return outcome;
    }
    act();
    return done;
  };
  const keeper: FakeKeeper = {
    works,
    pictures: [],
    refusal: null,
    listWorks: async () => [...works.values()].sort((a, b) => b.changedAtMs - a.changedAtMs),
    openWork: (id) => tried(() => show(id)),
    createWork: () =>
      tried(() => {
        const id = `new-${++made}`;
        works.set(id, workSummary(id, { title: "" }));
        show(id);
      }),
    duplicateWork: (id, title) =>
      tried(() => {
        const copy = `copy-${++made}`;
        works.set(copy, { ...works.get(id)!, id: copy, title });
        show(copy);
      }),
    renameWork: (id, title) => tried(() => change(id, { title })),
    deleteWork: (id) =>
      tried(() => {
        change(id, { deletedAtMs: Date.UTC(2026, 0, 6) });
        const next = [...works.values()].find(({ deletedAtMs }) => deletedAtMs === null);
        if (store.getState().keeping.workId === id) show(next?.id ?? "none");
      }),
    restoreWork: (id) => tried(() => change(id, { deletedAtMs: null })),
    forgetWork: (id) => tried(() => works.delete(id)),
    keepThumbnail: async (picture) => {
      keeper.pictures.push(picture);
      return done;
    },
    keepDraft: (key, draft) => tried(() => void (draft ? drafts.set(key, draft) : drafts.delete(key))),
    readDrafts: async (read) => {
      const found = [...drafts].map(([key, { text }]) => [key, read(text)] as const);
      return { ok: true, drafts: new Map(found.flatMap(([key, draft]) => (draft ? [[key, draft]] : []))) };
    },
    takeOver: () => tried(() => store.setState({ keeping: { ...store.getState().keeping, role: "writer" } })),
    flush: () =>
      tried(() => {
        const { workId } = store.getState().keeping;
        if (workId) change(workId, { title: store.getState().document.title });
      }),
  };
  return keeper;
}
