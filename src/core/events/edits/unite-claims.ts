import type { Attribution, Claim, Incident } from "../incident";
import { isSameValue } from "./same-value";

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const free = `${id}~${number}`;
    if (!taken.has(free)) return free;
  }
}

/** New ids for claims whose id means another claim in the incident they come to. */
function renamedIds(kept: readonly Claim[], added: readonly Claim[]): ReadonlyMap<string, string> {
  const taken = new Set([...kept, ...added].map(({ id }) => id));
  const renamed = new Map<string, string>();
  for (const claim of added) {
    const present = kept.find(({ id }) => id === claim.id);
    if (!present || isSameValue(present, claim)) continue;
    const id = freeId(claim.id, taken);
    taken.add(id);
    renamed.set(claim.id, id);
  }
  return renamed;
}

function uniteAttributions(kept: readonly Attribution[], added: readonly Attribution[]): Attribution[] {
  const parties = [...new Set([...kept, ...added].map(({ party }) => party))];
  return parties.map((party) => {
    const ofParty = [...kept, ...added].filter((attribution) => attribution.party === party);
    return {
      party,
      claimIds: [...new Set(ofParty.flatMap(({ claimIds }) => claimIds))],
      deniedByClaimIds: [...new Set(ofParty.flatMap(({ deniedByClaimIds }) => deniedByClaimIds))],
    };
  });
}

/**
 * The claims and attributions of two incidents as those of one. Every claim stays; one that both have to the letter
 * stands once, and of two different ones with the same id the added one gets another.
 */
export function uniteClaims(
  kept: Pick<Incident, "claims" | "attributions">,
  added: Pick<Incident, "claims" | "attributions">,
): Pick<Incident, "claims" | "attributions"> {
  const renamed = renamedIds(kept.claims, added.claims);
  const rename = (ids: readonly string[]) => ids.map((id) => renamed.get(id) ?? id);
  const present = new Set(kept.claims.map(({ id }) => id));
  const claims = added.claims
    .filter(({ id }) => renamed.has(id) || !present.has(id))
    .map((claim) => ({
      ...claim,
      id: renamed.get(claim.id) ?? claim.id,
      supersedes: rename(claim.supersedes),
    }));
  const attributions = added.attributions.map((attribution) => ({
    ...attribution,
    claimIds: rename(attribution.claimIds),
    deniedByClaimIds: rename(attribution.deniedByClaimIds),
  }));
  return {
    claims: [...kept.claims, ...claims],
    attributions: uniteAttributions(kept.attributions, attributions),
  };
}
