import { describe, expect, it } from "vitest";
import type { SnapSource } from "../../../src/core/zones/snap/snap-line";
import {
  describeFollowed,
  describeSnap,
  describeUnfollowed,
  formatBearing,
} from "../../../src/look/text/describe-snap";

const nameOf = ({ kind }: SnapSource) =>
  kind === "river"
    ? { en: "Dnipro", uk: "Дніпро" }
    : kind === "zone"
      ? { en: "Line A", uk: "Лінія A" }
      : null;

const sources: readonly SnapSource[] = [
  { kind: "contact-line", sourceId: "x", date: "2026-01-01" },
  { kind: "border" },
  { kind: "river", id: "Dnipro" },
  { kind: "zone", id: "a" },
];

describe("words for snapping", () => {
  it("say in English what a point lies on and a way follows", () => {
    expect(sources.map((source) => describeSnap("en", { source, part: "edge" }, nameOf))).toEqual([
      "On the contact line of 1 Jan 2026",
      "On a border",
      "On the river Dnipro",
      "On the edge of “Line A”",
    ]);
    expect(describeSnap("en", { source: sources[3]!, part: "vertex" }, nameOf)).toBe(
      "On a point of “Line A”",
    );
    expect(describeFollowed("en", sources[0]!, nameOf)).toBe("Along the contact line of 1 Jan 2026");
    expect(describeUnfollowed("en", sources[2]!, nameOf)).toBe("Straight: no way along the river Dnipro");
  });

  it("say it in Ukrainian", () => {
    expect(sources.map((source) => describeSnap("uk", { source, part: "edge" }, nameOf))).toEqual([
      "Прив’язано: лінія зіткнення, 1 січ. 2026",
      "Прив’язано: кордон",
      "Прив’язано: річка Дніпро",
      "Прив’язано: край зони «Лінія A»",
    ]);
    expect(describeFollowed("uk", sources[2]!, nameOf)).toBe("Уздовж: річка Дніпро");
    expect(describeUnfollowed("uk", sources[2]!, nameOf)).toBe(
      "Навпростець; немає шляху вздовж: річка Дніпро",
    );
  });

  it("give bearings three figures, and 360 as 000", () => {
    expect([0, 4.4, 94.9, 359.7].map((degrees) => formatBearing("en", degrees))).toEqual([
      "000°",
      "004°",
      "095°",
      "000°",
    ]);
  });
});
