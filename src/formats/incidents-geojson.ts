import type { Feature, FeatureCollection, Point } from "geojson";
import { casualtiesOf } from "../core/events/casualties";
import type { Claim } from "../core/events/incident";
import { isFinitePosition } from "../core/geo/position";
import type { DataSource } from "../core/sources/source";
import { formatIsoInstant, formatIsoInterval } from "../core/time/iso-interval";
import type { TimeWindow } from "../core/time/uncertain-interval";
import { type ShownIncident, visibleClaims } from "./incidents-csv";

/** What the file says about itself in its foreign member `demarc`. */
export interface IncidentsGeoJsonOptions {
  readonly window: TimeWindow;
  readonly mode: "window" | "cumulative" | "instant";
  /** IANA name of the zone the window was chosen in. */
  readonly zone: string;
  /** UTC epoch milliseconds; null means everything known now. */
  readonly knownAtMs: number | null;
  /** The filter as it stands in a link (`weapon:missile;target:energy`); empty for none. */
  readonly filter: string;
  /** Licence of the incidents, as an SPDX expression or in words. */
  readonly licence: string;
  readonly sources: readonly DataSource[];
  readonly version: string;
}

const toInterval = (interval: { readonly earliestMs: number; readonly latestMs: number }) =>
  formatIsoInterval({ startMs: interval.earliestMs, endMs: interval.latestMs });

function toClaim(claim: Claim) {
  const { id, speakerIds, office, scope, publisher, url, killed, injured, stance, supersedes, note } = claim;
  return {
    id,
    speakerIds,
    office,
    scope,
    publisher,
    url,
    published: claim.published === null ? null : toInterval(claim.published),
    publishedInferred: claim.publishedInferred,
    killed,
    injured,
    stance,
    supersedes,
    note,
  };
}

function toFeature({ incident, match }: ShownIncident, knownAtMs: number | null): Feature<Point | null> {
  const { id, title, place, time } = incident;
  const claims = visibleClaims(incident, knownAtMs);
  const [lng, lat] = place.lngLat;
  return {
    type: "Feature",
    id,
    geometry: isFinitePosition(place.lngLat) ? { type: "Point", coordinates: [lng, lat] } : null,
    properties: {
      title,
      match,
      place: place.name,
      placeNote: place.note,
      placePrecision: incident.placePrecision,
      uncertaintyRadiusMeters: incident.uncertaintyRadiusMeters,
      country: place.country,
      admin1: place.admin1,
      admin1Id: place.admin1Id,
      time: toInterval(time),
      timeExtent: time.extent,
      timePrecision: time.precision,
      timeZone: time.zone,
      statedTime: incident.statedTime,
      weapons: incident.weapons,
      targets: incident.targets,
      status: incident.status,
      attributions: incident.attributions,
      ...casualtiesOf(incident, knownAtMs),
      scope: incident.scope,
      claims: claims.map(toClaim),
    },
  };
}

/**
 * Exactly the incidents shown, with their claims and sources, as GeoJSON (RFC 7946). An incident without a place has
 * a null geometry. Intervals are ISO 8601 and half-open.
 */
export function writeIncidentsGeoJson(
  shown: readonly ShownIncident[],
  options: IncidentsGeoJsonOptions,
): string {
  const collection: FeatureCollection<Point | null> & { demarc: object } = {
    type: "FeatureCollection",
    demarc: {
      format: "demarc-incidents",
      version: 1,
      generator: `Demarc ${options.version}`,
      window: formatIsoInterval(options.window),
      mode: options.mode,
      zone: options.zone,
      knownAt: options.knownAtMs === null ? "now" : formatIsoInstant(options.knownAtMs),
      filter: options.filter,
      licence: options.licence,
      sources: options.sources,
    },
    features: shown.map((one) => toFeature(one, options.knownAtMs)),
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}
