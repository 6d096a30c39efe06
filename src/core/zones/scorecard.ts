import type { SharedUnit } from "../control/shares";
import { areaContains, indexArea } from "../geo/area-index";
import { lineLengthMeters, polygonAreaSqMeters } from "../geo/geodesic";
import type { MultiLineString, MultiPolygon } from "../geo/position";
import { buildSegmentTree } from "../geo/segment-tree";
import { type CandidatePlace, findNearCities, type NearCity } from "./figures/near-cities";
import { measureUnitParts, type UnitPart } from "./figures/unit-parts";
import { measureWidth, type ZoneWidth } from "./figures/zone-width";
import type { IncidentTally } from "./tally-incidents";

export type { NearCity, UnitPart, ZoneWidth };

/** A settlement of the gazetteer, as a `Place` is one. */
export type ScoredPlace = CandidatePlace;

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
  /** Null for a zone without a base line, or with no ground beside what is left of it. */
  readonly width: ZoneWidth | null;
  /** Largest area first, then greatest length; what lies in no mapped unit is the rest. */
  readonly byUnit: readonly UnitPart[];
  /** Nearest first, at most three for each edge. */
  readonly nearCities: readonly NearCity[];
}

export interface Scorecard extends ZoneFigures {
  readonly incidentsInside: IncidentTally;
}

/** What a zone's figures are taken from. */
export interface FigureGround {
  readonly places: readonly ScoredPlace[];
  /** Admin-1 units, none of which overlaps another. */
  readonly units: readonly SharedUnit[];
}

/**
 * The figures of a zone. A line encloses nothing: its area and its settlements are 0, its width null; it has a length,
 * its part in each unit, and cities near it.
 */
export function measureZone(
  { geometry, baseline }: MeasuredZone,
  { places, units }: FigureGround,
): ZoneFigures {
  const lines = (geometry.type === "MultiLineString" ? geometry : baseline)?.coordinates ?? [];
  const lengthMeters = lines.reduce((sum, path) => sum + lineLengthMeters(path), 0);
  if (geometry.type === "MultiLineString")
    return {
      areaSqMeters: 0,
      lengthMeters,
      settlements: { count: 0, ids: [] },
      residentsBefore2022: { sum: 0, placesWithoutFigure: 0 },
      width: null,
      byUnit: measureUnitParts(null, lines, units),
      nearCities: findNearCities(places, null, buildSegmentTree(lines), lines),
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
    width: baseline && measureWidth(geometry, baseline),
    byUnit: measureUnitParts(geometry, lines, units),
    nearCities: findNearCities(places, index, index.edges, lines),
  };
}
