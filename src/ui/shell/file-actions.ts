import { workspaceText } from "../../runtime/autosave";
import { downloadText } from "../../runtime/files";
import { addNotice } from "../../workspace/commands/notice-commands";
import { formatPermalink } from "../../workspace/permalink";
import type { AppStore } from "../../workspace/store";

/** A file name from what a title says, safe on every system and without characters that turn the reading direction. */
function fileNameFrom(title: string, fallback: string): string {
  const safe = title
    .trim()
    .replace(/[\\/:*?"<>|\p{Cc}\p{Bidi_C}]+/gu, "-")
    .slice(0, 80);
  return safe || fallback;
}

/** Hands the workspace to the user as a `*.demarc.json`. */
export function saveFile(store: AppStore): void {
  const state = store.getState();
  const name = fileNameFrom(state.document.title, "workspace");
  downloadText(workspaceText(state, Date.now()), `${name}.demarc.json`, "application/geo+json");
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

/** Copies the link to this view. Nothing leaves the machine: the view is in the address's fragment. */
export async function shareLink(store: AppStore): Promise<void> {
  const link = new URL(formatPermalink(store.getState()), location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    addNotice(store, "link-copied", "info");
  } catch (error) {
    console.warn("The clipboard refused.", error);
    addNotice(store, "link-not-copied", "warning", { link }, true);
  }
}
