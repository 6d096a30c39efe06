import { describe, expect, it } from "vitest";
import { locales } from "../../../src/core/sources/localized";
import type { ZoneIssue } from "../../../src/core/zones/lookups";
import { describeZoneIssue } from "../../../src/look/text/describe-zone-issue";
import { describeZoneRefusal, positionOfIssue } from "../../../src/look/text/describe-zone-refusal";

const position: [number, number] = [36.5, 48.25];
const range = { minimumMeters: 1, maximumMeters: 500_000 };
const depth = { code: "depth-out-of-range", side: "left", meters: 0, ...range } as const;
/** One of every code. */
const issues: readonly ZoneIssue[] = [
  { code: "too-few-points", count: 1, minimum: 2 },
  { code: "too-many-points", count: 60_000, maximum: 50_000 },
  { code: "not-finite", index: 4 },
  { code: "too-short", lengthMeters: 0, minimumMeters: 1 },
  { code: "self-crossing", position },
  { code: "ends-enclosed", position },
  { code: "antimeridian", position },
  { code: "too-near-pole", position },
  { ...depth, segmentIndex: null },
  { ...depth, segmentIndex: 4 },
  { code: "segment-out-of-range", segmentIndex: 4 },
  { code: "segments-overlap", segmentIndex: 4 },
  { code: "no-rings" },
  { code: "ring-not-finite", ringIndex: 1, index: 4 },
  { code: "ring-too-few-points", ringIndex: 1, count: 3, minimum: 4 },
  { code: "ring-not-closed", ringIndex: 1 },
  { code: "ring-self-crossing", ringIndex: 0, position },
  { code: "center-not-finite" },
  { code: "radius-out-of-range", meters: 0, ...range },
  { code: "too-few-operands", count: 1, minimum: 2 },
  { code: "bad-date", date: "yesterday" },
  { code: "unknown-oblast", id: "UA-14" },
  { code: "unknown-country", id: "XX" },
  { code: "unknown-zone", id: "gone" },
  { code: "unknown-river", id: "Styx" },
  { code: "circular-subtract", id: "other" },
  { code: "unknown-land" },
  { code: "unknown-control", date: "2025-12-23" },
  { code: "unknown-contact-line", date: "2025-12-23" },
  { code: "nothing-left" },
  { code: "calculation-failed" },
];

describe.each(locales)("a refusal in %s", (locale) => {
  it("is said for every code in words of its own", () => {
    const texts = issues.map((issue) => describeZoneRefusal(locale, issue));
    expect(new Set(texts).size).toBe(issues.length);
    for (const [index, text] of texts.entries()) {
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/undefined|NaN|null/);
      // The sentence for a code without one names the code.
      expect(text).not.toContain(`(${issues[index]?.code})`);
    }
  });

  it("names the point, ring or stretch by its number from 1, and the place by its coordinates", () => {
    const said = (code: ZoneIssue["code"]) =>
      describeZoneRefusal(locale, issues.find((issue) => issue.code === code)!);
    expect(said("not-finite")).toContain("5");
    expect(said("segments-overlap")).toContain("5");
    expect(said("ring-not-finite")).toMatch(/5.*2/);
    for (const issue of issues.filter((each) => "position" in each)) {
      expect(describeZoneRefusal(locale, issue)).toMatch(/48[.,]25/);
      expect(positionOfIssue(issue)).toEqual(position);
    }
    expect(positionOfIssue({ code: "nothing-left" })).toBeNull();
  });

  it("does without a place that a notice does not have", () => {
    const issue = { code: "self-crossing", position: [] } as unknown as ZoneIssue;
    expect(describeZoneIssue(locale, issue)).not.toMatch(/undefined|NaN/);
  });
});
