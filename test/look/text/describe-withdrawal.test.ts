import { expect, test } from "vitest";
import type { SideWithdrawal } from "../../../src/core/zones/withdrawal-profile";
import { bindUnits } from "../../../src/look/text/bind-units";
import { describeProfileMeters, describeSideWithdrawal } from "../../../src/look/text/describe-withdrawal";
import { formatShare } from "../../../src/look/text/format-share";

const side = (change: Partial<SideWithdrawal> = {}): SideWithdrawal => ({
  holder: "UA",
  side: "left",
  largestMeters: 14_200,
  meanMeters: 9_800,
  largestAt: 3,
  vacatedSqMeters: 1240e6,
  ...change,
});

test("who would pull back how far, in both languages", () => {
  expect(describeSideWithdrawal("en", side())).toBe(
    "Ukrainian forces: at most 14.2 km (mean 9.8 km); area they would vacate 1,240 km²",
  );
  expect(describeSideWithdrawal("uk", side({ holder: "RU" })).replaceAll("\u00a0", " ")).toBe(
    "Російські сили: щонайбільше 14,2 км (у середньому 9,8 км); площа, яку вони звільнили б, 1 240 км²",
  );
});

test("staying is said, unknown is never 0", () => {
  expect(
    describeSideWithdrawal(
      "en",
      side({ largestMeters: 0, meanMeters: 0, largestAt: null, vacatedSqMeters: 0 }),
    ),
  ).toBe("Ukrainian forces: nowhere; area they would vacate 0 km²");
  expect(
    describeSideWithdrawal(
      "en",
      side({ largestMeters: Number.NaN, meanMeters: null, largestAt: null, vacatedSqMeters: Number.NaN }),
    ),
  ).toBe("Ukrainian forces: distance unknown; area they would vacate unknown");
  expect([0, 800, 14_200, Number.NaN].map((meters) => describeProfileMeters("en", meters))).toEqual([
    "0 km",
    "800 m",
    "14.2 km",
    "unknown",
  ]);
});

test("a share is a whole percentage, and neither little nor nearly all is rounded away", () => {
  const shares = [0, 1, 10, 500, 997, 1000].map((part) => formatShare("en", part, 1000));
  expect(shares).toEqual(["0%", "< 1%", "1%", "50%", "> 99%", "100%"]);
});

test("a figure stays in the line of its unit", () => {
  expect(bindUnits("at most 14.2 km (mean 9.8 km)")).toBe("at most 14.2\u00a0km (mean 9.8\u00a0km)");
});
