import { intersect } from "@turf/turf";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { LngLat, Ring } from "../../../src/core/geo/position";
import { colorTokens, themeNames } from "../../../src/look/theme/tokens";
import { areaMarginPx, drawZoneAreas } from "../../../src/snapshot/areas/draw-zone-areas";
import { type FrameCamera, projectToFrame, unprojectFromFrame } from "../../../src/snapshot/frame-projection";
import type { SnapshotZoneArea } from "../../../src/snapshot/zone-content";
import { repetitions } from "../../support/repetitions";
import { sampleZoneAreas } from "../sample-areas";
import { areaOf, distanceFromPath, isWithin, readPath } from "./paths";

const camera: FrameCamera = { center: [36.9, 48.2], zoom: 6.5, bearing: 0, widthPx: 640, heightPx: 420 };
const area = (
  coordinates: readonly (readonly Ring[])[],
  change: Partial<SnapshotZoneArea> = {},
): SnapshotZoneArea => ({
  id: "x",
  scenario: "A",
  outline: "short",
  geometry: { type: "MultiPolygon", coordinates },
  baseline: null,
  ...change,
});
const block = (west: number, south: number, east: number, north: number): LngLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

test("tints lie below edges and those below the lines of strips, in the look of the live map", () => {
  for (const theme of themeNames) {
    const { zones } = colorTokens[theme];
    const looks = drawZoneAreas(sampleZoneAreas, camera, theme, 1).map(
      ({ kind: _, d: __, x, y, ...look }) => {
        expect([x, y]).toEqual([0, 0]);
        return look;
      },
    );
    expect(looks).toEqual([
      { fill: zones[1], fillOpacity: 0.12, fillRule: "evenodd" },
      { fill: zones[0], fillOpacity: 0.12, fillRule: "evenodd" },
      { stroke: zones[1], strokeWidthPx: 1.8, dash: [7 * 1.8, 3 * 1.8] },
      { stroke: zones[0], strokeWidthPx: 1.8, dash: [2.5 * 1.8, 2 * 1.8] },
      { stroke: zones[0], strokeWidthPx: 2.6, roundCaps: true },
    ]);
  }
});

test("edges that a text fixes are unbroken and below those that are assumed; a colour of its own wins", () => {
  const fixed = area([[block(36, 48, 37, 48.5)]], { outline: "solid", scenario: "C", color: 4 });
  const [fill, ...edges] = drawZoneAreas([...sampleZoneAreas, fixed], camera, "light", 1).slice(2);
  expect(fill).toMatchObject({ fill: colorTokens.light.zones[4] });
  expect(edges[0]).toMatchObject({ stroke: colorTokens.light.zones[4], strokeWidthPx: 1.8 });
  expect(edges[0]?.dash).toBeUndefined();
  expect(edges.map(({ dash }) => dash?.length ?? 0)).toEqual([0, 2, 2, 0]);
});

test("corners stand where the projection puts them, and an outline that is not cut is closed", () => {
  const ring = block(36, 48, 37, 48.5);
  const [fill, edge] = drawZoneAreas([area([[ring]])], camera, "light", 1);
  for (const path of [fill, edge]) {
    const [only, ...others] = readPath(path!.d);
    expect(others).toEqual([]);
    expect(only?.isClosed).toBe(true);
    expect(only?.points).toHaveLength(4);
    for (const [index, corner] of ring.slice(0, 4).entries()) {
      const { x, y } = projectToFrame(camera, corner);
      expect(only!.points[index]!.x).toBeCloseTo(x, 1);
      expect(only!.points[index]!.y).toBeCloseTo(y, 1);
    }
  }
});

test("lines have no ground, and rings among them are closed", () => {
  const ring = block(36, 48, 37, 48.5);
  const line: SnapshotZoneArea = {
    ...area([]),
    geometry: {
      type: "MultiLineString",
      coordinates: [ring.map(([lng, lat]): [number, number] => [lng, lat])],
    },
    baseline: { type: "MultiLineString", coordinates: [] },
  };
  const paths = drawZoneAreas([line], camera, "light", 1);
  expect(paths.map(({ fill }) => fill)).toEqual([undefined]);
  expect(readPath(paths[0]!.d).map(({ isClosed }) => isClosed)).toEqual([true]);
});

test("what is outside the frame draws nothing; a zone around the frame tints all of it without an edge", () => {
  expect(drawZoneAreas([area([[block(10, 40, 11, 41)]])], camera, "light", 1)).toEqual([]);
  const [fill, ...others] = drawZoneAreas([area([[block(20, 40, 60, 60)]])], camera, "light", 1);
  expect(others).toEqual([]);
  const [ring] = readPath(fill!.d);
  const around = (640 + 2 * areaMarginPx) * (420 + 2 * areaMarginPx);
  expect(Math.abs(areaOf(ring!.points))).toBeCloseTo(around, 3);
});

test("a zone that is no more than a speck keeps its edge", () => {
  const paths = drawZoneAreas([area([[block(36.9, 48.2, 36.91, 48.2001)]])], camera, "light", 1);
  expect(paths.some(({ stroke }) => stroke !== undefined)).toBe(true);
});

test("a cut of the data at the antimeridian is no edge, the ground across it is one", () => {
  const split = area([[block(178, 47, 180, 49)], [block(-180, 47, -178, 49)]]);
  const across: FrameCamera = { ...camera, center: [180, 48] };
  const [fill, edge] = drawZoneAreas([split], across, "light", 1);
  const middle = across.widthPx / 2;
  for (const { points } of readPath(edge!.d))
    for (const [index, point] of points.slice(1).entries()) {
      const isAlong = Math.abs(point.x - middle) < 0.1 && Math.abs(points[index]!.x - middle) < 0.1;
      expect(isAlong).toBe(false);
    }
  const rings = readPath(fill!.d).map(({ points }) => points);
  expect(rings).toHaveLength(2);
  expect(isWithin(rings, middle - 3, 210) && isWithin(rings, middle + 3, 210)).toBe(true);
});

/** Outlines that do not cross themselves: stars around a place, one turned around inside the other as a hole. */
const star = (center: LngLat, radii: readonly number[], factor: number): Ring => {
  const ring = radii.map((radius, index): LngLat => {
    const angle = (2 * Math.PI * index) / radii.length;
    return [
      center[0] + factor * radius * Math.cos(angle),
      center[1] + factor * 0.66 * radius * Math.sin(angle),
    ];
  });
  return [...ring, ring[0]!];
};
const stars = fc.record({
  center: fc.tuple(
    fc.double({ min: 33, max: 41, noNaN: true }),
    fc.double({ min: 46, max: 50.5, noNaN: true }),
  ),
  radii: fc.array(fc.double({ min: 0.3, max: 4, noNaN: true }), { minLength: 3, maxLength: 60 }),
  zoom: fc.double({ min: 4, max: 9, noNaN: true }),
  bearing: fc.integer({ min: -180, max: 180 }),
  scale: fc.constantFrom(1, 150 / 96, 3.125, 6.25),
});

test("every coordinate lies in the frame and its margin, and the ground is that of an independent clipping", () => {
  fc.assert(
    fc.property(stars, ({ center, radii, zoom, bearing, scale }) => {
      const view: FrameCamera = { ...camera, zoom, bearing };
      const outer = star(center, radii, 1);
      const hole = star(center, radii, 0.5);
      const paths = drawZoneAreas([area([[outer, [...hole].reverse()]])], view, "light", scale);
      for (const { d } of paths)
        for (const { points } of readPath(d))
          for (const { x, y } of points) {
            const beyond = Math.max(-x, -y, x - view.widthPx, y - view.heightPx);
            expect(beyond).toBeLessThanOrEqual(areaMarginPx + 1e-6);
          }
      const onPage = [outer, hole].map((ring) =>
        ring.map((corner) => {
          const { x, y } = projectToFrame(view, corner);
          return [x, y] as [number, number];
        }),
      );
      const m = areaMarginPx;
      const frame: [number, number][] = [
        [-m, -m],
        [view.widthPx + m, -m],
        [view.widthPx + m, view.heightPx + m],
        [-m, view.heightPx + m],
        [-m, -m],
      ];
      const polygon = (coordinates: [number, number][][]) =>
        ({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates } }) as const;
      const clipped = intersect({ type: "FeatureCollection", features: [polygon(onPage), polygon([frame])] });
      const polygons =
        clipped === null
          ? []
          : clipped.geometry.type === "Polygon"
            ? [clipped.geometry.coordinates]
            : clipped.geometry.coordinates;
      const planar = (ring: number[][]) =>
        Math.abs(areaOf(ring.slice(1).map(([x, y]) => ({ x: x!, y: y! }))));
      const expected = polygons.reduce(
        (sum, [first, ...holes]) => sum + planar(first!) - holes.reduce((all, one) => all + planar(one), 0),
        0,
      );
      const rings = paths.filter(({ fill }) => fill !== undefined).flatMap(({ d }) => readPath(d));
      const drawn = Math.abs(rings.reduce((sum, { points }) => sum + areaOf(points), 0));
      // A tenth of a device pixel along the outline for what is simplified, and less for what is rounded.
      const outline = polygons
        .flat()
        .reduce(
          (sum, ring) =>
            sum +
            ring
              .slice(1)
              .reduce(
                (all, [x, y], index) => all + Math.hypot(x! - ring[index]![0]!, y! - ring[index]![1]!),
                0,
              ),
          0,
        );
      expect(Math.abs(drawn - expected)).toBeLessThan(0.5 + (0.1 / scale + 0.06 / scale) * outline);
    }),
    { numRuns: repetitions(150, 3000), seed: 20251227 },
  );
});

test("holes stay holes: a point of the frame is tinted just where the zone has ground", () => {
  fc.assert(
    fc.property(
      stars,
      fc.array(fc.tuple(fc.nat(639), fc.nat(419)), { minLength: 12, maxLength: 12 }),
      (one, spots) => {
        const { center, radii, zoom, bearing, scale } = one;
        const view: FrameCamera = { ...camera, zoom, bearing };
        const rings = [star(center, radii, 1), star(center, radii, 0.5)];
        const paths = drawZoneAreas([area([rings])], view, "light", scale);
        const tinted = paths.filter(({ fill }) => fill !== undefined).flatMap(({ d }) => readPath(d));
        const outlines = rings.map((ring) => ring.map((corner) => projectToFrame(view, corner)));
        for (const [column, row] of spots) {
          const spot = { x: column + 0.5, y: row + 0.5 };
          if (Math.min(...outlines.map((outline) => distanceFromPath(spot, outline))) < 0.3) continue;
          const [lng, lat] = unprojectFromFrame(view, spot);
          const onGround = isWithin(outlines, spot.x, spot.y);
          const points = tinted.map((path) => path.points);
          expect(isWithin(points, spot.x, spot.y), `${lng} ${lat}`).toBe(onGround);
        }
      },
    ),
    { numRuns: repetitions(80, 2000), seed: 20251227 },
  );
});

test("the same zones give the same paths, and far fewer points than the data have", () => {
  const dense = Array.from({ length: 20_000 }, (_, index): LngLat => {
    const angle = (2 * Math.PI * index) / 20_000;
    return [36.9 + 0.8 * Math.cos(angle), 48.2 + 0.5 * Math.sin(angle)];
  });
  const round = area([[[...dense, dense[0]!]]]);
  const first = drawZoneAreas([round], camera, "light", 3.125);
  expect(drawZoneAreas([round], camera, "light", 3.125)).toEqual(first);
  const { points } = readPath(first[0]!.d)[0]!;
  expect(points.length).toBeLessThan(200);
  const exact = dense.map((position) => projectToFrame(camera, position));
  const closed = [...points, points[0]!];
  for (const point of exact.filter((_, index) => index % 50 === 0))
    expect(distanceFromPath(point, closed) * 3.125).toBeLessThan(0.1 + 0.08);
});
