import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { ZoneRecipe } from "../../../src/core/zones/recipe";
import { parsePrecedents } from "../../../src/formats/built-in/precedents-json";
import {
  assumptionsWith,
  describeDepths,
  offersOf,
  refusalOf,
} from "../../../src/ui/zone-form/precedents/precedent-offers";

const { value: precedents } = parsePrecedents(readFileSync("data/precedents.json", "utf8"));
const named = (id: string) => precedents.find((precedent) => precedent.id === id)!;
const line: ZoneRecipe = { kind: "line", path: { positions: [] } };
const circle: ZoneRecipe = { kind: "circle", center: [36, 48], radiusMeters: 1 };

it("built-in precedents offer what their sources fix, and nothing else", () => {
  const depthsOf = (id: string) =>
    offersOf(named(id)).map(({ measure }) => (measure.kind === "depths" ? measure.leftMeters : measure.kind));
  expect(depthsOf("korea-dmz")).toEqual([2000]);
  expect(depthsOf("minsk-memorandum-2014")).toEqual([15_000]);
  expect(depthsOf("minsk-2-2015")).toEqual([25_000, 35_000, 70_000]);
  expect(depthsOf("golan-undof")).toEqual([10_000, 20_000, 25_000]);
  expect(depthsOf("south-ossetia-1992")).toEqual(["radius"]);
  for (const id of ["cyprus-buffer-zone", "sinai-mfo-zones", "disengagement-areas-2016"])
    expect(depthsOf(id)).toEqual([]);
});

it("what has to be assumed is written in both languages, and gives way to the next precedent's", () => {
  const [minsk] = offersOf(named("minsk-2-2015"));
  const [korea] = offersOf(named("korea-dmz"));
  const own = { en: "My own", uk: "Моє" };
  const first = assumptionsWith([own], minsk!, precedents);
  expect(first).toEqual([own, minsk?.assumption]);
  expect(first[1]?.en).toContain("half of it, 25 km");
  expect(first[1]?.uk).toContain("половину, 25 км");
  expect(assumptionsWith(first, korea!, precedents)).toEqual([own]);
});

it("a precedent that does not fit says why", () => {
  expect(refusalOf(named("korea-dmz"), line)).toBeNull();
  expect(refusalOf(named("korea-dmz"), circle)).toBe("notALine");
  expect(refusalOf(named("south-ossetia-1992"), circle)).toBeNull();
  expect(refusalOf(named("south-ossetia-1992"), line)).toBe("notACircle");
  expect(refusalOf(named("cyprus-buffer-zone"), line)).toBe("noDepthsWhy");
  expect(refusalOf(named("disengagement-areas-2016"), line)).toBe("leastSizeWhy");
});

it("what it prescribes is said in short", () => {
  expect(describeDepths("en", named("korea-dmz"))).toBe("2 km each side");
  expect(describeDepths("en", named("minsk-memorandum-2014"))).toBe("at least 15 km each side");
  expect(describeDepths("uk", named("south-ossetia-1992"))).toBe("коло радіусом 15 км");
});
