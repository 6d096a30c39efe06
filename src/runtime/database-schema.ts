import type { DBSchema } from "idb";
import type { JournalRow, SnapshotRow } from "../workspace/keep/kept-rows";
import type { DraftRow } from "./keep/drafts/draft-rows";
import type { SetAsideRow, WorkRow } from "./keep/work-rows";

/** What the database holds. */
export interface DemarcDatabase extends DBSchema {
  /** Workspaces by id: what a list shows, and who writes. */
  works: { key: string; value: WorkRow };
  /** All of a work at a moment, by its id and the number of the last record it holds; the newest three are kept. */
  snapshots: { key: [string, number]; value: SnapshotRow };
  /** Its changes one by one, by its id and their numbers, since the oldest of those snapshots. */
  journal: { key: [string, number]; value: JournalRow };
  /** What was typed in a form and not saved, by its work's id and its own key. */
  drafts: { key: [string, string]; value: DraftRow };
  /** What could not be read: never overwritten, never deleted unseen. */
  "set-aside": { key: number; value: SetAsideRow };
  /** What was imported, by the dataset's id; the workspace names those it needs. */
  datasets: { key: string; value: StoredDataset; indexes: { storedAtMs: number } };
  /** The bytes of its columns, in parts by the dataset's id and number. */
  "dataset-parts": { key: [string, number]; value: Uint8Array };
  /** Whether there is a second copy of all this, under `twin`; without that it is new here, or was emptied. */
  pairing: { key: "twin"; value: true };
  /** Templates of pages by their id, each as the text of its file. */
  "page-templates": { key: string; value: StoredTemplate };
}

export interface StoredTemplate {
  /** A `*.demarc-page.json` text: what is stored is what is saved and opened. */
  readonly text: string;
  readonly savedAtMs: number;
}

export interface StoredDataset {
  /** The dataset without its buffers (`packDataset`). */
  readonly skeleton: unknown;
  readonly partCounts: readonly number[];
  readonly storedAtMs: number;
}
