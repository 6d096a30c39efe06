import fc from "fast-check";
import { expect, test } from "vitest";
import { panFrame, viewOfCamera, zoomFrame } from "../../../src/snapshot/blocks/move-frame";
import {
  type FrameCamera,
  fitCamera,
  projectToFrame,
  unprojectFromFrame,
} from "../../../src/snapshot/frame-projection";
import { repetitions } from "../../support/repetitions";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const camera: fc.Arbitrary<FrameCamera> = fc
  .record({
    lng: number(-180, 180),
    lat: number(-75, 75),
    zoom: number(0, 14),
    bearing: number(-180, 180),
    widthPx: number(90, 1800),
    heightPx: number(90, 1200),
  })
  .map(({ lng, lat, zoom, bearing, widthPx, heightPx }) =>
    fitCamera({ center: [lng, lat], zoom, bearing, widthPx, heightPx }, widthPx, heightPx),
  );

/** Both cameras put a place on the same pixel. */
function expectSame(a: FrameCamera, b: FrameCamera): void {
  expect([a.widthPx, a.heightPx, a.bearing]).toEqual([b.widthPx, b.heightPx, b.bearing]);
  expect(a.zoom).toBeCloseTo(b.zoom, 9);
  const corner = unprojectFromFrame(a, { x: 0, y: 0 });
  const { x, y } = projectToFrame(b, corner);
  const worldPx = 512 * 2 ** a.zoom;
  // By the shorter way around the world.
  expect(Math.abs(x - worldPx * Math.round(x / worldPx))).toBeLessThan(0.01);
  expect(Math.abs(y)).toBeLessThan(0.01);
}

test("the view of a moved frame, fitted to the frame, is the moved camera itself", () => {
  fc.assert(
    fc.property(camera, number(-2000, 2000), number(-2000, 2000), number(0.1, 8), (one, dx, dy, factor) => {
      for (const view of [
        viewOfCamera(one),
        panFrame(one, dx, dy),
        zoomFrame(one, factor, { x: dx, y: dy }),
      ]) {
        expect([view.widthPx, view.heightPx]).toEqual([one.widthPx, one.heightPx]);
        expect(Math.abs(view.center[0])).toBeLessThanOrEqual(180);
        const fitted = fitCamera(view, one.widthPx, one.heightPx);
        expectSame({ ...fitted, ...view }, fitted);
      }
    }),
    { numRuns: repetitions(150, 1500), seed: 6 },
  );
});

const kyiv: FrameCamera = { center: [30.5, 50.4], zoom: 7, bearing: 30, widthPx: 800, heightPx: 500 };

test("dragging carries what is under the pointer along", () => {
  const at = { x: 200, y: 120 };
  const place = unprojectFromFrame(kyiv, at);
  const moved = projectToFrame({ ...kyiv, ...panFrame(kyiv, 60, -25) }, place);
  expect(moved.x).toBeCloseTo(260, 6);
  expect(moved.y).toBeCloseTo(95, 6);
});

test("zooming keeps what is under the pointer, the middle unless told", () => {
  const at = { x: 640, y: 90 };
  const place = unprojectFromFrame(kyiv, at);
  const view = zoomFrame(kyiv, 2, at);
  expect(view.zoom).toBe(8);
  const moved = projectToFrame({ ...kyiv, ...view }, place);
  expect(moved.x).toBeCloseTo(640, 6);
  expect(moved.y).toBeCloseTo(90, 6);
  expect(zoomFrame(kyiv, 4).center[0]).toBeCloseTo(30.5, 9);
  expect(zoomFrame({ ...kyiv, zoom: 21.5 }, 8).zoom).toBe(22);
});
