import type { Incident } from "../../../core/events/incident";
import { ceilToStep, floorToStep } from "../../../core/time/calendar";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import type { AppState } from "../../../workspace/state";
import { dataExtentOf } from "../data-extent";

const latestByList = new WeakMap<readonly Incident[], number>();

/** When the last of the incidents' claims was out, UTC epoch milliseconds. */
function latestPublicationMs(incidents: readonly Incident[]): number {
  let latestMs = latestByList.get(incidents);
  if (latestMs === undefined) {
    const published = incidents.flatMap(({ claims }) =>
      claims.map((claim) => claim.published?.latestMs ?? 0),
    );
    latestMs = published.reduce((latest, atMs) => Math.max(latest, atMs), 0);
    latestByList.set(incidents, latestMs);
  }
  return latestMs;
}

type Inputs = Pick<AppState, "events" | "data" | "document" | "time">;

/**
 * What "Known at" can be set to: from the first incident to the hour in which the last dated claim is out, or to the
 * end of the data where that is later. Nothing changes after it but that undated claims are shown, which is what "now"
 * says; so no clock is asked, and the same data has the same range at any time.
 */
export function knownAtRange({ events, data, document, time }: Inputs): TimeWindow | null {
  const extent = dataExtentOf(events.table);
  if (!extent) return null;
  const own = document.ownIncidents.map(({ incident }) => incident);
  const lastMs = Math.max(extent.endMs, latestPublicationMs(data.incidents), latestPublicationMs(own));
  return {
    startMs: floorToStep(extent.startMs, "hour", time.zone),
    endMs: ceilToStep(lastMs, "hour", time.zone),
  };
}
