import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWindow } from "../../../src/core/events/counts";
import { type EventSet, joinEvents, segmentOfList } from "../../../src/core/events/event-set/event-set";
import { idAt } from "../../../src/core/events/event-set/incident-at";
import type { Incident } from "../../../src/core/events/incident";
import { clauseBit } from "../../../src/core/events/match/clauses";
import { indexArea } from "../../../src/core/geo/area-index";
import { classifyDisc } from "../../../src/core/geo/disc";
import type { Area, MultiPolygon } from "../../../src/core/geo/position";
import { matchWindow, type TimeWindow } from "../../../src/core/time/uncertain-interval";
import { emptyTally, type IncidentTally, tallyIncidents } from "../../../src/core/zones/tally-incidents";
import { findZoneRows, possiblyInside, surelyInside } from "../../../src/core/zones/zone-rows";
import { parseStrikes } from "../../../src/formats/built-in/strikes-geojson";
import { datasetOfTable } from "../../support/dataset-of-table";
import { buildSyntheticEvents, seededRandom, syntheticEpochMs } from "../../support/synthetic-events";
import { incident, interval } from "../../ui/panels/sample-incidents";
import { star } from "./arbitrary-star";
import { box, lookups } from "./lookups";

const strikes = new URL("../../../data/strikes.geojson", import.meta.url);
const { incidents: builtIn } = parseStrikes(readFileSync(strikes, "utf8")).value;
const dayMs = 86_400_000;
const nothingAsked = { failed: null, doubted: null };

const setOf = (incidents: readonly Incident[]) => joinEvents([segmentOfList("list", incidents)]);

type Where = "inside" | "possible" | "outside";

/** The tally one incident at a time, as it would be done by hand. */
function recount(
  rows: Iterable<{ readonly time: "certain" | "possible" | "outside"; readonly place: Where }>,
): IncidentTally {
  const counts = { certain: 0, outside: 0, time: 0, place: 0, timeAndPlace: 0 };
  for (const { time, place } of rows) {
    if (time === "outside") continue;
    if (place === "outside") counts.outside++;
    else if (time === "certain") counts[place === "inside" ? "certain" : "place"]++;
    else counts[place === "inside" ? "time" : "timeAndPlace"]++;
  }
  const { certain, outside, ...because } = counts;
  return {
    certain,
    possible: because.time + because.place + because.timeAndPlace,
    outside,
    possibleBecause: { ...because, report: 0 },
  };
}

function tally(events: EventSet, area: Area, window: TimeWindow): IncidentTally {
  const { certain, possible } = countWindow(events.table, window);
  const rows = findZoneRows(events, area, lookups.oblast);
  return tallyIncidents(events.table, rows, window, nothingAsked, certain + possible);
}

const square = { type: "MultiPolygon", coordinates: [[box(36, 47, 37, 48)]] } as unknown as MultiPolygon;
const window = { startMs: Date.UTC(2025, 11, 26), endMs: Date.UTC(2025, 11, 27) };
const inWindow = interval("2025-12-26T10:00Z", "2025-12-26T11:00Z");
const astride = interval("2025-12-26T23:00Z", "2025-12-27T01:00Z");

const at = (id: string, lng: number, radius: number | null, time = inWindow, admin1Id = "UA-14") =>
  incident(id, {
    place: { ...incident(id).place, lngLat: [lng, 47.5], admin1Id },
    placePrecision: radius === null ? "admin1" : "settlement",
    uncertaintyRadiusMeters: radius,
    time,
  });

const expectTally = (incidents: readonly Incident[], expected: Partial<IncidentTally>) =>
  expect(tally(setOf(incidents), square, window)).toEqual({ ...emptyTally, ...expected });

describe("what is only possibly inside says why", () => {
  const because = (change: Partial<IncidentTally["possibleBecause"]>) => ({
    possible: 1,
    possibleBecause: { ...emptyTally.possibleBecause, ...change },
  });

  it("a place that is surely inside needs a sure time", () => {
    expectTally([at("a", 36.5, 1000)], { certain: 1 });
    expectTally([at("a", 36.5, 1000, astride)], because({ time: 1 }));
  });

  it("a disc that the edge cuts is possible from either side", () => {
    expectTally([at("a", 36.99, 5000)], because({ place: 1 }));
    expectTally([at("a", 37.01, 5000)], because({ place: 1 }));
    expectTally([at("a", 37.01, 5000, astride)], because({ timeAndPlace: 1 }));
    expectTally([at("a", 37.5, 5000, astride)], { outside: 1 });
  });

  it("an admin area that the zone overlaps is possible, never certain; an unknown one goes by its point", () => {
    expectTally([at("a", 36.5, null)], because({ place: 1 }));
    expectTally([at("a", 36.5, null, inWindow, "UA-09")], { outside: 1 });
    expectTally([at("a", 36.5, null, inWindow, "UA-99")], because({ place: 1 }));
    expectTally([at("a", 38.5, null, inWindow, "UA-99")], { outside: 1 });
  });

  it("what a clause could not decide is possible, by place where the clause asked for one", () => {
    const { table, facets } = setOf([at("a", 36.5, 1000)]);
    const rows = findZoneRows({ table, facets }, square, lookups.oblast);
    const doubting = (bits: number) =>
      tallyIncidents(table, rows, window, { failed: null, doubted: Uint16Array.of(bits) }, 1);
    expect(doubting(clauseBit("known"))).toEqual({ ...emptyTally, ...because({ report: 1 }) });
    expect(doubting(clauseBit("zone"))).toEqual({ ...emptyTally, ...because({ place: 1 }) });
    expect(doubting(clauseBit("zone") | clauseBit("killed"))).toMatchObject(because({ report: 1 }));
    const hidden = { failed: Uint16Array.of(clauseBit("text")), doubted: null };
    expect(tallyIncidents(table, rows, window, hidden, 0)).toEqual(emptyTally);
  });
});

it("equals a recount by hand over the built-in incidents, for any zone and window", () => {
  const events = setOf(builtIn);
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.constantFrom(...builtIn.map(({ place }) => place.lngLat)),
      fc.double({ min: 0.02, max: 4, noNaN: true }),
      fc.integer({ min: -24, max: 24 * 12 }),
      fc.integer({ min: 1, max: 24 * 10 }),
      (seed, middle, size, startHour, hours) => {
        const area = star(seed, middle, size);
        const startMs = Date.UTC(2025, 11, 20) + startHour * 3_600_000;
        const shown = { startMs, endMs: startMs + hours * 3_600_000 };
        const index = indexArea(area);
        // No oblast is known here, so of what is known by its oblast alone the point decides.
        const placeOf = ({ place, uncertaintyRadiusMeters: radius }: Incident): Where => {
          const where = classifyDisc(index, place.lngLat, radius ?? 0);
          return radius === null && where === "inside" ? "possible" : where;
        };
        const expected = recount(
          builtIn.map((one) => ({ time: matchWindow(one.time, shown), place: placeOf(one) })),
        );
        const { certain, possible } = countWindow(events.table, shown);
        const rows = findZoneRows(events, area, () => null);
        expect(tallyIncidents(events.table, rows, shown, nothingAsked, certain + possible)).toEqual(expected);
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});

it("equals a recount by hand over 100,000 incidents", () => {
  const events = joinEvents([
    {
      sourceId: "many",
      content: {
        kind: "dataset",
        dataset: datasetOfTable(buildSyntheticEvents({ count: 100_000, seed: 6 })),
      },
    },
  ]);
  const { table } = events;
  const random = seededRandom(7);
  for (let run = 0; run < 6; run++) {
    const area = star(run, [26 + 12 * random(), 47 + 4 * random()], 0.2 + 3 * random());
    const index = indexArea(area);
    const startMs = syntheticEpochMs + Math.floor(random() * 900) * dayMs;
    const shown = { startMs, endMs: startMs + Math.ceil(random() * 200) * dayMs };
    const rows = Array.from({ length: table.count }, (_, row) => ({
      time: matchWindow(
        {
          earliestMs: table.epochMs + table.earliestSeconds[row]! * 1000,
          latestMs: table.epochMs + table.latestSeconds[row]! * 1000,
          extent: table.throughout[row] === 1 ? "throughout" : "within",
        },
        shown,
      ),
      place: classifyDisc(index, [table.lng[row]!, table.lat[row]!], table.radiusMeters[row]!),
    }));
    const expected = recount(rows);
    expect(tally(events, area, shown)).toEqual(expected);
    expect(expected.certain + expected.possible).toBeGreaterThan(0);
  }
});

it("keeps rows in table order with the surely and the possibly inside ones told apart", () => {
  const events = setOf([at("a", 36.99, 5000), at("b", 36.5, 0, astride), at("c", 40, 10)]);
  const { rows, places } = findZoneRows(events, square, lookups.oblast);
  const ids = [...rows].map((row) => idAt(events, row));
  expect([...rows]).toEqual([...rows].sort((a, b) => a - b));
  expect(Object.fromEntries(ids.map((id, index) => [id, places[index]]))).toEqual({
    a: possiblyInside,
    b: surelyInside,
  });
});
