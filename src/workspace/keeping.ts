import type { Localized } from "../core/sources/localized";

/**
 * Who may write what is open here: `writer` alone in this tab; `follower` where another tab writes it and this one shows
 * what it makes; `none` where nothing is kept (an embedded page, a storage that is forbidden).
 */
export type KeepingRole = "writer" | "follower" | "none";

export interface KeepingState {
  /** The workspace that is open; null where nothing is kept. */
  readonly workId: string | null;
  readonly role: KeepingRole;
}

export const notKept: KeepingState = { workId: null, role: "none" };

/** A kept workspace as a list shows it. */
export interface WorkSummary {
  readonly id: string;
  /** The document's title; empty until the user names it. */
  readonly title: string;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
  /** When it was deleted; null for one that is not. Deleted ones can be restored for `deletedKeptMs`. */
  readonly deletedAtMs: number | null;
  /** A small JPEG of its map as a data URL; null before one was made. */
  readonly thumbnail: string | null;
  /** What it takes of the browser's storage, imported tables not counted. */
  readonly sizeBytes: number;
}

/** How long a deleted workspace can be restored. */
export const deletedKeptMs = 30 * 86_400_000;

/** `reason` is the browser's own words, or a code of ours where there are none. */
export type KeepOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** The key of what is typed for an incident that is to be added; what is typed for another lies under its id. */
export const newIncidentKey = "";

/** What was typed in a form and not saved. */
export interface TypedDraft {
  /** As its form writes and reads it. */
  readonly text: string;
  /** What a notice names it by: the title as it is typed, perhaps empty. */
  readonly label: Localized;
}

export type ReadDrafts<Draft> =
  | { readonly ok: true; readonly drafts: ReadonlyMap<string, Draft> }
  | { readonly ok: false; readonly reason: string };

/** The port to where workspaces are kept. Every promise resolves only after the transaction completed; none rejects. */
export interface WorkKeeper {
  /** All kept workspaces, deleted ones included, last changed first; empty where the storage cannot be read. */
  listWorks(): Promise<readonly WorkSummary[]>;
  /** Writes what is open here, then opens another one in its place, with its own history. */
  openWork(id: string): Promise<KeepOutcome>;
  /** Writes what is open here, then opens a new, empty one. */
  createWork(): Promise<KeepOutcome>;
  /** Makes a copy under a title and opens it. */
  duplicateWork(id: string, title: string): Promise<KeepOutcome>;
  /** Renames one that is not open here; the one that is open is renamed by its title. */
  renameWork(id: string, title: string): Promise<KeepOutcome>;
  /** Marks as deleted; when it is the open one, the one last changed before it (or a new one) is opened. */
  deleteWork(id: string): Promise<KeepOutcome>;
  restoreWork(id: string): Promise<KeepOutcome>;
  /** Deletes a deleted one for good. */
  forgetWork(id: string): Promise<KeepOutcome>;
  /** Keeps a small picture of the open one. */
  keepThumbnail(dataUrl: string): Promise<KeepOutcome>;
  /** Keeps what is typed in a form of the open one, or forgets it (null); refused where another tab writes. */
  keepDraft(key: string, draft: TypedDraft | null): Promise<KeepOutcome>;
  /**
   * What was typed and not saved in the open one, by its keys, each as `read` makes it of its text; what it makes null of
   * is set aside and told. Refused where another tab writes.
   */
  readDrafts<Draft>(read: (text: string) => Draft | null): Promise<ReadDrafts<Draft>>;
  /** Asks the tab that writes to hand over, and takes the pen where it does not answer. */
  takeOver(): Promise<KeepOutcome>;
  /** Resolves when everything that was done so far is written, or could not be. */
  flush(): Promise<KeepOutcome>;
}
