import { countWindow } from "../../../core/events/counts";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import type { ImportResult } from "../../../formats/import/import-review";
import type { ImportSession } from "../../../runtime/import/import-client";
import { addImportedSource, type SourceDescription } from "../../../workspace/commands/source-commands";
import { setTime, setWindow } from "../../../workspace/commands/time-commands";
import type { AppStore } from "../../../workspace/store";
import { effectiveWindow } from "../../../workspace/time-state";
import type { AddedSummary } from "../added-summary";
import { compareIds } from "./compare-ids";

interface Addition {
  readonly description: SourceDescription;
  /** Id of the source that this takes the place of, null for a new one. */
  readonly replaces: string | null;
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

/**
 * Takes the result of a finished reading and adds it as one undoable step. Where nothing of it lies in the window, the
 * window moves to all of it. Rejects where the result cannot be had; nothing is added then.
 */
export async function addImport(
  store: AppStore,
  session: ImportSession,
  { description, replaces, span }: Addition,
): Promise<AddedSummary> {
  const id = crypto.randomUUID();
  const result = await session.take(id);
  const former = store.getState().document.sources.find(({ id }) => id === replaces);
  const before = former?.datasetId ? store.getState().datasets[former.datasetId] : undefined;
  const idsMatched =
    before?.kind === "incidents" && result.incidents ? compareIds(before, result.incidents) : null;
  const ids = addImportedSource(store, result, description, { replaces });
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
    idsMatched,
    span,
    formerWindow: movesWindow ? time.window : null,
    reachesBeyond:
      span !== null && !movesWindow && (span.startMs < window.startMs || span.endMs > window.endMs),
    notStoredBecause: result.stored ? null : (result.reason ?? ""),
  };
}
