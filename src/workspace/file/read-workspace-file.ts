import * as v from "valibot";
import { incidentStatuses, parties, placePrecisions } from "../../core/events/incident";
import { emptyFilter, type IncidentFilter } from "../../core/events/incident-filter";
import { ownSourceId } from "../../core/events/own-incident";
import { weaponFamilies } from "../../core/events/weapons";
import type { ImportedSource } from "../../core/sources/imported-source";
import { locales } from "../../core/sources/localized";
import { isKnownZone, timeSteps } from "../../core/time/calendar";
import { parseIsoInstant, parseIsoInterval } from "../../core/time/iso-interval";
import { invalidRecord, type ParseIssue, parseJson, shorten } from "../../formats/parse-issue";
import { instantSchema, latSchema } from "../../formats/schema-parts";
import { interfaceThemes } from "../../look/theme/tokens";
import { controlSource, incidentSource } from "../built-in-sources";
import { defaultPageSetup } from "../page-spec";
import { initialTime, playbackSpeeds, type TimeState, timeModes, trailLengths } from "../time-state";
import { colorings, displays, initialView, type ViewState } from "../view-state";
import { annotationSchema } from "./annotation-schema";
import { limitAnnotation } from "./limit-annotation";
import { migrateWorkspace } from "./migrate/migrate-workspace";
import { ownIncidentSchema } from "./own-incident-schema";
import { pageSchema } from "./page-schema";
import { readList } from "./read-list";
import { sourceSchema } from "./source-schema";
import { keepUnknown } from "./unknown-members";
import { fileFormat, fileVersion, type SavedWorkspace } from "./workspace-file";
import { zoneFeatureSchema } from "./zone-feature";

export type ReadWorkspace =
  | { readonly ok: true; readonly workspace: SavedWorkspace; readonly issues: readonly ParseIssue[] }
  | { readonly ok: false; readonly issue: ParseIssue };

const boundSchema = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const rangeSchema = v.optional(v.nullable(v.object({ min: boundSchema, max: boundSchema })), null);
const termsSchema = v.optional(v.array(v.string()), []);

/** Clauses that files of earlier versions do not have ask nothing. */
const filterSchema: v.GenericSchema<unknown, IncidentFilter> = v.object({
  weapon: v.array(v.picklist(weaponFamilies)),
  type: termsSchema,
  target: v.array(v.string()),
  party: v.array(v.picklist(parties)),
  actor: termsSchema,
  oblast: termsSchema,
  source: termsSchema,
  precision: v.optional(v.array(v.picklist(placePrecisions)), []),
  status: v.array(v.picklist(incidentStatuses)),
  killed: rangeSchema,
  injured: rangeSchema,
  inView: v.optional(v.boolean(), false),
  zone: v.optional(v.nullable(v.string()), null),
  text: v.string(),
});

const timeSchema: v.GenericSchema<unknown, TimeState> = v.pipe(
  v.object({
    window: v.pipe(
      v.string(),
      v.check((text) => parseIsoInterval(text) !== null),
    ),
    playhead: v.pipe(
      v.string(),
      v.check((text) => parseIsoInstant(text) !== null),
    ),
    mode: v.picklist(timeModes),
    step: v.picklist(timeSteps),
    zone: v.pipe(v.string(), v.check(isKnownZone)),
    speed: v.picklist(playbackSpeeds),
    loop: v.boolean(),
    skipEmpty: v.optional(v.boolean(), false),
    trailSteps: v.optional(v.picklist(trailLengths), 0),
    emphasizeRecent: v.optional(v.boolean(), false),
    knownAt: v.optional(v.nullable(instantSchema), null),
  }),
  v.transform(({ window, playhead, knownAt, ...rest }) => ({
    ...rest,
    knownAtMs: knownAt,
    window: parseIsoInterval(window) ?? initialTime.window,
    playheadMs: parseIsoInstant(playhead) ?? initialTime.playheadMs,
  })),
);

const viewSchema: v.GenericSchema<unknown, ViewState> = v.object({
  camera: v.object({
    lng: v.pipe(v.number(), v.finite()),
    lat: latSchema,
    zoom: v.pipe(v.number(), v.minValue(-2), v.maxValue(24)),
    bearing: v.pipe(v.number(), v.finite()),
    pitch: v.pipe(v.number(), v.minValue(0), v.maxValue(85)),
  }),
  layers: v.object({
    incidents: v.boolean(),
    control: v.boolean(),
    "contact-line": v.boolean(),
    zones: v.boolean(),
    annotations: v.optional(v.boolean(), true),
    labels: v.boolean(),
  }),
  locale: v.picklist(locales),
  theme: v.picklist(interfaceThemes),
  shownProposals: v.array(v.string()),
  display: v.optional(v.picklist(displays), "points"),
  colorBy: v.optional(v.picklist(colorings), "weapon"),
  comparison: v.optional(
    v.nullable(v.object({ zoneIds: v.array(v.string()), layout: v.picklist(["together", "side-by-side"]) })),
    null,
  ),
});

const headSchema = v.object({
  type: v.literal("FeatureCollection"),
  demarc: v.looseObject({ format: v.literal(fileFormat), version: v.pipe(v.number(), v.integer()) }),
  features: v.array(v.unknown()),
});

/** What one map still draws and lists at once; a file with more is not one that was written here. */
const mostOwnIncidents = 20_000;
const mostAnnotations = 2000;

/** Sources whose id, or whose content, is that of one before or of what comes with the app are left out and listed. */
function withoutRepeated(sources: readonly ImportedSource[], issues: ParseIssue[]): ImportedSource[] {
  const taken = new Set<string>([incidentSource.id, controlSource.id, ownSourceId]);
  return sources.filter(({ id, datasetId }, row) => {
    const keys = [id, ...(datasetId === null ? [] : [`dataset ${datasetId}`])];
    const repeated = keys.find((key) => taken.has(key));
    if (repeated !== undefined)
      issues.push({ code: "duplicate-id", row, column: "sources", original: shorten(repeated) });
    for (const key of keys) taken.add(key);
    return repeated === undefined;
  });
}

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
  // What a picture carries beside the workspace is read by itself (workspace/carry).
  "carried",
];

/**
 * Reads a `*.demarc.json`. A newer version is refused; a part that cannot be read is replaced by its default and
 * listed, a zone that cannot be read is left out and listed; members that this version does not know are kept.
 */
export function readWorkspaceFile(text: string): ReadWorkspace {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, issue: json.issue };
  const head = v.safeParse(headSchema, json.value);
  if (!head.success)
    return { ok: false, issue: { ...invalidRecord(null, head.issues), code: "not-a-collection" } };
  // As it stood: what was checked has lost a member of the name `__proto__`.
  const { demarc: written } = json.value as { readonly demarc: Readonly<Record<string, unknown>> };
  const { features: writtenFeatures, demarc: checked } = head.output;
  const parts = { demarc: written, features: writtenFeatures };
  const migrated = migrateWorkspace(parts, checked.version, fileVersion);
  if (!migrated.ok) return migrated;
  const { demarc, features } = migrated.parts;

  const issues: ParseIssue[] = [];
  const readPart = <Part>(name: string, schema: v.GenericSchema<unknown, Part>, otherwise: Part): Part => {
    const member = Object.hasOwn(demarc, name) ? demarc[name] : undefined;
    if (member === undefined) return otherwise;
    const part = v.safeParse(schema, member);
    if (part.success) return part.output;
    const issue = invalidRecord(null, part.issues);
    issues.push({ ...issue, column: [name, issue.column].filter(Boolean).join(".") });
    return otherwise;
  };
  /** A part with the members of it that this version does not know. */
  const readOpenPart = <Part extends object>(
    name: string,
    schema: v.GenericSchema<unknown, Part>,
    otherwise: Part,
    known?: readonly string[],
  ): Part => {
    const part = readPart(name, schema, otherwise);
    return part === otherwise ? part : keepUnknown(demarc[name], part, known);
  };
  const listOf = (name: string) => readPart(name, v.array(v.unknown()), []);
  const zones = readList(
    "",
    features,
    { schema: zoneFeatureSchema, idOf: ({ id }) => id, idColumn: "properties.id" },
    issues,
  );
  const unknownMembers = Object.fromEntries(
    Object.entries(demarc).filter(([name]) => !knownMembers.includes(name)),
  );
  const workspace: SavedWorkspace = {
    document: {
      title: readPart("title", v.string(), ""),
      zones,
      filter: readOpenPart("filter", filterSchema, emptyFilter),
      sources: withoutRepeated(readPart("sources", v.array(sourceSchema), []), issues),
      formerSources: readList(
        "formerSources",
        listOf("formerSources"),
        { schema: sourceSchema, idOf: ({ id }) => id },
        issues,
      ),
      hiddenBuiltIn: readPart("hiddenBuiltIn", v.array(v.string()), []),
      ownIncidents: readList(
        "ownIncidents",
        listOf("ownIncidents"),
        { schema: ownIncidentSchema, idOf: ({ incident }) => incident.id, most: mostOwnIncidents },
        issues,
      ),
      annotations: readList(
        "annotations",
        listOf("annotations"),
        { schema: annotationSchema, idOf: ({ id }) => id, most: mostAnnotations, limit: limitAnnotation },
        issues,
      ),
      page: readOpenPart("page", pageSchema, defaultPageSetup),
      unknownMembers,
    },
    time: readOpenPart("time", timeSchema, initialTime, ["playhead", "knownAt"]),
    view: readOpenPart("view", viewSchema, initialView),
  };
  return { ok: true, workspace, issues };
}
