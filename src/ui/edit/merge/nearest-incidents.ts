import type { EventSet } from "../../../core/events/event-set/event-set";
import { idAt, incidentAt } from "../../../core/events/event-set/incident-at";
import type { Incident } from "../../../core/events/incident";
import { distanceMeters } from "../../../core/geo/geodesic";

/** Another incident, and how far it is: in meters, and in milliseconds between the two intervals, 0 where they overlap. */
export interface NearIncident {
  readonly incident: Incident;
  readonly distanceMeters: number;
  readonly gapMs: number;
}

/** As many are looked through for words; of a million rows the far ones are of no use here. */
export const mostSearched = 2000;
const mostShown = 12;

/** So far apart counts as much as an hour of difference. */
const kmOfHour = 5;
const kmOfDegree = 111.2;

function nearestRows(
  { table }: EventSet,
  { place, time }: Incident,
  isLeftOut: (row: number) => boolean,
): number[] {
  const [lng, lat] = place.lngLat;
  const kmOfLng = kmOfDegree * Math.cos((lat * Math.PI) / 180);
  const startSeconds = (time.earliestMs - table.epochMs) / 1000;
  const endSeconds = (time.latestMs - table.epochMs) / 1000;
  const scores = new Float64Array(table.count);
  for (let row = 0; row < table.count; row++) {
    const km = Math.hypot((table.lng[row]! - lng) * kmOfLng, (table.lat[row]! - lat) * kmOfDegree);
    const gap = Math.max(
      0,
      table.earliestSeconds[row]! - endSeconds,
      startSeconds - table.latestSeconds[row]!,
    );
    scores[row] = km / kmOfHour + gap / 3600;
  }
  // The limit by a copy that is sorted as numbers: a million of them take less than rows compared two by two.
  const limit = scores.slice().sort()[Math.min(mostSearched, table.count - 1)] ?? 0;
  const rows: number[] = [];
  for (let row = 0; row < table.count; row++) if (scores[row]! <= limit && !isLeftOut(row)) rows.push(row);
  return rows.sort((one, other) => scores[one]! - scores[other]! || one - other).slice(0, mostSearched);
}

/**
 * The incidents nearest to one in time and place whose title or place has the words, nearest first.
 *
 * @param isLeftOut  rows that stand for nothing any more
 */
export function findNearest(
  events: EventSet,
  incident: Incident,
  words: string,
  isLeftOut: (row: number) => boolean,
): NearIncident[] {
  const wanted = words.trim().toLocaleLowerCase();
  const found: NearIncident[] = [];
  for (const row of nearestRows(events, incident, isLeftOut)) {
    if (idAt(events, row) === incident.id) continue;
    const other = incidentAt(events, row);
    const { title, place, time } = other;
    const said = [title.en, title.uk, place.name.en, place.name.uk].join("\n").toLocaleLowerCase();
    if (wanted !== "" && !said.includes(wanted)) continue;
    found.push({
      incident: other,
      distanceMeters: distanceMeters(incident.place.lngLat, place.lngLat),
      gapMs: Math.max(0, time.earliestMs - incident.time.latestMs, incident.time.earliestMs - time.latestMs),
    });
    if (found.length === mostShown) break;
  }
  return found;
}
