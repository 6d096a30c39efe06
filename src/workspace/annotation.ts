import type { LngLat } from "../core/geo/position";
import type { TimeWindow } from "../core/time/uncertain-interval";

interface AnnotationBase {
  readonly id: string;
  readonly text: string;
  /** Shown only while what is shown of time overlaps it; null is always. */
  readonly window: TimeWindow | null;
  /** Switched off by itself; absent is shown. */
  readonly isHidden?: boolean;
}

/** Words at a place. */
export interface TextAnnotation extends AnnotationBase {
  readonly kind: "text";
  readonly lngLat: LngLat;
}

/** An arrow whose words stand at its tail; it may be without words. */
export interface ArrowAnnotation extends AnnotationBase {
  readonly kind: "arrow";
  readonly tail: LngLat;
  readonly head: LngLat;
}

/** What the user writes on the map, for a story or an export. */
export type Annotation = TextAnnotation | ArrowAnnotation;
