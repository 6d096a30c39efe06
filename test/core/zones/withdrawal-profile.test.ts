import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { destination, lineLengthMeters } from "../../../src/core/geo/geodesic";
import type { LngLat } from "../../../src/core/geo/position";
import { buildZoneGeometry } from "../../../src/core/zones/build-geometry";
import { measureControlShares } from "../../../src/core/zones/control-shares";
import { measureWithdrawal, type WithdrawalProfile } from "../../../src/core/zones/withdrawal-profile";
import { controlMap } from "./control-map";
import { box, lookups, polygon } from "./lookups";

const northward: LngLat[] = [
  [36, 47],
  [36, 48],
];
const ukraine = polygon(box(30, 44, 40, 52));
const lengthMeters = lineLengthMeters(northward);

function strip(positions: LngLat[], leftMeters: number, rightMeters: number) {
  const built = buildZoneGeometry({ kind: "strip", path: { positions }, leftMeters, rightMeters }, lookups);
  if (!built.ok) throw new Error(JSON.stringify(built.issues));
  return built;
}

/** A line east (above 0) or west of the base line, from far south of it to far north; what lies east of it is held. */
function mapWithLine(offsetAt: (lat: number) => number) {
  const line = Array.from({ length: 21 }, (_, index): LngLat => {
    const lat = 46 + index * 0.15;
    return destination([36, lat], 90, offsetAt(lat));
  });
  const held = polygon([...line, [40, 49], [40, 46], line[0] as LngLat]);
  return controlMap([{ geometry: held }], line);
}

function profileOf(
  ...[zone, map]: [ReturnType<typeof strip>, ReturnType<typeof mapWithLine>]
): WithdrawalProfile {
  const profile = measureWithdrawal(zone, map, ukraine);
  if (profile === null) throw new Error("no profile");
  return profile;
}

const all = (values: Float64Array, meters: number, toleranceMeters = 15) => {
  for (const value of values) expect(Math.abs(value - meters)).toBeLessThan(toleranceMeters);
};
const near = (value: number | null, expected: number, share = 0.002) =>
  expect(Math.abs((value ?? Number.NaN) / expected - 1)).toBeLessThan(share);

describe("a straight line northward, 10 km deep to the west and 6 km to the east", () => {
  const zone = strip(northward, 10_000, 6000);

  test("with the control line 5 km east of it", () => {
    const profile = profileOf(
      zone,
      mapWithLine(() => 5000),
    );
    expect(profile.alongMeters.length).toBeGreaterThanOrEqual(200);
    all(profile.leftEdgeMeters, 10_000);
    all(profile.rightEdgeMeters, 6000);
    all(profile.controlLineMeters, -5000);
    all(profile.pullBackMeters.UA, 15_000);
    all(profile.pullBackMeters.RU, 1000);
    const [ua, ru] = profile.sides;
    expect([ua.holder, ua.side, ru.holder, ru.side]).toEqual(["UA", "left", "RU", "right"]);
    near(ua.meanMeters, 15_000);
    near(ru.meanMeters, 1000, 0.02);
    near(ua.largestMeters, 15_000);
    near(ua.vacatedSqMeters, 15_000 * lengthMeters);
    near(ru.vacatedSqMeters, 1000 * lengthMeters, 0.02);
  });

  test("with the control line 20 km east of it, the zone lies on one side alone", () => {
    const { sides, pullBackMeters } = profileOf(
      zone,
      mapWithLine(() => 20_000),
    );
    all(pullBackMeters.UA, 30_000);
    all(pullBackMeters.RU, 0, 1e-9);
    // The zone, 16 km wide, and 14 km from its far edge to the control line.
    near(sides[0].vacatedSqMeters, 30_000 * lengthMeters);
    expect(sides[1]).toMatchObject({ largestMeters: 0, meanMeters: 0, largestAt: null, vacatedSqMeters: 0 });
  });

  test("with the control line 25 km west of it, the other party goes", () => {
    const { sides } = profileOf(
      zone,
      mapWithLine(() => -25_000),
    );
    near(sides[1].meanMeters, 31_000);
    near(sides[1].vacatedSqMeters, 31_000 * lengthMeters);
    expect(sides[0]).toMatchObject({ largestMeters: 0, meanMeters: 0, vacatedSqMeters: 0 });
  });

  test("with an oblique control line, from 10 km west in the south to 10 km east in the north", () => {
    const { sides, controlLineMeters, pullBackMeters } = profileOf(
      zone,
      mapWithLine((lat) => (lat - 47.5) * 20_000),
    );
    expect(controlLineMeters[0]).toBeGreaterThan(9900);
    expect(controlLineMeters.at(-1)).toBeLessThan(-9900);
    expect(pullBackMeters.UA[0]).toBeLessThan(100);
    // From 0 to 20 km for one, from 16 to 0 for the other once the line is 6 km east of the base line.
    near(sides[0].meanMeters, 10_000, 0.01);
    near(sides[1].meanMeters, (16_000 * 16_000) / 2 / 20_000, 0.01);
    near(sides[0].largestMeters, 20_000, 0.01);
    expect(sides[0].largestAt).toBe(pullBackMeters.UA.length - 1);
    expect(sides[1].largestAt).toBe(0);
    near(sides[0].vacatedSqMeters, 10_000 * lengthMeters, 0.01);
    near(sides[1].vacatedSqMeters, 6400 * lengthMeters, 0.01);
  });

  test("drawn the other way round, the answer is mirrored", () => {
    const map = mapWithLine((lat) => 4000 + (lat - 47.5) * 9000);
    const there = profileOf(zone, map);
    const back = profileOf(strip([...northward].reverse(), 6000, 10_000), map);
    expect(back.sides.map(({ holder, side }) => [holder, side])).toEqual([
      ["UA", "right"],
      ["RU", "left"],
    ]);
    for (const [at, { meanMeters, largestMeters, vacatedSqMeters }] of there.sides.entries()) {
      near(back.sides[at]!.meanMeters, meanMeters ?? 0, 1e-3);
      near(back.sides[at]!.largestMeters, largestMeters, 1e-3);
      near(back.sides[at]!.vacatedSqMeters, vacatedSqMeters, 1e-3);
    }
    const reversed = back.controlLineMeters.slice().reverse();
    expect(reversed.length).toBe(there.controlLineMeters.length);
    for (const [at, meters] of there.controlLineMeters.entries())
      expect(reversed[at]).toBeCloseTo(-meters, -1);
  });

  test("a pocket behind the line does not count as the line", () => {
    const line = mapWithLine(() => 5000);
    const pocket = box(35.9, 47.4, 35.95, 47.6);
    const areas = [...line.areas, { holder: "RU", status: "assessed", geometry: polygon(pocket) }] as const;
    // Ukrainian-held ground around it is on the left of a ring that runs clockwise.
    const map = controlMap(areas, ...line.contactLine.coordinates, [...pocket].reverse());
    const { controlLineMeters, sides } = profileOf(zone, map);
    expect(sides[0].side).toBe("left");
    // The pocket's own western edge has Ukrainian-held ground to its left too, but is farther than the line.
    all(controlLineMeters, -5000);
  });

  test("where the line is out of reach nothing is known, and nothing is 0", () => {
    const { controlLineMeters, pullBackMeters, sides } = profileOf(
      zone,
      mapWithLine(() => 310_000),
    );
    expect(controlLineMeters.every(Number.isNaN)).toBe(true);
    expect(pullBackMeters.UA.every(Number.isNaN)).toBe(true);
    for (const side of sides)
      expect(side).toMatchObject({
        largestMeters: Number.NaN,
        meanMeters: null,
        largestAt: null,
        vacatedSqMeters: Number.NaN,
      });
  });

  test("without the ground of Ukraine the ground vacated is not known", () => {
    const profile = measureWithdrawal(
      zone,
      mapWithLine(() => 5000),
      null,
    );
    expect(profile?.sides[0].vacatedSqMeters).toBeNaN();
    near(profile?.sides[0].meanMeters ?? null, 15_000);
  });
});

test("only a zone with ground and a base line, and a map with a contact line, have a profile", () => {
  const map = mapWithLine(() => 5000);
  const zone = strip(northward, 1000, 1000);
  const line = { type: "MultiLineString", coordinates: [[...northward]] as [number, number][][] } as const;
  expect(measureWithdrawal({ ...zone, baseline: null }, map, ukraine)).toBeNull();
  expect(measureWithdrawal({ geometry: { ...line }, baseline: { ...line } }, map, ukraine)).toBeNull();
  expect(measureWithdrawal(zone, controlMap(map.areas), ukraine)).toBeNull();
});

test("without control areas beside it the direction of the line tells the sides", () => {
  const line = mapWithLine(() => 5000);
  const zone = strip(northward, 10_000, 6000);
  const profile = profileOf(zone, controlMap([], ...line.contactLine.coordinates));
  expect(profile.sides[0]).toMatchObject({ holder: "UA", side: "left" });
  const turned = line.contactLine.coordinates.map((path) => [...path].reverse());
  expect(profileOf(zone, controlMap([], ...turned)).sides[0]).toMatchObject({ side: "right" });
});

test("where the depth changes there are more stations", () => {
  const path = { positions: northward };
  const segments = [{ fromMeters: 40_100, toMeters: 60_300, leftMeters: 20_000, rightMeters: 5000 }];
  const built = buildZoneGeometry(
    { kind: "strip", path, leftMeters: 5000, rightMeters: 5000, segments },
    lookups,
  );
  if (!built.ok) throw new Error("refused");
  const { alongMeters, leftEdgeMeters } = profileOf(
    built,
    mapWithLine(() => 1000),
  );
  const jump = leftEdgeMeters.findIndex((meters) => meters > 15_000);
  expect(Math.abs(alongMeters[jump]! - 40_100)).toBeLessThan(50);
  expect(alongMeters[jump]! - alongMeters[jump - 1]!).toBeLessThan(50);
});

test("invariants over crooked base lines and control lines", () => {
  const steps = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(
      steps,
      steps,
      fc.integer({ min: 500, max: 30_000 }),
      fc.integer({ min: 500, max: 30_000 }),
      (bends, sways, leftMeters, rightMeters) => {
        const base = bends.map((bend, index): LngLat => [36 + bend / 400, 46.5 + (index * 2) / bends.length]);
        const zone = strip(base, leftMeters, rightMeters);
        const map = mapWithLine((lat) => {
          const at = ((lat - 46) / 3) * (sways.length - 1);
          const low = Math.floor(at);
          const from = sways[low] ?? 0;
          return 300 * (from + (at - low) * ((sways[low + 1] ?? from) - from));
        });
        const { leftEdgeMeters, rightEdgeMeters, controlLineMeters, pullBackMeters, sides, alongMeters } =
          profileOf(zone, map);
        const shares = measureControlShares(zone.geometry as never, map, ukraine);
        for (const [at, control] of controlLineMeters.entries()) {
          expect(leftEdgeMeters[at]).toBeLessThan(leftMeters * 1.002 + 1);
          expect(rightEdgeMeters[at]).toBeLessThan(rightMeters * 1.002 + 1);
          if (at > 0) expect(alongMeters[at]).toBeGreaterThan(alongMeters[at - 1]!);
          if (Number.isNaN(control)) continue;
          expect(pullBackMeters.UA[at]).toBeCloseTo(Math.max(0, leftEdgeMeters[at]! - control), 6);
          expect(pullBackMeters.RU[at]).toBeCloseTo(Math.max(0, rightEdgeMeters[at]! + control), 6);
        }
        for (const { meanMeters, largestMeters } of sides)
          if (meanMeters !== null) expect(meanMeters).toBeLessThanOrEqual(largestMeters);
        // At least what is held inside the zone is left.
        if (!Number.isNaN(sides[0].vacatedSqMeters)) {
          expect(sides[0].vacatedSqMeters).toBeGreaterThanOrEqual(shares.ukrainianHeld * (1 - 1e-5));
          expect(sides[1].vacatedSqMeters).toBeGreaterThanOrEqual(shares.russianHeld * (1 - 1e-5));
        }
      },
    ),
    { seed: 12, numRuns: Number(process.env.SOAK_RUNS ?? 8) },
  );
});
