import { type DBSchema, type IDBPDatabase, openDB } from "idb";

interface DemarcDatabase extends DBSchema {
  /** Workspace files as text, by slot: `current`, and in `previous` the last one that could not be read in full. */
  workspaces: { key: "current" | "previous"; value: StoredWorkspace };
  /** What was imported, by the dataset's id; the workspace names those it needs. */
  datasets: { key: string; value: StoredDataset; indexes: { storedAtMs: number } };
  /** The bytes of its columns, in parts by the dataset's id and number. */
  "dataset-parts": { key: [string, number]; value: Uint8Array };
  /** Templates of pages by their id, each as the text of its file. */
  "page-templates": { key: string; value: StoredTemplate };
}

export interface StoredTemplate {
  /** A `*.demarc-page.json` text: what is stored is what is saved and opened. */
  readonly text: string;
  readonly savedAtMs: number;
}

export interface StoredWorkspace {
  /** A `*.demarc.json` text: what is stored is what is saved and opened. */
  readonly text: string;
  readonly savedAtMs: number;
}

export interface StoredDataset {
  /** The dataset without its buffers (`packDataset`). */
  readonly skeleton: unknown;
  readonly partCounts: readonly number[];
  readonly storedAtMs: number;
}

export type Database = IDBPDatabase<DemarcDatabase>;

/** Opens the database; lets go of it when another tab upgrades it, so that nothing blocks. */
export async function openDatabase(name = "demarc"): Promise<Database> {
  const database = await openDB<DemarcDatabase>(name, 3, {
    upgrade: (upgraded, oldVersion) => {
      if (oldVersion < 1) upgraded.createObjectStore("workspaces");
      // The index tells ages without reading hundreds of megabytes.
      if (oldVersion < 2) {
        upgraded.createObjectStore("datasets").createIndex("storedAtMs", "storedAtMs");
        upgraded.createObjectStore("dataset-parts");
      }
      if (oldVersion < 3) upgraded.createObjectStore("page-templates");
    },
    blocking: () => database.close(),
  });
  return database;
}

/** Reads a slot; undefined where nothing was saved. */
export function readWorkspace(
  database: Database,
  slot: "current" | "previous",
): Promise<StoredWorkspace | undefined> {
  return database.get("workspaces", slot);
}

/** Writes the current workspace; resolves only when the transaction completed. */
export async function writeWorkspace(database: Database, workspace: StoredWorkspace): Promise<void> {
  const transaction = database.transaction("workspaces", "readwrite", { durability: "strict" });
  await Promise.all([transaction.store.put(workspace, "current"), transaction.done]);
}

/** Sets aside what cannot be read, so that the next save does not overwrite it. */
export async function setWorkspaceAside(database: Database, workspace: StoredWorkspace): Promise<void> {
  const transaction = database.transaction("workspaces", "readwrite", { durability: "strict" });
  await Promise.all([transaction.store.put(workspace, "previous"), transaction.done]);
}
