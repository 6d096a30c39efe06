import * as v from "valibot";
import { isWebAddress, mostClaims } from "../../core/events/edits/incident-problems";
import {
  claimScopes,
  claimStances,
  incidentStatuses,
  parties,
  placePrecisions,
  targetCodes,
} from "../../core/events/incident";
import { weaponCodes } from "../../core/events/weapons";
import { intervalPrecisions } from "../../core/time/uncertain-interval";
import { lngLatSchema, zoneSchema } from "../../formats/schema-parts";

/** Rows of a file may lack a name or have it in one language alone, so neither is asked for. */
const localized = v.object({ en: v.string(), uk: v.string() });
const ids = v.array(v.string());
const count = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const address = v.pipe(
  v.string(),
  v.check((text) => text === "" || isWebAddress(text), "not an http(s) address"),
);

/** The ends of what a calendar can write: beyond them even a date in the history could not be shown. */
const furthestMs = 8.64e15;
export const instantMsSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(-furthestMs),
  v.maxValue(furthestMs),
);

const interval = v.object({
  earliestMs: instantMsSchema,
  latestMs: instantMsSchema,
  extent: v.picklist(["within", "throughout"]),
  precision: v.picklist(intervalPrecisions),
  zone: zoneSchema,
});

const claim = v.object({
  id: v.string(),
  speakerIds: ids,
  office: v.nullable(v.string()),
  speaksFor: v.exactOptional(v.picklist(parties)),
  scope: v.picklist(claimScopes),
  publisher: v.string(),
  url: address,
  archivedUrl: v.exactOptional(address),
  published: v.nullable(interval),
  publishedInferred: v.boolean(),
  killed: count,
  injured: count,
  stance: v.picklist(claimStances),
  supersedes: ids,
  note: localized,
});

const munitions = v.object({
  scope: v.picklist(claimScopes),
  items: v.array(
    v.object({ weapon: v.picklist(weaponCodes), count: v.number(), saidBy: v.string(), url: address }),
  ),
});

/** The members of an incident by their kinds; how they must fit together is `listIncidentProblems`. */
export const incidentMembers = {
  id: v.string(),
  title: localized,
  place: v.object({
    name: localized,
    admin1: localized,
    admin1Id: v.string(),
    country: v.string(),
    lngLat: lngLatSchema,
    note: v.nullable(localized),
  }),
  placePrecision: v.picklist(placePrecisions),
  uncertaintyRadiusMeters: v.nullable(v.number()),
  time: interval,
  statedTime: localized,
  scope: v.picklist(claimScopes),
  attributions: v.array(v.object({ party: v.picklist(parties), claimIds: ids, deniedByClaimIds: ids })),
  weapons: v.array(v.picklist(weaponCodes)),
  targets: v.array(v.picklist(targetCodes)),
  status: v.picklist(incidentStatuses),
  claims: v.pipe(v.array(claim), v.maxLength(mostClaims)),
  munitions: v.exactOptional(v.nullable(munitions)),
  imported: v.exactOptional(
    v.object({
      sourceId: v.string(),
      line: v.pipe(v.number(), v.integer()),
      fields: v.array(v.object({ name: v.string(), text: v.string() })),
    }),
  ),
};
