import { pictureHeadBytes, pictureKindOf } from "../../formats/carried/picture-kind";
import { mostWorkspaceBytes } from "../../formats/carried/read-carried";
import { tellCarriedIn } from "../../look/text/messages/carried";
import { addNotice, addRowsNotice } from "../../workspace/commands/notice-commands";
import { openWorkspace } from "../../workspace/commands/open-workspace";
import { readWorkspaceFile } from "../../workspace/file/read-workspace-file";
import type { AppStore } from "../../workspace/store";

/** The workspace's text in a file, be it one itself or a page that carries one; null where it is told why there is none. */
async function readText(store: AppStore, file: File): Promise<string | null> {
  try {
    const kind = pictureKindOf(new Uint8Array(await file.slice(0, pictureHeadBytes).arrayBuffer()));
    if (kind === null && file.size <= mostWorkspaceBytes) return await file.text();
    if (kind === null) {
      addNotice(store, "told", "error", tellCarriedIn("too-large", { file: file.name }));
      return null;
    }
    const { readPicture } = await import("./read-picture");
    return await readPicture(store, file, kind);
  } catch (error) {
    // Gone, locked or too large since it was chosen.
    addNotice(store, "file-unreadable", "error", { file: file.name, original: String(error) });
    return null;
  }
}

/**
 * Opens a workspace file, or the map that a PNG, PDF or SVG shows, as one undoable step: window, layers, zones, page,
 * filters, notes, camera, and the imported rows that came along. What cannot be opened is told and changes nothing.
 */
export async function openWorkspaceFile(store: AppStore, file: File): Promise<void> {
  const text = await readText(store, file);
  if (text === null) return;
  const read = readWorkspaceFile(text);
  if (!read.ok) {
    const { code, original } = read.issue;
    if (code === "newer-version")
      addNotice(store, "file-newer", "error", { file: file.name, version: original });
    else addNotice(store, "file-unreadable", "error", { file: file.name, original });
    return;
  }
  const { workspace, issues } = read;
  const isCarrying = text.includes('"carried"');
  const carried = isCarrying ? await import("./take-carried") : null;
  const finish = await carried?.takeCarried(store, file.name, text, workspace.document);
  openWorkspace(store, workspace);
  addNotice(store, "file-opened", "info", { file: file.name });
  addRowsNotice(store, file.name, issues);
  await finish?.();
}
