import type { FeatureCollection } from "geojson";
import * as v from "valibot";
import { invalidRecord, type ParseResult, parseJson } from "../parse-issue";

const collectionSchema = v.looseObject({
  type: v.literal("FeatureCollection"),
  features: v.array(
    v.looseObject({
      type: v.literal("Feature"),
      properties: v.nullable(v.record(v.string(), v.unknown())),
      geometry: v.looseObject({ type: v.string(), coordinates: v.array(v.unknown()) }),
    }),
  ),
});

/** Reads a file of the basemap, which the map draws as it is; an empty collection where it cannot be used. */
export function parseFeatureCollection(text: string): ParseResult<FeatureCollection> {
  const empty: FeatureCollection = { type: "FeatureCollection", features: [] };
  const json = parseJson(text);
  if (!json.ok) return { value: empty, issues: [json.issue] };
  const collection = v.safeParse(collectionSchema, json.value);
  if (!collection.success)
    return {
      value: empty,
      issues: [{ ...invalidRecord(null, collection.issues), code: "not-a-collection" }],
    };
  return { value: collection.output as unknown as FeatureCollection, issues: [] };
}
