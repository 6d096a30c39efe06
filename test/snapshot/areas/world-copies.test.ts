import { expect, test } from "vitest";
import { projectPath, unwrapLongitudes } from "../../../src/snapshot/areas/world-copies";
import { type FrameCamera, projectToFrame } from "../../../src/snapshot/frame-projection";

const camera = (lng: number, zoom = 5, bearing = 0): FrameCamera => ({
  center: [lng, 48],
  zoom,
  bearing,
  widthPx: 800,
  heightPx: 600,
});

test("edges take the short way round, there and back", () => {
  expect(
    unwrapLongitudes([
      [170, 0],
      [-175, 0],
      [-170, 0],
      [175, 0],
    ]),
  ).toEqual([170, 185, 190, 175]);
  expect(
    unwrapLongitudes([
      [-170, 0],
      [175, 0],
      [-175, 0],
    ]),
  ).toEqual([-170, -185, -175]);
});

test("a path in the frame is there once, where its positions are", () => {
  const [only, ...others] = projectPath(camera(34, 5, 30), [
    [33, 47],
    [35, 49],
  ]);
  expect(others).toEqual([]);
  expect(only?.points).toEqual([
    projectToFrame(camera(34, 5, 30), [33, 47]),
    projectToFrame(camera(34, 5, 30), [35, 49]),
  ]);
});

test("what is written beyond the antimeridian is seen on either side of it", () => {
  const path = [
    [179, 48],
    [-179, 48.5],
  ] as const;
  for (const lng of [178, -178, 182, 538]) {
    const found = projectPath(camera(lng), path);
    expect(found).toHaveLength(1);
    const { points } = found[0]!;
    expect(points[1]!.x - points[0]!.x).toBeCloseTo((2 / 360) * 512 * 2 ** 5, 6);
    for (const { x } of points) expect(x > 0 && x < 800).toBe(true);
  }
});

test("what lies far away is left out, the whole world is seen in each copy that reaches in", () => {
  expect(
    projectPath(camera(34), [
      [-100, 40],
      [-99, 41],
    ]),
  ).toEqual([]);
  const wide: FrameCamera = { ...camera(170, 0.7) };
  const copies = projectPath(wide, [
    [-170, 10],
    [-160, 12],
  ]);
  expect(copies.length).toBeGreaterThanOrEqual(1);
  expect(copies.some(({ points }) => points.every(({ x }) => x > 400 && x < 800))).toBe(true);
});

test("positions on the antimeridian are known, on either side", () => {
  const [path] = projectPath(camera(178), [
    [179, 48],
    [180, 48],
    [180, 49],
    [179, 49],
  ]);
  expect(path?.isOnSeam).toEqual([false, true, true, false]);
});
