import type { LngLat } from "../../core/geo/position";
import type { TimeState } from "../../workspace/time-state";

/** One page of a series, or one frame of an animation. */
export interface SeriesItem {
  /** What it shows of time. */
  readonly time: TimeState;
  /** When, and of an incident which, in the page's language. */
  readonly caption: string;
  /** Name of its file without extension; no other of the series has it. */
  readonly stem: string;
  /** The incident in whose middle the page stands; null for the extent that all have in common. */
  readonly focus: SeriesFocus | null;
}

export interface SeriesFocus {
  readonly lngLat: LngLat;
  /** A page shows the ground 1 : this; null for the extent that all have in common. */
  readonly scale: number | null;
}
