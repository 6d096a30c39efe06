import { downloadText } from "../../runtime/files";
import { addNotice } from "../../workspace/commands/notice-commands";
import { workspaceText } from "../../workspace/file/workspace-text";
import type { AppStore } from "../../workspace/store";

/** A file name from what a title says, safe on every system and without characters that turn the reading direction. */
function fileNameFrom(title: string, fallback: string): string {
  const safe = title
    .trim()
    .replace(/[\\/:*?"<>|\p{Cc}\p{Bidi_C}]+/gu, "-")
    .slice(0, 80);
  return safe || fallback;
}

const mediaType = "application/geo+json";

/** The workspace as a `*.demarc.json`. */
export function workspaceFile(store: AppStore): { readonly name: string; readonly text: string } {
  const state = store.getState();
  const name = fileNameFrom(state.document.title, "workspace");
  return { name: `${name}.demarc.json`, text: workspaceText(state, Date.now()) };
}

/** Hands the workspace to the user as a file. */
export function saveFile(store: AppStore): void {
  const { name, text } = workspaceFile(store);
  downloadText(text, name, mediaType);
  const names = store.getState().document.sources.map((source) => source.name);
  if (names.length > 0) addNotice(store, "file-without-rows", "info", { names: names.join(", ") }, true);
}

/**
 * Opens the first of the chosen files, a workspace or a page that carries one; what cannot be opened is told and changes
 * nothing.
 */
export async function openFiles(store: AppStore, files: readonly File[]): Promise<void> {
  const [file] = files;
  if (!file) return;
  const { openWorkspaceFile } = await import("../reopen/open-workspace-file");
  await openWorkspaceFile(store, file);
}

/** Hands the user what could not be read of the kept works, as it lies there. */
export async function saveDamaged(store: AppStore): Promise<void> {
  try {
    const { damagedText } = await import("../../runtime/keep/damaged");
    downloadText(await damagedText(), "unreadable.json", "application/json");
  } catch (error) {
    addNotice(store, "save-failed", "error", { reason: String(error) });
  }
}
