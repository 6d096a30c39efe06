import { readFileSync } from "node:fs";
import { booleanIntersects } from "@turf/turf";
import { expect, it } from "vitest";
import { countWindow } from "../../../src/core/events/counts";
import { type EventSet, joinEvents, segmentOfList } from "../../../src/core/events/event-set/event-set";
import type { Area } from "../../../src/core/geo/position";
import type { TimeWindow } from "../../../src/core/time/uncertain-interval";
import { measureZone } from "../../../src/core/zones/scorecard";
import { tallyIncidents } from "../../../src/core/zones/tally-incidents";
import { findZoneRows, possiblyInside, surelyInside } from "../../../src/core/zones/zone-rows";
import { parseGazetteer } from "../../../src/formats/built-in/gazetteer";
import { parseStrikes } from "../../../src/formats/built-in/strikes-geojson";
import { datasetOfTable } from "../../support/dataset-of-table";
import { buildSyntheticEvents, seededRandom, syntheticEpochMs } from "../../support/synthetic-events";
import { isIn, placeDisc, timeOf, type Where } from "./brute-force";
import { type RandomZone, randomZone } from "./random-zone";

const dayMs = 86_400_000;
const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const isSoak = process.env.SOAK_RUNS !== undefined;

const places = parseGazetteer(read("public/basemap/places.json")).value;
const { features } = JSON.parse(read("public/basemap/oblasts.geojson")) as {
  features: { properties: { id: string }; geometry: Area }[];
};
const units = new Map(features.map(({ properties, geometry }) => [properties.id, geometry]));
const admin1 = (id: string) => units.get(id) ?? null;

/** Where each row stands by hand; where that is too close to call, `found` decides, and is counted. */
function placeByHand(events: EventSet, { geometry }: RandomZone, found: ReadonlyMap<number, number>) {
  const { table, facets } = events;
  const wholeUnit = facets.precision.terms.indexOf("admin1");
  const overlaps = new Map<string, boolean>();
  const overlapOf = (id: string, unit: Area): boolean => {
    const overlap = overlaps.get(id) ?? booleanIntersects(unit as never, geometry);
    overlaps.set(id, overlap);
    return overlap;
  };
  let close = 0;
  const wheres = Array.from({ length: table.count }, (_, row): Where => {
    const radius = table.radiusMeters[row]!;
    const position = [table.lng[row]!, table.lat[row]!] as const;
    const isUnit = radius === 0 && facets.precision.columns[0]?.[row] === wholeUnit;
    const id = facets.oblast.terms[facets.oblast.columns[0]?.[row] ?? 0] ?? "";
    const unit = isUnit ? admin1(id) : null;
    if (unit !== null) return overlapOf(id, unit) ? "possible" : "outside";
    const { where, isClose } = placeDisc(geometry, position, radius);
    const place = found.get(row);
    const theirs = place === surelyInside ? "inside" : place === possiblyInside ? "possible" : "outside";
    const ours = isUnit && where === "inside" ? "possible" : where;
    if (ours !== theirs && isClose) close++;
    return isClose ? theirs : ours;
  });
  return { wheres, close };
}

function expectSameTally(events: EventSet, zone: RandomZone, window: TimeWindow): number {
  const rows = findZoneRows(events, zone.geometry, admin1);
  const found = new Map(Array.from(rows.rows, (row, index) => [row, rows.places[index]!]));
  const { wheres, close } = placeByHand(events, zone, found);
  const counts = { certain: 0, outside: 0, time: 0, place: 0, timeAndPlace: 0 };
  for (const [row, where] of wheres.entries()) {
    const time = timeOf(events.table, row, window);
    if (time === "outside") continue;
    if (where === "outside") counts.outside++;
    else if (time === "certain") counts[where === "inside" ? "certain" : "place"]++;
    else counts[where === "inside" ? "time" : "timeAndPlace"]++;
  }
  const { certain, outside, ...because } = counts;
  const matching = countWindow(events.table, window);
  const tally = tallyIncidents(
    events.table,
    rows,
    window,
    { failed: null, doubted: null },
    matching.certain + matching.possible,
  );
  expect(tally).toEqual({
    certain,
    possible: because.time + because.place + because.timeAndPlace,
    outside,
    possibleBecause: { ...because, report: 0 },
  });
  expect(close).toBeLessThanOrEqual(events.table.count / 1000);
  return certain + tally.possible;
}

it("the built-in incidents and settlements in random zones are as counted by hand", () => {
  const events = joinEvents([
    segmentOfList("built-in", parseStrikes(read("data/strikes.geojson")).value.incidents),
  ]);
  let counted = 0;
  for (let seed = 0; seed < (isSoak ? 200 : 60); seed++) {
    const zone = randomZone(seed);
    const random = seededRandom(seed);
    const startMs = Date.UTC(2025, 11, 20) + Math.floor(random() * 10) * dayMs;
    const window =
      random() < 0.5 ? { startMs: 0, endMs: Date.UTC(2030, 0, 1) } : { startMs, endMs: startMs + 5 * dayMs };
    counted += expectSameTally(events, zone, window);
    const inside = places.filter(({ lngLat }) => isIn(zone.geometry, lngLat));
    const { settlements, residentsBefore2022 } = measureZone(zone, { places, units: [] });
    expect(settlements.ids).toEqual(inside.map(({ id }) => id));
    expect(settlements.count).toBe(inside.length);
    expect(residentsBefore2022).toEqual({
      sum: inside.reduce((sum, place) => sum + (place.populationBefore2022 ?? 0), 0),
      placesWithoutFigure: inside.filter((place) => place.populationBefore2022 === null).length,
    });
    counted += inside.length;
  }
  expect(counted).toBeGreaterThan(300);
}, 600_000);

it("100,000 incidents in random zones are as counted by hand", () => {
  const table = buildSyntheticEvents({ count: 100_000, seed: 21 });
  const events = joinEvents([
    { sourceId: "many", content: { kind: "dataset", dataset: datasetOfTable(table) } },
  ]);
  for (let seed = 300; seed < (isSoak ? 500 : 302); seed++) {
    const random = seededRandom(seed);
    const startMs = syntheticEpochMs + Math.floor(random() * 900) * dayMs;
    expectSameTally(events, randomZone(seed), {
      startMs,
      endMs: startMs + Math.ceil(random() * 200) * dayMs,
    });
  }
}, 3_600_000);
