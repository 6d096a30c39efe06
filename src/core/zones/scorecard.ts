import { type AreaIndex, areaContains, indexArea } from "../geo/area-index";
import { intersectAreas } from "../geo/boolean";
import { classifyDisc } from "../geo/disc";
import { lineLengthMeters, polygonAreaSqMeters } from "../geo/geodesic";
import type { Area, LngLat, MultiLineString, MultiPolygon } from "../geo/position";

export interface ScoredPlace {
  readonly id: string;
  readonly lngLat: LngLat;
  readonly populationBefore2022: number | null;
}

/** An incident as it stands against the current window and filters. */
export interface ScoredIncident {
  readonly lngLat: LngLat;
  /** Null when only the admin area is known. */
  readonly uncertaintyRadiusMeters: number | null;
  readonly admin1Id: string | null;
  readonly timeMatch: "certain" | "possible" | "outside";
}

export interface ScorecardInput {
  readonly geometry: MultiPolygon | MultiLineString;
  readonly baseline: MultiLineString | null;
  readonly places: readonly ScoredPlace[];
  readonly incidents: readonly ScoredIncident[];
  /** The area of an admin-1 unit by ISO 3166-2, null when it is not known. */
  readonly admin1: (id: string) => Area | null;
}

export interface Scorecard {
  /** 0 for lines. */
  readonly areaSqMeters: number;
  /** Of the zone's line or baseline; 0 for an area without one. */
  readonly lengthMeters: number;
  /** Settlements the gazetteer knows, by their center: an under-count. */
  readonly settlements: { readonly count: number; readonly ids: readonly string[] };
  /** `placesWithoutFigure` are inside but not in the sum. */
  readonly residentsBefore2022: { readonly sum: number; readonly placesWithoutFigure: number };
  /**
   * `certain`: surely in the window and surely in the zone. `possible`: it can be neither counted nor ruled out. What
   * is known by its admin area alone is possible where the zone overlaps that area, and never certain.
   */
  readonly incidentsInside: { readonly certain: number; readonly possible: number };
}

/** The figures of a zone. A line encloses nothing: its counts are all 0. */
export function scoreZone(input: ScorecardInput): Scorecard {
  const { geometry, baseline } = input;
  const lines = geometry.type === "MultiLineString" ? geometry : baseline;
  const lengthMeters = (lines?.coordinates ?? []).reduce((sum, path) => sum + lineLengthMeters(path), 0);
  if (geometry.type === "MultiLineString") {
    return {
      areaSqMeters: 0,
      lengthMeters,
      settlements: { count: 0, ids: [] },
      residentsBefore2022: { sum: 0, placesWithoutFigure: 0 },
      incidentsInside: { certain: 0, possible: 0 },
    };
  }
  const index = indexArea(geometry);
  const inside = input.places.filter(({ lngLat }) => areaContains(index, lngLat));
  const counted = inside.filter(({ populationBefore2022 }) => populationBefore2022 !== null);
  return {
    areaSqMeters: polygonAreaSqMeters(geometry),
    lengthMeters,
    settlements: { count: inside.length, ids: inside.map(({ id }) => id) },
    residentsBefore2022: {
      sum: counted.reduce((sum, { populationBefore2022 }) => sum + (populationBefore2022 ?? 0), 0),
      placesWithoutFigure: inside.length - counted.length,
    },
    incidentsInside: countIncidents(geometry, index, input),
  };
}

function countIncidents(
  geometry: MultiPolygon,
  index: AreaIndex,
  { incidents, admin1 }: ScorecardInput,
): Scorecard["incidentsInside"] {
  const overlaps = new Map<string, boolean>();
  const overlapsAdmin1 = (id: string): boolean => {
    const known = overlaps.get(id);
    if (known !== undefined) return known;
    const area = admin1(id);
    const overlap = area !== null && intersectAreas(geometry, area) !== null;
    overlaps.set(id, overlap);
    return overlap;
  };
  let certain = 0;
  let possible = 0;
  for (const { lngLat, uncertaintyRadiusMeters, admin1Id, timeMatch } of incidents) {
    if (timeMatch === "outside") continue;
    if (uncertaintyRadiusMeters === null) {
      if (admin1Id !== null && overlapsAdmin1(admin1Id)) possible++;
      continue;
    }
    const match = classifyDisc(index, lngLat, uncertaintyRadiusMeters);
    if (match === "inside" && timeMatch === "certain") certain++;
    else if (match !== "outside") possible++;
  }
  return { certain, possible };
}
