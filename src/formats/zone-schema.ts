import * as v from "valibot";
import type { Expression, ZoneRecipe } from "../core/zones/recipe";
import { pathSchema, ringSchema } from "./geometry-schema";
import { citationSchema, lngLatSchema, localizedSchema } from "./schema-parts";

const holderSchema = v.picklist(["RU", "UA"]);
const metersSchema = v.pipe(v.number(), v.finite());

const clipSchema = v.variant("to", [
  v.object({ to: v.literal("oblast"), id: v.string() }),
  v.object({ to: v.literal("country"), id: v.string() }),
  v.object({ to: v.literal("land") }),
  v.object({ to: v.literal("control"), date: v.string(), holder: holderSchema }),
  v.object({ to: v.literal("river"), id: v.string(), bank: v.picklist(["left", "right"]) }),
]);

const cuts = { clip: v.optional(v.array(clipSchema), []), subtract: v.optional(v.array(v.string()), []) };

const pathSourceSchema = v.union([
  v.object({ positions: pathSchema }),
  v.object({ fromControl: v.object({ date: v.string() }) }),
]);

const expressionSchema: v.GenericSchema<unknown, Expression> = v.lazy(() =>
  v.object({
    op: v.picklist(["difference", "intersection", "union"]),
    of: v.array(
      v.union([
        v.object({ oblast: v.string() }),
        v.object({
          control: v.object({ date: v.string(), holder: holderSchema, include: v.literal("assessed") }),
        }),
        v.object({ polygon: v.array(ringSchema) }),
        expressionSchema,
      ]),
    ),
  }),
);

const segmentSchema = v.object({
  fromMeters: metersSchema,
  toMeters: metersSchema,
  leftMeters: metersSchema,
  rightMeters: metersSchema,
});

/** Every kind of recipe of architecture.md; whether it makes sense is for `validateRecipe` to say. */
export const recipeSchema: v.GenericSchema<unknown, ZoneRecipe> = v.variant("kind", [
  v.object({ kind: v.literal("line"), path: pathSourceSchema, ...cuts }),
  v.object({
    kind: v.literal("strip"),
    path: pathSourceSchema,
    leftMeters: metersSchema,
    rightMeters: metersSchema,
    segments: v.optional(v.array(segmentSchema), []),
    ends: v.optional(v.picklist(["flat", "round"]), "flat"),
    ...cuts,
  }),
  v.object({ kind: v.literal("polygon"), rings: v.array(ringSchema), ...cuts }),
  v.object({ kind: v.literal("circle"), center: lngLatSchema, radiusMeters: metersSchema, ...cuts }),
  v.object({ kind: v.literal("rings"), center: lngLatSchema, radiiMeters: v.array(metersSchema), ...cuts }),
  v.object({ kind: v.literal("derived"), expression: expressionSchema, ...cuts }),
]);

const readingOfSchema = v.object({
  proposer: localizedSchema,
  date: v.string(),
  status: localizedSchema,
  sources: v.pipe(v.array(citationSchema), v.minLength(1)),
});

export const variantSchema = v.object({ id: v.string(), label: localizedSchema, recipe: recipeSchema });

/** A zone as it stands in the properties of a workspace file; members that a later version adds are kept. */
export const zoneSchema = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  name: v.object({ en: v.string(), uk: v.string() }),
  scenario: v.string(),
  readingOf: v.nullable(readingOfSchema),
  assumptions: v.array(localizedSchema),
  referenceDate: v.nullable(v.string()),
  variants: v.array(variantSchema),
  recipe: recipeSchema,
  importedFrom: v.exactOptional(v.string()),
  color: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  isHidden: v.exactOptional(v.boolean()),
  nearMeters: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  measuredAgainst: v.exactOptional(v.object({ sourceId: v.string(), date: v.string() })),
  precedentId: v.exactOptional(v.string()),
});

export { readingOfSchema };
