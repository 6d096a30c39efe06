import * as v from "valibot";

/**
 * Why the rows of a source are not in a file: its terms forbid passing them on, they would make the file too large, or
 * they were not at hand.
 */
export const referenceReasons = ["licence", "too-large", "missing"] as const;
export type ReferenceReason = (typeof referenceReasons)[number];

/** A source whose rows a file does not carry. */
export interface CarriedReference {
  readonly sourceId: string;
  readonly name: string;
  readonly licence: string;
  readonly recordCount: number;
  readonly reason: ReferenceReason;
  /** Incidents edited here and zones that lost what they had of its rows; missing for none. */
  readonly strippedCount?: number;
}

/** What a page's file carries beside the workspace itself: the member `carried` of its `demarc` member. */
export interface CarriedMember {
  /** Packed as `formats/carried/dataset` says, in base64. */
  readonly datasets: readonly { readonly id: string; readonly bytes: string }[];
  readonly references: readonly CarriedReference[];
  /** The zone that was selected, whose profile a page may show; null for none. */
  readonly selectedZoneId: string | null;
}

const mostDatasets = 500;
const text = v.pipe(v.string(), v.maxLength(2000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const carriedSchema: v.GenericSchema<unknown, CarriedMember> = v.object({
  datasets: v.pipe(
    v.array(v.object({ id: v.pipe(v.string(), v.minLength(1)), bytes: v.string() })),
    v.maxLength(mostDatasets),
  ),
  references: v.pipe(
    v.array(
      v.object({
        sourceId: v.string(),
        name: text,
        licence: text,
        recordCount: count,
        reason: v.picklist(referenceReasons),
        strippedCount: v.exactOptional(count),
      }),
    ),
    v.maxLength(mostDatasets),
  ),
  selectedZoneId: v.nullable(v.string()),
});
