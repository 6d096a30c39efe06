import { recoverWork } from "../../workspace/keep/recover-work";
import { holdDatabase } from "./hold-database";
import { listWorkIds } from "./list-works";
import { readStoredWork } from "./work-transactions";

/**
 * Everything that is kept and cannot be read, as the text of a JSON file: what was set aside, and the works of which
 * nothing can be read. Throws what the browser's storage throws.
 */
export async function damagedText(databaseName?: string): Promise<string> {
  const database = await holdDatabase(databaseName).get();
  try {
    const works: object[] = [];
    for (const id of await listWorkIds(database)) {
      const { row, snapshots, journal } = await readStoredWork(database, id);
      if (recoverWork(id, snapshots, journal, 0)) continue;
      works.push({ id, row, snapshots: [...snapshots.values()], journal: [...journal.values()] });
    }
    return JSON.stringify({ setAside: await database.getAll("set-aside"), works }, null, 1);
  } finally {
    database.close();
  }
}
