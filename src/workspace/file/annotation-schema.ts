import * as v from "valibot";
import { lngLatSchema } from "../../formats/schema-parts";
import type { Annotation } from "../annotation";
import { instantMsSchema } from "./incident-members";

const base = {
  id: v.pipe(v.string(), v.minLength(1)),
  text: v.string(),
  isHidden: v.exactOptional(v.boolean()),
  window: v.nullable(
    v.pipe(
      v.object({ startMs: instantMsSchema, endMs: instantMsSchema }),
      v.check(({ startMs, endMs }) => endMs > startMs, "ends at or before its start"),
    ),
  ),
};

/** An annotation as a workspace file holds it. */
export const annotationSchema: v.GenericSchema<unknown, Annotation> = v.variant("kind", [
  v.object({ ...base, kind: v.literal("text"), lngLat: lngLatSchema }),
  v.object({ ...base, kind: v.literal("arrow"), tail: lngLatSchema, head: lngLatSchema }),
]);
