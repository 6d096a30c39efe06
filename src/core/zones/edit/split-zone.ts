import { interpolate } from "../../geo/geodesic";
import { isSamePosition, type LngLat } from "../../geo/position";
import type { ZoneRecipe } from "../recipe";
import { segmentsWithin } from "./depth-segments";
import { asPathRecipe, type PathRecipe, segmentsOf, vertexMeters, withPath } from "./drawn-path";

const SHORTEST_PART_METERS = 1;

/**
 * A zone with a path of its own as two that follow each other, divided at a distance from the start of the path. Depth
 * segments go with the part they lie along; ends, clip and subtract go with both.
 *
 * @returns null without a path of its own, and where a part would be shorter than a meter
 */
export function splitZone(recipe: ZoneRecipe, atMeters: number): [PathRecipe, PathRecipe] | null {
  const drawn = asPathRecipe(recipe);
  if (drawn === null) return null;
  const { positions } = drawn.path;
  const measures = vertexMeters(positions);
  const length = measures.at(-1) ?? 0;
  if (!(atMeters >= SHORTEST_PART_METERS && length - atMeters >= SHORTEST_PART_METERS)) return null;
  const next = measures.findIndex((meters) => meters >= atMeters);
  const [from, to] = [positions[next - 1], positions[next]] as [LngLat, LngLat];
  const [before, beyond] = [measures[next - 1], measures[next]] as [number, number];
  const cut =
    atMeters === beyond ? to : (interpolate(from, to, [(atMeters - before) / (beyond - before)])[0] ?? to);
  const firstPart = [...positions.slice(0, next), cut];
  const secondPart = [cut, ...positions.slice(isSamePosition(cut, to) ? next + 1 : next)];
  const segments = segmentsOf(drawn);
  const beyondCut = segmentsWithin(segments, atMeters, Infinity).map((segment) => ({
    ...segment,
    fromMeters: segment.fromMeters - atMeters,
    toMeters: segment.toMeters - atMeters,
  }));
  return [
    withPath(drawn, firstPart, segmentsWithin(segments, 0, atMeters)),
    withPath(drawn, secondPart, beyondCut),
  ];
}
