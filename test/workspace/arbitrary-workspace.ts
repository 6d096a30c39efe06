import fc from "fast-check";
import { incidentStatuses, parties, placePrecisions, targetCodes } from "../../src/core/events/incident";
import type { IncidentFilter } from "../../src/core/events/incident-filter";
import { weaponFamilies } from "../../src/core/events/weapons";
import { type ImportedSource, importedKinds } from "../../src/core/sources/imported-source";
import { timeSteps } from "../../src/core/time/calendar";
import type { Expression, Zone, ZoneRecipe } from "../../src/core/zones/recipe";
import type { Annotation } from "../../src/workspace/annotation";
import type { SavedWorkspace } from "../../src/workspace/file/workspace-file";
import { playbackSpeeds, type TimeState, timeModes, trailLengths } from "../../src/workspace/time-state";
import type { ViewState } from "../../src/workspace/view-state";
import { ownIncident } from "../core/events/edits/arbitrary-incident";
import { pageSetup } from "./arbitrary-page";

const decimal = (min: number, max: number, decimals: number) =>
  fc
    .integer({ min: Math.ceil(min * 10 ** decimals), max: Math.floor(max * 10 ** decimals) })
    .map((value) => value / 10 ** decimals);

const position = fc.tuple(decimal(-180, 180, 5), decimal(-85, 85, 5));
const clip = fc.oneof(
  fc.record({ to: fc.constant("oblast" as const), id: fc.constantFrom("UA-14", "UA-23") }),
  fc.record({ to: fc.constant("country" as const), id: fc.constantFrom("UA", "RU") }),
  fc.constant({ to: "land" as const }),
  fc.record({
    to: fc.constant("control" as const),
    date: fc.constant("2025-12-23"),
    holder: fc.constantFrom("RU" as const, "UA" as const),
  }),
  fc.record({
    to: fc.constant("river" as const),
    id: fc.constant("Dnipro"),
    bank: fc.constantFrom("left" as const, "right" as const),
  }),
);
const cuts = { clip: fc.array(clip, { maxLength: 2 }), subtract: fc.array(fc.string(), { maxLength: 2 }) };
const path = fc.oneof(
  fc.record({ positions: fc.array(position, { minLength: 2, maxLength: 5 }) }),
  fc.constant({ fromControl: { date: "2025-12-01" } }),
);
const meters = decimal(0, 500_000, 1);
const ring = fc.array(position, { minLength: 4, maxLength: 6 });

const op = fc.constantFrom("difference" as const, "intersection" as const, "union" as const);
const term = fc.oneof(
  fc.record({ oblast: fc.constantFrom("UA-14", "UA-23") }),
  fc.record({
    control: fc.record({
      date: fc.constant("2025-12-01"),
      holder: fc.constantFrom("RU" as const, "UA" as const),
      include: fc.constant("assessed" as const),
    }),
  }),
  fc.record({ polygon: fc.array(ring, { maxLength: 2 }) }),
);
const flatExpression = fc.record({ op, of: fc.array(term, { minLength: 1, maxLength: 3 }) });
const expression: fc.Arbitrary<Expression> = fc.record({
  op,
  of: fc.array(fc.oneof(term, flatExpression), { minLength: 1, maxLength: 3 }),
});

export const recipe: fc.Arbitrary<ZoneRecipe> = fc.oneof(
  fc.record({ kind: fc.constant("line" as const), path, ...cuts }),
  fc.record({
    kind: fc.constant("strip" as const),
    path,
    leftMeters: meters,
    rightMeters: meters,
    segments: fc.array(
      fc.record({ fromMeters: meters, toMeters: meters, leftMeters: meters, rightMeters: meters }),
      { maxLength: 2 },
    ),
    ends: fc.constantFrom("flat" as const, "round" as const),
    ...cuts,
  }),
  fc.record({ kind: fc.constant("polygon" as const), rings: fc.array(ring, { maxLength: 2 }), ...cuts }),
  fc.record({ kind: fc.constant("circle" as const), center: position, radiusMeters: meters, ...cuts }),
  fc.record({
    kind: fc.constant("rings" as const),
    center: position,
    radiiMeters: fc.array(meters, { maxLength: 3 }),
    ...cuts,
  }),
  fc.record({
    kind: fc.constant("derived" as const),
    expression,
    ...cuts,
  }),
);

const words = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("", "Лінія А", "=1+1", "</script>"),
);
const localized = fc.record({ en: words, uk: words });
const said = fc.record({ en: fc.string({ minLength: 1 }), uk: fc.string({ minLength: 1 }) });

const zone = (id: string): fc.Arbitrary<Zone> =>
  fc.tuple(plainZone(id), optionalMembers).map(([plain, members]): Zone => ({ ...plain, ...members }));

const optionalMembers: fc.Arbitrary<Partial<Zone>> = fc.record(
  {
    importedFrom: fc.uuid(),
    color: fc.nat(5),
    isHidden: fc.boolean(),
    nearMeters: meters,
    measuredAgainst: fc.record({ sourceId: fc.uuid(), date: fc.constant("2025-12-23") }),
    precedentId: fc.constant("korea-dmz"),
  },
  { requiredKeys: [] },
);

const plainZone = (id: string): fc.Arbitrary<Zone> =>
  fc.record({
    id: fc.constant(id),
    name: localized,
    scenario: fc.constantFrom("A", "B", "C"),
    readingOf: fc.option(
      fc.record({
        proposer: said,
        date: fc.constant("2025-12-24"),
        status: said,
        sources: fc.constant([{ publisher: "Outlet", url: "https://example.org", published: null }]),
      }),
    ),
    assumptions: fc.array(said, { maxLength: 2 }),
    referenceDate: fc.constantFrom(null, "2025-12-23"),
    variants: fc.array(fc.record({ id: fc.string(), label: said, recipe }), { maxLength: 1 }),
    recipe,
  });

export const zones: fc.Arbitrary<Zone[]> = fc
  .nat(4)
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => zone(`zone-${index}`))));

const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);
/** Terms as a table may have them: also with commas, colons, and names of every object's members. */
const terms = fc.array(
  fc.oneof(
    fc.constantFrom("__proto__", "Shelling, artillery", "a:b;c", "Обстріл"),
    fc.string({ minLength: 1, maxLength: 20 }).filter(isWellFormed),
  ),
  { maxLength: 2 },
);
const bound = fc.option(fc.nat(1000));
const range = fc.option(
  fc.record({ min: bound, max: bound }).filter(({ min, max }) => min !== null || max !== null),
);

export const filter: fc.Arbitrary<IncidentFilter> = fc.record({
  weapon: fc.subarray([...weaponFamilies]),
  type: terms,
  target: fc.subarray([...targetCodes]),
  party: fc.subarray([...parties]),
  actor: terms,
  oblast: fc.subarray(["UA-63", "UA-14", "RU-ROS"]),
  source: terms,
  precision: fc.subarray([...placePrecisions]),
  status: fc.subarray([...incidentStatuses]),
  killed: range,
  injured: range,
  inView: fc.boolean(),
  zone: fc.option(fc.string({ minLength: 1, maxLength: 20 }).filter(isWellFormed)),
  text: words,
});

const instant = fc.integer({ min: Date.UTC(2014, 0), max: Date.UTC(2030, 0) });

export const time: fc.Arbitrary<TimeState> = fc
  .record({
    startMs: instant,
    lengthMs: fc.integer({ min: 1, max: 1e11 }),
    playheadMs: instant,
    mode: fc.constantFrom(...timeModes),
    step: fc.constantFrom(...timeSteps),
    zone: fc.constantFrom("Europe/Kyiv", "Europe/Kiev", "UTC", "Etc/GMT+5", "America/New_York"),
    speed: fc.constantFrom(...playbackSpeeds),
    loop: fc.boolean(),
    skipEmpty: fc.boolean(),
    trailSteps: fc.constantFrom(...trailLengths),
    emphasizeRecent: fc.boolean(),
    knownAtMs: fc.option(instant),
  })
  .map(({ startMs, lengthMs, ...rest }) => ({ ...rest, window: { startMs, endMs: startMs + lengthMs } }));

export const view: fc.Arbitrary<ViewState> = fc.record({
  camera: fc.record({
    lng: decimal(-180, 180, 4),
    lat: decimal(-85, 85, 4),
    zoom: decimal(0, 22, 2),
    bearing: decimal(-180, 180, 1),
    pitch: decimal(0, 85, 1),
  }),
  layers: fc.record({
    incidents: fc.boolean(),
    control: fc.boolean(),
    "contact-line": fc.boolean(),
    zones: fc.boolean(),
    annotations: fc.boolean(),
    labels: fc.boolean(),
  }),
  locale: fc.constantFrom("en" as const, "uk" as const),
  theme: fc.constantFrom("light" as const, "dark" as const),
  shownProposals: fc.array(fc.string(), { maxLength: 3 }),
  display: fc.constantFrom("points" as const, "density" as const),
  colorBy: fc.constantFrom("weapon" as const, "source" as const),
  comparison: fc.option(
    fc.record({
      zoneIds: fc.array(fc.string(), { maxLength: 3 }),
      layout: fc.constantFrom("together" as const, "side-by-side" as const),
    }),
  ),
});

const importedSources: fc.Arbitrary<ImportedSource[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    kind: fc.constantFrom(...importedKinds),
    name: words,
    licence: words,
    attribution: words,
    accessed: fc.constantFrom("2026-01-05", ""),
    color: fc.constantFrom("#3A6EA5", "#000000"),
    isShown: fc.boolean(),
    origin: words,
    datasetId: fc.option(fc.uuid()),
    recordCount: fc.nat(),
    format: fc.constantFrom("acled", "geojson"),
    restrictsRawRows: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 2 },
);

const ownIncidents = fc.uniqueArray(ownIncident, { selector: ({ incident }) => incident.id, maxLength: 2 });

const annotationBase = {
  id: fc.uuid(),
  text: words,
  window: fc.option(
    fc
      .record({ startMs: instant, lengthMs: fc.integer({ min: 1, max: 1e11 }) })
      .map(({ startMs, lengthMs }) => ({ startMs, endMs: startMs + lengthMs })),
  ),
};

export const annotations: fc.Arbitrary<Annotation[]> = fc.uniqueArray(
  fc.oneof(
    fc.record({ ...annotationBase, kind: fc.constant("text" as const), lngLat: position }),
    fc.record({ ...annotationBase, kind: fc.constant("arrow" as const), tail: position, head: position }),
  ),
  { selector: ({ id }) => id, maxLength: 3 },
);

const knownMembers = [
  "format",
  "version",
  "savedAt",
  "title",
  "filter",
  "sources",
  "formerSources",
  "hiddenBuiltIn",
  "ownIncidents",
  "annotations",
  "page",
  "time",
  "view",
];

export const workspace: fc.Arbitrary<SavedWorkspace> = fc.record({
  document: fc.record({
    title: words,
    zones,
    filter,
    sources: importedSources,
    formerSources: importedSources.map((sources) =>
      sources.map((source) => ({ ...source, datasetId: null })),
    ),
    hiddenBuiltIn: fc.subarray(["demarc-strikes", "demarc-control"]),
    ownIncidents,
    annotations,
    page: pageSetup(words),
    unknownMembers: fc
      .dictionary(
        fc.string({ minLength: 1 }).filter((key) => !knownMembers.includes(key)),
        // As JSON itself gives it back: it has no negative zero.
        fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value))),
        {
          maxKeys: 3,
          noNullPrototype: true,
        },
      )
      // One of these may stand among the members of any object that somebody else wrote.
      .chain((members) =>
        fc
          .subarray(["__proto__", "constructor", "prototype", "hasOwnProperty"])
          .map((names) =>
            Object.fromEntries([...Object.entries(members), ...names.map((name) => [name, { polluted: 1 }])]),
          ),
      ),
  }),
  time,
  view,
});
