import { countWindow } from "../../../core/events/counts";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import type { ImportComparison, ImportResult } from "../../../formats/import/import-review";
import type { ImportSession } from "../../../runtime/import/import-client";
import { addImportedSource, type SourceDescription } from "../../../workspace/commands/source-commands";
import { setTime, setWindow } from "../../../workspace/commands/time-commands";
import { prepareJoin } from "../../../workspace/derive/prepare-join";
import type { AppStore } from "../../../workspace/store";
import { effectiveWindow } from "../../../workspace/time-state";
import type { AddedSummary } from "../added-summary";
import type { SourceUpdate } from "./settings/use-known-source";

interface Addition {
  readonly description: SourceDescription;
  /** What becomes of the sources that are there already, null for a new one. */
  readonly update: SourceUpdate | null;
  readonly span: TimeWindow | null;
}

/** Whether a window shows anything of what came in; zones have no time and always do. */
function isSeenIn({ incidents, control }: ImportResult, window: TimeWindow): boolean {
  if (incidents && incidents.table.count > 0) {
    const { certain, possible } = countWindow(incidents.table, window);
    return certain + possible > 0;
  }
  if (control && control.versions.length > 0)
    return control.versions.some(({ validFromMs }) => validFromMs < window.endMs);
  return true;
}

/** Told after adding where it can be had; adding does not hang on it. */
async function compare(
  session: ImportSession,
  { compareTo, comparison }: SourceUpdate,
): Promise<ImportComparison | null> {
  if (comparison || compareTo === null) return comparison;
  try {
    return await session.compare(compareTo);
  } catch (error) {
    console.warn(`The file could not be compared: ${error}`);
    return null;
  }
}

const letInputCome = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Takes the result of a finished reading and adds it as one undoable step. Where nothing of it lies in the window, the
 * window moves to all of it. Rejects where the result cannot be had; nothing is added then.
 */
export async function addImport(
  store: AppStore,
  session: ImportSession,
  { description, update, span }: Addition,
): Promise<AddedSummary> {
  const id = crypto.randomUUID();
  const comparison = update && (await compare(session, update));
  const result = await session.take(id, update?.mergeWith);
  const replaces = update?.replaces ?? [];
  // What came in was unpacked in this task; joining, counting and looking where it lies get one each of their own.
  await letInputCome();
  if (result.incidents) prepareJoin(store.getState(), result.incidents, replaces);
  await letInputCome();
  const ids = addImportedSource(store, result, description, { replaces });
  await letInputCome();
  const { sources } = store.getState().document;
  const recordCount = sources
    .filter(({ id }) => ids.includes(id))
    .reduce((sum, source) => sum + source.recordCount, 0);

  const { time } = store.getState();
  const window = effectiveWindow(time);
  const movesWindow = span !== null && !isSeenIn(result, window);
  if (movesWindow) {
    setWindow(store, span);
    if (time.mode !== "window") setTime(store, { playheadMs: span.endMs });
  }
  return {
    id,
    name: description.name,
    recordCount,
    update: update && { comparison, keepsOthers: update.mergeWith.length > 0 },
    span,
    formerWindow: movesWindow ? time.window : null,
    reachesBeyond:
      span !== null && !movesWindow && (span.startMs < window.startMs || span.endMs > window.endMs),
    notStoredBecause: result.stored ? null : (result.reason ?? ""),
  };
}
