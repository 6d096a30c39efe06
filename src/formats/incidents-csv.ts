import { casualtiesOf, claimVisibility } from "../core/events/casualties";
import type { Claim, Incident } from "../core/events/incident";
import type { Locale } from "../core/sources/localized";
import { formatIsoInstant } from "../core/time/iso-interval";
import { type CsvCell, writeCsv } from "./csv-writer";

/** One incident as it is shown: certainly or possibly in the window. */
export interface ShownIncident {
  readonly incident: Incident;
  readonly match: "certain" | "possible";
}

export interface IncidentsCsvOptions {
  readonly locale: Locale;
  /** UTC epoch milliseconds; null means everything known now. Figures and sources follow it. */
  readonly knownAtMs: number | null;
}

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
] as const;

const listSeparator = " | ";

/** The claims that may be seen at the instant, in their order. */
export function visibleClaims(incident: Incident, knownAtMs: number | null): readonly Claim[] {
  return incident.claims.filter((claim) => claimVisibility(claim, knownAtMs) !== "unknown");
}

function toRow({ incident, match }: ShownIncident, { locale, knownAtMs }: IncidentsCsvOptions): CsvCell[] {
  const { place, time } = incident;
  const [lng, lat] = place.lngLat;
  const { killed, injured } = casualtiesOf(incident, knownAtMs);
  const claims = visibleClaims(incident, knownAtMs);
  const distinct = (texts: readonly string[]) => [...new Set(texts)].join(listSeparator);
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
    incident.status,
    killed?.min ?? null,
    killed?.max ?? null,
    injured?.min ?? null,
    injured?.max ?? null,
    distinct(claims.map((claim) => claim.publisher)),
    distinct(claims.map((claim) => claim.url)),
  ];
}

/**
 * Exactly the incidents shown, one row each, in the given order. Column names and codes stay English for
 * scripts; titles, places and stated times are in the locale. The interval is half-open; `latest_utc` is its excluded end. Empty cells are unknown.
 */
export function writeIncidentsCsv(shown: readonly ShownIncident[], options: IncidentsCsvOptions): string {
  return writeCsv(
    columns,
    shown.map((one) => toRow(one, options)),
  );
}
