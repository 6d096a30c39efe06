import type { SharedUnit } from "../../control/shares";
import { type AreaIndex, indexArea } from "../../geo/area-index";
import { intersectAreas } from "../../geo/boolean";
import { type BoundingBox, boundingBoxOfArea, boundingBoxOfPath } from "../../geo/bounding-box";
import { clipPath } from "../../geo/clip-line";
import { densifyArea } from "../../geo/densify";
import { lineLengthMeters, polygonAreaSqMeters } from "../../geo/geodesic";
import type { LngLat, MultiPolygon } from "../../geo/position";
import { EDGE_TOLERANCE_METERS } from "../validate-recipe";
import { cropArea } from "./crop-area";

/** The part of a zone in one admin-1 unit. */
export interface UnitPart {
  /** ISO 3166-2. */
  readonly unitId: string;
  readonly areaSqMeters: number;
  /** Of the zone's line or base line. */
  readonly lengthMeters: number;
}

const BULGE_DEGREES = 0.1;
/** Less than this is the rounding of edges that coincide. */
const LEAST_SQ_METERS = 100;
const LEAST_METERS = 1;

interface ReadyUnit {
  readonly index: AreaIndex;
  readonly dense: MultiPolygon;
}

const readyUnits = new WeakMap<SharedUnit["geometry"], ReadyUnit>();

function makeReady(geometry: SharedUnit["geometry"]): ReadyUnit {
  const known = readyUnits.get(geometry);
  if (known) return known;
  const dense = densifyArea(geometry, EDGE_TOLERANCE_METERS);
  const ready = { dense, index: indexArea(dense) };
  readyUnits.set(geometry, ready);
  return ready;
}

/** A box with room for the geodesics between positions that are as far apart as 500 km. */
function growBox([west, south, east, north]: BoundingBox): BoundingBox {
  return [west - BULGE_DEGREES, south - BULGE_DEGREES, east + BULGE_DEGREES, north + BULGE_DEGREES];
}

/** True when two boxes share a point. */
export function boxesMeet(a: BoundingBox, b: BoundingBox): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

/**
 * How a zone's area and its lines are shared out over admin-1 units, largest area first, then greatest length. A unit
 * that holds less than 100 m² and 1 m of them is left out; a line along a border belongs to one of its two units.
 *
 * @param paths  the zone's line or base line
 */
export function measureUnitParts(
  area: MultiPolygon | null,
  paths: readonly (readonly LngLat[])[],
  units: readonly SharedUnit[],
): UnitPart[] {
  const areaBox = area && boundingBoxOfArea(area);
  const boxedPaths = paths.flatMap((path) => {
    const box = boundingBoxOfPath(path);
    return box === null ? [] : [{ path, box }];
  });
  const boxes = [areaBox, ...boxedPaths.map(({ box }) => box)].filter((box) => box !== null);
  const parts = units.map(({ id, geometry }): UnitPart => {
    const none: UnitPart = { unitId: id, areaSqMeters: 0, lengthMeters: 0 };
    const drawnBox = boundingBoxOfArea(geometry);
    if (drawnBox === null || !boxes.some((box) => boxesMeet(box, growBox(drawnBox)))) return none;
    const { dense, index } = makeReady(geometry);
    const { box: unitBox } = index;
    if (unitBox === null) return none;
    let areaSqMeters = 0;
    if (area !== null && areaBox !== null && boxesMeet(areaBox, unitBox)) {
      const common = intersectAreas(cropArea(dense, areaBox), cropArea(area, unitBox));
      areaSqMeters = common === null ? 0 : polygonAreaSqMeters(common);
    }
    const lengthMeters = boxedPaths.reduce((sum, { path, box }) => {
      if (!boxesMeet(box, unitBox)) return sum;
      const inside = clipPath(path, index, "inside");
      return (inside?.coordinates ?? []).reduce((all, piece) => all + lineLengthMeters(piece), sum);
    }, 0);
    return { unitId: id, areaSqMeters, lengthMeters };
  });
  return parts
    .filter(
      ({ areaSqMeters, lengthMeters }) => areaSqMeters >= LEAST_SQ_METERS || lengthMeters >= LEAST_METERS,
    )
    .sort((a, b) => b.areaSqMeters - a.areaSqMeters || b.lengthMeters - a.lengthMeters);
}
