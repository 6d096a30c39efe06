import type { Incident } from "../../core/events/incident";
import type { OwnIncident } from "../../core/events/own-incident";
import { ownSourceId } from "../../core/events/own-incident";
import type { WorkspaceDocument } from "../document";
import { allSources } from "../selection/own-source";
import { redactIncident } from "./redact-incident";
import type { Redaction } from "./redaction";

/** The claims under names that do not lead back to a row. */
function renameClaims(incident: Incident): Incident {
  const names = new Map(incident.claims.map(({ id }, index) => [id, `claim-${index + 1}`]));
  const rename = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
  return {
    ...incident,
    claims: incident.claims.map((claim) => ({
      ...claim,
      id: names.get(claim.id) ?? claim.id,
      supersedes: rename(claim.supersedes),
    })),
    attributions: incident.attributions.map((attribution) => ({
      ...attribution,
      claimIds: rename(attribution.claimIds),
      deniedByClaimIds: rename(attribution.deniedByClaimIds),
    })),
  };
}

/**
 * The incidents that were added or edited here, redacted: without remarks, without history, under ids that do not lead
 * back to rows of imported tables.
 *
 * @param answers  ids of the incidents that answer the filter's text
 */
export function redactOwn(
  document: Pick<
    WorkspaceDocument,
    "ownIncidents" | "sources" | "formerSources" | "filter" | "hiddenBuiltIn"
  >,
  redaction: Redaction,
  answers: ReadonlySet<string>,
): OwnIncident[] {
  // Switched off they are not shown, and what they stand for is: together they would be told twice.
  if (document.hiddenBuiltIn.includes(ownSourceId)) return [];
  const sourceIds = allSources(document).map(({ id }) => id);
  const isOfRow = (id: string) => sourceIds.some((sourceId) => id.startsWith(`${sourceId}:`));
  return document.ownIncidents.flatMap(({ incident, basedOn }, index): OwnIncident[] => {
    const answeredWords = answers.has(incident.id) ? document.filter.text.trim() : null;
    const redacted = redactIncident(incident, redaction, { isPublic: false, answeredWords });
    if (redacted === null) return [];
    const id = isOfRow(incident.id) ? `${ownSourceId}.${index + 1}` : incident.id;
    return [
      {
        incident: { ...renameClaims(redacted), id },
        basedOn: basedOn.filter((original) => !isOfRow(original)),
        remark: "",
        changes: [],
      },
    ];
  });
}
