import { uniteAreas } from "../../../core/geo/boolean";
import { type Area, dropConsecutiveDuplicates, ringsOf } from "../../../core/geo/position";
import { findSelfCrossing } from "../../../core/geo/self-crossing";

export interface SoundArea {
  /** Null where nothing is left of it. */
  readonly area: Area | null;
  /** Where a ring crossed or touched itself, null for an area that is as it was. */
  readonly crossing: readonly [number, number] | null;
}

/** An area whose rings stay clear of themselves: one that does not is resolved into its parts. */
export function makeAreaSound(area: Area): SoundArea {
  for (const ring of ringsOf(area)) {
    const crossing = findSelfCrossing(dropConsecutiveDuplicates(ring), "ring");
    if (crossing !== null) return { area: uniteAreas([area]), crossing: crossing.position };
  }
  return { area, crossing: null };
}
