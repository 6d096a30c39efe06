import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { panFrame, type viewOfCamera, zoomFrame } from "../../../../src/snapshot/blocks/move-frame";
import { type FrameCamera, fitCamera, projectToFrame } from "../../../../src/snapshot/frame-projection";
import { estimatePage } from "../../../../src/ui/export/composer/form/estimate-page";
import { parseNumber } from "../../../../src/ui/export/composer/form/number-field";
import { convertSize } from "../../../../src/ui/export/composer/form/own-size";
import { fitFrame } from "../../../../src/ui/export/composer/stage/fit-frame";
import { shiftBetween } from "../../../../src/ui/export/composer/stage/frame-shift";
import { listWarnings } from "../../../../src/ui/export/composer/stage/list-warnings";
import { previewSpec } from "../../../../src/ui/export/composer/stage/use-preview-spec";
import type { ZoneOnPage } from "../../../../src/ui/export/composer/stage/zones-on-page";
import { layoutSizePx } from "../../../../src/workspace/page-size";
import { defaultPageSpec, type PageSpec } from "../../../../src/workspace/page-spec";

const camera: FrameCamera = { center: [34, 48], zoom: 5, bearing: 0, widthPx: 800, heightPx: 500 };
const cameraOf = (view: ReturnType<typeof viewOfCamera>) => fitCamera(view, view.widthPx, view.heightPx);

describe("the picture that stands for a map on its way", () => {
  it("puts every place where the map would, however the frame was panned and zoomed", () => {
    const px = fc.double({ min: -300, max: 300, noNaN: true });
    const factor = fc.double({ min: 0.5, max: 4, noNaN: true });
    const place = fc.tuple(
      fc.double({ min: 22, max: 40, noNaN: true }),
      fc.double({ min: 44, max: 52, noNaN: true }),
    );
    const bearing = fc.constantFrom(0, 30, -75);
    fc.assert(
      fc.property(px, px, factor, place, bearing, (dx, dy, zoomBy, lngLat, degrees) => {
        const painted = { ...camera, bearing: degrees };
        const shown = cameraOf(zoomFrame(cameraOf(panFrame(painted, dx, dy)), zoomBy, { x: 120, y: 400 }));
        const { x, y, scale } = shiftBetween(painted, shown);
        const before = projectToFrame(painted, lngLat);
        const after = projectToFrame(shown, lngLat);
        expect(400 + x + (before.x - 400) * scale).toBeCloseTo(after.x, 4);
        expect(250 + y + (before.y - 250) * scale).toBeCloseTo(after.y, 4);
      }),
    );
  });
});

it("fits a box whole into the frame, with some room, and a single place not too near", () => {
  const shown = cameraOf(fitFrame({ ...camera, bearing: 40 }, [30, 46, 38, 50]));
  const corners = [projectToFrame(shown, [30, 50]), projectToFrame(shown, [38, 46])];
  for (const { x, y } of corners) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(800);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(500);
  }
  const [upperLeft, lowerRight] = corners as [{ x: number; y: number }, { x: number; y: number }];
  const filled = Math.max((lowerRight.x - upperLeft.x) / 800, (lowerRight.y - upperLeft.y) / 500);
  expect(filled).toBeCloseTo(0.84, 6);
  expect(cameraOf(fitFrame(camera, [35, 47, 35, 47])).zoom).toBe(11);
});

it("reads numbers as they are typed, and none that is out of bounds", () => {
  const limits = { least: 50, most: 2000 };
  expect(parseNumber(" 254,5 ", limits)).toBe(254.5);
  expect(parseNumber("50", limits)).toBe(50);
  for (const text of ["", "  ", "49.9", "2001", "a4", "1e999", "--3"])
    expect(parseNumber(text, limits)).toBeNull();
  expect(parseNumber("0", { least: 0, most: 9, isWhole: true })).toBe(0);
  expect(parseNumber("1.5", { least: 0, most: 9, isWhole: true })).toBeNull();
});

it("keeps a size of one’s own when its unit changes", () => {
  const a4 = { width: 297, height: 210, unit: "mm" } as const;
  expect(convertSize(a4, "px", 300)).toEqual({ width: 3508, height: 2480, unit: "px" });
  expect(convertSize(convertSize(a4, "px", 300), "mm", 300)).toEqual(a4);
  expect(convertSize(a4, "mm", 300)).toBe(a4);
});

it("previews on paper of the same size, whatever the resolution of the file", () => {
  const spec: PageSpec = {
    ...defaultPageSpec,
    page: "custom",
    custom: { width: 1600, height: 900, unit: "px" },
    dpi: 300,
  };
  expect(previewSpec(spec).dpi).toBe(96);
  expect(layoutSizePx(previewSpec(spec)).widthPx).toBeCloseTo(layoutSizePx(spec).widthPx, 9);
  expect(layoutSizePx(previewSpec(spec)).heightPx).toBeCloseTo(288, 9);
});

it("knows the resolution at which a page that is too large fits", () => {
  const huge: PageSpec = {
    ...defaultPageSpec,
    page: "custom",
    custom: { width: 1500, height: 1500, unit: "mm" },
  };
  expect(estimatePage({ ...huge, dpi: 600 }, "png", null)).toMatchObject({ verdict: "refused", fits: 150 });
  const pixels: PageSpec = { ...huge, custom: { width: 16_000, height: 16_500, unit: "px" }, dpi: 600 };
  expect(estimatePage(pixels, "png", null)).toMatchObject({ verdict: "refused", fits: null });
  expect(estimatePage(defaultPageSpec, "png", null)).toMatchObject({
    widthPx: 3508,
    heightPx: 2480,
    verdict: "fine",
  });
});

describe("what is to be checked", () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  const layout = {
    blocks: [
      { name: "legend" as const, box, isFloating: true, isShown: true },
      { name: "time-strip" as const, box, isFloating: false, isShown: true },
    ],
    overlaps: [],
    leftOut: [],
    coveredSymbols: 0,
    camera,
    notes: { outside: 0, cut: 0 },
  } as unknown as Parameters<typeof listWarnings>[0];
  const zone = (id: string, positions: ZoneOnPage["positions"]): ZoneOnPage => ({
    id,
    scenario: id,
    name: "",
    positions,
  });

  it("is nothing on a page where nothing is amiss", () => {
    const inside = zone("A", [
      [34, 48],
      [35, 48.5],
    ]);
    expect(listWarnings(layout, [inside])).toEqual([]);
  });

  it("names the block above, the zones that are cut and those that are elsewhere", () => {
    const overlapping = { ...layout, overlaps: [["legend", "time-strip"]] as const, coveredSymbols: 3 };
    const cut = zone("B", [
      [34, 48],
      [60, 48],
    ]);
    const elsewhere = zone("C", [
      [60, 48],
      [61, 49],
    ]);
    expect(listWarnings(overlapping, [cut, elsewhere])).toEqual([
      { code: "covers", upper: "legend", lower: "time-strip" },
      { code: "symbols-covered", count: 3 },
      { code: "zones-outside", zones: [elsewhere] },
      { code: "zones-cut", zones: [cut] },
    ]);
  });

  it("tells what found no room", () => {
    const crowded = { ...layout, leftOut: ["locator", "legend-detail", "sources-detail"] as const };
    expect(listWarnings(crowded, [])).toEqual([
      { code: "left-out", blocks: ["locator"] },
      { code: "legend-detail" },
      { code: "sources-detail" },
    ]);
  });
});
