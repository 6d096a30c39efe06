import type { IncidentFilter } from "../../core/events/incident-filter";
import type { PageSetup } from "../page-spec";
import type { AppStore } from "../store";
import { executeCommand } from "./execute";

export function setFilter(
  store: AppStore,
  change: Partial<IncidentFilter>,
  gestureKey: string | null = null,
): void {
  executeCommand(store, "set-filter", (draft) => Object.assign(draft.filter, change), gestureKey);
}

export function setTitle(store: AppStore, title: string): void {
  executeCommand(store, "set-title", (draft) => Object.assign(draft, { title }), "title");
}

export function setPageTexts(
  store: AppStore,
  change: Partial<Pick<PageSetup, "title" | "subtitle" | "notes">>,
): void {
  executeCommand(store, "set-page-texts", (draft) => Object.assign(draft.page, change), "page-texts");
}

/** Changes how the page looks: its size, its frame, its blocks. */
export function setPage(store: AppStore, change: Partial<PageSetup>, gestureKey: string | null = null): void {
  executeCommand(store, "set-page", (draft) => Object.assign(draft.page, change), gestureKey);
}
