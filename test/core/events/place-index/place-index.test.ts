import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  indexPlaces,
  openPlaces,
  type PlacedRows,
  PlaceIndex,
} from "../../../../src/core/events/place-index/place-index";
import { mercatorX, mercatorY } from "../../../../src/core/geo/web-mercator";
import { seededRandom } from "../../../support/synthetic-events";

function placed(points: readonly (readonly [lng: number, lat: number])[]): PlacedRows {
  return {
    count: points.length,
    lng: Float64Array.from(points, ([lng]) => lng),
    lat: Float64Array.from(points, ([, lat]) => lat),
  };
}

type Query = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** Rows of a box by looking at each of them. */
function scanBox({ count, lng, lat }: PlacedRows, [minX, minY, maxX, maxY]: Query): number[] {
  return Array.from({ length: count }, (_, row) => row).filter((row) => {
    const [x, y] = [mercatorX(lng[row]!), mercatorY(lat[row]!)];
    return x >= minX && x <= maxX && y >= minY && y <= maxY;
  });
}

const sorted = (rows: readonly number[]) => [...rows].sort((a, b) => a - b);

/** Whole degrees repeat; the edges of the world are among them. */
const degrees = (limit: number) =>
  fc.oneof(fc.integer({ min: -limit, max: limit }), fc.double({ min: -limit, max: limit, noNaN: true }));
const point = fc.tuple(degrees(180), degrees(90));
const edge = fc.double({ min: -0.1, max: 1.1, noNaN: true });

/** Many rows: some towns with thousands of them, and others that are spread. */
function manyRows(count: number): PlacedRows {
  const random = seededRandom(11);
  const towns = Array.from({ length: 40 }, () => [22 + random() * 18, 44 + random() * 8] as const);
  return placed(
    Array.from({ length: count }, () =>
      random() < 0.5
        ? towns[Math.floor(random() * towns.length)]!
        : ([37 + random() * random(), 48 + random() * 0.5] as const),
    ),
  );
}

describe("PlaceIndex", () => {
  it("finds the rows of a box, its edges included", () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 300 }), edge, edge, edge, edge, (points, a, b, c, d) => {
        const rows = placed(points);
        const index = indexPlaces(rows);
        const box: Query = [Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)];
        expect(sorted(index.range(...box))).toEqual(scanBox(rows, box));
        for (const [lng, lat] of points.slice(0, 5)) {
          const [x, y] = [mercatorX(lng), mercatorY(lat)];
          expect(sorted(index.range(x, y, x, y))).toEqual(scanBox(rows, [x, y, x, y]));
        }
      }),
    );
  });

  it("finds the rows of boxes of any size among many", () => {
    const rows = manyRows(20_000);
    const index = indexPlaces(rows);
    const random = seededRandom(12);
    for (let question = 0; question < 60; question++) {
      const row = Math.floor(random() * rows.count);
      const half = 10 ** (-8 + random() * 7);
      const [x, y] = [mercatorX(rows.lng[row]!), mercatorY(rows.lat[row]!)];
      const box: Query = [x - half, y - half, x + half, y + half];
      expect(sorted(index.range(...box))).toEqual(scanBox(rows, box));
    }
    expect(index.range(0, 0, 1, 1)).toHaveLength(rows.count);
    expect(index.range(0, 0, 0.1, 0.1)).toEqual([]);
  });

  it("finds the rows within a distance", () => {
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 200 }),
        edge,
        edge,
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (points, x, y, radius) => {
          const rows = placed(points);
          const expected = points.flatMap(([lng, lat], row) => {
            const [dx, dy] = [mercatorX(lng) - x, mercatorY(lat) - y];
            return dx * dx + dy * dy <= radius * radius ? [row] : [];
          });
          expect(sorted(indexPlaces(rows).within(x, y, radius))).toEqual(expected);
        },
      ),
    );
  });

  it("visits little of the tree for a small box", () => {
    const rows = manyRows(20_000);
    let looked = 0;
    const counting = new Proxy(rows.lng, {
      get(target, key) {
        looked++;
        return Reflect.get(target, key);
      },
    });
    const index = new PlaceIndex({ ...rows, lng: counting }, indexPlaces(rows).data);
    const [x, y] = [mercatorX(37.25), mercatorY(48.25)];
    index.range(x - 1e-5, y - 1e-5, x + 1e-5, y + 1e-5);
    expect(looked).toBeLessThan(1000);
  });
});

describe("openPlaces", () => {
  const rows = manyRows(500);

  it("takes up what was kept", () => {
    const { data } = indexPlaces(rows);
    const kept = data.slice(0);
    const opened = openPlaces(rows, kept);
    expect(opened.data).toBe(kept);
    expect(sorted(opened.range(0, 0, 1, 1))).toEqual(Array.from({ length: 500 }, (_, row) => row));
  });

  it.each([
    // The first bytes of a KDBush index of version 1 over 64-bit floats, which earlier versions kept.
    ["of another kind", Uint8Array.of(0xdb, 0x18, 64, 0, 0xf4, 1, 0, 0, ...new Uint8Array(500 * 18))],
    ["of another kind, by chance as long", new Uint8Array(indexPlaces(rows).data.byteLength).fill(0xdb)],
    ["over other rows", new Uint8Array(indexPlaces(manyRows(499)).data)],
    ["cut short", new Uint8Array(indexPlaces(rows).data.slice(0, 1000))],
    ["empty", new Uint8Array(0)],
  ])("indexes anew where the index is one %s", (_, bytes) => {
    const opened = openPlaces(rows, bytes.buffer);
    expect(new Uint8Array(opened.data)).toEqual(new Uint8Array(indexPlaces(rows).data));
  });

  it("indexes no rows at all", () => {
    const none = placed([]);
    const opened = openPlaces(none, indexPlaces(none).data);
    expect(opened.range(0, 0, 1, 1)).toEqual([]);
    expect(opened.within(0.5, 0.5, 1)).toEqual([]);
  });
});
