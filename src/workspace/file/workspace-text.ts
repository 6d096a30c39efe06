import type { AppState } from "../state";
import { knownAreas } from "../zones/known-areas";
import { savedPart, toWorkspaceFile } from "./workspace-file";

/** The state as the text of a workspace file, areas included where those of the present recipes are known. */
export function workspaceText(state: AppState, nowMs: number): string {
  return JSON.stringify(toWorkspaceFile(savedPart(state), knownAreas(state), nowMs), null, 1);
}
