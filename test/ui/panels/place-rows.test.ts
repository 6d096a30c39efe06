import fc from "fast-check";
import { expect, it } from "vitest";
import {
  clampOffset,
  offsetShowing,
  rowsInView,
  scrollScale,
  tallestTrackPx,
} from "../../../src/ui/panels/incidents/place-rows";

const measures = fc.record({
  count: fc.integer({ min: 0, max: 5_000_000 }),
  rowPx: fc.integer({ min: 20, max: 120 }),
  viewportPx: fc.integer({ min: 0, max: 2000 }),
});

it("draws every row that is in view, and few others", () => {
  fc.assert(
    fc.property(measures, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const offset = clampOffset(list, share * list.count * list.rowPx);
      const { first, end } = rowsInView(list, offset);
      const firstSeen = Math.floor(offset / list.rowPx);
      const endSeen = Math.min(list.count, Math.ceil((offset + list.viewportPx) / list.rowPx));
      expect(first).toBeLessThanOrEqual(Math.min(firstSeen, list.count));
      expect(end).toBeGreaterThanOrEqual(Math.min(endSeen, list.count));
      expect(end - first).toBeLessThanOrEqual(list.viewportPx / list.rowPx + 16);
    }),
  );
});

it("shows a row as a whole after moving as little as can be", () => {
  fc.assert(
    fc.property(
      measures.filter(({ count, rowPx, viewportPx }) => count > 0 && viewportPx >= rowPx),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (list, share, rowShare) => {
        const offset = clampOffset(list, share * list.count * list.rowPx);
        const index = Math.min(list.count - 1, Math.floor(rowShare * list.count));
        const next = offsetShowing(list, offset, index);
        const top = index * list.rowPx;
        expect(next).toBeLessThanOrEqual(top + 1e-6);
        expect(next + list.viewportPx).toBeGreaterThanOrEqual(top + list.rowPx - 1e-6);
        const wasInView = offset <= top && offset + list.viewportPx >= top + list.rowPx;
        if (wasInView) expect(next).toBe(offset);
      },
    ),
  );
});

it("scrolls a list of a million rows over a height that every browser lays out", () => {
  const list = { count: 1_000_000, rowPx: 72, viewportPx: 560 };
  const scale = scrollScale(list);
  expect(scale).toBeGreaterThan(4);
  const end = clampOffset(list, Infinity);
  expect(end / scale + list.viewportPx).toBeCloseTo(tallestTrackPx, 3);
  expect(rowsInView(list, end).end).toBe(1_000_000);
  expect(scrollScale({ ...list, count: 1000 })).toBe(1);
});
