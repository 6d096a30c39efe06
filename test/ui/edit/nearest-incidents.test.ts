import { expect, it } from "vitest";
import { joinEvents, segmentOfList } from "../../../src/core/events/event-set/event-set";
import type { Incident } from "../../../src/core/events/incident";
import { findNearest } from "../../../src/ui/edit/merge/nearest-incidents";
import { incident, interval } from "../panels/sample-incidents";

const at = (id: string, lng: number, hour: number, change: Partial<Incident> = {}) => {
  const whole = incident(id);
  const clock = `2025-12-26T${String(hour).padStart(2, "0")}`;
  return incident(id, {
    place: { ...whole.place, lngLat: [lng, 50] },
    time: interval(`${clock}:00Z`, `${clock}:30Z`),
    ...change,
  });
};
const one = at("one", 36, 12);
const events = joinEvents([
  segmentOfList("list", [
    at("far", 38, 12),
    at("late", 36, 20),
    one,
    at("beside", 36.01, 12),
    at("next", 36, 13),
  ]),
]);
const namesOf = (words: string, isLeftOut: (row: number) => boolean = () => false) =>
  findNearest(events, one, words, isLeftOut).map(({ incident: { id } }) => id);

it("the nearest in time and place comes first, and an incident is not its own", () => {
  expect(namesOf("")).toEqual(["beside", "next", "late", "far"]);
  const [beside, next] = findNearest(events, one, "", () => false);
  expect(beside?.gapMs).toBe(0);
  expect(beside?.distanceMeters).toBeCloseTo(717, -1);
  expect(next?.gapMs).toBe(30 * 60_000);
});

it("words leave out what does not have them, in either language, and rows that stand for nothing are none", () => {
  expect(namesOf("STRIKE LATE")).toEqual(["late"]);
  expect(namesOf("харків")).toHaveLength(4);
  expect(namesOf("no such")).toEqual([]);
  const row = events.table.lng.indexOf(36.01);
  expect(namesOf("", (candidate) => candidate === row)).not.toContain("beside");
});
