import { sortCarried } from "../../runtime/carry/keep-carried";
import { readCarriedContent } from "../../workspace/carry/read-carried-content";
import { addNotice, addRowsNotice } from "../../workspace/commands/notice-commands";
import type { WorkspaceDocument } from "../../workspace/document";
import type { AppStore } from "../../workspace/store";
import { tellCarried } from "./tell-carried";

/** What is left to do once the workspace that something was carried with is open. */
export type FinishCarried = () => Promise<void>;

/**
 * Takes up the rows that came along with a workspace, before it is opened and names them: what this browser has itself
 * goes first.
 */
export async function takeCarried(
  store: AppStore,
  file: string,
  text: string,
  document: WorkspaceDocument,
): Promise<FinishCarried> {
  const wanted = document.sources.flatMap(({ datasetId }) => datasetId ?? []);
  const { datasets, references, selectedZoneId, issues } = await readCarriedContent(text, new Set(wanted));
  const kept = await sortCarried(store, datasets);
  const added = new Map(kept.added.map((dataset) => [dataset.id, dataset]));
  // Beside the document: content is not part of the history, only the name of it is.
  store.setState({ datasets: { ...store.getState().datasets, ...Object.fromEntries(added) } });
  return async () => {
    if (selectedZoneId !== null) store.setState({ selection: { kind: "zone", id: selectedZoneId } });
    addRowsNotice(store, file, issues);
    tellCarried(store, file, document, references);
    const outcome = await kept.store();
    if (outcome.stored) return;
    const sources = document.sources.filter(({ datasetId }) => datasetId !== null && added.has(datasetId));
    const values = { name: sources.map(({ name }) => name).join(", "), reason: outcome.reason };
    addNotice(store, "source-not-stored", "warning", values, true);
  };
}
