import * as v from "valibot";
import { lngLatSchema } from "./schema-parts";

const ringSchema = v.pipe(v.array(lngLatSchema), v.minLength(4));
const pathSchema = v.pipe(v.array(lngLatSchema), v.minLength(2));

/** GeoJSON Polygon or MultiPolygon with finite WGS84 positions. */
export const areaSchema = v.variant("type", [
  v.object({ type: v.literal("Polygon"), coordinates: v.pipe(v.array(ringSchema), v.minLength(1)) }),
  v.object({
    type: v.literal("MultiPolygon"),
    coordinates: v.array(v.pipe(v.array(ringSchema), v.minLength(1))),
  }),
]);

/** GeoJSON LineString or MultiLineString, as a MultiLineString. */
export const multiLineSchema = v.pipe(
  v.variant("type", [
    v.object({ type: v.literal("LineString"), coordinates: pathSchema }),
    v.object({ type: v.literal("MultiLineString"), coordinates: v.array(pathSchema) }),
  ]),
  v.transform((line) => ({
    type: "MultiLineString" as const,
    coordinates: line.type === "LineString" ? [line.coordinates] : line.coordinates,
  })),
);

export { pathSchema, ringSchema };
