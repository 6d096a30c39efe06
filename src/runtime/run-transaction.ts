import type { IDBPTransaction, StoreNames } from "idb";
import type { Database } from "./database";
import type { DemarcDatabase } from "./database-schema";

type Names = readonly StoreNames<DemarcDatabase>[];

export type WritingTransaction<Stores extends Names> = IDBPTransaction<DemarcDatabase, Stores, "readwrite">;

/**
 * Runs a transaction: all of it, or nothing and a throw.
 *
 * @param durability  "strict" resolves only after it is written to the disk, and outlives a cut of the power; "relaxed"
 *   outlives an end of the browser alone
 */
export async function runTransaction<Value, Stores extends Names>(
  database: Database,
  names: Stores,
  durability: "strict" | "relaxed",
  use: (transaction: WritingTransaction<Stores>) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction(names, "readwrite", { durability });
  const done = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  let value: Value;
  try {
    value = await use(transaction);
  } catch (error) {
    if (transaction.error === null) abortQuietly(transaction);
    const ended = await done;
    // Of a full disk the transaction knows more than the request that it cut off.
    throw error instanceof DOMException && error.name === "AbortError" ? (ended?.error ?? error) : error;
  }
  const ended = await done;
  if (ended) throw ended.error ?? new Error("the transaction was aborted");
  return value;
}

function abortQuietly(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    // One that had ended by itself needs no end; why it did is thrown by the caller.
    if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
  }
}
