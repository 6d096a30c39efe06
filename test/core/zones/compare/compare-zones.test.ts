import { describe, expect, it } from "vitest";
import { polygonAreaSqMeters } from "../../../../src/core/geo/geodesic";
import type { MultiLineString, MultiPolygon } from "../../../../src/core/geo/position";
import { type ComparedZone, compareZones } from "../../../../src/core/zones/compare/compare-zones";
import {
  figureCodes,
  readFigure,
  tabulateFigures,
  tabulateUnits,
} from "../../../../src/core/zones/compare/figure-table";
import { measureControlShares } from "../../../../src/core/zones/control-shares";
import { measureZone } from "../../../../src/core/zones/scorecard";
import { measureWithdrawal } from "../../../../src/core/zones/withdrawal-profile";
import { controlMap } from "../control-map";
import { box, polygon } from "../lookups";
import { randomZone } from "../random-zone";

const units = [
  { id: "south", geometry: polygon(box(20, 40, 40, 48)) },
  { id: "north", geometry: polygon(box(20, 48, 40, 56)) },
];

function compared(
  geometry: MultiPolygon | MultiLineString,
  baseline: MultiLineString | null = null,
): ComparedZone {
  const figures = measureZone({ geometry, baseline }, { places: [], units });
  return { geometry, figures, shares: null, withdrawal: null, inside: null, near: null };
}
const areaOf = (...ring: Parameters<typeof box>) =>
  ({ type: "MultiPolygon", coordinates: [[box(...ring)]] }) as unknown as MultiPolygon;
const line = {
  type: "MultiLineString",
  coordinates: [
    [
      [36, 47],
      [36, 48],
    ],
  ],
} as MultiLineString;
const close = (value: number, expected: number) => expect(Math.abs(value / expected - 1)).toBeLessThan(1e-6);

describe("two zones", () => {
  // Split along meridians, so that the edges of the parts are edges of the wholes.
  const west = compared(areaOf(36, 47, 37, 47.1));
  const east = compared(areaOf(36.5, 47, 37.5, 47.1));

  it("have ground in common, and each its own", () => {
    const { onlyA, onlyB, common } = compareZones(west, east);
    for (const [ground, expected] of [
      [onlyA, areaOf(36, 47, 36.5, 47.1)],
      [common, areaOf(36.5, 47, 37, 47.1)],
      [onlyB, areaOf(37, 47, 37.5, 47.1)],
    ] as const) {
      // Half an edge is another geodesic than the whole, by some metres to the north at both ends alike.
      expect(Math.abs(ground.areaSqMeters / polygonAreaSqMeters(expected) - 1)).toBeLessThan(1e-4);
      expect(ground.areaSqMeters).toBe(polygonAreaSqMeters(ground.geometry!));
    }
  });

  it("that are the same differ in nothing", () => {
    const { onlyA, onlyB, common, differences } = compareZones(west, west);
    expect([onlyA, onlyB]).toEqual([
      { geometry: null, areaSqMeters: 0 },
      { geometry: null, areaSqMeters: 0 },
    ]);
    close(common.areaSqMeters, west.figures?.areaSqMeters ?? 0);
    for (const { difference } of differences) expect(difference === null || difference === 0).toBe(true);
  });

  it("may be a line, which covers no ground", () => {
    const { onlyA, onlyB, common } = compareZones(compared(line), east);
    expect([onlyA.geometry, common.geometry]).toEqual([null, null]);
    close(onlyB.areaSqMeters, east.figures?.areaSqMeters ?? 0);
  });

  it("share out their ground, whatever they are", () => {
    for (let seed = 0; seed < 20; seed++) {
      const [a, b] = [randomZone(seed), randomZone(seed)];
      const moved = b.geometry.coordinates.map((rings) =>
        rings.map((ring) => ring.map(([lng, lat]): [number, number] => [lng + 0.2, lat])),
      );
      const other = compared({ type: "MultiPolygon", coordinates: moved });
      const { onlyA, onlyB, common } = compareZones(compared(a.geometry), other);
      const both = common.areaSqMeters;
      expect(Math.abs((onlyA.areaSqMeters + both) / polygonAreaSqMeters(a.geometry) - 1)).toBeLessThan(1e-4);
      expect(
        Math.abs((onlyB.areaSqMeters + both) / polygonAreaSqMeters(other.geometry as MultiPolygon) - 1),
      ).toBeLessThan(1e-4);
    }
  });

  it("differ by the second less the first, and by nothing known where one is unknown", () => {
    const { differences } = compareZones(
      { ...west, inside: { certain: 5, possible: 2 } },
      { ...east, inside: { certain: 3, possible: 2 }, near: { certain: 9, possible: 0 } },
    );
    const of = (code: string) => differences.find((row) => row.code === code);
    expect(of("incidents-inside-certain")).toMatchObject({ a: 5, b: 3, difference: -2 });
    expect(of("incidents-near-certain")).toMatchObject({ a: null, b: 9, difference: null });
    expect(of("width-mean")).toMatchObject({ a: null, b: null, difference: null });
    expect(differences.map(({ code }) => code)).toEqual(figureCodes);
  });
});

describe("the table", () => {
  it("has a row for each figure and a column for each zone", () => {
    const rows = tabulateFigures([compared(areaOf(36, 47, 37, 48)), compared(line)]);
    expect(rows.map(({ code }) => code)).toEqual(figureCodes);
    const [area, length] = rows;
    expect(area?.values[0]).toBeGreaterThan(8e9);
    expect(area?.values[1]).toBeNull();
    expect(length?.values[0]).toBeNull();
    expect(length?.values[1]).toBeGreaterThan(111_000);
  });

  it("reads shares and withdrawals, and says nothing of what is not known", () => {
    const geometry = areaOf(35.9, 47, 36.1, 48);
    const east = {
      type: "MultiLineString",
      coordinates: [
        [
          [36.05, 46],
          [36.05, 49],
        ],
      ],
    } as MultiLineString;
    const map = controlMap([{ geometry: polygon(box(36.05, 46, 40, 49)) }], ...east.coordinates);
    const ukraine = polygon(box(30, 44, 40, 52));
    const zone: ComparedZone = {
      ...compared(geometry, line),
      shares: measureControlShares(geometry, map, ukraine),
      withdrawal: measureWithdrawal({ geometry, baseline: line }, map, null),
    };
    const total = ["russian-held", "ukrainian-held", "contested", "claimed", "outside-ukraine"] as const;
    close(
      total.reduce((sum, code) => sum + (readFigure(zone, code) ?? Number.NaN), 0),
      readFigure(zone, "area") ?? 0,
    );
    expect(readFigure(zone, "pull-back-largest-ua")).toBeGreaterThan(11_000);
    expect(readFigure(zone, "pull-back-mean-ru")).toBeGreaterThan(3000);
    // Without Ukraine's ground it is not known what is vacated.
    expect(readFigure(zone, "vacated-ua")).toBeNull();
  });

  it("of units has one row for each that any zone touches", () => {
    const [first, second] = [compared(areaOf(36, 47, 37, 47.9)), compared(areaOf(36, 47, 37, 50))];
    const rows = tabulateUnits([first, second, { figures: null }]);
    expect(rows.map(({ unitId }) => unitId)).toEqual(["north", "south"]);
    expect(rows[0]?.areaSqMeters[0]).toBe(0);
    expect(rows[0]?.areaSqMeters[1]).toBeGreaterThan(1e10);
    expect(rows[0]?.areaSqMeters[2]).toBeNull();
  });
});
