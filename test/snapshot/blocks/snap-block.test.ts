import fc from "fast-check";
import { expect, test } from "vitest";
import { nudge, snapBlock } from "../../../src/snapshot/blocks/snap-block";
import { layoutPage } from "../../../src/snapshot/page-layout";
import { repetitions } from "../../support/repetitions";
import { approximateMeasure } from "../approximate-measure";
import { sampleContent, sampleSpec } from "../sample-content";

const layout = layoutPage(sampleContent("en"), sampleSpec(), approximateMeasure);
const { sheet, mapFrame } = layout;
const box = (x: number, y: number) => ({ x, y, width: 120, height: 60 });

test("a block near an edge of sheet or map is drawn to it, with a guide along it", () => {
  const near = snapBlock(box(mapFrame.x + 3, mapFrame.y + 4), { ...layout, blocks: [] }, 6);
  expect([near.x, near.y]).toEqual([mapFrame.x, mapFrame.y]);
  const upright = near.guides.find(({ axis }) => axis === "x");
  expect(upright?.atPx).toBe(mapFrame.x);
  expect(upright?.toPx).toBeGreaterThanOrEqual(mapFrame.y + mapFrame.height);
});

test("its middle is drawn to the sheet's middle", () => {
  const middle = sheet.x + sheet.width / 2;
  const { x, guides } = snapBlock(box(middle - 60 + 2.5, 400), { ...layout, blocks: [], mapFrame: sheet }, 6);
  expect(x).toBeCloseTo(middle - 60, 9);
  expect(guides.some(({ axis, atPx }) => axis === "x" && Math.abs(atPx - middle) < 1e-9)).toBe(true);
});

test("beside another block it keeps a gap, and its own old place holds it nowhere", () => {
  const other = {
    name: "legend",
    box: { x: 300, y: 300, width: 100, height: 80 },
    isFloating: true,
    isShown: true,
  } as const;
  const ground = { ...layout, mapFrame: sheet, blocks: [other] };
  const gapPx = layout.style.gapPx / 2;
  expect(snapBlock(box(400 + gapPx + 2, 340), ground, 4).x).toBeCloseTo(400 + gapPx, 9);
  const own = snapBlock(box(302, 302), ground, 6, "legend");
  expect([own.x, own.y, own.guides]).toEqual([302, 302, []]);
});

test("it moves no farther than its reach, never leaves the sheet, and guides meet one of its lines", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -300, max: 1400, noNaN: true }),
      fc.double({ min: -300, max: 1000, noNaN: true }),
      fc.double({ min: 0, max: 12, noNaN: true }),
      (x, y, reachPx) => {
        const free = nudge(box(x, y), 0, 0, sheet);
        const snapped = snapBlock(box(x, y), layout, reachPx);
        expect(Math.abs(snapped.x - free.x)).toBeLessThanOrEqual(reachPx + 1e-9);
        expect(Math.abs(snapped.y - free.y)).toBeLessThanOrEqual(reachPx + 1e-9);
        expect(snapped.x).toBeGreaterThanOrEqual(sheet.x - 1e-9);
        expect(snapped.y + 60).toBeLessThanOrEqual(sheet.y + sheet.height + 1e-9);
        for (const { axis, atPx } of snapped.guides) {
          const [start, size] = axis === "x" ? [snapped.x, 120] : [snapped.y, 60];
          const lines = [start, start + size / 2, start + size];
          expect(Math.min(...lines.map((line) => Math.abs(line - atPx)))).toBeLessThan(0.05);
        }
      },
    ),
    { numRuns: repetitions(150, 1500), seed: 6 },
  );
});

test("arrow keys move a block and stop at the sheet", () => {
  expect(nudge(box(200, 200), -5, 1, sheet)).toEqual(box(195, 201));
  expect(nudge(box(sheet.x + 2, 200), -5, 0, sheet).x).toBe(sheet.x);
});
