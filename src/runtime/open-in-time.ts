import { type Database, openDatabase } from "./database";

/** A database that an older tab holds up is not waited for any longer. */
const openPatienceMs = 4000;

/** Opens the database, or throws when it does not answer. Whoever opens it closes it. */
export async function openInTime(databaseName: string | undefined, onClosed?: () => void): Promise<Database> {
  const opening = openDatabase(databaseName, onClosed);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error("the browser's storage did not answer"));
      // Opened after all, it must not hold up others.
      opening.then(
        (database) => database.close(),
        () => undefined,
      );
    }, openPatienceMs);
  });
  try {
    return await Promise.race([opening, late]);
  } finally {
    clearTimeout(timer);
  }
}
