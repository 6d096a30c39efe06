import { buildBasemapData } from "../../../map/style/basemap-data";
import { fetchText } from "../../../runtime/fetch-text";
import { loadBasemap } from "../../../runtime/load-basemap";
import { loadBuiltInData } from "../../../runtime/load-built-in";
import type { CarriedReference, ReferenceReason } from "../../../workspace/carry/carried-member";
import { readCarriedContent } from "../../../workspace/carry/read-carried-content";
import { restoreWorkspace } from "../../../workspace/commands/open-workspace";
import { readWorkspaceFile } from "../../../workspace/file/read-workspace-file";
import { type AppStore, createAppStore } from "../../../workspace/store";
import type { GroundData } from "../../ground-context";
import { describeIssue } from "./page-job";

export interface LoadedWorkspace {
  readonly store: AppStore;
  readonly ground: GroundData;
  /** What the workspace names and does not hold, or holds and nobody can read. */
  readonly lacks: readonly string[];
}

const reasons: Readonly<Record<ReferenceReason, string>> = {
  licence: "their licence forbids to pass them on",
  "too-large": "they would have made the file too large",
  missing: "they were not at hand when it was made",
};

/** The sources whose rows the workspace names and that are not at hand, each with the reason where the file knows it. */
function describeMissing(store: AppStore, references: readonly CarriedReference[]): string[] {
  const { document, datasets } = store.getState();
  return document.sources
    .filter(({ datasetId }) => datasetId !== null && !Object.hasOwn(datasets, datasetId))
    .map(({ id, name }) => {
      const reference = references.find(({ sourceId }) => sourceId === id);
      const reason = reference === undefined ? "" : `: ${reasons[reference.reason]}`;
      return `The rows of "${name}" are not in the file${reason}.`;
    });
}

/** Takes up a workspace and the data that came with it. It was read before; what is unreadable now is a defect. */
async function takeUp(store: AppStore, text: string): Promise<string[]> {
  const read = readWorkspaceFile(text);
  if (!read.ok) throw new Error(`the workspace reached the browser unreadable: ${read.issue.original}`);
  const { sources } = read.workspace.document;
  const wantedIds = new Set(sources.flatMap(({ datasetId }) => datasetId ?? []));
  const { datasets, references, selectedZoneId, issues } = await readCarriedContent(text, wantedIds);
  store.setState({ datasets: Object.fromEntries(datasets.map((dataset) => [dataset.id, dataset])) });
  restoreWorkspace(store, read.workspace);
  if (selectedZoneId !== null) store.setState({ selection: { kind: "zone", id: selectedZoneId } });
  return [...issues.map(describeIssue), ...describeMissing(store, references)];
}

/** The app's data, and a workspace over it. */
export async function loadWorkspace(workspacePath: string | null): Promise<LoadedWorkspace> {
  const store = createAppStore();
  const [basemap] = await Promise.all([loadBasemap(store), loadBuiltInData(store)]);
  const { collections, places, regions, admin1Areas } = basemap;
  let lacks: readonly string[] = [];
  if (workspacePath !== null) {
    const fetched = await fetchText(workspacePath);
    if (!fetched.ok) throw new Error(`the workspace did not reach the browser: ${fetched.reason}`);
    lacks = await takeUp(store, fetched.text);
  }
  return {
    store,
    ground: {
      basemap: buildBasemapData(collections, places, regions),
      regions,
      admin1: (id) => admin1Areas.get(id) ?? null,
    },
    lacks,
  };
}
