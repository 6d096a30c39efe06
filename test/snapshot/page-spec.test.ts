import { expect, test } from "vitest";
import { layoutScale, layoutSizePx, pageSizeMm, pageSizePx } from "../../src/workspace/page-size";
import {
  defaultPageSetup,
  defaultPageSpec,
  orientations,
  pageNames,
  resolutions,
} from "../../src/workspace/page-spec";

test("pages have their exact sizes in pixels", () => {
  const size = (
    page: (typeof pageNames)[number],
    orientation: (typeof orientations)[number],
    dpi: 96 | 150 | 300 | 600,
  ) => Object.values(pageSizePx({ ...defaultPageSetup, page, orientation, dpi }));
  expect(size("a4", "landscape", 300)).toEqual([3508, 2480]);
  expect(size("a4", "portrait", 300)).toEqual([2480, 3508]);
  expect(size("a4", "landscape", 150)).toEqual([1754, 1240]);
  expect(size("a4", "landscape", 600)).toEqual([7016, 4961]);
  expect(size("a5", "landscape", 300)).toEqual([2480, 1748]);
  expect(size("letter", "landscape", 300)).toEqual([3300, 2550]);
  expect(size("16:9", "landscape", 96)).toEqual([1280, 720]);
  expect(size("16:9", "portrait", 150)).toEqual([1125, 2000]);
  expect(size("1:1", "landscape", 96)).toEqual([960, 960]);
});

test("layout size times scale is the device size, to the pixel", () => {
  for (const page of pageNames)
    for (const orientation of orientations)
      for (const dpi of resolutions) {
        const layout = layoutSizePx({ ...defaultPageSetup, page, orientation, dpi });
        const device = pageSizePx({ ...defaultPageSetup, page, orientation, dpi });
        expect(Math.abs(layout.widthPx * layoutScale({ dpi }) - device.widthPx)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(layout.heightPx * layoutScale({ dpi }) - device.heightPx)).toBeLessThanOrEqual(0.5);
      }
});

test("the default page is A4 landscape for print", () => {
  expect(pageSizeMm(defaultPageSpec)).toEqual({ widthMm: 297, heightMm: 210 });
  expect(pageSizePx(defaultPageSpec)).toEqual({ widthPx: 3508, heightPx: 2480 });
});
