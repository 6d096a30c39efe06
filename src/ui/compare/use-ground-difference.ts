import type { GroundComparison } from "../../core/zones/compare/compare-zones";
import { useApp } from "../store-context";
import type { ComparedColumn } from "./compared-columns";

/** How the ground of two compared zones differs, as far as it is known. */
export interface GroundDifference {
  readonly grounds: GroundComparison | null;
  /** Being calculated, for the first time or anew; never for more zones than two. */
  readonly isBusy: boolean;
  readonly isBroken: boolean;
}

const none: GroundDifference = { grounds: null, isBusy: false, isBroken: false };

export function useGroundDifference(columns: readonly ComparedColumn[]): GroundDifference {
  const difference = useApp((state) => state.zoneDifference ?? null);
  const shapes = useApp((state) => state.zoneShapes);
  if (columns.length !== 2 || columns.some(({ state }) => state === "refused")) return none;
  const isOfThem = columns.every(({ zone }, index) => difference?.zoneIds[index] === zone.id);
  if (difference === null || !isOfThem) return { ...none, isBusy: true };
  const isCurrent = columns.every(({ zone }, index) => {
    const shape = shapes[zone.id];
    // A proposal has no shape in the store, and never another one.
    if (shape === undefined) return true;
    return (
      shape.status === "ready" && shape.recipe === zone.recipe && shape.geometry === difference.of[index]
    );
  });
  return { grounds: difference.grounds, isBusy: !isCurrent, isBroken: difference.grounds === null };
}
