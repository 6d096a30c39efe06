import { expect, it } from "vitest";
import { describeZoneLimits } from "../../../src/look/text/describe-zone-limits";

const names = { country: (id: string) => `country ${id}`, river: (id: string) => id, zone: () => "B" };
const circle = { kind: "circle", center: [36, 48], radiusMeters: 1000 } as const;

it("names what a zone was cut to by kind, and what was taken away", () => {
  const recipe = {
    ...circle,
    clip: [
      { to: "oblast", id: "UA-14" },
      { to: "oblast", id: "UA-23" },
      { to: "river", id: "Dnipro", bank: "left" },
      { to: "control", date: "2026-01-01", holder: "UA" },
      { to: "country", id: "UA" },
      { to: "land" },
    ],
    subtract: ["other"],
  } as const;
  expect(describeZoneLimits("en", recipe, names)).toBe(
    "cut to Donetsk Oblast and Zaporizhzhia Oblast; Dnipro, Left bank; Ukrainian-held, 1 January 2026; country UA; Land only; less zone B",
  );
  expect(describeZoneLimits("uk", recipe, names)).toMatch(
    /^обрізано до: Донецька область і Запорізька область;/,
  );
  expect(describeZoneLimits("en", circle, names)).toBe("");
});
