import { expect, test } from "vitest";
import { estimateSnapshot, isWithinLimits } from "../../src/snapshot/snapshot-limits";
import { pageSizePx } from "../../src/workspace/page-size";
import { orientations, pageNames, resolutions } from "../../src/workspace/page-spec";
import { sampleSpec } from "./sample-content";

test("every page up to A2, at every resolution, is within what the browser draws", () => {
  for (const page of pageNames)
    for (const orientation of orientations)
      for (const dpi of resolutions) {
        const spec = sampleSpec({ page, orientation, dpi });
        const size = pageSizePx(spec);
        expect(isWithinLimits(size, size), `${page} ${dpi}`).toBe(true);
        for (const format of ["png", "jpeg", "pdf", "svg"] as const)
          expect(estimateSnapshot(spec, format).verdict).not.toBe("refused");
      }
});

test("sides, areas and memory beyond are refused, each with its reason", () => {
  const small = { widthPx: 100, heightPx: 100 };
  expect(isWithinLimits({ widthPx: 20_000, heightPx: 100 }, small)).toBe(false);
  const at = (width: number, height: number) =>
    estimateSnapshot(sampleSpec({ page: "custom", custom: { width, height, unit: "px" } }), "png");
  expect(at(20_000, 100)).toMatchObject({ verdict: "refused", reason: "side" });
  expect(at(16_384, 16_384)).toMatchObject({ verdict: "refused", reason: "memory" });
  expect(at(9000, 9000)).toMatchObject({ verdict: "heavy" });
  expect(at(3000, 2000)).toMatchObject({ verdict: "fine", reason: null });
});

test("A4 at 300 dpi is fine and four pieces, A2 at 600 dpi is heavy and told so", () => {
  expect(estimateSnapshot(sampleSpec({ dpi: 300 }), "png")).toMatchObject({ verdict: "fine", tiles: 4 });
  const poster = estimateSnapshot(sampleSpec({ page: "a2", dpi: 600 }), "png");
  expect(pageSizePx(sampleSpec({ page: "a2", dpi: 600 }))).toEqual({ widthPx: 14_031, heightPx: 9921 });
  expect(poster).toMatchObject({ verdict: "heavy", reason: "browser", tiles: 54 });
  // Page, ground and decoded copy of four bytes a pixel, and a piece.
  expect(poster.bytes).toBe(3 * 4 * 14_031 * 9921 + 40 * 2048 ** 2);
});

test("a smaller map, and files that hold only the ground as a picture, take less", () => {
  const spec = sampleSpec({ dpi: 600 });
  const whole = estimateSnapshot(spec, "png");
  expect(estimateSnapshot(spec, "png", { width: 500, height: 300 }).bytes).toBeLessThan(whole.bytes);
  expect(estimateSnapshot(spec, "pdf").bytes).toBeLessThan(whole.bytes);
});
