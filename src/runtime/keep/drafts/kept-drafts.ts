import type { Localized } from "../../../core/sources/localized";
import { dismissNotice } from "../../../workspace/commands/notice-commands";
import { hasOpened } from "../../../workspace/keep/has-opened";
import type { KeepOutcome, ReadDrafts, TypedDraft } from "../../../workspace/keeping";
import { reasonOf } from "../../datasets/dataset-store";
import type { KeepContext } from "../keep-context";
import type { OpenWork } from "../open-work";
import { tellDraftsUnread, tellDraftsUnreadable, tellDraftUnkept, tellTyped } from "../tell";
import { PenLostError } from "../work-transactions";
import { adoptDrafts } from "./adopt-drafts";
import type { DraftRow } from "./draft-rows";
import { type DraftOwner, deleteDrafts, listDrafts, putDraft, setDraftsAside } from "./draft-transactions";

const elsewhere = { ok: false, reason: "written-elsewhere" } as const;

/** What was typed in forms and not saved, of whichever work is open. */
export class KeptDrafts {
  private readonly context: KeepContext;
  private readonly openWork: () => OpenWork;
  /** What the notice that stands says is there, by the keys. */
  private told = new Map<string, Localized>();
  private toldId: string | null = null;
  private unkeptId: string | null = null;

  constructor(context: KeepContext, openWork: () => OpenWork) {
    this.context = context;
    this.openWork = openWork;
    context.store.subscribe(({ history, keeping }, { history: before }) => {
      const owner = this.owner();
      if (owner && keeping.workId === owner.workId && hasOpened(before, history)) void this.dropAll(owner);
    });
  }

  /** Whose drafts this tab writes now; null where it writes none. */
  private owner(): DraftOwner | null {
    const work = this.openWork();
    return work.role() === "writer" ? { workId: work.id, writers: work.writers() } : null;
  }

  async keep(key: string, draft: TypedDraft | null): Promise<KeepOutcome> {
    const owner = this.owner();
    if (!owner) return elsewhere;
    const { databases, now, store } = this.context;
    try {
      await putDraft(await databases.get(), owner, key, draft, now());
    } catch (error) {
      if (error instanceof PenLostError) return elsewhere;
      const reason = reasonOf(error);
      if (this.unkeptId !== null) dismissNotice(store, this.unkeptId);
      this.unkeptId = tellDraftUnkept(store, reason);
      return { ok: false, reason };
    }
    if (this.unkeptId !== null) dismissNotice(store, this.unkeptId);
    this.unkeptId = null;
    if (draft === null) this.untell(key);
    return { ok: true };
  }

  async read<Draft>(read: (text: string) => Draft | null): Promise<ReadDrafts<Draft>> {
    const owner = this.owner();
    if (!owner) return elsewhere;
    const drafts = new Map<string, Draft>();
    try {
      for (const [key, { text }] of await this.readRows(owner, (one) => read(one) !== null)) {
        const draft = read(text);
        if (draft !== null) drafts.set(key, draft);
      }
      return { ok: true, drafts };
    } catch (error) {
      if (error instanceof PenLostError) return elsewhere;
      const reason = reasonOf(error);
      tellDraftsUnread(this.context.store, reason);
      return { ok: false, reason };
    }
  }

  /**
   * Says what is there of the work that has just been opened, with what nothing else would open again.
   *
   * @param formerId  the work that this tab had open before
   */
  async greet(formerId: string | null): Promise<void> {
    this.told.clear();
    this.toldId = null;
    const owner = this.owner();
    if (!owner) return;
    const { databases, store } = this.context;
    try {
      await adoptDrafts(await databases.get(), owner.workId, formerId);
      const rows = await this.readRows(owner, () => true);
      if (store.getState().keeping.workId !== owner.workId) return;
      this.told = new Map([...rows].map(([key, { label }]) => [key, label]));
      this.tell();
    } catch (error) {
      if (!(error instanceof PenLostError)) tellDraftsUnread(store, reasonOf(error));
    }
  }

  /** What cannot be read is set aside before anything is said of it. */
  private async readRows(
    owner: DraftOwner,
    isReadable: (text: string) => boolean,
  ): Promise<ReadonlyMap<string, DraftRow>> {
    const { databases, now, store } = this.context;
    const database = await databases.get();
    const { rows, badKeys } = await listDrafts(database, owner.workId, isReadable);
    if (badKeys.length > 0) {
      await setDraftsAside(database, owner, badKeys, isReadable, now());
      tellDraftsUnreadable(store, badKeys.length);
      for (const key of badKeys) this.untell(key);
    }
    return rows;
  }

  private async dropAll(owner: DraftOwner): Promise<void> {
    for (const key of [...this.told.keys()]) this.untell(key);
    try {
      await deleteDrafts(await this.context.databases.get(), owner);
    } catch (error) {
      console.warn("What was typed before a file was opened could not be deleted.", error);
    }
  }

  private tell(): void {
    if (this.told.size > 0) this.toldId = tellTyped(this.context.store, this.told);
  }

  /** Takes a draft that is gone out of the notice, unless that has been closed. */
  private untell(key: string): void {
    const { store } = this.context;
    if (!this.told.delete(key) || this.toldId === null) return;
    const isStanding = store.getState().notices.some(({ id }) => id === this.toldId);
    if (isStanding) dismissNotice(store, this.toldId);
    this.toldId = null;
    if (isStanding) this.tell();
  }
}
