import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { GroundRequest } from "../../../src/map/ground/ground-request";
import { renderGround } from "../../../src/map/offscreen";
import { groundOf } from "../../../src/map/page-ground";
import { seededRandom } from "../../support/synthetic-events";
import { comparePictures } from "./compare-pictures";
import { openRealPage, type RealPage } from "./real-page";
import { pixelsOf } from "./snapshot-page";

let page: RealPage;
beforeAll(async () => {
  page = await openRealPage();
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Camera = Pick<GroundRequest, "center" | "zoom" | "bearing">;

const pixelRatio = 3.125;

/** The app's own ground, 2,000 × 250 px of it at 300 dpi: front, borders, rivers, hatches. */
function request(camera: Camera): GroundRequest {
  const look = { theme: "light", locale: "en", pixelRatio } as const;
  const ground = groundOf(page.store.getState(), page.ground.basemap, look);
  return { ...ground, ...camera, widthPx: 640, heightPx: 80, pixelRatio };
}

/** A graphics card that says it draws no more than this many pixels a side. */
function pretendLimit(sidePx: number): void {
  vi.restoreAllMocks();
  const original = WebGL2RenderingContext.prototype.getParameter;
  const sides: readonly number[] = [
    WebGL2RenderingContext.MAX_TEXTURE_SIZE,
    WebGL2RenderingContext.MAX_RENDERBUFFER_SIZE,
  ];
  vi.spyOn(WebGL2RenderingContext.prototype, "getParameter").mockImplementation(function (
    this: WebGL2RenderingContext,
    name: number,
  ) {
    if (name === WebGL2RenderingContext.MAX_VIEWPORT_DIMS) return new Int32Array([sidePx, sidePx]);
    return sides.includes(name) ? sidePx : original.call(this, name);
  });
}

/** At this one the seams between the map's own tiles leave out single pixels. */
const seamCamera = {
  center: [35.35496183671057, 49.66819866653532],
  zoom: 10.454811837989837,
  bearing: -146.42817445099354,
} as const;

const random = seededRandom(2048);
/** 20 under `npm run soak`: the country, a region, a town, turned in every direction. */
const cameraCount = import.meta.env.VITE_SOAK_CAMERAS ? 20 : 2;
const cameras = [
  seamCamera,
  ...Array.from(
    { length: cameraCount - 1 },
    (_, index): Camera => ({
      center: [32 + random() * 6, 46 + random() * 4],
      zoom: 5 + (index % 9) + random(),
      bearing: index % 3 === 0 ? 0 : random() * 360 - 180,
    }),
  ),
];

test("the ground is the same, pixel for pixel, where the graphics card draws 2,048 px and where it draws 16,384", {
  timeout: 1_200_000,
}, async () => {
  for (const camera of cameras) {
    const pieces: number[] = [];
    const onProgress = (share: number) => pieces.push(share);
    pretendLimit(2048);
    const small = await renderGround({ ...request(camera), onProgress });
    pretendLimit(16_384);
    const large = await renderGround({ ...request(camera), onProgress });
    vi.restoreAllMocks();
    expect(pieces).toEqual([0.5, 1, 0.5, 1]);
    expect(pixelsOf(large).every((value, index) => index % 4 !== 3 || value === 255)).toBe(true);
    const { different } = comparePictures(small, large);
    expect(different, JSON.stringify(camera)).toBe(0);
  }
  console.log(`${cameras.length} cameras: no pixel differs`);
});

test("pieces make the picture that one canvas makes, but for the card's rounding along edges", {
  timeout: 1_200_000,
}, async () => {
  const sum = { pixels: 0, different: 0, visible: 0, mostSteps: 0, atSeam: 0, awayFromEdges: 0 };
  for (const camera of cameras) {
    const pieces: number[] = [];
    const onProgress = (share: number) => pieces.push(share);
    const whole = await renderGround({ ...request(camera), maxTilePx: 4096, onProgress });
    expect(pieces).toEqual([1]);
    const tiled = await renderGround(request(camera));
    const found = comparePictures(whole, tiled);
    const seam = whole.width / 2;
    sum.pixels += found.pixels;
    sum.different += found.different;
    sum.visible += found.visible;
    sum.mostSteps = Math.max(sum.mostSteps, found.mostSteps);
    sum.awayFromEdges += found.awayFromEdges;
    for (const count of found.visibleByColumn.subarray(seam - 2, seam + 2)) sum.atSeam += count;
  }
  console.log(`${cameras.length} cameras: ${JSON.stringify(sum)}`);
  // A vertex is put on a grid of a sixteenth of a pixel or finer, from each piece's own corner: an edge through it may
  // take a pixel more or less, and nothing else differs.
  expect(sum.awayFromEdges).toBe(0);
  expect(sum.visible / sum.pixels).toBeLessThan(0.0002);
  expect(sum.different / sum.pixels).toBeLessThan(0.001);
  // Nothing stands out where the pieces meet.
  expect(sum.atSeam).toBeLessThanOrEqual(2 * cameras.length);
});
