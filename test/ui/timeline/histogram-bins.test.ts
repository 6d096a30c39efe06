import { describe, expect, it } from "vitest";
import { chooseBinRange, chooseBinStep, listBinEdges } from "../../../src/ui/timeline/plot/histogram-bins";

const dayMs = 86_400_000;
const startMs = Date.UTC(2025, 10, 20);
const scaleOf = (days: number, widthPx: number) => ({
  extent: { startMs, endMs: startMs + days * dayMs },
  widthPx,
});

describe("histogram bins", () => {
  it("are the chosen step where they fit", () => {
    expect(chooseBinStep(scaleOf(60, 1400), "day")).toBe("day");
    expect(chooseBinStep(scaleOf(60, 1400), "attack-night")).toBe("attack-night");
    expect(chooseBinStep(scaleOf(10, 1400), "hour")).toBe("hour");
  });

  it("are coarser where they would be hairlines", () => {
    expect(chooseBinStep(scaleOf(60, 1400), "hour")).toBe("day");
    expect(chooseBinStep(scaleOf(200, 366), "day")).toBe("week");
    expect(chooseBinStep(scaleOf(20_000, 366), "hour")).toBe("month");
  });

  it("cover all the data at once, or a part that holds what is visible", () => {
    const data = { startMs, endMs: startMs + 5 * 365 * dayMs };
    expect(chooseBinRange(data, { startMs, endMs: startMs + 300 * dayMs }, "day")).toEqual(data);
    const visible = { startMs: startMs + 700.3 * dayMs, endMs: startMs + 710.9 * dayMs };
    const part = chooseBinRange(data, visible, "hour");
    expect(part.startMs).toBeLessThanOrEqual(visible.startMs);
    expect(part.endMs).toBeGreaterThanOrEqual(visible.endMs);
    expect(listBinEdges(part, "hour", "Europe/Kyiv").length).toBeLessThan(1500);
  });

  it("never ask for more edges than calendars give, wherever the axis stands", () => {
    const data = { startMs, endMs: startMs + 40 * 365 * dayMs };
    for (const days of [-500, 0, 9000, 20_000]) {
      const visible = { startMs: startMs + days * dayMs, endMs: startMs + (days + 15) * dayMs };
      expect(() => listBinEdges(chooseBinRange(data, visible, "hour"), "hour", "UTC")).not.toThrow();
    }
  });
});
