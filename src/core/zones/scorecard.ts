import { areaContains, indexArea } from "../geo/area-index";
import { lineLengthMeters, polygonAreaSqMeters } from "../geo/geodesic";
import type { LngLat, MultiLineString, MultiPolygon } from "../geo/position";
import type { IncidentTally } from "./tally-incidents";

export interface ScoredPlace {
  readonly id: string;
  readonly lngLat: LngLat;
  readonly populationBefore2022: number | null;
}

export interface MeasuredZone {
  readonly geometry: MultiPolygon | MultiLineString;
  readonly baseline: MultiLineString | null;
}

/** What a zone holds whatever the window and the filter are. */
export interface ZoneFigures {
  /** 0 for lines. */
  readonly areaSqMeters: number;
  /** Of the zone's line or baseline; 0 for an area without one. */
  readonly lengthMeters: number;
  /** Settlements the gazetteer knows, by their center: an under-count. */
  readonly settlements: { readonly count: number; readonly ids: readonly string[] };
  /** `placesWithoutFigure` are inside but not in the sum. */
  readonly residentsBefore2022: { readonly sum: number; readonly placesWithoutFigure: number };
}

export interface Scorecard extends ZoneFigures {
  readonly incidentsInside: IncidentTally;
}

/** The figures of a zone. A line encloses nothing: its area and counts are 0. */
export function measureZone(
  { geometry, baseline }: MeasuredZone,
  places: readonly ScoredPlace[],
): ZoneFigures {
  const lines = geometry.type === "MultiLineString" ? geometry : baseline;
  const lengthMeters = (lines?.coordinates ?? []).reduce((sum, path) => sum + lineLengthMeters(path), 0);
  if (geometry.type === "MultiLineString")
    return {
      areaSqMeters: 0,
      lengthMeters,
      settlements: { count: 0, ids: [] },
      residentsBefore2022: { sum: 0, placesWithoutFigure: 0 },
    };
  const index = indexArea(geometry);
  const inside = places.filter(({ lngLat }) => areaContains(index, lngLat));
  const counted = inside.filter(({ populationBefore2022 }) => populationBefore2022 !== null);
  return {
    areaSqMeters: polygonAreaSqMeters(geometry),
    lengthMeters,
    settlements: { count: inside.length, ids: inside.map(({ id }) => id) },
    residentsBefore2022: {
      sum: counted.reduce((sum, { populationBefore2022 }) => sum + (populationBefore2022 ?? 0), 0),
      placesWithoutFigure: inside.length - counted.length,
    },
  };
}
