import * as v from "valibot";
import type { Zone } from "../../core/zones/recipe";
import { zoneSchema } from "../../formats/zone-schema";
import { keepUnknown } from "./unknown-members";

const plainSchema: v.GenericSchema<unknown, Zone> = zoneSchema;

type Loose = Readonly<Record<string, unknown>> | undefined;

/** A zone with what this version does not know of it, its recipe and its variants. */
function withUnknown(raw: Loose, zone: Zone): Zone {
  const recipe = keepUnknown(raw?.recipe, zone.recipe);
  const rawVariants = raw?.variants as readonly Loose[] | undefined;
  const variants = zone.variants.map((variant, index) => {
    const rawVariant = rawVariants?.[index];
    const variantRecipe = keepUnknown(rawVariant?.recipe, variant.recipe);
    return keepUnknown(rawVariant, { ...variant, recipe: variantRecipe });
  });
  return keepUnknown(raw, { ...zone, variants, recipe });
}

/** A feature of a workspace file: the zone is in its properties; the geometry is for others. */
export const zoneFeatureSchema: v.GenericSchema<unknown, Zone> = v.pipe(
  v.object({
    properties: v.pipe(
      v.unknown(),
      v.rawTransform(({ dataset, addIssue, NEVER }): Zone => {
        const zone = v.safeParse(plainSchema, dataset.value);
        if (zone.success) return withUnknown(dataset.value as Loose, zone.output);
        for (const { message, path } of zone.issues)
          addIssue({ message, ...(path && { path: path as never }) });
        return NEVER;
      }),
    ),
  }),
  v.transform(({ properties }) => properties),
);
