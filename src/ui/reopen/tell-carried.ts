import { tellCarriedIn } from "../../look/text/messages/carried";
import type { CarriedReference, ReferenceReason } from "../../workspace/carry/carried-member";
import { addNotice } from "../../workspace/commands/notice-commands";
import type { WorkspaceDocument } from "../../workspace/document";
import type { AppStore } from "../../workspace/store";

/** Tells which rows are not in an opened file and why, but for those that this browser has itself. */
export function tellCarried(
  store: AppStore,
  file: string,
  document: WorkspaceDocument,
  references: readonly CarriedReference[],
): void {
  const { datasets } = store.getState();
  const isAtHand = (sourceId: string) => {
    const datasetId = document.sources.find(({ id }) => id === sourceId)?.datasetId ?? null;
    return datasetId !== null && Object.hasOwn(datasets, datasetId);
  };
  // That a source's rows are simply not in this browser is told where they are looked for.
  for (const reason of ["licence", "too-large"] satisfies ReferenceReason[]) {
    const names = references
      .filter((reference) => reference.reason === reason && !isAtHand(reference.sourceId))
      .map(({ name }) => name);
    if (names.length > 0)
      addNotice(
        store,
        "told",
        "warning",
        tellCarriedIn("rows-left-out", { names: names.join(", "), reason }),
        true,
      );
  }
  const { publishSafe } = document.page;
  if (publishSafe === null) return;
  const values = { file, km: publishSafe.gridKm, days: publishSafe.delayDays };
  addNotice(store, "told", "info", tellCarriedIn("publish-safe", values));
}
