import type { Claim } from "../incident";

/** Index of the first claim that replaces itself, be it through others, or -1: none of their figures would be left. */
export function findSupersedesCycle(claims: readonly Pick<Claim, "id" | "supersedes">[]): number {
  const replacedBy = new Map(claims.map(({ id, supersedes }) => [id, supersedes]));
  return claims.findIndex(({ id, supersedes }) => {
    const seen = new Set<string>();
    const next = [...supersedes];
    for (let earlier = next.pop(); earlier !== undefined; earlier = next.pop()) {
      if (earlier === id) return true;
      if (seen.has(earlier)) continue;
      seen.add(earlier);
      next.push(...(replacedBy.get(earlier) ?? []));
    }
    return false;
  });
}
