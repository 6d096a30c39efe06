import type { WorkKeeper } from "../../../workspace/keeping";
import { type KeptDraft, readKeptDraft, writeKeptDraft } from "./kept-draft";

/** What could not be written is tried again after so long. */
const retryMs = 10_000;

/** Where the drafts of one work are kept. */
export interface DraftShelf {
  /** Null where nothing is kept: then they are on this page alone. */
  readonly keeper: WorkKeeper | null;
  /** Whether the work is open and this tab writes it. */
  readonly isWriter: () => boolean;
}

/** What is typed in the forms of one work: at hand here, and written at every change, one write at a time for each form. */
export class WorkDrafts {
  private readonly shelf: DraftShelf;
  private readonly drafts = new Map<string, KeptDraft>();
  /** What the keeper has, as far as this page knows. */
  private readonly written = new Map<string, KeptDraft>();
  private readonly writing = new Set<string>();
  private loading: Promise<void> | null = null;
  private reading: Promise<void> | null = null;
  /** Whether what the keeper has was looked at since this tab writes. */
  private isKnown = false;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(shelf: DraftShelf) {
    this.shelf = shelf;
  }

  get(key: string): KeptDraft | undefined {
    return this.drafts.get(key);
  }

  keys(): readonly string[] {
    return [...this.drafts.keys()];
  }

  set(key: string, draft: KeptDraft): void {
    this.drafts.set(key, draft);
    void this.write(key);
  }

  /** Forgets a draft that was saved or discarded. */
  delete(key: string): void {
    this.drafts.delete(key);
    void this.write(key);
  }

  /** Forgets all of them; the keeper does so by itself. */
  clear(): void {
    this.drafts.clear();
    this.written.clear();
  }

  /** Whether something is typed that would be gone with the page. */
  hasUnwritten(): boolean {
    return this.keys().some((key) => this.isDue(key));
  }

  /** Resolves when what was kept is at hand, or cannot be; the same promise until somebody else has written. */
  load(): Promise<void> {
    this.loading ??= this.shelf.keeper && this.shelf.isWriter() ? this.read() : Promise.resolve();
    return this.loading;
  }

  /** This tab writes the work from now on: what others wrote of it is looked up, what is left here is written. */
  takeUp(): void {
    this.isKnown = false;
    this.loading = null;
    // What could not be deleted may be another's by now.
    for (const key of this.written.keys()) if (!this.drafts.has(key)) this.written.delete(key);
    for (const key of this.keys()) void this.write(key);
  }

  private isDue(key: string): boolean {
    return this.drafts.get(key) !== this.written.get(key);
  }

  private read(): Promise<void> {
    this.reading ??= this.readAll().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async readAll(): Promise<void> {
    const found = await this.shelf.keeper?.readDrafts(readKeptDraft);
    this.isKnown = found?.ok ?? false;
    if (!found?.ok) return;
    for (const key of new Set([...this.written.keys(), ...found.drafts.keys()])) {
      // What was typed here meanwhile is the newest.
      if (this.isDue(key) || this.writing.has(key)) continue;
      const draft = found.drafts.get(key);
      for (const place of [this.drafts, this.written])
        if (draft) place.set(key, draft);
        else place.delete(key);
    }
  }

  private async write(key: string): Promise<void> {
    const { keeper, isWriter } = this.shelf;
    if (!keeper || this.writing.has(key)) return;
    this.writing.add(key);
    try {
      while (this.isDue(key) && isWriter()) {
        // Nothing is written over what has not been looked at.
        if (!this.isKnown) await this.read();
        const isWritten = this.isKnown && (await this.writeOnce(keeper, key));
        if (!isWritten) return this.retryLater();
      }
    } finally {
      this.writing.delete(key);
    }
  }

  private async writeOnce(keeper: WorkKeeper, key: string): Promise<boolean> {
    const draft = this.drafts.get(key);
    // What was saved goes only once the step that saved it is written.
    if (!draft && !(await keeper.flush()).ok) return false;
    // Typed again, or another work opened meanwhile.
    if (this.drafts.get(key) !== draft || !this.shelf.isWriter()) return true;
    const text = draft && writeKeptDraft(draft);
    const typed = draft && text !== undefined ? { text, label: draft.draft.title } : null;
    if (!(await keeper.keepDraft(key, typed)).ok) return false;
    if (draft) this.written.set(key, draft);
    else this.written.delete(key);
    return true;
  }

  private retryLater(): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => {
      for (const key of new Set([...this.drafts.keys(), ...this.written.keys()])) void this.write(key);
    }, retryMs);
  }
}
