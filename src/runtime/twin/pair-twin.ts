import type { Database } from "../database";
import { runTransaction } from "../run-transaction";
import { copyAllRows, listMissingRows, type MissingRows } from "./copy-rows";
import { openTwinDatabase } from "./open-twin-database";
import { applyChanges } from "./record-changes";
import { aloneWithTwin, keepTwin } from "./twin";
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

const isPaired = async (first: Database) => (await first.get("pairing", "twin")) === true;

/** What was brought back; null where the second copy cannot be read. Two tabs that start at once do this once. */
function bringBackOnce(first: Database, second: Database): Promise<MissingRows | null> {
  return aloneWithTwin(first.name, async () => {
    if (await isPaired(first)) return nothing;
    const missing = await findMissing(first, second);
    if (missing) await bringBack(first, missing);
    return missing;
  });
}

/**
 * Gives a database that has just been opened its second copy. Where the first has none yet it is new here, or it was
 * emptied: then what the second has is brought back first.
 *
 * @returns how many works were brought back
 */
export async function pairTwin(first: Database): Promise<number> {
  const opening = openTwinDatabase(first.name);
  let broughtBack = nothing;
  if (!(await isPaired(first))) {
    const second = await opening;
    if (!second) return 0;
    const found = await bringBackOnce(first, second);
    if (!found) {
      second.close();
      return 0;
    }
    broughtBack = found;
  }
  keepTwin(first.name, opening, (second) => copyAllRows(first, second));
  return broughtBack.workIds.length;
}
