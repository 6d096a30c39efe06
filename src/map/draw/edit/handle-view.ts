import type { Map as MapLibreMap } from "maplibre-gl";
import { metersPerPixel } from "../../../core/geo/ground-resolution";
import type { LngLat } from "../../../core/geo/position";
import { seenHeightPx, uncoveredPoints } from "../../uncovered";
import type { ScreenPoint } from "./handle";

/** What handles need to know of the map to find their places. */
export interface HandleView {
  readonly project: (position: LngLat) => ScreenPoint;
  readonly widthPx: number;
  /** Of the part that no sheet covers. */
  readonly heightPx: number;
  /** The middle of that part. */
  readonly center: LngLat;
  readonly metersPerPixel: number;
  /** The least distance between two handles. */
  readonly gapPx: number;
  /** Whether a position may be on screen, without projecting it. */
  readonly mayShow: (position: LngLat) => boolean;
  /** Whether nothing lies over the map at a point of it. */
  readonly isUncovered: (point: ScreenPoint) => boolean;
}

/** The screens on which fingers are at work, as the style sheets have it. */
const coarseScreens = "(pointer: coarse), (max-width: 640px)";

/** True where targets must be as large as a fingertip. */
export function isForFingers(): boolean {
  return matchMedia(coarseScreens).matches;
}

/** Meters on the ground that one CSS pixel of the map shows in its middle. */
export function metersPerPixelOf(map: MapLibreMap): number {
  return metersPerPixel(map.getCenter().lat, map.getZoom());
}

export function readHandleView(map: MapLibreMap): HandleView {
  const { clientWidth: widthPx } = map.getContainer();
  const heightPx = seenHeightPx(map);
  const bounds = map.getBounds();
  const [west, south, east, north] = [
    bounds.getWest(),
    bounds.getSouth(),
    bounds.getEast(),
    bounds.getNorth(),
  ];
  const { lng, lat } = map.unproject([widthPx / 2, heightPx / 2]);
  return {
    project: ([x, y]) => map.project([x, y]),
    widthPx,
    heightPx,
    center: [lng, lat],
    metersPerPixel: metersPerPixelOf(map),
    gapPx: isForFingers() ? 44 : 24,
    mayShow: ([x, y]) => x >= west && x <= east && y >= south && y <= north,
    isUncovered: uncoveredPoints(map),
  };
}

/** Depths and radii are rounded to what a pixel can tell: 100 m from afar, 10 m nearer, 1 m close up. */
export function roundToView(meters: number, metersPerPixel: number): number {
  const stepMeters = metersPerPixel >= 20 ? 100 : metersPerPixel >= 2 ? 10 : 1;
  return Math.round(meters / stepMeters) * stepMeters;
}
