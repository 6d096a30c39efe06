import type { Claim } from "../incident";

/** A claim on the way that is being followed, and which of those it replaces comes next. */
interface Step {
  readonly index: number;
  next: number;
}

/**
 * Index of a claim that replaces itself, be it through others: the first of the circle that is found first; -1 where
 * there is none. None of the figures of a circle would be left. One walk over all claims and what they replace.
 */
export function findSupersedesCycle(claims: readonly Pick<Claim, "id" | "supersedes">[]): number {
  const indexOfId = new Map(claims.map(({ id }, index) => [id, index]));
  /** Done: nothing that it leads to comes back. */
  const isDone = new Uint8Array(claims.length);
  const isOnWay = new Uint8Array(claims.length);
  for (const start of claims.keys()) {
    if (isDone[start]) continue;
    const way: Step[] = [{ index: start, next: 0 }];
    isOnWay[start] = 1;
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const earlierId = claims[step.index]?.supersedes[step.next++];
      if (earlierId === undefined) {
        isDone[step.index] = 1;
        isOnWay[step.index] = 0;
        way.pop();
        continue;
      }
      const earlier = indexOfId.get(earlierId);
      if (earlier === undefined || isDone[earlier]) continue;
      if (isOnWay[earlier]) {
        const circle = way.slice(way.findIndex(({ index }) => index === earlier));
        return circle.reduce((first, { index }) => Math.min(first, index), earlier);
      }
      isOnWay[earlier] = 1;
      way.push({ index: earlier, next: 0 });
    }
  }
  return -1;
}
