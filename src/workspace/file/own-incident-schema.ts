import * as v from "valibot";
import { listIncidentProblems } from "../../core/events/edits/incident-problems";
import type { Incident } from "../../core/events/incident";
import { incidentChangeKinds, type OwnIncident } from "../../core/events/own-incident";
import { incidentMembers, instantMsSchema } from "./incident-members";

/** An incident that may stand among the others: its members are of their kinds, and nothing is wrong with it. */
const incidentSchema: v.GenericSchema<unknown, Incident> = v.pipe(
  v.object(incidentMembers),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { field, code } of listIncidentProblems(dataset.value))
      addIssue({ message: `${field}: ${code}` });
  }),
);

/** What stood before an edit: whatever members there are, of their kinds; that they fit together is not asked of it. */
const earlierSchema: v.GenericSchema<unknown, Partial<Incident>> = v.object({
  id: v.exactOptional(incidentMembers.id),
  title: v.exactOptional(incidentMembers.title),
  place: v.exactOptional(incidentMembers.place),
  placePrecision: v.exactOptional(incidentMembers.placePrecision),
  uncertaintyRadiusMeters: v.exactOptional(incidentMembers.uncertaintyRadiusMeters),
  time: v.exactOptional(incidentMembers.time),
  statedTime: v.exactOptional(incidentMembers.statedTime),
  scope: v.exactOptional(incidentMembers.scope),
  attributions: v.exactOptional(incidentMembers.attributions),
  weapons: v.exactOptional(incidentMembers.weapons),
  targets: v.exactOptional(incidentMembers.targets),
  status: v.exactOptional(incidentMembers.status),
  claims: v.exactOptional(incidentMembers.claims),
  munitions: incidentMembers.munitions,
  imported: incidentMembers.imported,
});

const originalIds = v.array(v.pipe(v.string(), v.minLength(1)));

/** An incident that was added or edited here, as a workspace file holds it. */
export const ownIncidentSchema: v.GenericSchema<unknown, OwnIncident> = v.object({
  incident: incidentSchema,
  basedOn: originalIds,
  remark: v.string(),
  changes: v.array(
    v.object({
      kind: v.picklist(incidentChangeKinds),
      incidentId: v.exactOptional(v.string()),
      atMs: instantMsSchema,
      reason: v.string(),
      before: v.array(earlierSchema),
      remarkBefore: v.exactOptional(v.string()),
      parts: v.exactOptional(v.array(v.object({ basedOn: originalIds, remark: v.string() }))),
    }),
  ),
});
