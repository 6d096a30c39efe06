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

/** Measured square to the base line, both sides together, after all cuts. */
export interface ZoneWidth {
  /** Area over length. */
  readonly meanMeters: number;
  readonly leastMeters: number;
  readonly greatestMeters: number;
}

/** The part of a zone in one admin-1 unit. */
export interface UnitPart {
  /** ISO 3166-2. */
  readonly unitId: string;
  readonly areaSqMeters: number;
  /** Of the zone's line or base line. */
  readonly lengthMeters: number;
}

/** A larger settlement by its distance from the edge of the zone. */
export interface NearCity {
  readonly placeId: string;
  /** The edge that is nearest to it; null for a zone without a base line. */
  readonly side: "left" | "right" | null;
  /** From that edge, 0 for a city inside. */
  readonly distanceMeters: number;
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
  /** Null for a zone without a base line. */
  readonly width: ZoneWidth | null;
  /** Largest area first, then greatest length; what lies in no mapped unit is the rest. */
  readonly byUnit: readonly UnitPart[];
  /** Nearest first, at most three for each edge. */
  readonly nearCities: readonly NearCity[];
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
      width: null,
      byUnit: [],
      nearCities: [],
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
    width: null,
    byUnit: [],
    nearCities: [],
  };
}
