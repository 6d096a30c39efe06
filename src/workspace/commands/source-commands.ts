import type { ImportedKind, ImportedSource } from "../../core/sources/imported-source";
import type { Zone } from "../../core/zones/recipe";
import type { ImportResult } from "../../formats/import/import-review";
import { restsOn } from "../selection/own-source";
import type { AppStore } from "../store";
import { executeCommand } from "./execute";
import { nextScenario } from "./zone-commands";

/** What the review says of a source; the rest follows from what was imported. */
export type SourceDescription = Omit<ImportedSource, "id" | "datasetId" | "recordCount" | "kind" | "isShown">;

interface AddOptions {
  /** Ids of sources whose content this takes the place of, each that of its kind. */
  readonly replaces: readonly string[];
}

/** With ids of their own; a zone that was written here keeps its letter where that is free. */
function importedZones(zones: readonly Zone[], sourceId: string, present: readonly Zone[]): Zone[] {
  const all = [...present];
  const ids = zones.map((): string => crypto.randomUUID());
  const newIds = new Map(zones.map(({ id }, index) => [id, ids[index]!]));
  return zones.map((zone, index) => {
    const isFree = zone.scenario !== "" && !all.some(({ scenario }) => scenario === zone.scenario);
    const { subtract = [] } = zone.recipe;
    const added: Zone = {
      ...zone,
      id: ids[index]!,
      scenario: isFree ? zone.scenario : nextScenario(all),
      importedFrom: sourceId,
      // Zones of one file that are taken away from each other find each other under their new names.
      ...(subtract.some((id) => newIds.has(id)) && {
        recipe: { ...zone.recipe, subtract: subtract.map((id) => newIds.get(id) ?? id) },
      }),
    };
    all.push(added);
    return added;
  });
}

/** The parts of a result that hold anything, each to become a source of its own. */
function partsOf({ incidents, control, zones }: ImportResult) {
  const parts: { kind: ImportedKind; datasetId: string | null; recordCount: number }[] = [];
  if (incidents && incidents.table.count > 0)
    parts.push({ kind: "incidents", datasetId: incidents.id, recordCount: incidents.table.count });
  if (control && control.versions.length > 0)
    parts.push({
      kind: "control",
      datasetId: control.id,
      recordCount: control.versions.reduce((sum, { areas }) => sum + areas.length, 0),
    });
  if (zones.length > 0) parts.push({ kind: "zones", datasetId: null, recordCount: zones.length });
  return parts;
}

/**
 * Adds what an import gave as one undoable step: a source for its incidents, one for its control areas, one for its
 * zones. Where it takes the place of a source, that one keeps its id, place and visibility.
 *
 * @returns the ids of the sources, in that order
 */
export function addImportedSource(
  store: AppStore,
  result: ImportResult,
  description: SourceDescription,
  { replaces }: AddOptions,
): string[] {
  const { incidents, control } = result;
  const added = [incidents, control].filter((dataset) => dataset !== null);
  const datasets = Object.fromEntries(added.map((dataset) => [dataset.id, dataset]));
  // Beside the document: content is not part of the history, only the name of it is.
  store.setState({ datasets: { ...store.getState().datasets, ...datasets } });
  const parts = partsOf(result);
  const ids: string[] = parts.map(() => crypto.randomUUID());
  executeCommand(store, "add-source", (draft) => {
    const sources = draft.sources as ImportedSource[];
    for (const [index, part] of parts.entries()) {
      const old = sources.findIndex(({ id, kind }) => kind === part.kind && replaces.includes(id));
      if (old >= 0) ids[index] = sources[old]!.id;
      const id = ids[index]!;
      const source: ImportedSource = { ...description, ...part, id, isShown: true };
      if (old >= 0) sources[old] = { ...source, isShown: sources[old]!.isShown };
      else sources.push(source);
      if (part.kind !== "zones") continue;
      const kept = (draft.zones as Zone[]).filter(({ importedFrom }) => importedFrom !== id);
      draft.zones = [...kept, ...importedZones(result.zones, id, kept)] as typeof draft.zones;
    }
  });
  return ids;
}

type SourceChange = Partial<Pick<ImportedSource, "name" | "licence" | "attribution" | "accessed" | "color">>;

/** Changes what is said of an imported source; edits with the same gesture key become one step. */
export function editSource(
  store: AppStore,
  sourceId: string,
  change: SourceChange,
  gestureKey: string | null = null,
): void {
  const edit = (sources: ImportedSource[]) => {
    const index = sources.findIndex(({ id }) => id === sourceId);
    if (index >= 0) sources[index] = { ...sources[index]!, ...change };
  };
  executeCommand(store, "edit-source", (draft) => edit(draft.sources as ImportedSource[]), gestureKey);
}

/** Switches an imported source on or off, as an undoable step: it changes counts, areas or zones. */
export function setSourceShown(store: AppStore, sourceId: string, isShown: boolean): void {
  executeCommand(store, "show-source", (draft) => {
    const source = draft.sources.find(({ id }) => id === sourceId);
    if (source) source.isShown = isShown;
  });
}

/** Switches a source that comes with the app on or off. */
export function setBuiltInShown(store: AppStore, sourceId: string, isShown: boolean): void {
  executeCommand(store, "show-source", (draft) => {
    const others = draft.hiddenBuiltIn.filter((id) => id !== sourceId);
    if (others.length === draft.hiddenBuiltIn.length && isShown) return;
    draft.hiddenBuiltIn = isShown ? others : [...others, sourceId];
  });
}

/** Takes a source out, with the zones that came from it; its content stays at hand, so that this can be undone. */
export function removeSource(store: AppStore, sourceId: string): void {
  const { zones } = store.getState().document;
  const itsZones = new Set(zones.filter(({ importedFrom }) => importedFrom === sourceId).map(({ id }) => id));
  executeCommand(store, "remove-source", (draft) => {
    const source = draft.sources.find(({ id }) => id === sourceId);
    const isNeeded = store.getState().document.ownIncidents.some((own) => restsOn(own, sourceId));
    if (source && isNeeded)
      draft.formerSources = [...draft.formerSources.filter(({ id }) => id !== sourceId), source];
    draft.sources = draft.sources.filter(({ id }) => id !== sourceId);
    draft.zones = draft.zones.filter(({ importedFrom }) => importedFrom !== sourceId);
    // A clause about a source that is gone, or about a zone that went with it, would hide everything.
    if (draft.filter.source.includes(sourceId))
      draft.filter.source = draft.filter.source.filter((id) => id !== sourceId);
    if (draft.filter.zone !== null && itsZones.has(draft.filter.zone)) draft.filter.zone = null;
  });
}
