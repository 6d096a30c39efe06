import { expect, test } from "vitest";
import type { FontSpec } from "../../src/snapshot/page-primitives";
import { wrapRuns } from "../../src/snapshot/text/wrap-text";
import { approximateMeasure } from "./approximate-measure";

const font: FontSpec = { family: "interface", sizePx: 12, weight: 400 };

test.each([0, -40, 0.001])("a column of %d px has a character on each line, and an end", (widthPx) => {
  const lines = wrapRuns([{ text: "Kyiv", font, color: "#000000" }], widthPx, approximateMeasure);
  expect(lines.map(({ pieces }) => pieces.map(({ text }) => text).join(""))).toEqual(["K", "y", "i", "v"]);
});
