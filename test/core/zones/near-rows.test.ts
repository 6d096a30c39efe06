import { describe, expect, it } from "vitest";
import type { EventSet } from "../../../src/core/events/event-set/event-set";
import { joinEvents } from "../../../src/core/events/event-set/event-set";
import { destination } from "../../../src/core/geo/geodesic";
import type { LngLat, MultiLineString } from "../../../src/core/geo/position";
import { buildZoneGeometry } from "../../../src/core/zones/build-geometry";
import {
  findNearRows,
  findZoneRows,
  possiblyInside,
  surelyInside,
  type ZoneRows,
} from "../../../src/core/zones/zone-rows";
import { datasetOfTable } from "../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../support/synthetic-events";
import { isIn, metersToPaths } from "./brute-force";
import { lookups } from "./lookups";
import { randomZone } from "./random-zone";

const setOf = (count: number): EventSet =>
  joinEvents([
    {
      sourceId: "many",
      content: { kind: "dataset", dataset: datasetOfTable(buildSyntheticEvents({ count, seed: 31 })) },
    },
  ]);
const noUnits = () => null;
const byRow = ({ rows, places }: ZoneRows) =>
  new Map(Array.from(rows, (row, index) => [row, places[index]!]));

/** A set with one row after the other at given places. */
function rowsAt(...rows: readonly { readonly at: LngLat; readonly radiusMeters?: number }[]): EventSet {
  const events = setOf(rows.length);
  for (const [row, { at, radiusMeters = 0 }] of rows.entries()) {
    events.table.lng[row] = at[0];
    events.table.lat[row] = at[1];
    events.table.radiusMeters[row] = radiusMeters;
  }
  return events;
}

describe("known answers", () => {
  const center: LngLat = [36, 48];
  const built = buildZoneGeometry({ kind: "circle", center, radiusMeters: 20_000 }, lookups);
  if (!built.ok) throw new Error("refused");
  const east = (meters: number) => destination(center, 90, meters);

  it("around a circle of 20 km", () => {
    const events = rowsAt(
      { at: center },
      { at: east(29_900) },
      { at: east(30_100) },
      { at: east(27_000), radiusMeters: 2500 },
      { at: east(27_000), radiusMeters: 3500 },
      { at: east(33_000), radiusMeters: 2500 },
      { at: east(33_000), radiusMeters: 3500 },
    );
    expect(byRow(findNearRows(events, built.geometry, 10_000, noUnits))).toEqual(
      new Map([
        [0, surelyInside],
        [1, surelyInside],
        [3, surelyInside],
        [4, possiblyInside],
        [6, possiblyInside],
      ]),
    );
  });

  it("within 0 m there is what lies inside, and near a line nothing", () => {
    const events = rowsAt({ at: center }, { at: east(20_100) });
    expect(findNearRows(events, built.geometry, 0, noUnits)).toEqual(
      findZoneRows(events, built.geometry as never, noUnits),
    );
    const line: MultiLineString = {
      type: "MultiLineString",
      coordinates: [
        [
          [35, 48],
          [37, 48],
        ],
      ],
    };
    expect(findNearRows(events, line, 0, noUnits).rows).toHaveLength(0);
  });

  it("a ring is near on both sides of it, and not in its middle", () => {
    const rings = buildZoneGeometry({ kind: "rings", center, radiiMeters: [20_000] }, lookups);
    if (!rings.ok) throw new Error("refused");
    const events = rowsAt({ at: center }, { at: east(16_000) }, { at: east(24_000) }, { at: east(26_000) });
    expect([...findNearRows(events, rings.geometry, 5000, noUnits).rows]).toEqual([1, 2]);
  });

  it("a line's ends are round, and what is known by its oblast alone is possible where that is near", () => {
    const line: MultiLineString = {
      type: "MultiLineString",
      coordinates: [
        [
          [35, 47.5],
          [35.9, 47.5],
        ],
      ],
    };
    const events = rowsAt(
      { at: destination([35.9, 47.5], 90, 9900) },
      { at: destination([35.9, 47.5], 90, 10_100) },
    );
    expect([...findNearRows(events, line, 10_000, noUnits).rows]).toEqual([0]);
    const facets = {
      ...events.facets,
      precision: { terms: ["", "admin1"], columns: [new Uint8Array([0, 1])] },
      oblast: { terms: ["", "UA-14"], columns: [new Uint8Array([0, 1])] },
    };
    const rows = findNearRows({ table: events.table, facets }, line, 10_000, lookups.oblast);
    expect(byRow(rows).get(1)).toBe(possiblyInside);
    expect(findNearRows({ table: events.table, facets }, line, 5000, lookups.oblast).rows).toHaveLength(0);
  });
});

it("equals distances measured one by one, around random areas and around their edges as lines", () => {
  const events = setOf(2500);
  const { table } = events;
  let met = 0;
  for (let seed = 0; seed < 4; seed++) {
    const zone = randomZone(seed);
    const nearMeters = 2000 + seed * 3000;
    const paths = zone.geometry.coordinates.flat();
    const asLines: MultiLineString = { type: "MultiLineString", coordinates: paths };
    for (const geometry of [zone.geometry, asLines]) {
      const found = byRow(findNearRows(events, geometry, nearMeters, noUnits));
      /** 0 inside an area; infinite where it is of no matter. */
      const metersTo = (position: LngLat, limit: number) =>
        geometry.type === "MultiPolygon" && isIn(geometry, position)
          ? 0
          : metersToPaths(paths, position, limit);
      for (let row = 0; row < table.count; row++) {
        const at: LngLat = [table.lng[row]!, table.lat[row]!];
        const radius = table.radiusMeters[row]!;
        const meters = metersTo(at, (nearMeters + radius) * 1.01);
        const slack = 0.002 * (nearMeters + radius) + 1;
        if (Math.abs(meters - radius - nearMeters) < slack) continue;
        const place = found.get(row);
        if (meters > nearMeters + radius) expect(place).toBeUndefined();
        else {
          met++;
          // The farthest place of the disc, or one that is hardly nearer, is on its rim.
          const rim =
            radius === 0 ? [] : Array.from({ length: 12 }, (_, index) => destination(at, index * 30, radius));
          const farthest = rim.reduce(
            (most, position) => Math.max(most, metersTo(position, nearMeters + 2 * radius)),
            meters,
          );
          if (meters + radius < nearMeters - slack) expect(place).toBe(surelyInside);
          else if (farthest > nearMeters + slack) expect(place).toBe(possiblyInside);
          else expect(place).toBeDefined();
        }
      }
    }
  }
  expect(met).toBeGreaterThan(100);
}, 120_000);
