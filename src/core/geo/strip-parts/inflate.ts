import { Clipper, EndType, FillRule, JoinType, type Path64, type Paths64 } from "clipper2-ts";
import { boundingBoxOfPath } from "../bounding-box";
import { safeChordMeters } from "../densify";
import { UNITS_PER_DEGREE } from "../lattice";
import type { LngLat } from "../position";
import { createTransverseMercator } from "../transverse-mercator";

const EARTH_RADIUS_METERS = 6_371_000;
const METERS_PER_DEGREE = 111_320;
const CHUNK_WIDTH_METERS = 300_000;
// Clipper2's union of one long, folded outline grows with the square of its folds: short pieces are 5 to 10 times
// faster. 32 was the fastest of 16, 32, 64 and 128 on 2,000 vertices, 1 to 100 km deep.
const POINTS_PER_PIECE = 32;
const AREAS_PER_UNION = 8;
const UNITS_PER_METER = 1000;

/** Shares of the depth: how far a drawn arc may lie inside the true one, and how far a chord from its geodesic. */
const ARC_TOLERANCE = 0.0002;
const SMALLEST_TOLERANCE_METERS = 0.005;

/** How far a drawn edge may depart from the true one, for a depth. */
export function edgeToleranceMeters(depthMeters: number): number {
  return Math.max(ARC_TOLERANCE * depthMeters, SMALLEST_TOLERANCE_METERS);
}

/**
 * The area within a depth of a path, on both sides, cut square at its ends.
 *
 * The path is taken in chunks of at most 300 km from west to east, each in a transverse Mercator of its own whose
 * scale is true, on average, where the chunk's depth is measured. Chunks share one segment, so that every bend lies
 * inside a chunk: the strip is a union of one rectangle per segment and one sector per bend, and none is lost.
 *
 * @param path  densified
 * @param roundStart, roundEnd  also add the disc around that end
 * @returns overlapping lattice paths in eight-decimal degrees, to be united with the non-zero rule
 */
export function inflatePath(
  path: readonly LngLat[],
  depthMeters: number,
  roundStart = false,
  roundEnd = false,
): Paths64 {
  return splitIntoChunks(path).flatMap((chunk, index, chunks) =>
    inflateChunk(chunk, depthMeters, roundStart && index === 0, roundEnd && index === chunks.length - 1),
  );
}

function splitIntoChunks(path: readonly LngLat[]): LngLat[][] {
  const chunks: LngLat[][] = [];
  let start = 0;
  let west = Infinity;
  let east = -Infinity;
  let flattest = 90;
  path.forEach(([lng, lat], index) => {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    flattest = Math.min(flattest, Math.abs(lat));
    const width = (east - west) * METERS_PER_DEGREE * Math.cos((flattest * Math.PI) / 180);
    if (width < CHUNK_WIDTH_METERS || index - start < 2) return;
    chunks.push(path.slice(start, index + 1));
    start = index - 1;
    const previous = path[start] as LngLat;
    west = Math.min(lng, previous[0]);
    east = Math.max(lng, previous[0]);
    flattest = Math.min(Math.abs(lat), Math.abs(previous[1]));
  });
  if (path.length - start >= 2) chunks.push(path.slice(start));
  return chunks;
}

function inflateChunk(
  chunk: readonly LngLat[],
  depthMeters: number,
  roundStart: boolean,
  roundEnd: boolean,
): Paths64 {
  const [west, south, east, north] = boundingBoxOfPath(chunk) as [number, number, number, number];
  const halfWidth =
    ((east - west) / 2) *
    METERS_PER_DEGREE *
    Math.cos((Math.min(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  const { project, unproject } = createTransverseMercator(
    (west + east) / 2,
    secantScale(halfWidth, depthMeters),
  );
  const northOrigin = project([(west + east) / 2, (south + north) / 2])[1];
  const line = chunk.map((position) => {
    const [x, y] = project(position);
    return {
      x: Math.round(x * UNITS_PER_METER),
      y: Math.round((y - northOrigin) * UNITS_PER_METER),
    };
  });
  const depth = depthMeters * UNITS_PER_METER;
  const discs = [roundStart ? line[0] : undefined, roundEnd ? line[line.length - 1] : undefined];
  const pieces = [
    ...splitIntoPieces(line).map((piece) => inflate([piece], depth, EndType.Butt)),
    ...discs.map((center) => (center === undefined ? [] : inflate([[center]], depth, EndType.Round))),
  ];
  const toleranceMeters = edgeToleranceMeters(depthMeters);
  const steepest = Math.max(Math.abs(south), Math.abs(north)) + depthMeters / METERS_PER_DEGREE;
  const longestEdge = safeChordMeters(steepest, toleranceMeters) * UNITS_PER_METER;
  return uniteInTurns(pieces).map((ring) =>
    splitLongEdges(ring, longestEdge).map(({ x, y }) => {
      const [lng, lat] = unproject([x / UNITS_PER_METER, y / UNITS_PER_METER + northOrigin]);
      return {
        x: Math.round(lng * UNITS_PER_DEGREE),
        y: Math.round(lat * UNITS_PER_DEGREE),
      };
    }),
  );
}

// Scale at a distance x from the meridian is 1 + x²/2R². Along the longest reach, from the chunk's rim to the strip's,
// its mean is highest; half of that excess is taken off, so that the error is the same at the rim and at the middle.
function secantScale(halfWidthMeters: number, depthMeters: number): number {
  const rim = halfWidthMeters;
  const edge = halfWidthMeters + depthMeters;
  const meanSquare = (rim * rim + rim * edge + edge * edge) / 3;
  return 1 - meanSquare / (4 * EARTH_RADIUS_METERS ** 2);
}

function splitIntoPieces(line: Path64): Paths64 {
  const pieces: Paths64 = [];
  for (let start = 0; start < line.length - 1; start += POINTS_PER_PIECE) {
    pieces.push(line.slice(Math.max(0, start - 1), start + POINTS_PER_PIECE + 1));
  }
  return pieces;
}

// Neighbours first: what is united early is hidden under its neighbours' outline and need not be looked at again.
function uniteInTurns(areas: readonly Paths64[]): Paths64 {
  let waiting = areas;
  while (waiting.length > 1) {
    const united: Paths64[] = [];
    for (let start = 0; start < waiting.length; start += AREAS_PER_UNION) {
      united.push(Clipper.union(waiting.slice(start, start + AREAS_PER_UNION).flat(), FillRule.NonZero));
    }
    waiting = united;
  }
  return waiting[0] ?? [];
}

function inflate(paths: Paths64, depth: number, endType: EndType): Paths64 {
  return Clipper.inflatePaths(paths, depth, JoinType.Round, endType, 2, ARC_TOLERANCE * depth);
}

function splitLongEdges(ring: Path64, longestEdge: number): Path64 {
  return ring.flatMap((point, index) => {
    const next = ring[(index + 1) % ring.length] as { x: number; y: number };
    const parts = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / longestEdge));
    return Array.from({ length: parts }, (_, part) => ({
      x: point.x + ((next.x - point.x) * part) / parts,
      y: point.y + ((next.y - point.y) * part) / parts,
    }));
  });
}
