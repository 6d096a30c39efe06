import type { SchemaElement } from "hyparquet";
import { casualtiesOf } from "../../core/events/casualties";
import type { Claim } from "../../core/events/incident";
import { type IncidentAsOf, incidentAsOf } from "../../core/events/known-at";
import { isFinitePosition } from "../../core/geo/position";
import type { DataSource } from "../../core/sources/source";
import type { ExportFacts, ShownIncident } from "./export-facts";
import { writePointWkb } from "./point-wkb";
import { distinctOf, possiblyKnownClaims, visibleClaims, writeClaim } from "./visible-claims";

/** One row with everything that its columns are made of. */
export interface ParquetRow extends ShownIncident {
  readonly source: DataSource;
  readonly claims: readonly Claim[];
  readonly possiblyKnown: readonly Claim[];
  readonly asOf: IncidentAsOf;
  readonly knownAtMs: number | null;
  readonly killed: ReturnType<typeof casualtiesOf>["killed"];
  readonly injured: ReturnType<typeof casualtiesOf>["injured"];
  readonly locale: ExportFacts["locale"];
}

export function toParquetRow(
  shown: ShownIncident,
  source: DataSource,
  { locale, knownAtMs }: Pick<ExportFacts, "locale" | "knownAtMs">,
): ParquetRow {
  const { incident } = shown;
  const claims = visibleClaims(incident, knownAtMs);
  return {
    ...shown,
    ...casualtiesOf(incident, knownAtMs),
    source,
    claims,
    possiblyKnown: possiblyKnownClaims(incident, knownAtMs),
    asOf: incidentAsOf(incident, knownAtMs),
    knownAtMs,
    locale,
  };
}

export interface ParquetColumn {
  readonly schema: readonly SchemaElement[];
  readonly hasStatistics: boolean;
  readonly read: (row: ParquetRow) => unknown;
}

type Read = ParquetColumn["read"];

const single = (element: SchemaElement, read: Read, hasStatistics = true): ParquetColumn => ({
  schema: [{ repetition_type: "OPTIONAL", ...element }],
  hasStatistics,
  read,
});
const textColumn = (name: string, read: (row: ParquetRow) => string | null) =>
  single({ name, type: "BYTE_ARRAY", converted_type: "UTF8" }, read);
const jsonColumn = (name: string, read: Read) =>
  single({ name, type: "BYTE_ARRAY", converted_type: "JSON" }, read, false);
const wholeColumn = (name: string, read: (row: ParquetRow) => number | null) =>
  single({ name, type: "INT64" }, (row) => {
    const value = read(row);
    return value === null ? null : BigInt(Math.round(value));
  });
const instantColumn = (name: string, read: (row: ParquetRow) => number) =>
  single({ name, type: "INT64", converted_type: "TIMESTAMP_MILLIS" }, (row) => BigInt(Math.round(read(row))));
const listColumn = (name: string, read: (row: ParquetRow) => readonly string[]): ParquetColumn => ({
  schema: [
    { name, repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
  ],
  hasStatistics: false,
  read,
});

/**
 * The columns of the file: texts in the locale, codes in English, times as UTC milliseconds of which `latest` is the
 * excluded end, figures null where unknown, claims and the texts of an imported row as JSON lists.
 */
export const parquetColumns: readonly ParquetColumn[] = [
  single(
    { name: "geometry", type: "BYTE_ARRAY" },
    ({ incident: { place } }) => (isFinitePosition(place.lngLat) ? writePointWkb(...place.lngLat) : null),
    false,
  ),
  textColumn("id", ({ incident }) => incident.id),
  textColumn("title", ({ incident, locale }) => incident.title[locale]),
  textColumn("match", ({ match }) => match),
  textColumn("status", ({ asOf }) => asOf.status),
  textColumn("known", ({ asOf }) => asOf.visibility),
  instantColumn("earliest", ({ incident }) => incident.time.earliestMs),
  instantColumn("latest", ({ incident }) => incident.time.latestMs),
  textColumn("time_extent", ({ incident }) => incident.time.extent),
  textColumn("time_precision", ({ incident }) => incident.time.precision),
  textColumn("time_zone", ({ incident }) => incident.time.zone),
  textColumn("stated_time", ({ incident, locale }) => incident.statedTime[locale]),
  textColumn("place", ({ incident, locale }) => incident.place.name[locale]),
  textColumn("place_precision", ({ incident }) => incident.placePrecision),
  single({ name: "radius_m", type: "DOUBLE" }, ({ incident }) => incident.uncertaintyRadiusMeters),
  textColumn("country", ({ incident }) => incident.place.country),
  textColumn("admin1", ({ incident, locale }) => incident.place.admin1[locale]),
  textColumn("admin1_id", ({ incident }) => incident.place.admin1Id),
  listColumn("weapons", ({ incident }) => incident.weapons),
  listColumn("targets", ({ incident }) => incident.targets),
  wholeColumn("killed_min", ({ killed }) => killed?.min ?? null),
  wholeColumn("killed_max", ({ killed }) => killed?.max ?? null),
  wholeColumn("injured_min", ({ injured }) => injured?.min ?? null),
  wholeColumn("injured_max", ({ injured }) => injured?.max ?? null),
  listColumn("source_publishers", ({ claims }) => distinctOf(claims, ({ publisher }) => publisher)),
  listColumn("source_urls", ({ claims }) => distinctOf(claims, ({ url }) => url)),
  listColumn("possibly_known_urls", ({ possiblyKnown }) => distinctOf(possiblyKnown, ({ url }) => url)),
  // What an imported row claims stands whole in the columns before and in its own texts, unless somebody edited it.
  jsonColumn("claims", ({ claims, incident, editedFrom, knownAtMs }) =>
    incident.imported && !editedFrom ? null : claims.map((claim) => writeClaim(claim, knownAtMs)),
  ),
  textColumn("source", ({ source }) => source.id),
  textColumn("source_name", ({ source, locale }) => source.name[locale]),
  textColumn("licence", ({ source }) => source.licence),
  textColumn("attribution", ({ source, locale }) => source.attribution[locale]),
  wholeColumn("source_line", ({ incident }) => incident.imported?.line ?? null),
  listColumn("edited_from", ({ editedFrom = [] }) => editedFrom),
  jsonColumn("fields", ({ incident }) => incident.imported?.fields ?? null),
];
