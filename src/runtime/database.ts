import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import type { DemarcDatabase } from "./database-schema";
import { moveOnlyWork } from "./keep/move-only-work";

export type Database = IDBPDatabase<DemarcDatabase>;

export const databaseVersion = 6;

/** What Chromium adds to the event of a database that it found damaged, and has emptied before it opened it. */
interface EmptiedEvent {
  readonly dataLoss?: "none" | "total";
}

let isEmptied = false;

/** Whether the browser emptied the database as damaged when this page opened it: it then looks like a first visit. */
export const wasEmptied = (): boolean => isEmptied;

/** Makes the stores that a database of an earlier version has not; within the transaction of the upgrade. */
export async function createStores(
  upgraded: IDBPDatabase<DemarcDatabase>,
  oldVersion: number,
  transaction: IDBPTransaction<DemarcDatabase, StoreNames<DemarcDatabase>[], "versionchange">,
): Promise<void> {
  // The index tells ages without reading hundreds of megabytes.
  if (oldVersion < 2) {
    upgraded.createObjectStore("datasets").createIndex("storedAtMs", "storedAtMs");
    upgraded.createObjectStore("dataset-parts");
  }
  if (oldVersion < 3) upgraded.createObjectStore("page-templates");
  if (oldVersion < 4) {
    upgraded.createObjectStore("works");
    upgraded.createObjectStore("snapshots");
    upgraded.createObjectStore("journal");
    upgraded.createObjectStore("set-aside", { autoIncrement: true });
  }
  if (oldVersion < 5) upgraded.createObjectStore("drafts");
  if (oldVersion < 6) upgraded.createObjectStore("pairing");
  if (oldVersion >= 1 && oldVersion < 4) await moveOnlyWork(upgraded, transaction);
}

/**
 * Opens the database; lets go of it when another tab upgrades it, so that nothing blocks.
 *
 * @param onClosed  when it was let go of, or the browser closed it
 */
export async function openDatabase(name = "demarc", onClosed?: () => void): Promise<Database> {
  const database = await openDB<DemarcDatabase>(name, databaseVersion, {
    upgrade: async (upgraded, oldVersion, _, transaction, event) => {
      isEmptied ||= (event as EmptiedEvent).dataLoss === "total";
      await createStores(upgraded, oldVersion, transaction);
    },
    blocking: () => {
      database.close();
      onClosed?.();
    },
    terminated: () => onClosed?.(),
  });
  return database;
}
