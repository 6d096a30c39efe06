import type { Localized } from "../../sources/localized";
import { intervalPrecisions, type UncertainInterval } from "../../time/uncertain-interval";
import type { Incident, IncidentMunitions, IncidentStatus } from "../incident";
import { statusOfClaims } from "../known/status-of-claims";
import type { IncidentChange, OwnIncident } from "../own-incident";
import { followsClaims } from "./follow-claims";
import type { EditStamp } from "./record-change";
import { isSameValue } from "./same-value";
import { uniteChanges, withoutRepeats } from "./unite-changes";
import { uniteClaims } from "./unite-claims";

/**
 * The smallest interval with both. It lasted throughout only where the two that lasted throughout leave no gap in it; the
 * coarser precision is that of both.
 */
function uniteTimes(kept: UncertainInterval, added: UncertainInterval): UncertainInterval {
  const earliestMs = Math.min(kept.earliestMs, added.earliestMs);
  const latestMs = Math.max(kept.latestMs, added.latestMs);
  const lasted = [kept, added].filter(({ extent }) => extent === "throughout");
  const isWhole = lasted.some((one) => one.earliestMs === earliestMs && one.latestMs === latestMs);
  const touch = kept.earliestMs <= added.latestMs && added.earliestMs <= kept.latestMs;
  const coarseness = [kept, added].map(({ precision }) => intervalPrecisions.indexOf(precision));
  return {
    ...kept,
    earliestMs,
    latestMs,
    extent: isWhole || (lasted.length === 2 && touch) ? "throughout" : "within",
    precision: intervalPrecisions[Math.max(...coarseness)] ?? "unknown",
  };
}

/** Both wordings, where they differ. */
function uniteTexts(kept: Localized, added: Localized): Localized {
  const unite = (one: string, other: string) => [...new Set([one, other])].filter(Boolean).join("; ");
  return { en: unite(kept.en, added.en), uk: unite(kept.uk, added.uk) };
}

/** What either has; "unknown" says nothing beside what is known. */
function uniteCodes<Code extends string>(kept: readonly Code[], added: readonly Code[]): Code[] {
  const codes = [...new Set([...kept, ...added])];
  const known = codes.filter((code) => code !== "unknown");
  return known.length > 0 ? known : codes;
}

/** Disputed by either is disputed; what one side confirmed or somebody else reported is no claim of the attacker alone. */
const strongestFirst: readonly IncidentStatus[] = ["disputed", "confirmed", "reported", "attacker-only"];

/** What the united claims make of it; where one of the two was judged by hand, the stronger of the two. */
function uniteStatus(kept: Incident, added: Incident, united: Incident): IncidentStatus {
  if (followsClaims(kept) && followsClaims(added)) return statusOfClaims(united.claims, united);
  return strongestFirst.find((status) => status === kept.status || status === added.status) ?? kept.status;
}

/**
 * Counts of the same scope stand side by side, one that both have once; of another scope they would be told of the wrong
 * thing.
 */
function uniteMunitions(
  { munitions: kept }: Incident,
  { munitions: added }: Incident,
): IncidentMunitions | null {
  if (!kept || !added) return kept ?? added ?? null;
  if (kept.scope !== added.scope) return kept;
  const others = added.items.filter((item) => !kept.items.some((present) => isSameValue(present, item)));
  return { ...kept, items: [...kept.items, ...others] };
}

function uniteIncidents(kept: Incident, added: Incident): Incident {
  const munitions = uniteMunitions(kept, added);
  const united = {
    ...kept,
    ...(munitions ? { munitions } : {}),
    ...uniteClaims(kept, added),
    time: uniteTimes(kept.time, added.time),
    statedTime: uniteTexts(kept.statedTime, added.statedTime),
    weapons: uniteCodes(kept.weapons, added.weapons),
    targets: uniteCodes(kept.targets, added.targets),
  };
  return { ...united, status: uniteStatus(kept, added, united) };
}

/**
 * Two incidents that are one. The one of `keepId` gives title, place, scope and id; claims, attributions, weapons and
 * targets are those of both, the time is the envelope of both. Figures are never added up: they follow from the claims.
 * Both stand whole in the history, which is that of both. Throws for a `keepId` that is neither's.
 */
export function mergeIncidents(
  a: OwnIncident,
  b: OwnIncident,
  keepId: string,
  { atMs, reason }: EditStamp,
): OwnIncident {
  if (keepId !== a.incident.id && keepId !== b.incident.id) throw new RangeError(`no incident ${keepId}`);
  const [kept, added] = keepId === a.incident.id ? [a, b] : [b, a];
  const merged: IncidentChange = {
    kind: "merged",
    incidentId: keepId,
    atMs,
    reason,
    before: [kept.incident, added.incident],
    parts: [kept, added].map(({ basedOn, remark }) => ({ basedOn, remark })),
  };
  return {
    incident: uniteIncidents(kept.incident, added.incident),
    basedOn: [...new Set([...kept.basedOn, ...added.basedOn])],
    remark: [...new Set([kept.remark, added.remark])].filter(Boolean).join("\n"),
    changes: withoutRepeats([...uniteChanges(kept.changes, added.changes), merged]),
  };
}
