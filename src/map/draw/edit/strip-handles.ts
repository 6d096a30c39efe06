import type { LngLat } from "../../../core/geo/position";
import type { Locale } from "../../../core/sources/localized";
import {
  type DepthAnchor,
  depthOfPosition,
  positionAtDepth,
  type StripSide,
} from "../../../core/zones/depth-anchor";
import {
  moveBoundary,
  removeBoundary,
  setStretchDepth,
  splitStretch,
} from "../../../core/zones/depths/edit-stretches";
import {
  type MeasuredPath,
  measurePath,
  nearestPlace,
  placeAlong,
} from "../../../core/zones/depths/measured-path";
import { listStretches, type Stretch } from "../../../core/zones/depths/stretches";
import type { StripRecipe, ZoneRecipe } from "../../../core/zones/recipe";
import { formatLength } from "../../../look/text/format-number";
import type { HandleWords } from "../../../look/text/messages/zones/map-handles";
import { handle, type MapHandle, type ScreenPoint } from "./handle";
import { type HandleView, roundToView } from "./handle-view";

/** A depth handle is shown at least this far from the line, so that it can be taken hold of however shallow the depth is. */
const leastFromLinePx = 26;
/** Where a depth can be set, as shares of the stretch: in its middle if there is room. */
const depthShares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.2, 0.8];
/** Where a stretch can be divided, as shares of its length: beside its middle, where a vertex is often added. */
const splitShares = [0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

const onStrip = (recipe: ZoneRecipe, edit: (strip: StripRecipe) => StripRecipe): ZoneRecipe =>
  recipe.kind === "strip" ? edit(recipe) : recipe;

/** The direction on screen in which a side of the line lies: a unit vector. */
export function sideOnScreen(
  view: Pick<HandleView, "project" | "metersPerPixel">,
  anchor: DepthAnchor,
  side: StripSide,
): ScreenPoint {
  const from = view.project(anchor.position);
  const to = view.project(positionAtDepth(anchor, side, 100 * view.metersPerPixel));
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

export const turnOf = ({ x, y }: ScreenPoint) => (Math.atan2(x, -y) * 180) / Math.PI;

interface StripParts {
  readonly measured: MeasuredPath;
  readonly stretches: readonly Stretch[];
}

function partsOf(recipe: StripRecipe): StripParts | null {
  if (!("positions" in recipe.path)) return null;
  const measured = measurePath(recipe.path.positions);
  return measured.lengthMeters > 0
    ? { measured, stretches: listStretches(recipe, measured.lengthMeters) }
    : null;
}

function depthHandle(
  { measured, stretches }: StripParts,
  index: number,
  side: StripSide,
  share: number,
  view: HandleView,
  words: HandleWords,
  locale: Locale,
): MapHandle | null {
  const stretch = stretches[index] as Stretch;
  const anchor = placeAlong(measured, stretch.fromMeters + share * (stretch.toMeters - stretch.fromMeters));
  if (!anchor) return null;
  const depthMeters = side === "left" ? stretch.leftMeters : stretch.rightMeters;
  const lngLat: LngLat = depthMeters === 0 ? anchor.position : positionAtDepth(anchor, side, depthMeters);
  const [from, to] = [view.project(anchor.position), view.project(lngLat)];
  const direction = sideOnScreen(view, anchor, side);
  const missingPx = Math.max(0, leastFromLinePx - Math.hypot(to.x - from.x, to.y - from.y));
  return handle({
    id: `depth-${index}-${side}`,
    kind: "depth",
    name: side === "left" ? words.depthLeft(index + 1) : words.depthRight(index + 1),
    lngLat,
    offsetPx: { x: direction.x * missingPx, y: direction.y * missingPx },
    turnDegrees: turnOf(direction),
    move: (before, place) => {
      const meters = roundToView(depthOfPosition(anchor, side, place), view.metersPerPixel);
      return onStrip(before, (strip) => setStretchDepth(strip, stretch, side, meters));
    },
    value: formatLength(locale, depthMeters),
  });
}

/** For every stretch and side the places, first its middle, of the handle whose dragging sets the depth there. */
export function depthHandles(
  recipe: StripRecipe,
  view: HandleView,
  words: HandleWords,
  locale: Locale,
): MapHandle[][] {
  const parts = partsOf(recipe);
  if (!parts) return [];
  return parts.stretches.flatMap((_, index) =>
    (["left", "right"] as const).map((side) =>
      depthShares
        .map((share) => depthHandle(parts, index, side, share, view, words, locale))
        .filter((one) => one !== null),
    ),
  );
}

/** One handle on the line between two stretches: it moves along, and removing it makes them one. */
export function boundaryHandles(
  recipe: StripRecipe,
  view: HandleView,
  words: HandleWords,
  locale: Locale,
): MapHandle[] {
  const parts = partsOf(recipe);
  if (!parts) return [];
  const { measured, stretches } = parts;
  const { lengthMeters } = measured;
  return stretches.slice(0, -1).flatMap(({ toMeters }, index) => {
    const anchor = placeAlong(measured, toMeters);
    if (!anchor) return [];
    return [
      handle({
        id: `boundary-${index}`,
        kind: "boundary",
        name: words.boundary(index + 1, index + 2),
        lngLat: anchor.position,
        turnDegrees: turnOf(sideOnScreen(view, anchor, "left")),
        move: (before, place) => {
          const along = nearestPlace(measured, place)?.alongMeters ?? toMeters;
          return onStrip(before, (strip) => moveBoundary(strip, lengthMeters, index, along));
        },
        remove: (before) => onStrip(before, (strip) => removeBoundary(strip, lengthMeters, index)),
        value: words.fromStart(formatLength(locale, toMeters)),
      }),
    ];
  });
}

/** For every stretch the places where a handle that divides it may be shown. */
export function splitHandles(recipe: StripRecipe, words: HandleWords): MapHandle[][] {
  const parts = partsOf(recipe);
  if (!parts) return [];
  const { measured, stretches } = parts;
  return stretches.map((stretch, index) =>
    splitShares.flatMap((share) => {
      const along = stretch.fromMeters + share * (stretch.toMeters - stretch.fromMeters);
      const anchor = placeAlong(measured, along);
      if (!anchor) return [];
      return [
        handle({
          id: `split-${index}`,
          kind: "split",
          name: words.splitStretch(index + 1),
          lngLat: anchor.position,
          press: (before) =>
            onStrip(before, (strip) => splitStretch(strip, measured.lengthMeters, index, along)),
          nextId: `boundary-${index}`,
        }),
      ];
    }),
  );
}
