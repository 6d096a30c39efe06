import { emptyDocument } from "../../workspace/document";
import { applyCommand, emptyHistory } from "../../workspace/history";
import { makeJournalRow } from "../../workspace/keep/kept-rows";
import { type KeptState, keptPart } from "../../workspace/keep/kept-state";
import { recordChange } from "../../workspace/keep/record-change";
import type { KeepOutcome, TypedDraft, WorkKeeper, WorkSummary } from "../../workspace/keeping";
import { initialTime } from "../../workspace/time-state";
import { initialView } from "../../workspace/view-state";
import { reasonOf } from "../datasets/dataset-store";
import { KeptDrafts } from "./drafts/kept-drafts";
import type { KeepContext } from "./keep-context";
import { listRows, listSummaries } from "./list-works";
import { isDamaged, loadWork, toWritten } from "./load-work";
import { makeWork } from "./make-work";
import { newId } from "./new-id";
import { type OpenWork, openNewWork, openWork } from "./open-work";
import { askForPen } from "./pen";
import { rememberWork } from "./remembered-work";
import { removeWork } from "./remove-work";
import { tellCleared, tellUnsaved, withdrawWorkNotices } from "./tell";
import { newWorkRow, toSummary } from "./work-rows";
import { appendRows, changeRow } from "./work-transactions";

const longestThumbnail = 400_000;
const pictureStart = "data:image/jpeg;base64,";

const refused = (reason: string): KeepOutcome => ({ ok: false, reason });
const done: KeepOutcome = { ok: true };

/** Whether another tab writes a work. */
async function isWritten(id: string): Promise<boolean> {
  const pen = await askForPen(id, { ifAvailable: true, onRobbed: () => undefined });
  pen?.release();
  return pen === null;
}

/** All works of this browser, one of them open. */
export class StoredWorks implements WorkKeeper {
  private readonly context: KeepContext;
  private open: OpenWork;
  private openedAtMs: number;
  private readonly drafts: KeptDrafts;
  /** One after the other: a second click waits until the first is done. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(context: KeepContext, open: OpenWork) {
    this.context = context;
    this.open = open;
    this.openedAtMs = context.now();
    this.drafts = new KeptDrafts(context, () => this.open);
  }

  async listWorks(): Promise<readonly WorkSummary[]> {
    try {
      const works = await listSummaries(await this.context.databases.get());
      if (works.some(({ id }) => id === this.open.id) || this.open.role() !== "writer") return works;
      // Open, and not written before its first change.
      const { title } = this.context.store.getState().document;
      return [toSummary(newWorkRow(this.open.id, title, this.openedAtMs)), ...works];
    } catch (error) {
      console.warn("The kept works could not be listed.", error);
      return [];
    }
  }

  openWork = (id: string) => this.inTurn(() => this.switchTo(id));

  createWork = () =>
    this.inTurn(async () => {
      const { theme, locale } = this.context.store.getState().view;
      return this.openMade({
        document: emptyDocument,
        history: emptyHistory,
        time: initialTime,
        view: { ...initialView, theme, locale },
      });
    });

  duplicateWork = (id: string, title: string) =>
    this.inTurn(async () => {
      const state = await this.stateOf(id);
      if (!state) return refused("unreadable");
      return this.openMade({ ...state, document: { ...state.document, title }, history: emptyHistory });
    });

  renameWork = (id: string, title: string) =>
    this.inTurn(async () => {
      if (id === this.open.id) return refused("open-here");
      const pen = await askForPen(id, { ifAvailable: true, onRobbed: () => undefined });
      if (!pen) return refused("written-elsewhere");
      try {
        return await this.rename(id, title);
      } finally {
        pen.release();
      }
    });

  deleteWork = (id: string) =>
    this.inTurn(async () => {
      const { databases, now } = this.context;
      if (id === this.open.id && this.open.role() === "follower") return refused("written-elsewhere");
      if (id === this.open.id) {
        const written = await this.open.flush();
        if (!written.ok) return written;
      } else if (await isWritten(id)) return refused("written-elsewhere");
      const database = await databases.get();
      await changeRow(database, id, () => ({ deletedAtMs: now() }));
      if (id !== this.open.id) return done;
      const others = (await listRows(database)).filter((row) => row.id !== id && row.deletedAtMs === null);
      for (const other of others) if ((await this.switchTo(other.id)).ok) return done;
      return this.openNew();
    });

  restoreWork = (id: string) =>
    this.inTurn(async () => {
      const row = await changeRow(await this.context.databases.get(), id, () => ({ deletedAtMs: null }));
      return row ? done : refused("unreadable");
    });

  forgetWork = (id: string) =>
    this.inTurn(async () => {
      if (id === this.open.id) return refused("open-here");
      return (await removeWork(await this.context.databases.get(), id)) ? done : refused("not-deleted");
    });

  keepThumbnail = (dataUrl: string) =>
    this.inTurn(async () => {
      if (this.open.role() !== "writer") return refused("written-elsewhere");
      if (!dataUrl.startsWith(pictureStart) || dataUrl.length > longestThumbnail)
        return refused("no-picture");
      const database = await this.context.databases.get();
      const row = await changeRow(database, this.open.id, () => ({ thumbnail: dataUrl }));
      return row ? done : refused("unwritten");
    });

  keepDraft = (key: string, draft: TypedDraft | null) => this.drafts.keep(key, draft);

  readDrafts = <Draft>(read: (text: string) => Draft | null) => this.drafts.read(read);

  /** Says what was typed in the open work and not saved; what was typed where nothing was written comes to it. */
  greet = (formerId: string | null) => this.drafts.greet(formerId);

  takeOver = () => this.inTurn(() => this.open.takeOver());

  async flush(): Promise<KeepOutcome> {
    return this.open.flush();
  }

  /** Opens what is left of a work that was deleted for good elsewhere, or a new one. */
  reopen(copyId: string | null): void {
    void this.inTurn(async () => {
      const copy = copyId === null ? null : await openWork(this.context, copyId);
      await this.setOpen(copy ?? openNewWork(this.context));
      return done;
    });
  }

  /**
   * Says so where what was written has been deleted from outside. It is not written again unasked: whoever clears a
   * browser's data may mean it.
   */
  async checkKept(): Promise<void> {
    const { store, databases } = this.context;
    if (this.open.role() !== "writer" || store.getState().saving.status !== "saved") return;
    try {
      const key = await (await databases.get()).getKey("works", this.open.id);
      if (key === undefined && store.getState().saving.status === "saved") tellCleared(store);
    } catch (error) {
      tellUnsaved(store, reasonOf(error));
    }
  }

  private inTurn(work: () => Promise<KeepOutcome>): Promise<KeepOutcome> {
    const turn = this.queue.then(work).catch((error: unknown) => refused(reasonOf(error)));
    this.queue = turn;
    return turn;
  }

  private async setOpen(open: OpenWork): Promise<void> {
    const formerId = this.open.id;
    this.open = open;
    this.openedAtMs = this.context.now();
    rememberWork(open.id);
    await this.drafts.greet(formerId);
  }

  /** Opens another one once this one is written; where either fails this one stays open. */
  private async switchTo(id: string): Promise<KeepOutcome> {
    if (id === this.open.id) return done;
    const written = await this.open.flush();
    if (!written.ok && this.open.role() === "writer") return written;
    // Looked at before the open one is let go of.
    if (!(await loadWork(await this.context.databases.get(), id))) return refused("unreadable");
    const former = this.open;
    const closed = await former.close();
    if (!closed.ok) return closed;
    withdrawWorkNotices(this.context.store);
    const next = await openWork(this.context, id);
    await this.setOpen(next ?? (await openWork(this.context, former.id)) ?? openNewWork(this.context));
    return next ? done : refused("unreadable");
  }

  private async openMade(state: KeptState): Promise<KeepOutcome> {
    const written = await this.open.flush();
    if (!written.ok && this.open.role() === "writer") return written;
    const { databases, now } = this.context;
    return this.switchTo(await makeWork(await databases.get(), state, now()));
  }

  private async openNew(): Promise<KeepOutcome> {
    const { theme, locale } = this.context.store.getState().view;
    const view = { ...initialView, theme, locale };
    const empty = { document: emptyDocument, history: emptyHistory, time: initialTime, view };
    return this.openMade(empty);
  }

  private async stateOf(id: string): Promise<KeptState | null> {
    if (id === this.open.id) return keptPart(this.context.store.getState());
    const work = await loadWork(await this.context.databases.get(), id);
    return work && keptPart(work.state);
  }

  private async rename(id: string, title: string): Promise<KeepOutcome> {
    const { databases, now, channel } = this.context;
    const database = await databases.get();
    const work = await loadWork(database, id);
    if (!work || isDamaged(work)) return refused("unreadable");
    const before = keptPart(work.state);
    const after = applyCommand(before, "set-title", (draft) => Object.assign(draft, { title }));
    const record = recordChange(before, { ...before, ...after });
    if (!record) return done;
    const token = newId();
    const { seq, formerToken } = toWritten(id, token, work);
    await appendRows(database, {
      workId: id,
      token,
      formerToken,
      isNew: false,
      rows: [makeJournalRow(id, seq + 1, record, now())],
      snapshot: null,
      title,
      isEdit: false,
      nowMs: now(),
    });
    channel.send({ kind: "committed", workId: id, seq: seq + 1 });
    return done;
  }
}
