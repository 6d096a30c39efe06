import type { Database } from "../database";
import { type Change, replayChanges } from "./record-changes";

/**
 * A second copy of what the user made, in files of its own. Chromium keeps all databases of a site in one LevelDB, which
 * goes on writing behind a record that a sudden end cut off; at the next start it takes that for damage and empties
 * everything (https://github.com/google/leveldb/issues/1287). So every change is written here as well, before it is said
 * to be saved.
 */
export interface Twin {
  /** Does in the second copy what was done in the first; resolves when it is there, or could not be. */
  replay(changes: readonly Change[]): Promise<void>;
  close(): Promise<void>;
}

/** "Saved" waits no longer for the second copy. */
const patienceMs = 2000;
/** After it could not be written it is made equal again, but no more often than this. */
const restMs = 10_000;

/** Alone of all tabs: what is copied must not overtake what is written. */
export async function aloneWithTwin<Value>(databaseName: string, work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(`demarc-twin-${databaseName}`, work);
}

const twins = new Map<string, Twin>();

/** The second copy of a database, while this page has one. */
export const twinOf = (databaseName: string): Twin | undefined => twins.get(databaseName);

/** Has no second copy from now on; resolves when nothing of it is open any more. */
export async function dropTwin(databaseName: string): Promise<void> {
  const twin = twins.get(databaseName);
  twins.delete(databaseName);
  await twin?.close();
}

/**
 * Has every change of a database from now on.
 *
 * @param name  of both databases
 * @param opening  the second; null where there is none
 * @param copyAll  makes the second equal to the first
 */
export function keepTwin(
  name: string,
  opening: Promise<Database | null>,
  copyAll: (second: Database) => Promise<void>,
): void {
  let queue: Promise<void> = Promise.resolve();
  let isEqual = false;
  let isClosed = false;
  let triedAtMs = Number.NEGATIVE_INFINITY;

  const copy = async (second: Database) => {
    triedAtMs = performance.now();
    await copyAll(second);
    isEqual = true;
  };

  /** In turn, and in no other tab at the same time. */
  const inTurn = (work: (second: Database) => Promise<void>): Promise<void> => {
    queue = queue.then(async () => {
      const second = await opening;
      if (!second || isClosed) return;
      try {
        await aloneWithTwin(name, () => work(second));
      } catch (error) {
        isEqual = false;
        console.warn("The second copy of what is kept could not be written.", error);
      }
    });
    return queue;
  };

  const twin: Twin = {
    replay: (changes) => {
      if (changes.length === 0) return Promise.resolve();
      const turn = inTurn(async (second) => {
        if (isEqual) await replayChanges(second, changes);
        else if (performance.now() - triedAtMs > restMs) await copy(second);
      });
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, patienceMs);
        void turn.finally(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
    close: () => {
      isClosed = true;
      return queue.then(async () => (await opening)?.close());
    },
  };
  void dropTwin(name);
  twins.set(name, twin);
  void opening.then((second) => {
    if (!second && twins.get(name) === twin) twins.delete(name);
  });
  void inTurn(copy);
}
