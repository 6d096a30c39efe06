import type { Database } from "../database";
import { listWorkIds } from "../keep/list-works";
import { readStoredWork, rowsOf } from "../keep/work-transactions";
import { type Change, replayChanges } from "./record-changes";

const put = (store: Change["store"], key: IDBValidKey, value: unknown): Change => ({
  store,
  key,
  put: { value },
});
const remove = (store: Change["store"], key: IDBValidKey | IDBKeyRange): Change => ({
  store,
  key,
  put: null,
});

const removeWork = (id: string): Change[] => [
  remove("works", id),
  remove("snapshots", rowsOf(id)),
  remove("journal", rowsOf(id)),
];

/** Everything of a work but its drafts, as the changes that write it where nothing of it lies. */
async function listRowsOf(database: Database, id: string): Promise<Change[]> {
  const { row, snapshots, journal } = await readStoredWork(database, id);
  return [
    ...(row === undefined ? [] : [put("works", id, row)]),
    ...[...snapshots].map(([seq, value]) => put("snapshots", [id, seq], value)),
    ...[...journal].map(([seq, value]) => put("journal", [id, seq], value)),
  ];
}

/** What tells two copies of a work apart without reading them: its row's checksum, and what records there are. */
async function readOutline(database: Database, id: string): Promise<string> {
  const transaction = database.transaction(["works", "snapshots", "journal"]);
  const [row, ...keys] = await Promise.all([
    transaction.objectStore("works").get(id),
    transaction.objectStore("snapshots").getAllKeys(rowsOf(id)),
    transaction.objectStore("journal").getAllKeys(rowsOf(id)),
  ]);
  return JSON.stringify([row?.checksum, row?.thumbnail?.length, keys]);
}

/** Drafts and templates: few, and small. */
async function listSmallRows(database: Database): Promise<Map<string, Change>> {
  const rows = new Map<string, Change>();
  for (const store of ["drafts", "page-templates"] as const) {
    const transaction = database.transaction(store);
    const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    for (const [index, key] of keys.entries())
      rows.set(JSON.stringify([store, key]), put(store, key, values[index]));
  }
  return rows;
}

/** Makes a second copy equal to the first, work by work. */
export async function copyAllRows(first: Database, second: Database): Promise<void> {
  const ids = new Set(await listWorkIds(first));
  for (const id of await listWorkIds(second)) if (!ids.has(id)) await replayChanges(second, removeWork(id));
  for (const id of ids)
    if ((await readOutline(first, id)) !== (await readOutline(second, id)))
      await replayChanges(second, [...removeWork(id), ...(await listRowsOf(first, id))]);
  const [wanted, there] = await Promise.all([listSmallRows(first), listSmallRows(second)]);
  const gone = [...there]
    .filter(([name]) => !wanted.has(name))
    .map(([, { store, key }]) => remove(store, key));
  const other = [...wanted].filter(([name, row]) => JSON.stringify(there.get(name)) !== JSON.stringify(row));
  await replayChanges(second, [...gone, ...other.map(([, change]) => change)]);
}

export interface MissingRows {
  readonly workIds: readonly string[];
  /** All of them put something. */
  readonly changes: readonly Change[];
}

/**
 * Everything that the second copy has of works, drafts and templates that the first has not: what was written since it
 * was emptied stays.
 */
export async function listMissingRows(first: Database, second: Database): Promise<MissingRows> {
  const there = new Set(await listWorkIds(first));
  const workIds = (await listWorkIds(second)).filter((id) => !there.has(id));
  const changes: Change[] = [];
  for (const id of workIds) changes.push(...(await listRowsOf(second, id)));
  const [rows, others] = await Promise.all([listSmallRows(first), listSmallRows(second)]);
  for (const [name, change] of others) if (!rows.has(name)) changes.push(change);
  return { workIds, changes };
}
