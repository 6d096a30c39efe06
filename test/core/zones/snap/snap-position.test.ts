import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { destination, distanceMeters } from "../../../../src/core/geo/geodesic";
import type { LngLat } from "../../../../src/core/geo/position";
import { buildSnapIndex } from "../../../../src/core/zones/snap/snap-index";
import { snapPosition } from "../../../../src/core/zones/snap/snap-position";
import { arbitraryPath, arbitraryPosition, border, degreesFrom, river } from "./snap-lines";

const line: LngLat[] = [
  [36, 48],
  [36, 49],
  [37, 49],
];

describe("snapPosition", () => {
  it("takes the vertex before a nearer edge, and the edge where no vertex is near", () => {
    const index = buildSnapIndex([river("Dnipro", line)]);
    const nearVertex = destination([36, 48.995], 90, 300);
    expect(snapPosition(index, nearVertex, 1000)).toEqual({
      position: [36, 49],
      target: { source: { kind: "river", id: "Dnipro" }, part: "vertex" },
    });
    const onEdge = snapPosition(index, nearVertex, 1000, 200);
    expect(onEdge?.target.part).toBe("edge");
    expect(onEdge?.position[0]).toBe(36);
    expect(onEdge?.position[1]).toBeCloseTo(48.995, 4);
  });

  it("finds nothing beyond the tolerance, on either side of it", () => {
    const index = buildSnapIndex([river("Dnipro", line)]);
    const pointer = destination([36, 48.5], 270, 1000);
    expect(snapPosition(index, pointer, 998)).toBeNull();
    expect(snapPosition(index, pointer, 1002)).not.toBeNull();
    expect(snapPosition(buildSnapIndex([]), pointer, 1e6)).toBeNull();
  });

  it("never takes a vertex of a computed outline, but its edge", () => {
    const outline = { source: { kind: "zone", id: "__proto__" } as const, paths: [line], hasVertices: false };
    const snapped = snapPosition(buildSnapIndex([outline]), [36.001, 49.0005], 500);
    expect(snapped?.target).toEqual({ source: outline.source, part: "edge" });
  });

  it("takes a path of one position as a vertex, and of equals the line that comes first", () => {
    const index = buildSnapIndex([border([[36, 49]]), river("Dnipro", line)]);
    expect(snapPosition(index, [36.0001, 49.0001], 500)).toEqual({
      position: [36, 49],
      target: { source: { kind: "border" }, part: "vertex" },
    });
    expect(buildSnapIndex([border([])]).paths).toEqual([]);
  });

  it("lies on the line, and nothing on any line is nearer, by brute force over geodesics", () => {
    const check = (paths: LngLat[][], pointer: LngLat) => {
      const index = buildSnapIndex(paths.map((path, at) => river(String(at), path)));
      const tolerance = 60_000;
      const snapped = snapPosition(index, pointer, tolerance, 1e-9);
      const samples = paths.flatMap((path) =>
        path.slice(1).flatMap((to, at) => {
          const from = path[at] as LngLat;
          return Array.from(
            { length: 201 },
            (_, step): LngLat => [
              from[0] + ((to[0] - from[0]) * step) / 200,
              from[1] + ((to[1] - from[1]) * step) / 200,
            ],
          );
        }),
      );
      const nearest = Math.min(...samples.map((sample) => distanceMeters(pointer, sample)));
      if (snapped === null) {
        expect(nearest).toBeGreaterThan(tolerance * 0.99);
        return;
      }
      const own = paths[Number((snapped.target.source as { id: string }).id)]!;
      expect(degreesFrom(own, snapped.position)).toBeLessThanOrEqual(1e-6);
      expect(distanceMeters(pointer, snapped.position)).toBeLessThanOrEqual(nearest * 1.01 + 1e-6);
    };
    const paths = fc.array(arbitraryPath, { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(paths, arbitraryPosition, check), { numRuns: 150, seed: 5 });
  });

  it("takes the nearest of the vertices within the tolerance", () => {
    const check = (paths: LngLat[][], pointer: LngLat) => {
      const index = buildSnapIndex(paths.map((path, at) => river(String(at), path)));
      const snapped = snapPosition(index, pointer, 40_000);
      const nearest = Math.min(...paths.flat().map((vertex) => distanceMeters(pointer, vertex)));
      if (snapped?.target.part === "vertex")
        expect(distanceMeters(pointer, snapped.position)).toBeLessThanOrEqual(nearest * 1.005);
      else expect(nearest).toBeGreaterThan(40_000 * 0.99);
    };
    const paths = fc.array(arbitraryPath, { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(paths, arbitraryPosition, check), { numRuns: 300, seed: 5 });
  });
});
