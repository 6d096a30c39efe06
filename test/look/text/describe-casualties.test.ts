import { describe, expect, it } from "vitest";
import {
  describeCasualties,
  describeClaimFigures,
  describeGivenFigures,
  describeRange,
} from "../../../src/look/text/describe-casualties";

it("describes only the figures that there are", () => {
  expect(describeGivenFigures("en", { killed: null, injured: null })).toBeNull();
  expect(describeGivenFigures("en", { killed: null, injured: { min: 22, max: 30 } })).toBe("22–30 injured");
  expect(describeGivenFigures("uk", { killed: { min: 0, max: 0 }, injured: { min: 1, max: 3 } })).toBe(
    "загиблих немає, 1–3 поранені",
  );
});

const range = (min: number, max = min) => ({ min, max });

describe("describeCasualties", () => {
  it("says ranges as they are, without inventing an “at least”", () => {
    expect(describeCasualties("en", { killed: range(2), injured: range(6, 8) })).toBe(
      "2 killed, 6–8 injured",
    );
    expect(describeCasualties("en", { killed: range(1, 3), injured: range(1) })).toBe(
      "1–3 killed, 1 injured",
    );
    expect(describeCasualties("en", { killed: range(0, 1), injured: range(0, 12) })).toBe(
      "0–1 killed, 0–12 injured",
    );
  });

  it("keeps unknown and zero apart", () => {
    expect(describeCasualties("en", { killed: null, injured: range(6) })).toBe(
      "no figure for killed, 6 injured",
    );
    expect(describeCasualties("en", { killed: range(0), injured: null })).toBe(
      "none killed, no figure for injured",
    );
    expect(describeCasualties("en", { killed: null, injured: null })).toBe(
      "no figures for killed or injured",
    );
    expect(describeCasualties("uk", { killed: null, injured: range(0) })).toBe(
      "число загиблих не вказано, поранених немає",
    );
    expect(describeCasualties("uk", { killed: null, injured: null })).toBe(
      "даних про загиблих і поранених немає",
    );
  });

  it("agrees the Ukrainian noun with the last number", () => {
    const cases: [number, number, string][] = [
      [1, 1, "1 загиблий, 1 поранений"],
      [2, 2, "2 загиблі, 2 поранені"],
      [1, 3, "1–3 загиблі, 1–3 поранені"],
      [2, 8, "2–8 загиблих, 2–8 поранених"],
      [11, 11, "11 загиблих, 11 поранених"],
      [19, 21, "19–21 загиблий, 19–21 поранений"],
    ];
    for (const [min, max, text] of cases)
      expect(describeCasualties("uk", { killed: range(min, max), injured: range(min, max) })).toBe(text);
  });

  it("groups long numbers by the locale", () => {
    expect(describeRange("en", range(1200, 15_000))).toBe("1,200–15,000");
    expect(describeRange("uk", range(15_000))).toBe("15\u00a0000");
  });
});

describe("describeClaimFigures", () => {
  it("says only what the claim gives", () => {
    expect(describeClaimFigures("en", { killed: null, injured: 3 })).toBe("3 injured");
    expect(describeClaimFigures("uk", { killed: 1, injured: 3 })).toBe("1 загиблий, 3 поранені");
    expect(describeClaimFigures("en", { killed: 0, injured: null })).toBe("none killed");
    expect(describeClaimFigures("en", { killed: null, injured: null })).toBeNull();
  });
});
