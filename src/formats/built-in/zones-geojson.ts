import * as v from "valibot";
import type { Citation } from "../../core/sources/citation";
import type { Localized } from "../../core/sources/localized";
import { type Proposal, proposalCertainties } from "../../core/zones/proposal";
import { areaSchema, multiLineSchema } from "../geometry-schema";
import type { ParseIssue, ParseResult } from "../parse-issue";
import { citationSchema, isoDaySchema, localizedSchema } from "../schema-parts";
import { readingOfSchema, recipeSchema, variantSchema } from "../zone-schema";
import { checkRecords, parseRecords } from "./collection";

/** A proposal without a geometry, with the reason why. */
export interface UndrawnProposal {
  readonly id: string;
  readonly name: Localized;
  readonly proposer: Localized;
  readonly date: string;
  readonly reason: Localized;
  readonly sources: readonly Citation[];
}

const undrawnSchema = v.object({
  id: v.string(),
  name: localizedSchema,
  proposer: localizedSchema,
  date: v.string(),
  reason: localizedSchema,
  sources: v.array(citationSchema),
});

const headSchema = v.object({
  type: v.literal("FeatureCollection"),
  demarc: v.object({
    format: v.literal("demarc-zones"),
    version: v.literal(1),
    withoutGeometry: v.array(v.unknown()),
  }),
  features: v.array(v.unknown()),
});

const dayStartMs = (date: string) =>
  Temporal.PlainDate.from(date).toZonedDateTime("Europe/Kyiv").epochMilliseconds;

const proposalSchema: v.GenericSchema<unknown, Proposal> = v.pipe(
  v.object({
    geometry: v.union([areaSchema, multiLineSchema]),
    properties: v.object({
      id: v.string(),
      name: localizedSchema,
      appearsFrom: isoDaySchema,
      readingOf: readingOfSchema,
      certainty: v.picklist(proposalCertainties),
      assumptions: v.array(localizedSchema),
      referenceDate: v.nullable(v.string()),
      monitoring: v.nullable(localizedSchema),
      caution: v.nullable(localizedSchema),
      variants: v.array(variantSchema),
      recipe: recipeSchema,
    }),
  }),
  v.transform(({ geometry, properties }): Proposal => {
    const { appearsFrom, certainty, monitoring, caution, ...zone } = properties;
    return {
      zone: { ...zone, scenario: "" },
      certainty,
      monitoring,
      caution,
      appearsFromMs: dayStartMs(appearsFrom),
      geometry,
    };
  }),
);

export interface ZonesFile {
  readonly proposals: readonly Proposal[];
  readonly undrawn: readonly UndrawnProposal[];
}

/** Reads `zones.geojson`: the drawable proposals, and those that have no geometry with the reason. */
export function parseZones(text: string): ParseResult<ZonesFile> {
  const { value, issues } = parseRecords(text, headSchema, (head) => head.features, proposalSchema);
  const undrawn = checkRecords(value.head?.demarc.withoutGeometry ?? [], undrawnSchema);
  const undrawnIssues = undrawn.issues.map((issue): ParseIssue => {
    const column = ["demarc.withoutGeometry", issue.column].filter(Boolean).join(".");
    return { ...issue, column };
  });
  return {
    value: { proposals: value.records, undrawn: undrawn.records },
    issues: [...issues, ...undrawnIssues],
  };
}
