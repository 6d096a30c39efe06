import { mercatorX, mercatorY } from "../../core/geo/web-mercator";
import { type FrameCamera, unprojectFromFrame } from "../frame-projection";

/** Degrees. */
interface Extent {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** What a locator can show: the least that tells where the frame lies. */
export const locatorExtents = {
  ukraine: { west: 20.9, east: 41.4, south: 43.75, north: 53 },
  europe: { west: -11.5, east: 60.5, south: 34.5, north: 65.6 },
} as const satisfies Readonly<Record<string, Extent>>;
export type LocatorExtentName = keyof typeof locatorExtents;

/** Why a page has no locator: its basemap is missing, its frame shows about as much, or lies elsewhere. */
export type LocatorOmission = "no-ground" | "frame-as-large" | "frame-elsewhere";

/** A frame that takes more than this share of a locator's area is not located by it. */
const mostShare = 0.55;

/** Shares of the world, from west to east and from north to south. */
interface FlatBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const flatBox = ({ west, east, south, north }: Extent): FlatBox => ({
  left: mercatorX(west),
  right: mercatorX(east),
  top: mercatorY(north),
  bottom: mercatorY(south),
});

/** The frame's corners as degrees, clockwise from its upper left one, on the copy of the world that locators show. */
export function frameCorners(camera: FrameCamera): [lng: number, lat: number][] {
  const { widthPx, heightPx } = camera;
  const turns = Math.round((camera.center[0] - 15) / 360) * 360;
  return [
    { x: 0, y: 0 },
    { x: widthPx, y: 0 },
    { x: widthPx, y: heightPx },
    { x: 0, y: heightPx },
  ].map((corner) => {
    const [lng, lat] = unprojectFromFrame(camera, corner);
    return [lng - turns, lat];
  });
}

function frameBox(camera: FrameCamera): FlatBox {
  const corners = frameCorners(camera).map(([lng, lat]) => ({ x: mercatorX(lng), y: mercatorY(lat) }));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

const areaOf = ({ left, right, top, bottom }: FlatBox) => (right - left) * (bottom - top);

const holds = (outer: FlatBox, inner: FlatBox) =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** The smallest extent in which the frame lies as a part that is clearly smaller, or why there is none. */
export function chooseLocatorExtent(
  camera: FrameCamera,
): { readonly extent: LocatorExtentName } | { readonly omission: LocatorOmission } {
  const frame = frameBox(camera);
  for (const extent of ["ukraine", "europe"] as const) {
    const box = flatBox(locatorExtents[extent]);
    if (holds(box, frame) && areaOf(frame) <= mostShare * areaOf(box)) return { extent };
  }
  const europe = flatBox(locatorExtents.europe);
  const isApart =
    frame.right < europe.left ||
    frame.left > europe.right ||
    frame.bottom < europe.top ||
    frame.top > europe.bottom;
  const isSmall = areaOf(frame) <= mostShare * areaOf(europe);
  return { omission: isApart || isSmall ? "frame-elsewhere" : "frame-as-large" };
}

/** The camera of a locator of a width that shows an extent, north up. */
export function locatorCamera(name: LocatorExtentName, widthPx: number): FrameCamera {
  const { left, right, top, bottom } = flatBox(locatorExtents[name]);
  const worldPx = widthPx / (right - left);
  const camera: FrameCamera = {
    center: [(locatorExtents[name].west + locatorExtents[name].east) / 2, 0],
    zoom: Math.log2(worldPx / 512),
    bearing: 0,
    widthPx,
    heightPx: (bottom - top) * worldPx,
  };
  const equatorPx = (0.5 - (top + bottom) / 2) * worldPx;
  const middle = { x: camera.widthPx / 2, y: camera.heightPx / 2 - equatorPx };
  return { ...camera, center: unprojectFromFrame(camera, middle) };
}
