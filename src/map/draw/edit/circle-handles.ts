import { destination, distanceMeters } from "../../../core/geo/geodesic";
import type { LngLat } from "../../../core/geo/position";
import { MAXIMUM_DEPTH_METERS, MINIMUM_DEPTH_METERS } from "../../../core/geo/strip-parts/issues";
import type { Locale } from "../../../core/sources/localized";
import type { CircleRecipe, RingsRecipe, ZoneRecipe } from "../../../core/zones/recipe";
import { formatLength } from "../../../look/text/format-number";
import type { HandleWords } from "../../../look/text/messages/zones/map-handles";
import { handle, type MapHandle } from "./handle";
import { type HandleView, roundToView } from "./handle-view";
import { turnOf } from "./strip-handles";

const east = 90;
const leastFromCenterPx = 26;

function withRadius(recipe: ZoneRecipe, index: number, meters: number): ZoneRecipe {
  if (recipe.kind === "circle") return { ...recipe, radiusMeters: meters };
  if (recipe.kind !== "rings") return recipe;
  return { ...recipe, radiiMeters: recipe.radiiMeters.map((radius, at) => (at === index ? meters : radius)) };
}

function clampRadius(meters: number, metersPerPixel: number): number {
  const rounded = roundToView(meters, metersPerPixel);
  return Math.min(MAXIMUM_DEPTH_METERS, Math.max(MINIMUM_DEPTH_METERS, rounded));
}

/** The centre, which moves the whole, and one handle for every radius, in the east of it. */
export function circleHandles(
  recipe: CircleRecipe | RingsRecipe,
  view: HandleView,
  words: HandleWords,
  locale: Locale,
): MapHandle[] {
  const { center } = recipe;
  const radii = recipe.kind === "circle" ? [recipe.radiusMeters] : recipe.radiiMeters;
  const middle = handle({
    id: "center",
    kind: "move",
    name: words.center,
    lngLat: center,
    snaps: true,
    code: "move-zone",
    move: (before, to) =>
      before.kind === "circle" || before.kind === "rings" ? { ...before, center: to } : before,
  });
  const from = view.project(center);
  const radiusHandle = (radiusMeters: number, index: number): MapHandle => {
    const lngLat: LngLat = destination(center, east, radiusMeters);
    const to = view.project(lngLat);
    const lengthPx = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const direction = { x: (to.x - from.x) / lengthPx, y: (to.y - from.y) / lengthPx };
    const missingPx = Math.max(0, leastFromCenterPx - lengthPx);
    return handle({
      id: `radius-${index}`,
      kind: "radius",
      name: recipe.kind === "circle" ? words.radius : words.radiusOfRing(index + 1),
      lngLat,
      offsetPx: { x: direction.x * missingPx, y: direction.y * missingPx },
      turnDegrees: turnOf(direction),
      move: (before, place) =>
        withRadius(before, index, clampRadius(distanceMeters(center, place), view.metersPerPixel)),
      remove:
        radii.length > 1
          ? (before) =>
              before.kind === "rings"
                ? { ...before, radiiMeters: before.radiiMeters.filter((_, at) => at !== index) }
                : before
          : null,
      value: formatLength(locale, radiusMeters),
    });
  };
  return [middle, ...radii.map(radiusHandle)];
}
