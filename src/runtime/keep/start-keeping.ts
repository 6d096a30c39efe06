import type { WorkKeeper } from "../../workspace/keeping";
import type { AppStore } from "../../workspace/store";
import { wasEmptied } from "../database";
import { reasonOf } from "../datasets/dataset-store";
import { pairTwin } from "../twin/pair-twin";
import { dropTwin } from "../twin/twin";
import { holdDatabase } from "./hold-database";
import { openChannel } from "./keep-channel";
import type { KeepContext } from "./keep-context";
import { listRows } from "./list-works";
import { type OpenWork, openNewWork, openWork } from "./open-work";
import { rememberedWork, rememberWork } from "./remembered-work";
import { purgeDeleted } from "./remove-work";
import { tellBroughtBack, tellEmptied, tellUnreadable, tellUnsaved } from "./tell";
import { StoredWorks } from "./work-keeper";

export interface KeepOptions {
  readonly databaseName?: string;
  /** How long the tab that writes may take to hand over, in milliseconds. */
  readonly handOverMs?: number;
}

/** Until a deletion from outside has happened. */
const settleMs = 1000;

/** The work that this tab had open, else the one that was opened last; what cannot be read is told. */
async function openLast(context: KeepContext): Promise<OpenWork | null> {
  const database = await context.databases.get();
  const remembered = rememberedWork();
  const rows = (await listRows(database))
    .filter(({ deletedAtMs }) => deletedAtMs === null)
    .sort((a, b) => b.openedAtMs - a.openedAtMs);
  const row = rows.find(({ id }) => id === remembered) ?? rows[0];
  if (!row) return null;
  const open = await openWork(context, row.id);
  if (!open) tellUnreadable(context.store, row.title);
  return open;
}

/**
 * Opens the kept work in the store and keeps it from then on, every step at once. Where nothing can be written the app
 * goes on, says so, offers the file and tries again.
 *
 * @returns where works are kept; null where the browser forbids it
 */
export async function startKeeping(
  store: AppStore,
  now: () => number,
  { databaseName = "demarc", handOverMs = 3000 }: KeepOptions = {},
): Promise<WorkKeeper | null> {
  const forbidden = whyForbidden();
  if (forbidden !== null) {
    tellUnsaved(store, forbidden);
    return null;
  }
  let keeper: StoredWorks | null = null;
  const context: KeepContext = {
    store,
    now,
    handOverMs,
    databases: holdDatabase(databaseName, () => {
      // Deleted from outside, perhaps: the second copy must not bring that back into the page.
      void dropTwin(databaseName);
      setTimeout(() => void keeper?.checkKept(), settleMs);
    }),
    channel: openChannel(databaseName),
    onGone: (copyId) => keeper?.reopen(copyId),
  };
  let open: OpenWork | null = null;
  let broughtBack = 0;
  try {
    broughtBack = await pairTwin(await context.databases.get());
    open = await openLast(context);
  } catch (error) {
    tellUnsaved(store, reasonOf(error));
    if (error instanceof DOMException && error.name === "SecurityError") return null;
  }
  if (broughtBack > 0) tellBroughtBack(store, broughtBack);
  else if (wasEmptied()) tellEmptied(store);
  open ??= openNewWork(context);
  const formerId = rememberedWork();
  rememberWork(open.id);
  keeper = new StoredWorks(context, open);
  await keeper.greet(formerId);
  void purge(context);
  return keeper;
}

/** Why there is no storage at all; null where there is one. Some browsers throw at the mere question. */
function whyForbidden(): string | null {
  try {
    return typeof indexedDB === "undefined" ? "IndexedDB" : null;
  } catch (error) {
    return reasonOf(error);
  }
}

async function purge({ databases, now }: KeepContext): Promise<void> {
  try {
    await purgeDeleted(await databases.get(), now());
  } catch (error) {
    console.warn("Works that were deleted long ago could not be removed.", error);
  }
}
