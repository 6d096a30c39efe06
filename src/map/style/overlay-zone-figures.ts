import { areaContains, indexArea } from "../../core/geo/area-index";
import { destination, distanceMeters, lineLengthMeters } from "../../core/geo/geodesic";
import type { LngLat, MultiPolygon } from "../../core/geo/position";
import type { Locale } from "../../core/sources/localized";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import { positionAtDepth } from "../../core/zones/depth-anchor";
import { measurePath, placeAlong } from "../../core/zones/depths/measured-path";
import { listStretches } from "../../core/zones/depths/stretches";
import type { RingsRecipe, StripRecipe, ZoneRecipe } from "../../core/zones/recipe";
import { formatLength } from "../../look/text/format-number";

/** A figure that is written where it holds, from the zoom on at which there is room for it. */
export interface ZoneFigureLabel {
  readonly position: LngLat;
  readonly text: string;
  readonly minZoom: number;
}

const metersPerPixelAtZero = 40_075_016.686 / 512;
/** Room that a depth needs, across the strip and along it, at whole zooms: in between there is more. */
const acrossPx = 24;
const alongPx = 50;
/** Rings nearer to their centre than this have no room for their radius. */
const ringPx = 26;
const ringBearings = [0, 45, 315, 90, 270, 135, 225, 180] as const;
/** Farther from every position of its own ring than this share of the radius, a place was cut off. */
const ringSpacing = 0.025;

function zoomWhere(meters: number, isPx: number, lat: number): number {
  const metersPerPixel = metersPerPixelAtZero * Math.cos((lat * Math.PI) / 180);
  return Math.log2((isPx * metersPerPixel) / Math.max(1, meters));
}

function rangeText(locale: Locale, depths: readonly number[]): string {
  const [least, greatest] = [Math.min(...depths), Math.max(...depths)];
  const text = formatLength(locale, greatest);
  return least === greatest ? text : `${formatLength(locale, least)} – ${text}`;
}

/** "10 km | 2 km – 5 km": the depths on the left and on the right of a strip, from the least to the greatest. */
export function describeStripDepths(locale: Locale, recipe: StripRecipe): string {
  const path = "positions" in recipe.path ? recipe.path.positions : [];
  const { lengthMeters } = measurePath(path);
  const stretches =
    lengthMeters > 0 ? listStretches(recipe, lengthMeters) : [recipe, ...(recipe.segments ?? [])];
  const left = rangeText(
    locale,
    stretches.map(({ leftMeters }) => leftMeters),
  );
  const right = rangeText(
    locale,
    stretches.map(({ rightMeters }) => rightMeters),
  );
  return `${left} | ${right}`;
}

/** The path that the stretches of a strip are measured along; null where it was cut, so that they cannot be told. */
function measuredPathOf(recipe: StripRecipe, { baseline }: ZoneGeometry): readonly LngLat[] | null {
  if ("positions" in recipe.path) return recipe.path.positions;
  const isCut = (recipe.clip?.length ?? 0) + (recipe.subtract?.length ?? 0) > 0;
  if (isCut && (recipe.segments?.length ?? 0) > 0) return null;
  const longest = [...(baseline?.coordinates ?? [])].sort(
    (a, b) => lineLengthMeters(b) - lineLengthMeters(a),
  )[0];
  return longest ?? null;
}

function holds(area: MultiPolygon | null, recipe: StripRecipe, position: LngLat): boolean {
  if (area === null) return false;
  const isCut = (recipe.clip?.length ?? 0) + (recipe.subtract?.length ?? 0) > 0;
  return !isCut || areaContains(indexArea(area), position);
}

function depthLabels(recipe: StripRecipe, geometry: ZoneGeometry, locale: Locale): ZoneFigureLabel[] {
  const path = measuredPathOf(recipe, geometry);
  if (!path) return [];
  const measured = measurePath(path);
  return listStretches(recipe, measured.lengthMeters).flatMap(({ fromMeters, toMeters, ...depths }) => {
    const anchor = placeAlong(measured, (fromMeters + toMeters) / 2);
    if (!anchor) return [];
    return (["left", "right"] as const).flatMap((side): ZoneFigureLabel[] => {
      const depthMeters = side === "left" ? depths.leftMeters : depths.rightMeters;
      if (depthMeters === 0) return [];
      const position = positionAtDepth(anchor, side, depthMeters / 2);
      if (!holds(geometry[side], recipe, position)) return [];
      const lat = anchor.position[1];
      const minZoom = Math.max(
        zoomWhere(depthMeters, acrossPx, lat),
        zoomWhere(toMeters - fromMeters, alongPx, lat),
      );
      return [{ position, text: formatLength(locale, depthMeters), minZoom }];
    });
  });
}

function ringLabels(
  { center, radiiMeters }: RingsRecipe,
  geometry: ZoneGeometry,
  locale: Locale,
): ZoneFigureLabel[] {
  const positions = geometry.geometry.type === "MultiLineString" ? geometry.geometry.coordinates.flat() : [];
  return radiiMeters.flatMap((radiusMeters): ZoneFigureLabel[] => {
    const places = ringBearings.map((bearing): LngLat => destination(center, bearing, radiusMeters));
    const isDrawn = (place: LngLat) =>
      positions.some((position) => distanceMeters(position, place) < ringSpacing * radiusMeters);
    const position = places.find(isDrawn);
    if (!position) return [];
    const minZoom = zoomWhere(radiusMeters, ringPx, center[1]);
    return [{ position, text: formatLength(locale, radiusMeters), minZoom }];
  });
}

/** What is written on a zone beside its name: the depth of each stretch on each side of a strip, the radii of rings. */
export function zoneFigureLabels(
  recipe: ZoneRecipe,
  geometry: ZoneGeometry,
  locale: Locale,
): ZoneFigureLabel[] {
  if (recipe.kind === "strip") return depthLabels(recipe, geometry, locale);
  return recipe.kind === "rings" ? ringLabels(recipe, geometry, locale) : [];
}
