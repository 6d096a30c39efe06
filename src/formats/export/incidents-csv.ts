import { casualtiesOf } from "../../core/events/casualties";
import { incidentAsOf } from "../../core/events/known-at";
import type { DataSource } from "../../core/sources/source";
import { formatIsoInstant } from "../../core/time/iso-interval";
import { type CsvCell, writeCsvLines } from "../csv-writer";
import { type ExportFacts, type ShownIncident, sourceFinder } from "./export-facts";
import { distinctOf, possiblyKnownClaims, visibleClaims, writeKnownAt } from "./visible-claims";

const columns = [
  "id",
  "title",
  "place",
  "country",
  "admin1",
  "latitude",
  "longitude",
  "place_precision",
  "radius_m",
  "earliest_utc",
  "latest_utc",
  "stated_time",
  "match",
  "weapons",
  "targets",
  "status",
  "killed_min",
  "killed_max",
  "injured_min",
  "injured_max",
  "source_publishers",
  "source_urls",
  "possibly_known_urls",
  "known",
  "known_at",
  "source",
  "licence",
  "attribution",
  "source_line",
  "edited_from",
  "fields",
] as const;

const listSeparator = " | ";

type RowFacts = Pick<ExportFacts, "locale" | "knownAtMs" | "sources" | "builtInSourceId">;

function toRow(
  { incident, match, editedFrom = [] }: ShownIncident,
  source: DataSource,
  { locale, knownAtMs }: RowFacts,
): CsvCell[] {
  const { place, time, imported } = incident;
  const [lng, lat] = place.lngLat;
  const { killed, injured } = casualtiesOf(incident, knownAtMs);
  const { visibility, status } = incidentAsOf(incident, knownAtMs);
  const claims = visibleClaims(incident, knownAtMs);
  const possiblyKnown = possiblyKnownClaims(incident, knownAtMs);
  return [
    incident.id,
    incident.title[locale],
    place.name[locale],
    place.country,
    place.admin1[locale],
    Number.isFinite(lat) ? lat : null,
    Number.isFinite(lng) ? lng : null,
    incident.placePrecision,
    incident.uncertaintyRadiusMeters,
    formatIsoInstant(time.earliestMs),
    formatIsoInstant(time.latestMs),
    incident.statedTime[locale],
    match,
    incident.weapons.join(listSeparator),
    incident.targets.join(listSeparator),
    status,
    killed?.min ?? null,
    killed?.max ?? null,
    injured?.min ?? null,
    injured?.max ?? null,
    distinctOf(claims, (claim) => claim.publisher).join(listSeparator),
    distinctOf(claims, (claim) => claim.url).join(listSeparator),
    distinctOf(possiblyKnown, (claim) => claim.url).join(listSeparator),
    visibility,
    writeKnownAt(knownAtMs),
    source.name[locale],
    source.licence,
    source.attribution[locale],
    imported?.line ?? null,
    editedFrom.join(listSeparator),
    imported === undefined ? null : JSON.stringify(imported.fields.map(({ name, text }) => [name, text])),
  ];
}

/**
 * Exactly the incidents shown, one row each, in the given order. Column names and codes stay English for scripts;
 * titles, places and stated times are in the locale. The interval is half-open; `latest_utc` is its excluded end. Empty
 * cells are unknown. Figures, status and sources are those of `known_at`; `possibly_known_urls` are of reports that may
 * not have been out then. `fields` holds the texts of an imported row as a JSON list of pairs `["header","text"]`.
 */
export function* writeIncidentsCsv(shown: Iterable<ShownIncident>, facts: RowFacts): Generator<string, void> {
  const findSource = sourceFinder(facts);
  function* rows() {
    for (const one of shown) yield toRow(one, findSource(one), facts);
  }
  yield* writeCsvLines(columns, rows());
}
