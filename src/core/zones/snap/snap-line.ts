import type { LngLat } from "../../geo/position";

/** What a position can be taken to lie on. */
export type SnapSource =
  | { readonly kind: "contact-line"; readonly sourceId: string; readonly date: string }
  /** Oblast lines and state borders, one network. */
  | { readonly kind: "border" }
  | { readonly kind: "river"; readonly id: string }
  | { readonly kind: "zone"; readonly id: string };

/** A line that positions snap to. */
export interface SnapLine {
  readonly source: SnapSource;
  /** Edges are straight in longitude/latitude. A path of one position is a vertex by itself. */
  readonly paths: readonly (readonly LngLat[])[];
  /** Whether its vertices are points that somebody set; those of a computed outline are not. */
  readonly hasVertices: boolean;
  /** Share of the tolerances within which it is taken, for lines of the background; absent is 1. */
  readonly reach?: number;
}

export interface SnapTarget {
  readonly source: SnapSource;
  readonly part: "vertex" | "edge";
}

export interface Snapped {
  readonly position: LngLat;
  readonly target: SnapTarget;
}
