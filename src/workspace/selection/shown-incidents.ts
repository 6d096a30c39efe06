import { forEachMatch, type RowMask } from "../../core/events/counts";
import type { EventSet } from "../../core/events/event-set/event-set";
import { incidentAt } from "../../core/events/event-set/incident-at";
import type { Incident } from "../../core/events/incident";
import { mercatorX, mercatorY, rowsInBox } from "../../core/events/nearest-event";
import { certainlyInWindow, matchRow, outsideWindow, toTableWindow } from "../../core/events/window-rows";
import type { TimeWindow } from "../../core/time/uncertain-interval";

export interface ShownIncident {
  readonly incident: Incident;
  readonly isCertain: boolean;
}

/** A row that the window holds or may hold and the filter lets through. */
export interface ShownRow {
  readonly row: number;
  readonly isCertain: boolean;
}

/** The rows that the window holds or may hold and the filter lets through, by earliest time, then latest. */
export function listShownRows(
  { table }: Pick<EventSet, "table">,
  window: TimeWindow,
  mask: RowMask,
): ShownRow[] {
  const shown: ShownRow[] = [];
  forEachMatch(table, window, mask, (row, match) => {
    shown.push({ row, isCertain: match === certainlyInWindow });
  });
  const { earliestSeconds, latestSeconds } = table;
  return shown.sort(
    (a, b) =>
      earliestSeconds[a.row]! - earliestSeconds[b.row]! ||
      latestSeconds[a.row]! - latestSeconds[b.row]! ||
      a.row - b.row,
  );
}

/** The shown incidents in order of time. Each is made: for as many as are looked at or written, not for a million. */
export function listShownIncidents(events: EventSet, window: TimeWindow, mask: RowMask): ShownIncident[] {
  return listShownRows(events, window, mask).map(({ row, isCertain }) => ({
    incident: incidentAt(events, row),
    isCertain,
  }));
}

/** Half the side of the box around a point, in units of the Web Mercator square: well under a millimetre. */
const samePoint = 1e-12;

/** The other shown incidents at exactly the point of one: those its symbol lies over. */
export function listCoincident(
  events: EventSet,
  window: TimeWindow,
  mask: RowMask,
  incident: Incident,
): ShownIncident[] {
  const { table } = events;
  const [lng, lat] = incident.place.lngLat;
  const x = mercatorX(lng);
  const y = mercatorY(lat);
  const tableWindow = toTableWindow(table, window);
  const here = rowsInBox(events.places, [x - samePoint, y - samePoint, x + samePoint, y + samePoint]);
  return here
    .filter((row) => table.lng[row] === lng && table.lat[row] === lat && (mask === null || mask[row] === 1))
    .sort((a, b) => table.earliestSeconds[a]! - table.earliestSeconds[b]! || a - b)
    .flatMap((row) => {
      const match = matchRow(table, row, tableWindow);
      if (match === outsideWindow) return [];
      return [{ incident: incidentAt(events, row), isCertain: match === certainlyInWindow }];
    })
    .filter((other) => other.incident.id !== incident.id);
}
