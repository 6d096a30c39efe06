import type { Incident, Party } from "../incident";

/** Who is said to have struck, and who was struck. */
export interface Sides {
  readonly attacker: Party;
  readonly struck: Party;
}

const otherParty = { RU: "UA", UA: "RU" } as const;

/** The two sides of an incident; null where it is attributed to nobody, or to both. */
export function sidesOf({ attributions }: Pick<Incident, "attributions">): Sides | null {
  const named = new Set(attributions.map(({ party }) => party));
  named.delete("unknown");
  const [attacker, ...others] = named;
  if (!attacker || attacker === "unknown" || others.length > 0) return null;
  return { attacker, struck: otherParty[attacker] };
}
