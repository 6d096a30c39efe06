import { addNotice, withdrawNotice } from "../workspace/commands/notice-commands";
import { restoreWorkspace } from "../workspace/commands/open-workspace";
import { readWorkspaceFile } from "../workspace/file/read-workspace-file";
import { savedPart, toWorkspaceFile } from "../workspace/file/workspace-file";
import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";
import { type Database, openDatabase, readWorkspace, setWorkspaceAside, writeWorkspace } from "./database";

const viewDelayMs = 600;

/** The state as the text of a workspace file, areas included where they are known. */
export function workspaceText(state: AppState, nowMs: number): string {
  const areaOf = (zoneId: string) => {
    const shape = state.zoneShapes[zoneId];
    return shape?.status === "ready" ? shape.geometry.geometry : null;
  };
  return JSON.stringify(toWorkspaceFile(savedPart(state), areaOf, nowMs), null, 1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Takes up what was saved. What cannot be read is set aside and told, never overwritten unseen. */
async function restore(store: AppStore, database: Database): Promise<void> {
  const stored = await readWorkspace(database, "current");
  if (!stored) return;
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
 * Restores the saved workspace, then saves on every command at once and on every change of view a moment later. One
 * write at a time; "saved" is said only after the transaction completed. Where nothing can be saved the app goes on,
 * says so and offers the file.
 */
export async function startAutosave(store: AppStore, now: () => number): Promise<void> {
  let database: Database;
  try {
    database = await openDatabase();
    await restore(store, database);
  } catch (error) {
    reportFailure(store, error);
    return;
  }
  let isWriting = false;
  let isStale = false;
  let viewTimer: ReturnType<typeof setTimeout> | undefined;

  const save = async () => {
    clearTimeout(viewTimer);
    isStale = true;
    if (isWriting) return;
    isWriting = true;
    while (isStale) {
      isStale = false;
      store.setState({ saving: { status: "saving" } });
      const savedAtMs = now();
      try {
        await writeWorkspace(database, { text: workspaceText(store.getState(), savedAtMs), savedAtMs });
        store.setState({ saving: { status: "saved", atMs: savedAtMs } });
        withdrawNotice(store, "save-failed");
      } catch (error) {
        reportFailure(store, error);
      }
    }
    isWriting = false;
  };

  store.subscribe((state, previous) => {
    if (state.document !== previous.document) void save();
    else if (state.view !== previous.view || state.time !== previous.time) {
      clearTimeout(viewTimer);
      viewTimer = setTimeout(() => void save(), viewDelayMs);
    }
  });
  globalThis.addEventListener?.("pagehide", () => void save());
}

function reportFailure(store: AppStore, error: unknown): void {
  const reason = messageOf(error);
  store.setState({ saving: { status: "failed", reason } });
  addNotice(store, "save-failed", "error", { reason });
}
