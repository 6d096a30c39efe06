import fc from "fast-check";
import { expect, test } from "vitest";
import { frameIncidents } from "../../src/snapshot/content/count-in-frame";
import {
  fitCamera,
  projectPoint,
  projectToFrame,
  unprojectFromFrame,
} from "../../src/snapshot/frame-projection";
import { type PlainIncident, toSnapshotIncidents } from "./sample-content";

const camera = { center: [0, 0], zoom: 0, bearing: 0, widthPx: 512, heightPx: 512 } as const;

test("the whole world at zoom 0 is 512 pixels, by EPSG:3857", () => {
  expect(projectToFrame(camera, [0, 0])).toEqual({ x: 256, y: 256 });
  expect(projectToFrame(camera, [180, 0]).x).toBeCloseTo(512, 9);
  expect(projectToFrame(camera, [0, 85.0511287798]).y).toBeCloseTo(0, 4);
  // EPSG guidance note 7-2, Popular Visualisation Pseudo-Mercator: 24°22'54.433"N 100°20'W.
  const halfWorldMeters = 6378137 * Math.PI;
  const { x, y } = projectToFrame(camera, [-100.33333333, 24.38178696]);
  expect((x / 256 - 1) * halfWorldMeters).toBeCloseTo(-11169055.58, 0);
  expect((1 - y / 256) * halfWorldMeters).toBeCloseTo(2800000.0, 0);
});

test("the bearing points up", () => {
  const turned = { ...camera, zoom: 6, bearing: 90 };
  const east = projectToFrame(turned, [1, 0]);
  expect(east.x).toBeCloseTo(256, 6);
  expect(east.y).toBeLessThan(256);
  const north = projectToFrame(turned, [0, 1]);
  expect(north.x).toBeLessThan(256);
  expect(north.y).toBeCloseTo(256, 6);
});

test("unprojecting inverts projecting", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 20, max: 45, noNaN: true }),
      fc.double({ min: 43, max: 57, noNaN: true }),
      fc.double({ min: 3, max: 16, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      (lng, lat, zoom, bearing) => {
        const one = { center: [33, 49], zoom, bearing, widthPx: 771.3, heightPx: 425.9 } as const;
        const [backLng, backLat] = unprojectFromFrame(one, projectToFrame(one, [lng, lat]));
        expect(backLng).toBeCloseTo(lng, 8);
        expect(backLat).toBeCloseTo(lat, 8);
      },
    ),
  );
});

test("a fitted frame shows all of the view", () => {
  const view = { center: [33, 49], zoom: 6, bearing: 30, widthPx: 1000, heightPx: 600 } as const;
  for (const [widthPx, heightPx] of [
    [500, 500],
    [2000, 300],
    [700, 900],
  ] as const) {
    const fitted = fitCamera(view, widthPx, heightPx);
    const shrink = 2 ** (fitted.zoom - view.zoom);
    expect(view.widthPx * shrink).toBeLessThanOrEqual(widthPx + 1e-9);
    expect(view.heightPx * shrink).toBeLessThanOrEqual(heightPx + 1e-9);
  }
});

test("a frame never reaches beyond the world", () => {
  for (const bearing of [0, 30, 90]) {
    const fitted = fitCamera({ center: [0, 84], zoom: -1, bearing, widthPx: 800, heightPx: 800 }, 900, 500);
    for (const [x, y] of [
      [0, 0],
      [900, 0],
      [0, 500],
      [900, 500],
    ] as const) {
      expect(Math.abs(unprojectFromFrame(fitted, { x, y })[1])).toBeLessThanOrEqual(85.06);
    }
  }
});

test("incidents are counted in the frame, outside it and without a place", () => {
  const frame = { center: [33, 49], zoom: 6, bearing: 0, widthPx: 400, heightPx: 300 } as const;
  const at = (lngLat: readonly [number, number] | null, radiusMeters = 0): PlainIncident => ({
    lngLat,
    radiusMeters,
    family: "missile",
    match: "certain",
    status: "confirmed",
  });
  const { counts, drawn } = frameIncidents(
    toSnapshotIncidents([at([33, 49]), at([80, 49], 10_000), at(null), at([33.1, 49]), at([80, 49], 5e6)]),
    frame,
  );
  expect(counts).toEqual({ inFrame: 2, outside: 2, withoutPlace: 1 });
  // The last one lies far outside, but its halo reaches in.
  expect([...drawn]).toEqual([0, 3, 4]);
});

/** In [-180, 180), as positions are kept. */
const wrapLng = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180;
const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test("points stand alike wherever on the globe a frame is", () => {
  fc.assert(
    fc.property(
      share(-180, 180),
      share(4, 12),
      share(-180, 180),
      fc.array(fc.tuple(share(-179.9, 179.9), share(40, 60), share(0, 200_000)), { maxLength: 30 }),
      (center, zoom, bearing, places) => {
        const here = { center: [0, 49], zoom, bearing, widthPx: 800, heightPx: 600 } as const;
        const there = { ...here, center: [center, 49] } as const;
        const incidentsAt = (turn: number) =>
          toSnapshotIncidents(
            places.map(
              ([lng, lat, radiusMeters]): PlainIncident => ({
                lngLat: [turn === 0 ? lng : wrapLng(lng + turn), lat],
                radiusMeters,
                family: "missile",
                match: "certain",
                status: "confirmed",
              }),
            ),
          );
        for (const [lng, lat] of places) {
          const expected = projectToFrame(here, [lng, lat]);
          const found = projectPoint(there, [wrapLng(lng + center), lat]);
          expect(Math.hypot(found.x - expected.x, found.y - expected.y)).toBeLessThan(1e-3);
        }
        const isOnEdge = places.some(([lng, lat]) => {
          const { x, y } = projectToFrame(here, [lng, lat]);
          return [x, x - 800, y, y - 600].some((distance) => Math.abs(distance) < 0.01);
        });
        fc.pre(!isOnEdge);
        expect(frameIncidents(incidentsAt(center), there).counts).toEqual(
          frameIncidents(incidentsAt(0), here).counts,
        );
      },
    ),
  );
});

test("a frame on the antimeridian counts what lies on either side of it", () => {
  const at = (lng: number): PlainIncident => ({
    lngLat: [lng, 49],
    radiusMeters: 100,
    family: "missile",
    match: "certain",
    status: "confirmed",
  });
  const incidents = toSnapshotIncidents([at(179), at(-179), at(0), at(-160)]);
  for (const lng of [179.5, -179.5]) {
    const frame = { center: [lng, 49], zoom: 6, bearing: 0, widthPx: 800, heightPx: 600 } as const;
    expect([...frameIncidents(incidents, frame).inside]).toEqual([0, 1]);
  }
});
