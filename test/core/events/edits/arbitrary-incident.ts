import fc from "fast-check";
import { datasetEndMs, datasetEpochMs } from "../../../../src/core/events/dataset/incident-dataset";
import {
  type Claim,
  claimScopes,
  claimStances,
  type Incident,
  incidentStatuses,
  parties,
  placePrecisions,
  targetCodes,
} from "../../../../src/core/events/incident";
import { incidentChangeKinds, type OwnIncident } from "../../../../src/core/events/own-incident";
import { weaponCodes } from "../../../../src/core/events/weapons";
import { intervalPrecisions, type UncertainInterval } from "../../../../src/core/time/uncertain-interval";

const words = fc.oneof(fc.string(), fc.constantFrom("", "Порт", "__proto__", "<b>a</b>", "=1+1"));
const localized = fc.record({ en: words, uk: words });
const address = fc.constantFrom("", "https://example.org/a", "http://example.org/?q=б");
const count = fc.option(fc.nat(500));

const interval: fc.Arbitrary<UncertainInterval> = fc
  .record({
    earliestMs: fc.integer({ min: datasetEpochMs, max: datasetEndMs - 1e10 }),
    lengthMs: fc.integer({ min: 1, max: 1e10 }),
    extent: fc.constantFrom("within" as const, "throughout" as const),
    precision: fc.constantFrom(...intervalPrecisions),
    zone: fc.constantFrom("Europe/Kyiv", "Europe/Moscow", "UTC"),
  })
  .map(({ earliestMs, lengthMs, ...rest }) => ({
    earliestMs,
    latestMs: earliestMs + lengthMs,
    ...rest,
  }));

const claim: fc.Arbitrary<Claim> = fc.record(
  {
    id: fc.oneof(fc.uuid(), fc.constantFrom("a", "b", "__proto__", "constructor")),
    speakerIds: fc.subarray(["governor", "minister"]),
    office: fc.constantFrom(null, "oblast"),
    speaksFor: fc.constantFrom(...parties),
    scope: fc.constantFrom(...claimScopes),
    publisher: words,
    url: address,
    archivedUrl: address,
    published: fc.option(interval),
    publishedInferred: fc.boolean(),
    killed: count,
    injured: count,
    stance: fc.constantFrom(...claimStances),
    supersedes: fc.constant([]),
    note: localized,
  },
  {
    requiredKeys: [
      "id",
      "speakerIds",
      "office",
      "scope",
      "publisher",
      "url",
      "published",
      "publishedInferred",
      "killed",
      "injured",
      "stance",
      "supersedes",
      "note",
    ],
  },
);

/** Every claim may replace some of those before it, so that none replaces itself. */
const claims: fc.Arbitrary<Claim[]> = fc
  .uniqueArray(claim, { selector: ({ id }) => id, maxLength: 5 })
  .chain((list) =>
    fc
      .tuple(
        ...list.map((_, index) =>
          fc.subarray(
            list.slice(0, index).map(({ id }) => id),
            { maxLength: Math.min(index, 2) },
          ),
        ),
      )
      .map((replaced) => list.map((one, index) => ({ ...one, supersedes: replaced[index] ?? [] }))),
  );

const decimal = (limit: number) =>
  fc.integer({ min: 1 - limit * 1e5, max: limit * 1e5 }).map((value) => value / 1e5);

const place = fc
  .record({
    placePrecision: fc.constantFrom(...placePrecisions),
    radius: fc.option(fc.nat(50_000)),
  })
  .map(({ placePrecision, radius }) => ({
    placePrecision,
    uncertaintyRadiusMeters: placePrecision === "admin1" ? radius : (radius ?? 0),
  }));

const munitions = fc.record({
  scope: fc.constantFrom(...claimScopes),
  items: fc.array(
    fc.record({ weapon: fc.constantFrom(...weaponCodes), count: fc.nat(), saidBy: words, url: address }),
    { maxLength: 2 },
  ),
});

/** A sound incident of one of the three origins: with munitions, from a row of a file, or with neither. */
export const incident: fc.Arbitrary<Incident> = fc
  .tuple(
    fc.record({
      id: fc.oneof(fc.uuid(), fc.constantFrom("x", "__proto__", "source:~4")),
      title: localized.filter(({ en, uk }) => en.trim() !== "" || uk.trim() !== ""),
      place: fc.record({
        name: localized,
        admin1: localized,
        admin1Id: fc.constantFrom("UA-51", "RU-ROS", ""),
        country: fc.constantFrom("UA", "RU", ""),
        lngLat: fc.tuple(decimal(180), decimal(90)).filter(([lng, lat]) => lng !== 0 || lat !== 0),
        note: fc.option(localized),
      }),
      time: interval,
      statedTime: localized,
      scope: fc.constantFrom(...claimScopes),
      weapons: fc.subarray([...weaponCodes], { maxLength: 3 }),
      targets: fc.subarray([...targetCodes], { maxLength: 3 }),
      status: fc.constantFrom(...incidentStatuses),
    }),
    place,
    claims,
    fc.constantFrom(...parties),
    fc.oneof(
      fc.record({ munitions: fc.option(munitions) }),
      fc.record({
        imported: fc.record({
          sourceId: fc.constant("source"),
          line: fc.nat(),
          fields: fc.array(fc.record({ name: words, text: words }), { maxLength: 2 }),
        }),
      }),
      fc.constant({}),
    ),
  )
  // In the order in which a file is read, so that what is saved again is the same to the byte.
  .map(([{ id, title, place: where, time, statedTime, scope, ...rest }, precision, list, party, origin]) => ({
    id,
    title,
    place: where,
    ...precision,
    time,
    statedTime,
    scope,
    attributions: list.length > 0 ? [{ party, claimIds: [list[0]!.id], deniedByClaimIds: [] }] : [],
    ...rest,
    claims: list,
    ...origin,
  }));

const partOfIncident = incident.chain((whole) =>
  fc
    .subarray(Object.keys(whole) as (keyof Incident)[])
    .map((members) => Object.fromEntries(members.map((name) => [name, whole[name]])) as Partial<Incident>),
);

const change = fc.record(
  {
    kind: fc.constantFrom(...incidentChangeKinds),
    incidentId: words,
    atMs: fc.integer({ min: 0, max: Date.UTC(2030, 0) }),
    reason: words,
    before: fc.array(partOfIncident, { maxLength: 2 }),
    remarkBefore: words,
    parts: fc.array(
      fc.record({ basedOn: fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }), remark: words }),
      {
        maxLength: 2,
      },
    ),
  },
  { requiredKeys: ["kind", "atMs", "reason", "before"] },
);

/** As a workspace may hold one, whatever its history. */
export const ownIncident: fc.Arbitrary<OwnIncident> = fc.record({
  incident,
  basedOn: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 2 }),
  remark: words,
  changes: fc.array(change, { maxLength: 3 }),
});
