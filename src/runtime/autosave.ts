import { isGestureKey } from "../workspace/commands/execute";
import { addNotice, withdrawNotice } from "../workspace/commands/notice-commands";
import { restoreWorkspace } from "../workspace/commands/open-workspace";
import { savedPart, toWorkspaceFile } from "../workspace/file/workspace-file";
import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";
import { knownAreas } from "../workspace/zones/known-areas";
import { type Database, openDatabase, readWorkspace, setWorkspaceAside, writeWorkspace } from "./database";

const delayMs = 600;
/** The app does not wait longer for a database that another tab holds up; it then says that nothing is saved. */
const openPatienceMs = 4000;

function withinPatience<Value>(promise: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("the browser's storage did not answer")), openPatienceMs);
  });
  return Promise.race([promise, late]);
}

/** The state as the text of a workspace file, areas included where those of the present recipes are known. */
export function workspaceText(state: AppState, nowMs: number): string {
  return JSON.stringify(toWorkspaceFile(savedPart(state), knownAreas(state), nowMs), null, 1);
}

type Saved = Pick<AppState, "document" | "history" | "view" | "time">;

/** Whether the last step is a drag that goes on until the pointer is up. */
function isInGesture({ history }: Saved): boolean {
  return isGestureKey(history.past.at(-1)?.coalesceKey ?? null);
}

/**
 * When a change is to be saved; null for one that is not, or is already. To write everything at every move of a pointer
 * would take the time that the move needs.
 *
 * @param isStale  whether an earlier change still waits
 */
export function momentToSave(state: Saved, previous: Saved, isStale: boolean): "now" | "soon" | null {
  const isDocumentChanged = state.document !== previous.document;
  if (isDocumentChanged && !isInGesture(state)) return "now";
  if (isStale && isInGesture(previous) && !isInGesture(state)) return "now";
  const isChanged = isDocumentChanged || state.view !== previous.view || state.time !== previous.time;
  return isChanged ? "soon" : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Takes up what was saved. What cannot be read is set aside and told, never overwritten unseen. */
async function restore(store: AppStore, database: Database): Promise<void> {
  const stored = await readWorkspace(database, "current");
  if (!stored) return;
  const { readWorkspaceFile } = await import("../workspace/file/read-workspace-file");
  const read = readWorkspaceFile(stored.text);
  if (!read.ok || read.issues.length > 0) await setWorkspaceAside(database, stored);
  if (!read.ok) {
    addNotice(store, "saved-work-unreadable", "error", { original: read.issue.original });
    return;
  }
  restoreWorkspace(store, read.workspace);
  store.setState({ saving: { status: "saved", atMs: stored.savedAtMs } });
  const first = read.issues[0];
  if (first)
    addNotice(store, "saved-work-unreadable", "error", {
      original: `${first.column ?? ""} ${first.original}`,
    });
}

/**
 * Restores the saved workspace, then saves on every command at once, and a moment later on every change of view and in
 * the course of a drag. One write at a time; "saved" is said only after the transaction completed. Where nothing can be saved the app goes on,
 * says so and offers the file.
 */
export async function startAutosave(store: AppStore, now: () => number): Promise<void> {
  let database: Database;
  try {
    database = await withinPatience(openDatabase());
    await restore(store, database);
  } catch (error) {
    reportFailure(store, error);
    return;
  }
  let isWriting = false;
  /** Changed since the last write began. */
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = async () => {
    clearTimeout(timer);
    if (isWriting) return;
    isWriting = true;
    let hasFailed = false;
    while (isStale) {
      hasFailed = false;
      isStale = false;
      store.setState({ saving: { status: "saving" } });
      const savedAtMs = now();
      try {
        await writeWorkspace(database, { text: workspaceText(store.getState(), savedAtMs), savedAtMs });
        store.setState({ saving: { status: "saved", atMs: savedAtMs } });
        withdrawNotice(store, "save-failed");
      } catch (error) {
        reportFailure(store, error);
        hasFailed = true;
      }
    }
    isWriting = false;
    isStale = hasFailed;
  };

  store.subscribe((state, previous) => {
    const moment = momentToSave(state, previous, isStale);
    if (moment === null) return;
    isStale = true;
    clearTimeout(timer);
    if (moment === "now") void save();
    else timer = setTimeout(() => void save(), delayMs);
  });
  // Only what is not written yet: a tab that was merely looked at must not overwrite the work of another one.
  globalThis.addEventListener?.("pagehide", () => {
    if (isStale) void save();
  });
}

function reportFailure(store: AppStore, error: unknown): void {
  const reason = messageOf(error);
  store.setState({ saving: { status: "failed", reason } });
  addNotice(store, "save-failed", "error", { reason });
}
