import { expect, it } from "vitest";
import { formatRuns } from "../../../src/look/text/format-runs";

it("joins numbers in a row", () => {
  expect(formatRuns("en", [])).toBe("");
  expect(formatRuns("en", [1])).toBe("1");
  expect(formatRuns("en", [1, 2])).toBe("1, 2");
  expect(formatRuns("uk", [1, 3, 4, 5, 7])).toBe("1, 3–5, 7");
});
