import { describe, expect, it } from "vitest";
import {
  panExtent,
  revealInstant,
  toInstantMs,
  toPx,
  zoomExtent,
} from "../../../src/ui/timeline/axis/axis-scale";

const hourMs = 3_600_000;
const bounds = { startMs: 0, endMs: 1000 * hourMs };
const extent = { startMs: 100 * hourMs, endMs: 300 * hourMs };

describe("axis scale", () => {
  it("leads from pixels to instants and back", () => {
    const scale = { extent, widthPx: 800 };
    expect(toPx(scale, 200 * hourMs)).toBe(400);
    expect(toInstantMs(scale, toPx(scale, 123_456_789))).toBeCloseTo(123_456_789, 3);
  });

  it("zooms around the pointer, which keeps its instant", () => {
    const zoomed = zoomExtent(extent, 150 * hourMs, 0.5, bounds);
    expect(zoomed).toEqual({ startMs: 125 * hourMs, endMs: 225 * hourMs });
    expect(toPx({ extent: zoomed, widthPx: 800 }, 150 * hourMs)).toBe(
      toPx({ extent, widthPx: 800 }, 150 * hourMs),
    );
  });

  it("stops zooming at a few hours and at the bounds", () => {
    const nearest = zoomExtent(extent, 150 * hourMs, 1e-9, bounds);
    expect(nearest.endMs - nearest.startMs).toBe(6 * hourMs);
    expect(zoomExtent(extent, 150 * hourMs, 1e9, bounds)).toEqual(bounds);
  });

  it("pans up to the bounds with the same span", () => {
    expect(panExtent(extent, -500 * hourMs, bounds)).toEqual({ startMs: 0, endMs: 200 * hourMs });
    expect(panExtent(extent, 5000 * hourMs, bounds)).toEqual({ startMs: 800 * hourMs, endMs: 1000 * hourMs });
  });

  it("reveals what lies outside and leaves alone what does not", () => {
    expect(revealInstant(extent, 200 * hourMs)).toBe(extent);
    const revealed = revealInstant(extent, 310 * hourMs);
    expect(revealed.endMs).toBeGreaterThan(310 * hourMs);
    expect(revealed.endMs - revealed.startMs).toBe(200 * hourMs);
  });
});
