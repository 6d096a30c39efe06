import type { EventTable } from "../../../src/core/events/event-table";
import { type IncidentStatus, incidentStatuses, placePrecisions } from "../../../src/core/events/incident";
import type { IncidentFilter } from "../../../src/core/events/incident-filter";
import { incidentAsOf } from "../../../src/core/events/known-at";
import { type WeaponFamily, weaponFamilies, weaponFamilyOf } from "../../../src/core/events/weapons";
import type { FrameCamera } from "../../../src/snapshot/frame-projection";
import type { AppState } from "../../../src/workspace/state";
import { showAs } from "../../support/reference-filter";
import { builtIn, type RandomCircle, type RandomState, sourceId } from "./random-state";
import { vincentyMeters } from "./vincenty";

/** One thing that matches, whatever it came from. */
export interface Match {
  readonly kind: "certain" | "possible";
  readonly family: WeaponFamily;
  readonly status: IncidentStatus;
  readonly source: string;
  readonly lng: number;
  readonly lat: number;
}

/** What a page has to say, counted one by one. */
export interface Figures {
  readonly total: number;
  readonly matches: readonly Match[];
}

interface Interval {
  readonly earliestMs: number;
  readonly latestMs: number;
  readonly isThroughout: boolean;
}

/** How a moment or a stretch of time stands to what the page shows, by the half-open rule in its own words. */
function compareTime({ earliestMs, latestMs, isThroughout }: Interval, { time }: AppState) {
  const { mode, playheadMs, window } = time;
  const startMs = mode === "instant" ? playheadMs : window.startMs;
  const endMs = mode === "instant" ? playheadMs + 1000 : mode === "cumulative" ? playheadMs : window.endMs;
  if (!(startMs < endMs && earliestMs < endMs && latestMs > startMs)) return "outside";
  const isInside = earliestMs >= startMs && latestMs <= endMs;
  return isThroughout || isInside ? "certain" : "possible";
}

const radians = Math.PI / 180;
const mercator = (lng: number, lat: number) => ({
  x: (lng * radians) / (2 * Math.PI),
  y: -Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2)) / (2 * Math.PI),
});

/** Whether a position lies in a turned rectangle of so many CSS pixels around a centre. */
export function liesIn(
  camera: Pick<FrameCamera, "center" | "zoom" | "bearing" | "widthPx" | "heightPx">,
  lng: number,
  lat: number,
): boolean {
  const middle = mercator(camera.center[0], camera.center[1]);
  const point = mercator(lng, lat);
  const worldPx = 512 * 2 ** camera.zoom;
  const [east, south] = [(point.x - middle.x) * worldPx, (point.y - middle.y) * worldPx];
  const turn = camera.bearing * radians;
  const right = east * Math.cos(turn) + south * Math.sin(turn);
  const down = south * Math.cos(turn) - east * Math.sin(turn);
  return Math.abs(right) <= camera.widthPx / 2 && Math.abs(down) <= camera.heightPx / 2;
}

/** An imported row has neither targets, parties, oblasts, casualties nor texts, and says not when it was told. */
function passesRow(table: EventTable, row: number, filter: IncidentFilter, isAsOf: boolean): boolean {
  const among = (list: readonly string[], value: string) => list.length === 0 || list.includes(value);
  const asksMore =
    filter.target.length + filter.party.length + filter.oblast.length + filter.type.length > 0 ||
    filter.killed !== null ||
    filter.injured !== null ||
    filter.text !== "";
  return (
    !isAsOf &&
    !asksMore &&
    among(filter.weapon, weaponFamilies[table.family[row]!]!) &&
    among(filter.status, incidentStatuses[table.status[row]!]!) &&
    among(filter.precision, placePrecisions[0]) &&
    among(filter.source, sourceId)
  );
}

/** Nearer to the edge than this the circle's polygon and its geodesic may disagree. */
const edgeMeters = 50;

/** How the ground within a place's radius stands to the circle; a place known by its oblast alone is never surely in. */
function compareCircle(
  circle: RandomCircle | null,
  lng: number,
  lat: number,
  radius: number,
  isUnit: boolean,
) {
  if (circle === null) return "certain";
  if (!Number.isFinite(lng)) return "outside";
  const meters = vincentyMeters(circle.center, [lng, lat]);
  const reach = isUnit ? 0 : radius;
  for (const edge of [meters + reach, meters - reach])
    if (Math.abs(edge - circle.radiusMeters) < edgeMeters)
      throw new Error(`too near to the edge to tell: ${edge}`);
  if (meters - reach > circle.radiusMeters) return "outside";
  return meters + reach < circle.radiusMeters && !isUnit ? "certain" : "possible";
}

/** Asks every incident and every row by itself. */
export function countByHand({ state, imported, circle }: RandomState): Figures {
  const { filter } = state.document;
  const { knownAtMs } = state.time;
  const { camera } = state.view;
  const view = { ...camera, center: [camera.lng, camera.lat] as const, ...state.viewport };
  const isSeen = (lng: number, lat: number) => !filter.inView || liesIn(view, lng, lat);
  const matches: Match[] = [];
  for (const incident of builtIn) {
    const [lng, lat] = incident.place.lngLat;
    const shown = showAs(incident, filter, knownAtMs);
    const { earliestMs, latestMs, extent } = incident.time;
    const when = compareTime({ earliestMs, latestMs, isThroughout: extent === "throughout" }, state);
    const { uncertaintyRadiusMeters: radiusMeters } = incident;
    const where = compareCircle(circle, lng, lat, radiusMeters ?? 0, radiusMeters === null);
    if (shown === "hidden" || when === "outside" || where === "outside" || !isSeen(lng, lat)) continue;
    const isCertain = shown === "shown" && when === "certain" && where === "certain";
    const kind = isCertain ? "certain" : "possible";
    const { status } = incidentAsOf(incident, knownAtMs);
    matches.push({
      kind,
      family: weaponFamilyOf(incident.weapons),
      status,
      source: "demarc-strikes",
      lng,
      lat,
    });
  }
  for (let row = 0; imported !== null && row < imported.count; row++) {
    const [lng, lat] = [imported.lng[row]!, imported.lat[row]!];
    const when = compareTime(
      {
        earliestMs: imported.epochMs + imported.earliestSeconds[row]! * 1000,
        latestMs: imported.epochMs + imported.latestSeconds[row]! * 1000,
        isThroughout: imported.throughout[row] === 1,
      },
      state,
    );
    const where = compareCircle(circle, lng, lat, imported.radiusMeters[row]!, false);
    const isAnywhere = where !== "outside" && isSeen(lng, lat);
    if (when === "outside" || !isAnywhere || !passesRow(imported, row, filter, knownAtMs !== null)) continue;
    const family = weaponFamilies[imported.family[row]!]!;
    const status = incidentStatuses[imported.status[row]!]!;
    const kind = when === "certain" && where === "certain" ? "certain" : "possible";
    matches.push({ kind, family, status, source: sourceId, lng, lat });
  }
  return { total: builtIn.length + (imported?.count ?? 0), matches };
}
