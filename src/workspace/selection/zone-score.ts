import { forEachMatch } from "../../core/events/counts";
import { certainlyInWindow } from "../../core/events/window-rows";
import { boundingBoxOfArea } from "../../core/geo/bounding-box";
import type { Area } from "../../core/geo/position";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import { type Scorecard, type ScoredIncident, scoreZone } from "../../core/zones/scorecard";
import type { AppState } from "../state";
import { effectiveWindow } from "../time-state";
import { wholeUnitTest } from "./uncertain-admin1";

const metersPerDegree = 110_500;

/** Whether a disc may reach into a box: a coarse test, so that only what is near is looked at closely. */
function mayReach(
  box: readonly [number, number, number, number],
  lng: number,
  lat: number,
  radiusMeters: number,
) {
  const north = (1.02 * radiusMeters) / metersPerDegree;
  const east = north / Math.max(0.01, Math.cos((Math.min(89, Math.abs(lat) + north) * Math.PI) / 180));
  const [west, south, eastern, northern] = box;
  return lng >= west - east && lng <= eastern + east && lat >= south - north && lat <= northern + north;
}

/** The shown incidents that may matter to a zone, as a scorecard counts them. */
export function scoredIncidents(
  { events, time, rowMask }: Pick<AppState, "events" | "time" | "rowMask">,
  { geometry }: Pick<ZoneGeometry, "geometry">,
): ScoredIncident[] {
  const box = geometry.type === "MultiPolygon" ? boundingBoxOfArea(geometry as Area) : null;
  if (box === null) return [];
  const { table, facets } = events;
  const { oblast } = facets;
  const isWhole = wholeUnitTest(events);
  const scored: ScoredIncident[] = [];
  forEachMatch(table, effectiveWindow(time), rowMask, (row, match) => {
    const lng = table.lng[row]!;
    const lat = table.lat[row]!;
    const radiusMeters = table.radiusMeters[row]!;
    const isWholeUnit = isWhole(row);
    if (!isWholeUnit && !mayReach(box, lng, lat, radiusMeters)) return;
    scored.push({
      lngLat: [lng, lat],
      uncertaintyRadiusMeters: isWholeUnit ? null : radiusMeters,
      admin1Id: oblast.terms[oblast.columns[0]?.[row] ?? 0] || null,
      timeMatch: match === certainlyInWindow ? "certain" : "possible",
    });
  });
  return scored;
}

/** The figures of a zone's geometry over the gazetteer and the shown incidents. */
export function scoreGeometry(
  geometry: ZoneGeometry,
  places: AppState["data"]["places"],
  incidents: readonly ScoredIncident[],
  admin1: (id: string) => Area | null,
): Scorecard {
  return scoreZone({ geometry: geometry.geometry, baseline: geometry.baseline, places, incidents, admin1 });
}
