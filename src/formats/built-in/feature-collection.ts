import type { Feature, FeatureCollection } from "geojson";
import * as v from "valibot";
import type { ParseResult } from "../parse-issue";
import { parseRecords } from "./collection";

const collectionSchema = v.object({ type: v.literal("FeatureCollection"), features: v.array(v.unknown()) });

const featureSchema = v.looseObject({
  type: v.literal("Feature"),
  properties: v.nullable(v.record(v.string(), v.unknown())),
  geometry: v.looseObject({ type: v.string(), coordinates: v.array(v.unknown()) }),
});

/** Reads a file of the basemap, whose features the map draws as they are; a bad one costs itself alone. */
export function parseFeatureCollection(text: string): ParseResult<FeatureCollection> {
  const { value, issues } = parseRecords(text, collectionSchema, ({ features }) => features, featureSchema);
  return {
    value: { type: "FeatureCollection", features: value.records as unknown as Feature[] },
    issues,
  };
}
