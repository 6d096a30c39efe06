import type { Database } from "../database";
import { runTransaction, type WritingTransaction } from "../run-transaction";
import { type TwinStore, twinStores } from "./twin-stores";

type Key = IDBValidKey | IDBKeyRange;

/** Something that a transaction did to one of the stores that are kept twice. */
export interface Change {
  readonly store: TwinStore;
  readonly key: Key;
  /** What was put there; null where it was deleted. */
  readonly put: { readonly value: unknown } | null;
}

const isTwinStore = (name: string): name is TwinStore => (twinStores as readonly string[]).includes(name);

/** The same object with one of its methods heard before it is called. */
function hear<Target extends object>(
  target: Target,
  hearers: Readonly<Record<string, (...parameters: never[]) => void>>,
): Target {
  return new Proxy(target, {
    get: (_, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...parameters: never[]) => {
        if (typeof name === "string" && Object.hasOwn(hearers, name)) hearers[name]?.(...parameters);
        return member.apply(target, parameters);
      };
    },
  });
}

function refuse(): never {
  throw new Error("what is kept twice is changed by put and delete alone");
}

/**
 * The transaction itself, which adds to a list what is put and deleted through it. Throws where a store that is kept twice
 * is changed in another way, which the second copy would not hear of.
 */
export function recordChanges<Transaction extends { objectStore(name: never): object }>(
  transaction: Transaction,
  changes: Change[],
): Transaction {
  return new Proxy(transaction, {
    get: (_, name) => {
      const member: unknown = Reflect.get(transaction, name, transaction);
      if (typeof member !== "function") return member;
      if (name !== "objectStore") return member.bind(transaction);
      return (store: string) => {
        const found = transaction.objectStore(store as never);
        if (!isTwinStore(store)) return found;
        return hear(found, {
          put: (value: unknown, key: Key) => changes.push({ store, key, put: { value } }),
          delete: (key: Key) => changes.push({ store, key, put: null }),
          add: refuse,
          clear: refuse,
        });
      };
    },
  });
}

/** Does the same in another database: all of it or nothing, and a throw. */
export function replayChanges(database: Database, changes: readonly Change[]): Promise<void> {
  // The first copy outlives a cut of the power; this one has to outlive an end of the browser alone.
  return runTransaction(database, twinStores, "relaxed", (transaction) => applyChanges(transaction, changes));
}

/** Does the same within another transaction. */
export async function applyChanges(
  transaction: Pick<WritingTransaction<typeof twinStores>, "objectStore">,
  changes: readonly Change[],
): Promise<void> {
  await Promise.all(
    // Asynchronous by itself, so that a refusal of one does not leave that of another unheard.
    changes.map(async ({ store, key, put }) => {
      const rows = transaction.objectStore(store);
      await (put ? rows.put(put.value as never, key as never) : rows.delete(key as never));
    }),
  );
}
