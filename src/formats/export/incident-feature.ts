import type { Feature, Point } from "geojson";
import { casualtiesOf } from "../../core/events/casualties";
import { incidentAsOf } from "../../core/events/known-at";
import { isFinitePosition } from "../../core/geo/position";
import type { DataSource } from "../../core/sources/source";
import { formatIsoInstant } from "../../core/time/iso-interval";
import type { ShownIncident } from "./export-facts";
import { visibleAttributions, visibleClaims, writeClaim, writeInterval } from "./visible-claims";

/**
 * An incident as a GeoJSON feature with the id of its source. `time` is half-open, `latest` its excluded end. One without
 * a place has a null geometry. Figures, status and claims are those of the instant, and `known` says whether it was known
 * then. The texts of an imported row are a list of names and texts, since a header may be any text.
 */
export function toFeature(
  { incident, match, editedFrom }: ShownIncident,
  source: DataSource,
  knownAtMs: number | null,
): Feature<Point | null> {
  const { id, title, place, time, imported } = incident;
  const [lng, lat] = place.lngLat;
  const { visibility, status } = incidentAsOf(incident, knownAtMs);
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
      time: writeInterval(time),
      earliest: formatIsoInstant(time.earliestMs),
      latest: formatIsoInstant(time.latestMs),
      timeExtent: time.extent,
      timePrecision: time.precision,
      timeZone: time.zone,
      statedTime: incident.statedTime,
      weapons: incident.weapons,
      targets: incident.targets,
      status,
      known: visibility,
      attributions: visibleAttributions(incident, knownAtMs),
      ...casualtiesOf(incident, knownAtMs),
      scope: incident.scope,
      claims: visibleClaims(incident, knownAtMs).map((claim) => writeClaim(claim, knownAtMs)),
      source: source.id,
      ...(editedFrom === undefined ? {} : { editedFrom }),
      ...(imported === undefined ? {} : { sourceLine: imported.line, fields: imported.fields }),
    },
  };
}
