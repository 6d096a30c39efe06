import * as v from "valibot";
import {
  type Claim,
  claimScopes,
  claimStances,
  type Incident,
  judgedStatuses,
  parties,
  placePrecisions,
  targetCodes,
} from "../../core/events/incident";
import { weaponCodes } from "../../core/events/weapons";
import type { Localized } from "../../core/sources/localized";
import type { ParseIssue, ParseResult } from "../parse-issue";
import {
  countSchema,
  httpUrlSchema,
  lngLatSchema,
  localizedSchema,
  uncertainIntervalSchema,
} from "../schema-parts";
import { parseRecords } from "./collection";

const claimSchema = v.object({
  id: v.string(),
  speakerIds: v.pipe(v.array(v.string()), v.minLength(1)),
  office: v.nullable(v.string()),
  speaksFor: v.exactOptional(v.picklist(parties)),
  scope: v.picklist(claimScopes),
  publisher: v.pipe(v.string(), v.minLength(1)),
  url: httpUrlSchema,
  published: v.nullable(uncertainIntervalSchema),
  publishedInferred: v.boolean(),
  killed: countSchema,
  injured: countSchema,
  stance: v.picklist(claimStances),
  supersedes: v.array(v.string()),
  note: localizedSchema,
});

const munitionsSchema = v.object({
  scope: v.picklist(claimScopes),
  items: v.array(
    v.object({
      weapon: v.picklist(weaponCodes),
      count: v.pipe(v.number(), v.integer(), v.minValue(0)),
      saidBy: v.string(),
      url: httpUrlSchema,
    }),
  ),
});

const incidentSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    title: localizedSchema,
    place: v.object({
      name: localizedSchema,
      admin1: localizedSchema,
      admin1Id: v.string(),
      country: v.string(),
      lngLat: lngLatSchema,
      note: v.nullable(localizedSchema),
    }),
    placePrecision: v.picklist(placePrecisions),
    uncertaintyRadiusMeters: v.nullable(v.pipe(v.number(), v.minValue(0))),
    time: uncertainIntervalSchema,
    statedTime: localizedSchema,
    scope: v.picklist(claimScopes),
    attributions: v.array(
      v.object({
        party: v.picklist(parties),
        claimIds: v.array(v.string()),
        deniedByClaimIds: v.array(v.string()),
      }),
    ),
    weapons: v.pipe(v.array(v.picklist(weaponCodes)), v.minLength(1)),
    targets: v.pipe(v.array(v.picklist(targetCodes)), v.minLength(1)),
    munitions: v.nullable(munitionsSchema),
    status: v.picklist(judgedStatuses),
    claims: v.pipe(v.array(claimSchema), v.minLength(1)),
  }),
  v.check(
    ({ placePrecision, uncertaintyRadiusMeters }) =>
      (placePrecision === "admin1") === (uncertaintyRadiusMeters === null),
    "a place has a radius or is an admin area",
  ),
);

const speakerSchema = v.object({ ...localizedSchema.entries, party: v.exactOptional(v.picklist(parties)) });
type Speakers = Readonly<Record<string, v.InferOutput<typeof speakerSchema>>>;

/** A feature with its id among its properties, as an incident is. */
const featureSchema: v.GenericSchema<unknown, v.InferOutput<typeof incidentSchema>> = v.pipe(
  v.object({ id: v.string(), properties: v.record(v.string(), v.unknown()) }),
  v.transform(({ id, properties }) => ({ ...properties, id })),
  incidentSchema,
);

const collectionSchema = v.object({
  type: v.literal("FeatureCollection"),
  demarc: v.object({
    format: v.literal("demarc-strikes"),
    version: v.literal(1),
    speakers: v.record(v.string(), speakerSchema),
    offices: v.record(v.string(), localizedSchema),
  }),
  features: v.array(v.unknown()),
});

export interface StrikesFile {
  readonly incidents: readonly Incident[];
  readonly speakers: Readonly<Record<string, Localized>>;
  readonly offices: Readonly<Record<string, Localized>>;
}

/** A claim speaks for the one party that its speakers speak for, unless it says so itself. */
function addParty(claim: Claim, speakers: Speakers): Claim {
  if (claim.speaksFor) return claim;
  const named = claim.speakerIds.map((id) => (Object.hasOwn(speakers, id) ? speakers[id]?.party : undefined));
  const [speaksFor, ...others] = new Set(named.filter((party) => party !== undefined));
  return speaksFor && others.length === 0 ? { ...claim, speaksFor } : claim;
}

/**
 * Reads `strikes.geojson`. A record that is not an incident is listed with its index and the member at fault and the
 * others are kept; a file that is not a strikes file gives no incidents and one issue.
 */
export function parseStrikes(text: string): ParseResult<StrikesFile> {
  const parsed = parseRecords(text, collectionSchema, (collection) => collection.features, featureSchema);
  const known = new Set<string>();
  const issues: ParseIssue[] = [...parsed.issues];
  const incidents = parsed.value.records.filter(({ id }, index) => {
    if (!known.has(id)) return known.add(id);
    issues.push({ code: "duplicate-id", row: parsed.value.rows[index] ?? null, column: "id", original: id });
    return false;
  });
  const { speakers = {}, offices = {} } = parsed.value.head?.demarc ?? {};
  const attributed = incidents.map((incident) => ({
    ...incident,
    claims: incident.claims.map((claim) => addParty(claim, speakers)),
  }));
  return { value: { incidents: attributed, speakers, offices }, issues };
}
