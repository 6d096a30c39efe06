import type { Zone } from "../../../core/zones/recipe";

/** Whether a zone is made, directly or through others, by taking the zone `id` away. */
export function takesAway(zones: readonly Zone[], zone: Zone, id: string): boolean {
  const seen = new Set<string>();
  const waiting = [...(zone.recipe.subtract ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(zones.find((other) => other.id === next)?.recipe.subtract ?? []));
  }
  return false;
}
