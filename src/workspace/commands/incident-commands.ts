import { editIncident, movePoint } from "../../core/events/edits/edit-incident";
import { type IncidentProblem, listIncidentProblems } from "../../core/events/edits/incident-problems";
import { mergeIncidents } from "../../core/events/edits/merge-incidents";
import type { EditStamp } from "../../core/events/edits/record-change";
import { splitIncident } from "../../core/events/edits/split-incident";
import { addIncident, startOwn } from "../../core/events/edits/start-own";
import { listAddedParts } from "../../core/events/edits/unmerge";
import { findIncident } from "../../core/events/event-set/incident-at";
import type { Incident } from "../../core/events/incident";
import type { OwnIncident } from "../../core/events/own-incident";
import type { LngLat } from "../../core/geo/position";
import type { CommandCode } from "../history";
import type { AppState } from "../state";
import type { AppStore } from "../store";
import { executeCommand, mayEdit } from "./execute";

/** What was edited here of an incident, or a shown incident of any source ready to be; null where there is none. */
export function ownIncidentOf(
  { document, events }: Pick<AppState, "document" | "events">,
  id: string,
): OwnIncident | null {
  const own = document.ownIncidents.find(({ incident }) => incident.id === id);
  if (own) return own;
  const incident = findIncident(events, id);
  return incident && startOwn(incident);
}

/** Puts incidents in the place of those with the same ids, new ones last, and takes others out. */
function putOwn(
  store: AppStore,
  code: CommandCode,
  put: readonly OwnIncident[],
  removedIds: readonly string[] = [],
): void {
  executeCommand(store, code, (draft) => {
    const ownIncidents = draft.ownIncidents as OwnIncident[];
    for (const own of put) {
      const index = ownIncidents.findIndex(({ incident }) => incident.id === own.incident.id);
      if (index < 0) ownIncidents.push(own);
      else if (ownIncidents[index] !== own) ownIncidents[index] = own;
    }
    for (const id of removedIds) {
      const index = ownIncidents.findIndex(({ incident }) => incident.id === id);
      if (index >= 0) ownIncidents.splice(index, 1);
    }
  });
}

/** An incident must be there and sound, and no other tab write it; what is wrong is returned, and then nothing is done. */
type Refusal = readonly IncidentProblem[];
const notThere: Refusal = [{ field: "id", code: "missing" }];

/** Adds an incident that no source has, and selects it. Refuses an id that another incident has. */
export function addOwnIncident(
  store: AppStore,
  incident: Incident,
  remark: string,
  stamp: EditStamp,
): Refusal {
  if (!mayEdit(store)) return notThere;
  const problems = listIncidentProblems(incident);
  if (ownIncidentOf(store.getState(), incident.id))
    return [{ field: "id", code: "duplicate-id" }, ...problems];
  if (problems.length > 0) return problems;
  putOwn(store, "add-incident", [addIncident(incident, stamp, remark)]);
  store.setState({ selection: { kind: "incident", id: incident.id } });
  return [];
}

function change(store: AppStore, id: string, edit: (own: OwnIncident) => OwnIncident): Refusal {
  const own = ownIncidentOf(store.getState(), id);
  if (!own || !mayEdit(store)) return notThere;
  const changed = edit(own);
  const problems = listIncidentProblems(changed.incident);
  if (problems.length === 0 && changed !== own) putOwn(store, "edit-incident", [changed]);
  return problems;
}

/**
 * Corrects anything of an incident and its claims as one step. The incident keeps its id, wherever it is from. A status
 * that followed from the claims goes on following, unless another is set or it was chosen by hand.
 */
export function saveIncident(
  store: AppStore,
  edited: Incident,
  remark: string,
  stamp: EditStamp,
  isStatusChosen = false,
): Refusal {
  return change(store, edited.id, (own) => editIncident(own, edited, remark, stamp, isStatusChosen));
}

export function moveIncident(store: AppStore, id: string, lngLat: LngLat, stamp: EditStamp): Refusal {
  return change(store, id, (own) => movePoint(own, lngLat, stamp));
}

/** Makes one of two incidents, under the id of the first, and selects it. */
export function mergeIntoIncident(
  store: AppStore,
  keepId: string,
  otherId: string,
  stamp: EditStamp,
): Refusal {
  const [kept, other] = [keepId, otherId].map((id) => ownIncidentOf(store.getState(), id));
  if (!kept || !other || keepId === otherId || !mayEdit(store)) return notThere;
  const merged = mergeIncidents(kept, other, keepId, stamp);
  const problems = listIncidentProblems(merged.incident);
  if (problems.length > 0) return problems;
  putOwn(store, "merge-incidents", [merged], [otherId]);
  store.setState({ selection: { kind: "incident", id: keepId } });
  return [];
}

/**
 * Makes two of one incident: the claims of the ids go to a second one, which gets `newId`. The first stays selected.
 * Throws where one of the two would have no claim (`canSplit`).
 */
export function splitOwnIncident(
  store: AppStore,
  id: string,
  claimIdsOfSecond: readonly string[],
  stamp: EditStamp,
  newId: string = crypto.randomUUID(),
): Refusal {
  const own = ownIncidentOf(store.getState(), id);
  if (!own || !mayEdit(store)) return notThere;
  const parts = splitIncident(own, claimIdsOfSecond, newId, stamp);
  const problems = parts.flatMap(({ incident }) => listIncidentProblems(incident));
  if (problems.length === 0) putOwn(store, "split-incident", parts);
  return problems;
}

/** The edited incidents that go when one goes back to its original: those that stand for the same originals. */
export function restoredWith(
  { ownIncidents }: Pick<AppState["document"], "ownIncidents">,
  id: string,
): readonly OwnIncident[] {
  let group = ownIncidents.filter(({ incident }) => incident.id === id);
  for (;;) {
    const originals = new Set(group.flatMap(({ basedOn }) => basedOn));
    const wider = ownIncidents.filter(
      (own) => group.includes(own) || own.basedOn.some((original) => originals.has(original)),
    );
    if (wider.length === group.length) return group;
    group = wider;
  }
}

/**
 * Drops what was edited here, so that the originals return; an incident that was added here goes, but one that was merged
 * into others comes back as it was before. The selection follows to an original.
 */
export function restoreIncident(store: AppStore, id: string): void {
  const { document, selection } = store.getState();
  const group = restoredWith(document, id);
  if (group.length === 0) return;
  const ids = new Set(group.map(({ incident }) => incident.id));
  const standing = new Set(document.ownIncidents.map(({ incident }) => incident.id));
  // One that stands elsewhere, under its id, has not gone.
  const added = listAddedParts(group).filter(
    ({ incident }) => ids.has(incident.id) || !standing.has(incident.id),
  );
  const addedIds = new Set(added.map(({ incident }) => incident.id));
  putOwn(
    store,
    "restore-incident",
    added,
    [...ids].filter((gone) => !addedIds.has(gone)),
  );
  if (selection?.kind !== "incident" || !ids.has(selection.id) || addedIds.has(selection.id)) return;
  const originals = group.flatMap(({ basedOn }) => basedOn);
  if (originals.includes(selection.id)) return;
  const [original] = originals;
  store.setState({ selection: original === undefined ? null : { kind: "incident", id: original } });
}
