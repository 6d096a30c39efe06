import { type IDBPDatabase, type IDBPTransaction, type StoreNames, wrap } from "idb";
import { createStores, type Database, databaseVersion } from "../database";
import type { DemarcDatabase } from "../database-schema";

/** Storage apart from the rest of a site's. https://wicg.github.io/storage-buckets/ */
interface StorageBuckets {
  open(
    name: string,
    options: { readonly durability: "relaxed" },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
}

/** One that another tab holds up is not waited for any longer. */
const patienceMs = 4000;

const bucketName = (databaseName: string) => `${databaseName}-twin`;

async function open(buckets: StorageBuckets, name: string): Promise<Database> {
  const bucket = await buckets.open(bucketName(name), { durability: "relaxed" });
  const request = bucket.indexedDB.open(name, databaseVersion);
  request.addEventListener("upgradeneeded", ({ oldVersion }) => {
    const made = wrap(request.result) as unknown as IDBPDatabase<DemarcDatabase>;
    const transaction = wrap(request.transaction!) as unknown as IDBPTransaction<
      DemarcDatabase,
      StoreNames<DemarcDatabase>[],
      "versionchange"
    >;
    void createStores(made, oldVersion, transaction);
  });
  const database = (await wrap(request)) as unknown as Database;
  database.addEventListener("versionchange", () => database.close());
  return database;
}

/**
 * Opens the second database, in storage of its own, so that nothing that befalls the files of the first befalls it.
 * Chromium alone offers such storage; it alone needs it, too (`twin.ts`).
 *
 * @returns null where the browser has no such storage, or does not give it
 */
export async function openTwinDatabase(name: string): Promise<Database | null> {
  const { storageBuckets } = navigator as { readonly storageBuckets?: StorageBuckets };
  if (!storageBuckets) return null;
  const opening = open(storageBuckets, name);
  try {
    return await Promise.race([
      opening,
      new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error("it did not answer")), patienceMs);
      }),
    ]);
  } catch (error) {
    console.warn("There is no second copy of what is kept.", error);
    opening.then(
      (late) => late.close(),
      () => undefined,
    );
    return null;
  }
}
