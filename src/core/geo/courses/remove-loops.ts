import { dropConsecutiveDuplicates, type LngLat } from "../position";
import { findSelfCrossing } from "../self-crossing";

/** A path that goes on where it meets itself, without the loop that it made; a spike loses its tip. Ends are kept. */
export function removeLoops(path: readonly LngLat[]): LngLat[] {
  let left = dropConsecutiveDuplicates(path);
  for (let crossing = findSelfCrossing(left); crossing !== null; crossing = findSelfCrossing(left)) {
    const [earlier, later] = crossing.segments;
    const isSpike = later === earlier + 1;
    const before = left.slice(0, earlier + 1);
    const after = left.slice(later + 1);
    left = dropConsecutiveDuplicates(
      isSpike ? [...before, ...after] : [...before, crossing.position, ...after],
    );
  }
  return left;
}
