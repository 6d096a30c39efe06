import { describe, expect, it } from "vitest";
import { controlStatuses } from "../../../src/core/control/control-version";
import { colorTokens, themeNames } from "../../../src/look/theme/tokens";
import { drawPattern, patternId } from "../../../src/map/style/patterns";
import { channelsOf } from "../../support/colors";

const ratios = [1, 1.5, 2, 3.125, 6.25];
const tile = (status: (typeof controlStatuses)[number], ratio: number) => {
  const { width, height, data, pixelRatio } = drawPattern("light", status, ratio);
  const alpha = (x: number, y: number) =>
    data[((((y % height) + height) % height) * width + (((x % width) + width) % width)) * 4 + 3]!;
  return { width, height, data, pixelRatio, alpha };
};

describe.each(controlStatuses)("the pattern of %s ground", (status) => {
  it.each(ratios)("tiles without a seam at %d pixels per pixel", (ratio) => {
    const { width, height, alpha } = tile(status, ratio);
    // The greatest step between neighbours inside the tile, and across its edges: a seam would be a greater one.
    let inside = 0;
    let across = 0;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const right = Math.abs(alpha(x, y) - alpha(x + 1, y));
        const below = Math.abs(alpha(x, y) - alpha(x, y + 1));
        if (x === width - 1) across = Math.max(across, right);
        else inside = Math.max(inside, right);
        if (y === height - 1) across = Math.max(across, below);
        else inside = Math.max(inside, below);
      }
    }
    expect(across).toBeLessThanOrEqual(inside);
    expect(inside).toBeGreaterThan(0);
  });

  it("keeps its pitch and its weight at every resolution", () => {
    const weights = ratios.map((ratio) => {
      const { width, height, data, pixelRatio } = tile(status, ratio);
      expect(width / pixelRatio).toBeCloseTo(12, 6);
      expect(width).toBe(height);
      let sum = 0;
      for (let index = 3; index < data.length; index += 4) sum += data[index]!;
      return sum / (width * height * 255);
    });
    for (const weight of weights) expect(Math.abs(weight - weights.at(-1)!)).toBeLessThan(0.04);
  });

  it.each(themeNames)("is drawn in the colour of the %s theme alone", (theme) => {
    const { data } = drawPattern(theme, status, 2);
    const { controlAssessed, controlContested, controlClaimed } = colorTokens[theme];
    const hex = { assessed: controlAssessed, contested: controlContested, claimed: controlClaimed }[status];
    const color = channelsOf(hex).map((channel) => Math.round(channel * 255));
    for (let index = 0; index < data.length; index += 4)
      expect([...data.slice(index, index + 3)]).toEqual(color);
  });
});

it("assessed ground is a hatch whose lines run on over the edge, with one pitch", () => {
  const { width, alpha } = tile("assessed", 2);
  // A rising diagonal: one step right is one step up.
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) expect(alpha(x + 1, y - 1)).toBe(alpha(x, y));
});

it("the three statuses differ, claimed is the sparsest", () => {
  const weight = (status: (typeof controlStatuses)[number]) =>
    drawPattern("light", status, 4).data.reduce(
      (sum, value, index) => (index % 4 === 3 ? sum + value : sum),
      0,
    );
  const [assessed, contested, claimed] = controlStatuses.map(weight) as [number, number, number];
  expect(claimed).toBeLessThan(assessed);
  expect(claimed).toBeLessThan(contested);
  const ids = themeNames.flatMap((theme) => controlStatuses.map((status) => patternId(theme, status)));
  expect(new Set(ids).size).toBe(9);
});
