import { expect, test } from "vitest";
import { incidentStatuses } from "../../../src/core/events/incident";
import { weaponFamilies } from "../../../src/core/events/weapons";
import type { TimeWindow } from "../../../src/core/time/uncertain-interval";
import { symbolRadiusPx } from "../../../src/look/theme/symbols";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { incidentMeasures } from "../../../src/map/layers/incident-measures";
import {
  certainWindow,
  channelColors,
  createCanvas,
  drawLayer,
  type IncidentSpot,
  otherWindow,
  pixelAt,
  possibleWindow,
  tableOf,
} from "./draw-layer";

const size = 200;
const pixelRatio = 4;
const view = { lng: 31, lat: 49, zoom: 6, pixelRatio };
const center = size / 2;
const canvas = createCanvas(size);

function draw(
  spot: Partial<IncidentSpot>,
  window: TimeWindow,
  prepare?: (layer: IncidentLayer) => void,
): Uint8Array {
  const table = tableOf([{ lng: view.lng, lat: view.lat, family: "one-way-drone", ...spot }]);
  const layer = new IncidentLayer({ id: "incidents", table, colors: channelColors });
  layer.setWindow(window);
  prepare?.(layer);
  return drawLayer(canvas, layer, view);
}

const red = [255, 0, 0, 255];
const green = [0, 255, 0, 255];
const blue = [0, 0, 255, 255];
const nothing = [0, 0, 0, 0];

/** The pixels of a circle around the centre, `radiusPx` in CSS pixels. */
function around(pixels: Uint8Array, radiusPx: number): number[][] {
  const steps = 720;
  return Array.from({ length: steps }, (_, step) => {
    const angle = (step / steps) * 2 * Math.PI;
    const reach = radiusPx * pixelRatio;
    return pixelAt(
      pixels,
      size,
      center - 0.5 + reach * Math.cos(angle),
      center - 0.5 + reach * Math.sin(angle),
    );
  });
}

const redShare = (pixels: number[][]) =>
  pixels.filter(([r, , , a]) => r! > 200 && a! > 200).length / pixels.length;
const redRuns = (pixels: number[][]) =>
  pixels.filter(([r], index) => r! > 127 && pixels.at(index - 1)![0]! <= 127).length;

test.each(weaponFamilies)("%s is solid when certain, hollow when possible, absent outside", (family) => {
  const outlined = (pixels: Uint8Array) =>
    pixels.filter((value, index) => index % 4 === 0 && value > 250).length;
  const certain = draw({ family }, certainWindow);
  const possible = draw({ family }, possibleWindow);
  expect(pixelAt(certain, size, center, center)).toEqual(red);
  expect(pixelAt(possible, size, center, center)).toEqual(green);
  expect(outlined(possible)).toBeGreaterThan(outlined(certain) / 5);
  expect(outlined(possible)).toBeLessThan(outlined(certain));
  expect(draw({ family }, otherWindow).every((value) => value === 0)).toBe(true);
});

test("a symbol has a thin edge and nothing beyond it", () => {
  const pixels = draw({}, certainWindow);
  const edgePx = 0.82 * symbolRadiusPx + incidentMeasures.edgeWidthPx / 2;
  expect(around(pixels, edgePx).every((pixel) => pixel[2]! > 200)).toBe(true);
  expect(around(pixels, edgePx + 1.5)).toEqual(Array(720).fill(nothing));
});

test("a disputed incident has a broken ring and a question mark, an attacker's claim a dotted ring", () => {
  const [confirmed, disputed, claimed] = incidentStatuses.map((status) => draw({ status }, certainWindow));
  const ring = incidentMeasures.statusRingRadiusPx;
  expect(redShare(around(confirmed!, ring))).toBe(0);

  const broken = around(disputed!, ring);
  expect(redShare(broken)).toBeGreaterThan(0.35);
  expect(redShare(broken)).toBeLessThan(0.7);

  const dotted = around(claimed!, ring);
  expect(redRuns(dotted)).toBe(incidentMeasures.dottedRingDots);
  expect(redShare(dotted)).toBeLessThan(0.5);

  const dot = (center + incidentMeasures.questionOffsetPx * pixelRatio) | 0;
  const dotY =
    center + (-incidentMeasures.questionOffsetPx + 0.78 * incidentMeasures.questionHalfHeightPx) * pixelRatio;
  expect(pixelAt(disputed!, size, dot, dotY)).toEqual(red);
  for (const pixels of [disputed!, claimed!]) expect(pixelAt(pixels, size, center, center)).toEqual(red);
});

test("possible and disputed are both shown: hollow inside its broken ring", () => {
  const pixels = draw({ status: "disputed" }, possibleWindow);
  expect(pixelAt(pixels, size, center, center)).toEqual(green);
  expect(redShare(around(pixels, incidentMeasures.statusRingRadiusPx))).toBeGreaterThan(0.35);
});

test("a selected row has a full ring, a hovered one a weaker ring, and neither when not shown", () => {
  const ring = incidentMeasures.selectionRingRadiusPx;
  const selected = around(
    draw({}, certainWindow, (layer) => layer.setSelectedRow(0)),
    ring,
  );
  expect(selected).toEqual(Array(720).fill(green));
  const hovered = around(
    draw({}, certainWindow, (layer) => layer.setHoveredRow(0)),
    ring,
  );
  expect(hovered.every(([r, g, , a]) => r === 0 && g! > 100 && a! < 220)).toBe(true);
  const elsewhere = draw({}, otherWindow, (layer) => layer.setSelectedRow(0));
  expect(elsewhere.every((value) => value === 0)).toBe(true);
  const outOfTable = draw({}, certainWindow, (layer) => layer.setSelectedRow(7));
  expect(around(outOfTable, ring)).toEqual(Array(720).fill(nothing));
});

test("a masked row is not drawn, even when selected", () => {
  const masked = draw({}, certainWindow, (layer) => {
    layer.setMask(Uint8Array.of(0));
    layer.setSelectedRow(0);
  });
  expect(masked.every((value) => value === 0)).toBe(true);
  const shown = draw({}, certainWindow, (layer) => {
    layer.setMask(Uint8Array.of(0));
    layer.setMask(null);
  });
  expect(pixelAt(shown, size, center, center)).toEqual(red);
});

test("a symbol whose centre lies just off the canvas still shows its half", () => {
  const degreesPerPixel = 360 / (512 * 2 ** view.zoom);
  const beyondPx = size / pixelRatio / 2 + 3;
  const pixels = draw({ lng: view.lng + beyondPx * degreesPerPixel }, certainWindow);
  expect(pixelAt(pixels, size, size - 2, center)).toEqual(red);
});

test("colours can change", () => {
  const pixels = draw({}, certainWindow, (layer) =>
    layer.setColors({ ...channelColors, family: { ...channelColors.family, "one-way-drone": "#0000FF" } }),
  );
  expect(pixelAt(pixels, size, center, center)).toEqual(blue);
});
