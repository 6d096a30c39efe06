import { bearingDegrees, distanceMeters } from "../../../core/geo/geodesic";
import { labelPositionOfArea } from "../../../core/geo/label-position";
import type { LngLat } from "../../../core/geo/position";
import type { Locale } from "../../../core/sources/localized";
import { measurePath, nearestPlace, placeAlong } from "../../../core/zones/depths/measured-path";
import { moveZone } from "../../../core/zones/edit/move-zone";
import type { ZoneRecipe } from "../../../core/zones/recipe";
import type { HandleWords } from "../../../look/text/messages/zones/map-handles";
import { HandleChoice } from "./choose-handles";
import { circleHandles } from "./circle-handles";
import { editablePaths } from "./editable-paths";
import { handle, type MapHandle } from "./handle";
import type { HandleView } from "./handle-view";
import { boundaryHandles, depthHandles, splitHandles } from "./strip-handles";
import { midpointHandles, vertexCandidates } from "./vertex-handles";

/** So many vertices on screen come before the handles that have other places. */
const fewVertices = 12;

/** Beside the middle of the zone, or of what is seen of it, never on top of another handle. */
function* moveHandlePlaces(recipe: ZoneRecipe, view: HandleView, words: HandleWords): Iterable<MapHandle> {
  const [path] = editablePaths(recipe);
  if (!path) return;
  const at = (lngLat: LngLat, x: number, y: number) =>
    handle({
      id: "move",
      kind: "move",
      name: words.moveZone,
      lngLat,
      offsetPx: { x, y },
      isLoose: true,
      code: "move-zone",
      move: (before, to) =>
        moveZone(before, bearingDegrees(lngLat, to), distanceMeters(lngLat, to)) ?? before,
    });
  const places: LngLat[] = [];
  if (path.isRing && recipe.kind === "polygon") {
    const middle = labelPositionOfArea({ type: "Polygon", coordinates: recipe.rings });
    if (middle) places.push(middle);
  } else {
    const measured = measurePath(path.positions);
    for (const share of [0.5, 0.3, 0.7]) {
      const anchor = placeAlong(measured, share * measured.lengthMeters);
      if (anchor) places.push(anchor.position);
    }
    const seen = nearestPlace(measured, view.center);
    if (seen) places.push(seen.position);
  }
  const asidePx = 1.8 * view.gapPx;
  for (const place of places) {
    if (path.isRing) yield at(place, 0, 0);
    for (const [x, y] of [
      [0, 1],
      [0, -1],
      [1, 0],
      [-1, 0],
    ] as const)
      yield at(place, x * asidePx, y * asidePx);
  }
}

/**
 * The handles of a zone that are shown now, in the order in which they are reached by keyboard.
 *
 * @param keptId  one that has the focus, which must not make way
 */
export function zoneHandles(
  recipe: ZoneRecipe,
  view: HandleView,
  words: HandleWords,
  locale: Locale,
  keptId: string | null,
): MapHandle[] {
  const choice = new HandleChoice(view);
  const { ends, inner } = vertexCandidates(recipe, view, words, keptId);
  const strip = recipe.kind === "strip" ? recipe : null;
  const boundaries = strip ? boundaryHandles(strip, view, words, locale) : [];
  const depths = strip ? depthHandles(strip, view, words, locale) : [];
  const circle =
    recipe.kind === "circle" || recipe.kind === "rings" ? circleHandles(recipe, view, words, locale) : [];
  const fixed = [...circle, ...boundaries];
  const keptVertex = [...ends, ...inner].find(({ id }) => id === keptId);
  const kept = keptVertex?.create() ?? fixed.find(({ id }) => id === keptId);
  if (kept) choice.keep(kept);
  for (const end of ends) if (end !== keptVertex) choice.take(end.create());
  for (const one of fixed) if (one !== kept) choice.take(one);
  const others = inner.filter((vertex) => vertex !== keptVertex);
  // A few vertices are what the zone is made of; many make way for what changes all of it.
  const areFew = others.length <= fewVertices;
  if (areFew) choice.takeVertices(others);
  for (const places of depths) choice.takeFirst(places, keptId);
  choice.takeFirst([...moveHandlePlaces(recipe, view, words)], keptId, 1.4 * view.gapPx);
  if (!areFew) choice.takeVertices(others);
  const takeMidpoints = () => {
    const shown = new Set(choice.chosen.map(({ id }) => id));
    for (const midpoint of midpointHandles(recipe, view, words, shown)) choice.take(midpoint);
  };
  if (areFew) takeMidpoints();
  for (const places of strip ? splitHandles(strip, words) : []) choice.takeFirst(places, keptId);
  if (!areFew) takeMidpoints();
  return inOrder(choice.chosen);
}

const kindOrder = ["move", "vertex", "midpoint", "depth", "radius", "boundary", "split"] as const;

/** By kind, and within a kind along the line. */
function inOrder(handles: readonly MapHandle[]): MapHandle[] {
  const numbers = ({ id }: MapHandle) => [...id.matchAll(/\d+/g)].map(Number);
  return [...handles].sort((a, b) => {
    const byKind = kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind);
    if (byKind !== 0) return byKind;
    const [left, right] = [numbers(a), numbers(b)];
    const at = left.findIndex((number, index) => number !== right[index]);
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
  });
}
