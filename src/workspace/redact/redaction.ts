import type { LngLat } from "../../core/geo/position";
import type { PublishSafe } from "../page-spec";
import { type CoarsePlace, coarseGrid } from "./coarse-grid";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** How a state is made fit to be published. */
export interface Redaction {
  readonly place: (position: LngLat) => CoarsePlace;
  /** Nothing that ends, or was published, after it is shown (UTC epoch milliseconds); infinite for no delay. */
  readonly cutMs: number;
}

/** The instant after which nothing is shown: whole minutes, so that a page and its preview agree. */
export function cutOf({ delayDays }: PublishSafe, nowMs: number): number {
  if (delayDays <= 0) return Number.POSITIVE_INFINITY;
  return Math.floor(nowMs / minuteMs) * minuteMs - delayDays * dayMs;
}

export function redactionOf(publishSafe: PublishSafe, nowMs: number): Redaction {
  return { place: coarseGrid(publishSafe.gridKm), cutMs: cutOf(publishSafe, nowMs) };
}
