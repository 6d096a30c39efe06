import type { Database } from "../database";
import { runTransaction } from "../run-transaction";
import { copyAllRows, listMissingRows, type MissingRows } from "./copy-rows";
import { openTwinDatabase } from "./open-twin-database";
import { applyChanges } from "./record-changes";
import { keepTwin } from "./twin";
import { twinStores } from "./twin-stores";

const nothing: MissingRows = { workIds: [], changes: [] };

async function findMissing(first: Database, second: Database): Promise<MissingRows | null> {
  try {
    return await listMissingRows(first, second);
  } catch (error) {
    console.warn("The second copy of what is kept could not be read; it stays as it is.", error);
    return null;
  }
}

/** Brings back what is missing and notes that there is a second copy: all of it or nothing, and a throw. */
async function bringBack(first: Database, { changes }: MissingRows): Promise<void> {
  await runTransaction(first, [...twinStores, "pairing"] as const, "strict", async (transaction) => {
    await applyChanges(transaction, changes);
    await transaction.objectStore("pairing").put(true, "twin");
  });
}

/**
 * Gives a database that has just been opened its second copy. Where the first has none yet it is new here, or it was
 * emptied: then what the second has is brought back first.
 *
 * @returns how many works were brought back
 */
export async function pairTwin(first: Database): Promise<number> {
  const { name } = first;
  const opening = openTwinDatabase(name);
  let missing = nothing;
  if ((await first.get("pairing", "twin")) !== true) {
    const second = await opening;
    if (!second) return 0;
    const found = await findMissing(first, second);
    if (!found) {
      second.close();
      return 0;
    }
    missing = found;
    await bringBack(first, missing);
  }
  keepTwin(name, opening, (second) => copyAllRows(first, second));
  return missing.workIds.length;
}
