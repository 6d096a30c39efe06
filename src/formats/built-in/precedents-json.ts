import * as v from "valibot";
import { depthBounds, type Precedent, type PrecedentDepths } from "../../core/zones/precedent";
import type { ParseResult } from "../parse-issue";
import { citationSchema, isoDaySchema, localizedSchema } from "../schema-parts";
import { parseRecords } from "./collection";

const headSchema = v.object({
  format: v.literal("demarc-precedents"),
  version: v.literal(1),
  precedents: v.array(v.unknown()),
});

const metersFrom = (least: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(500_000));
const depthSchema = metersFrom(1);

const perSideSchema = v.pipe(
  v.object({ leftMeters: depthSchema, rightMeters: depthSchema, bound: v.picklist(depthBounds) }),
  v.transform((depths): PrecedentDepths => ({ kind: "per-side", ...depths })),
);
const byWeaponSchema = v.pipe(
  v.object({
    betweenTwoReferenceLines: v.literal(true),
    byWeapon: v.pipe(
      v.array(v.object({ weapon: localizedSchema, totalMeters: depthSchema })),
      v.minLength(1),
    ),
  }),
  v.transform(({ byWeapon }): PrecedentDepths => ({ kind: "by-weapon", byWeapon })),
);
const leastSizeSchema = v.pipe(
  v.object({ minWidthMeters: depthSchema, minDepthMeters: depthSchema }),
  v.transform(
    ({ minWidthMeters, minDepthMeters }): PrecedentDepths => ({
      kind: "least-size",
      widthMeters: minWidthMeters,
      depthMeters: minDepthMeters,
    }),
  ),
);
const bandsSchema = v.pipe(
  v.object({
    limitationBandsEachSideMeters: v.pipe(
      v.array(
        v.pipe(
          v.tuple([metersFrom(0), metersFrom(0)]),
          v.check(([from, to]) => from < to, "a band ends where it begins or before"),
        ),
      ),
      v.minLength(1),
    ),
  }),
  v.transform(
    ({ limitationBandsEachSideMeters }): PrecedentDepths => ({
      kind: "bands",
      bandsMeters: limitationBandsEachSideMeters,
    }),
  ),
);
const radiusSchema = v.pipe(
  v.object({ radiusMeters: depthSchema }),
  v.transform(({ radiusMeters }): PrecedentDepths => ({ kind: "radius", radiusMeters })),
);

const precedentSchema: v.GenericSchema<unknown, Precedent> = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    name: localizedSchema,
    parties: localizedSchema,
    date: isoDaySchema,
    preset: v.boolean(),
    widths: v.nullable(v.union([perSideSchema, byWeaponSchema, leastSizeSchema, bandsSchema, radiusSchema])),
    recipeText: localizedSchema,
    monitoring: localizedSchema,
    outcome: localizedSchema,
    conflicts: v.nullable(localizedSchema),
    sources: v.pipe(v.array(citationSchema), v.minLength(1)),
  }),
  v.check(
    ({ preset, widths }) => !preset || widths?.kind === "per-side",
    "a preset without depths on both sides",
  ),
  v.transform(
    ({ preset, widths, recipeText, ...precedent }): Precedent => ({
      ...precedent,
      isPreset: preset,
      depths: widths,
      text: recipeText,
    }),
  ),
);

/** Reads `precedents.json`: demilitarised zones of the past; a second precedent of one id is refused. */
export function parsePrecedents(text: string): ParseResult<readonly Precedent[]> {
  const { value, issues } = parseRecords(text, headSchema, (head) => head.precedents, precedentSchema);
  const seen = new Set<string>();
  const kept: Precedent[] = [];
  const duplicates = value.records.flatMap((precedent, index) => {
    if (!seen.has(precedent.id)) {
      seen.add(precedent.id);
      kept.push(precedent);
      return [];
    }
    const row = value.rows[index] ?? null;
    return [{ code: "duplicate-id", row, column: "id", original: precedent.id } as const];
  });
  return { value: kept, issues: [...issues, ...duplicates] };
}
