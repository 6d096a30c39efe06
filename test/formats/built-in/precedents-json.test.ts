import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isPresetPrecedent } from "../../../src/core/zones/precedent";
import { parsePrecedents } from "../../../src/formats/built-in/precedents-json";
import { precedentsFile } from "./fixtures";

type Loose = Record<string, unknown>;

const parse = (change: (precedents: Loose[]) => void = () => undefined) => {
  const file = precedentsFile();
  change(file.precedents as Loose[]);
  return parsePrecedents(JSON.stringify(file));
};

describe("precedents", () => {
  it("come with the depths that their sources fix", () => {
    const { value, issues } = parse();
    expect(issues).toEqual([]);
    expect(value.map(({ depths }) => depths)).toEqual([
      { kind: "per-side", leftMeters: 2000, rightMeters: 3000, bound: "exact" },
      { kind: "by-weapon", byWeapon: [{ weapon: { en: "Guns", uk: "Гармати" }, totalMeters: 50_000 }] },
      { kind: "least-size", widthMeters: 2000, depthMeters: 1000 },
      {
        kind: "bands",
        bandsMeters: [
          [0, 10_000],
          [10_000, 20_000],
        ],
      },
      { kind: "radius", radiusMeters: 15_000 },
      null,
    ]);
    expect(value.filter(isPresetPrecedent).map(({ id }) => id)).toEqual(["sides"]);
  });

  it.each<[string, (precedents: Loose[]) => void]>([
    ["a preset without two depths", ([, , size]) => Object.assign(size!, { preset: true })],
    ["a depth of nothing", ([first]) => Object.assign(first!.widths as Loose, { leftMeters: 0 })],
    ["a depth beyond 500 km", ([first]) => Object.assign(first!.widths as Loose, { rightMeters: 500_001 })],
    ["widths of an unknown kind", ([first]) => Object.assign(first!, { widths: { deepMeters: 5 } })],
    [
      "a band the wrong way round",
      ([, , , bands]) => Object.assign(bands!, { widths: { limitationBandsEachSideMeters: [[10, 5]] } }),
    ],
    ["no source", ([first]) => Object.assign(first!, { sources: [] })],
    ["a day that does not exist", ([first]) => Object.assign(first!, { date: "1953-02-30" })],
  ])("are refused for %s, and the others stay", (_, change) => {
    const { value, issues } = parse(change);
    expect(value).toHaveLength(5);
    expect(issues).toMatchObject([{ code: "invalid-record" }]);
  });

  it("have ids of their own", () => {
    const { value, issues } = parse((all) => Object.assign(all[3]!, { id: "sides" }));
    expect(value.map(({ id }) => id)).toEqual(["sides", "weapons", "size", "radius", "none"]);
    expect(issues).toEqual([{ code: "duplicate-id", row: 3, column: "id", original: "sides" }]);
  });

  it("that come with the app are all read", () => {
    const text = readFileSync(new URL("../../../data/precedents.json", import.meta.url), "utf8");
    const { value, issues } = parsePrecedents(text);
    expect(issues).toEqual([]);
    expect(value).toHaveLength(JSON.parse(text).precedents.length);
    const korea = value.find(({ id }) => id === "korea-dmz");
    expect(korea?.depths).toMatchObject({ leftMeters: 2000, rightMeters: 2000 });
    expect(value.filter(isPresetPrecedent).length).toBeGreaterThanOrEqual(4);
  });
});
