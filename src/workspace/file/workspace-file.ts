import type { Feature, FeatureCollection, Geometry } from "geojson";
import { formatIsoInstant, formatIsoInterval } from "../../core/time/iso-interval";
import type { Zone } from "../../core/zones/recipe";
import type { WorkspaceDocument } from "../document";
import type { AppState } from "../state";
import type { TimeState } from "../time-state";
import type { ViewState } from "../view-state";

export const fileFormat = "demarc-workspace";
export const fileVersion = 1;

/** What a workspace file holds: the document, and how it was looked at. */
export interface SavedWorkspace {
  readonly document: WorkspaceDocument;
  readonly time: TimeState;
  readonly view: ViewState;
}

/** The parts of the state that are saved. */
export function savedPart(state: AppState): SavedWorkspace {
  return { document: state.document, time: state.time, view: state.view };
}

function baseline(zone: Zone): Geometry | null {
  const { recipe } = zone;
  const path = recipe.kind === "line" || recipe.kind === "strip" ? recipe.path : null;
  if (!path || !("positions" in path)) return null;
  return { type: "LineString", coordinates: path.positions.map(([lng, lat]) => [lng, lat]) };
}

/**
 * A `*.demarc.json`: a valid GeoJSON FeatureCollection, so that a GIS opens it, with a `demarc` foreign member. A
 * feature's geometry is the zone's area where it is known, else its base line; the recipe in its properties is what
 * counts.
 */
export function toWorkspaceFile(
  { document, time, view }: SavedWorkspace,
  areaOf: (zoneId: string) => Geometry | null,
  savedAtMs: number,
): FeatureCollection<Geometry | null> & { demarc: Record<string, unknown> } {
  const { window, playheadMs, knownAtMs, ...otherTime } = time;
  const features = document.zones.map(
    (zone): Feature<Geometry | null> => ({
      type: "Feature",
      id: zone.id,
      geometry: areaOf(zone.id) ?? baseline(zone),
      properties: { ...zone },
    }),
  );
  return {
    type: "FeatureCollection",
    demarc: {
      ...document.unknownMembers,
      format: fileFormat,
      version: fileVersion,
      savedAt: new Date(savedAtMs).toISOString(),
      title: document.title,
      filter: document.filter,
      sources: document.sources,
      formerSources: document.formerSources,
      hiddenBuiltIn: document.hiddenBuiltIn,
      ownIncidents: document.ownIncidents,
      annotations: document.annotations,
      page: document.page,
      time: {
        ...otherTime,
        window: formatIsoInterval(window),
        playhead: formatIsoInstant(playheadMs),
        knownAt: knownAtMs === null ? null : formatIsoInstant(knownAtMs),
      },
      view,
    },
    features,
  };
}
