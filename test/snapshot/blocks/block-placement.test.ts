import fc from "fast-check";
import { expect, test } from "vitest";
import { boxAt, placementAt } from "../../../src/snapshot/blocks/block-placement";
import { repetitions } from "../../support/repetitions";

const sheet = { x: 38, y: 26, width: 1047, height: 718 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const size = fc.record({
  width: fc.double({ min: 1, max: 1000, noNaN: true }),
  height: fc.double({ min: 1, max: 700, noNaN: true }),
});

test("corners and the middle are 0, 1 and a half whatever the size", () => {
  const block = { width: 200, height: 100 };
  expect(boxAt([0, 0], block, sheet)).toEqual({ x: 38, y: 26, ...block });
  expect(boxAt([1, 1], block, sheet)).toEqual({ x: 885, y: 644, ...block });
  expect(boxAt([0.5, 0.5], block, sheet)).toEqual({ x: 461.5, y: 335, ...block });
});

test("placement and box are each other's inverse, and the box never leaves the sheet", () => {
  fc.assert(
    fc.property(share, share, size, (x, y, block) => {
      const box = boxAt([x, y], block, sheet);
      expect(box.x).toBeGreaterThanOrEqual(sheet.x);
      expect(box.y + box.height).toBeLessThanOrEqual(sheet.y + sheet.height + 1e-9);
      const [backX, backY] = placementAt(box, sheet);
      expect(backX).toBeCloseTo(x, 9);
      expect(backY).toBeCloseTo(y, 9);
      const again = boxAt([backX, backY], block, sheet);
      expect(again.x).toBeCloseTo(box.x, 9);
      expect(again.y).toBeCloseTo(box.y, 9);
    }),
    { numRuns: repetitions(200, 2000), seed: 6 },
  );
});

test("what was dragged beyond an edge, or fills the sheet, stands at its edge", () => {
  expect(placementAt({ x: -500, y: 9000, width: 10, height: 10 }, sheet)).toEqual([0, 1]);
  expect(placementAt({ x: 38, y: 26, width: 1047, height: 900 }, sheet)).toEqual([0, 0]);
  expect(boxAt([1, 1], { width: 2000, height: 10 }, sheet).x).toBe(38);
});
