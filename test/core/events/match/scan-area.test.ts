import { describe, expect, it } from "vitest";
import { joinEvents, segmentOfList } from "../../../../src/core/events/event-set/event-set";
import { finishScan } from "../../../../src/core/events/match/scan";
import { scanArea } from "../../../../src/core/events/match/scan-area";
import type { Area } from "../../../../src/core/geo/position";
import { incident, road } from "../../../ui/panels/sample-incidents";

/** 36–38° E, 48–49° N: about 147 by 111 km. */
const square: Area = {
  type: "Polygon",
  coordinates: [
    [
      [36, 48],
      [38, 48],
      [38, 49],
      [36, 49],
      [36, 48],
    ],
  ],
};
const placed = (id: string, lngLat: readonly [number, number], radiusMeters: number) =>
  incident(id, { place: { ...road.place, lngLat }, uncertaintyRadiusMeters: radiusMeters });
const ofOblast = (id: string, admin1Id: string, lngLat: readonly [number, number]) =>
  incident(id, {
    place: { ...road.place, lngLat, admin1Id },
    placePrecision: "admin1",
    uncertaintyRadiusMeters: null,
  });

describe("what lies in an area", () => {
  it("is sure where the whole disc does, possible where its edge cuts it or an oblast overlaps", () => {
    const incidents = [
      placed("inside", [37, 48.5], 10_000),
      // 1/10° of latitude is 11.1 km; the northern edge, a geodesic, bulges half a kilometre to the north.
      placed("over-the-edge", [37, 48.9], 12_000),
      placed("short-of-the-edge", [37, 48.9], 11_000),
      placed("reaching-in", [37, 49.1], 12_000),
      placed("outside", [37, 49.1], 10_500),
      ofOblast("overlapping", "UA-14", [30, 45]),
      ofOblast("elsewhere", "UA-51", [37, 48.5]),
      ofOblast("unknown-unit-inside", "", [37, 48.5]),
      ofOblast("unknown-unit-outside", "", [40, 48.5]),
    ];
    const events = joinEvents([segmentOfList("strikes", incidents)]);
    const far: Area = {
      type: "Polygon",
      coordinates: [
        [
          [10, 10],
          [11, 10],
          [11, 11],
          [10, 10],
        ],
      ],
    };
    const rows = finishScan(
      scanArea(events, square, (id) => (id === "UA-14" ? square : id === "UA-51" ? far : null)),
    );
    const [segment] = events.segments;
    const { content } = segment!;
    const found: Record<string, number> = {};
    if (content.kind === "list")
      for (let row = 0; row < rows.length; row++)
        found[incidents[content.table.sourceIndex[row]!]!.id] = rows[row]!;
    expect(found).toEqual({
      inside: 1,
      "over-the-edge": 2,
      "short-of-the-edge": 1,
      "reaching-in": 2,
      outside: 0,
      overlapping: 2,
      elsewhere: 0,
      "unknown-unit-inside": 2,
      "unknown-unit-outside": 0,
    });
  });
});
