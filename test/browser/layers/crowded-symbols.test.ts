import { expect, test } from "vitest";
import { buildEventTable } from "../../../src/core/events/event-table";
import { weaponFamilies } from "../../../src/core/events/weapons";
import { colorTokens } from "../../../src/look/theme/tokens";
import { symbolScale } from "../../../src/map/layers/crowding";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { createCanvas, dayMs, drawLayer, epochMs } from "./draw-layer";

const size = 240;
const view = { lng: 31, lat: 49, zoom: 6, pixelRatio: 2 };
const degreesPerPixel = 360 / (512 * 2 ** view.zoom * view.pixelRatio);

/** Enough rows for a crowd, all but seven of them far out of sight; those seven, one of each family, side by side. */
function crowdOf(count: number) {
  const isSeen = (row: number) => row < weaponFamilies.length;
  const rows = Array.from({ length: count }, (_, row) => row);
  return buildEventTable({
    epochMs,
    earliestSeconds: new Uint32Array(count),
    latestSeconds: new Uint32Array(count).fill(6 * 3600),
    throughout: new Uint8Array(count),
    family: Uint8Array.from(rows, (row) => (isSeen(row) ? row : 0)),
    status: new Uint8Array(count),
    // Not on whole pixels.
    lng: Float64Array.from(rows, (row) =>
      isSeen(row) ? view.lng + (row - 3) * 30.3 * degreesPerPixel : 120,
    ),
    lat: new Float64Array(count).fill(view.lat),
    radiusMeters: new Float32Array(count),
  });
}

interface Look {
  readonly startMs?: number;
  readonly isBySource?: boolean;
}

const palette = ["#000000", "#123456", "#FEDCBA", "#00AA55"];
const sourceOf = (row: number) => row % 5;

/** The seven symbols in a crowd of so many, or alone at the size that symbols of such a crowd have. */
function draw(count: number, isAlone: boolean, { startMs = epochMs, isBySource = false }: Look): Uint8Array {
  const table = crowdOf(isAlone ? weaponFamilies.length : count);
  const layer = new IncidentLayer({ id: "incidents", table, colors: colorTokens.light });
  layer.setWindow({ startMs, endMs: epochMs + dayMs });
  layer.setSourceColors(palette);
  layer.setSourceOrdinals(Uint8Array.from({ length: table.count }, (_, row) => sourceOf(row)));
  if (isBySource) layer.setColorBy("source");
  // The view's scale stays; only what is measured in pixels shrinks.
  const scale = isAlone ? symbolScale(count) : 1;
  const zoom = view.zoom - Math.log2(scale);
  return drawLayer(createCanvas(size), layer, { ...view, zoom, pixelRatio: view.pixelRatio * scale });
}

/** Mean difference of a byte where either picture has anything, and the share of bytes that differ by over 40. */
function compare(a: Uint8Array, b: Uint8Array) {
  let sum = 0;
  let far = 0;
  let painted = 0;
  for (let at = 0; at < a.length; at++) {
    const pixel = at | 3;
    if (a[pixel] === 0 && b[pixel] === 0) continue;
    painted++;
    const difference = Math.abs(a[at]! - b[at]!);
    sum += difference;
    if (difference > 40) far++;
  }
  return { painted, mean: sum / painted, farShare: far / painted };
}

test.each([
  ["solid", 21_000, {}],
  ["hollow", 21_000, { startMs: epochMs + 3_600_000 }],
  ["coloured by source", 21_000, { isBySource: true }],
  ["hollow and coloured by source", 21_000, { isBySource: true, startMs: epochMs + 3_600_000 }],
] as const)("in a crowd %s symbols look as they do alone, only smaller", (_, count, look) => {
  const { painted, mean, farShare } = compare(draw(count, false, look), draw(count, true, look));
  expect(painted / 4).toBeGreaterThan(7 * 100);
  // Half a pixel off, or in the other form, they would differ by 20 and more.
  expect(mean).toBeLessThan(8);
  expect(farShare).toBeLessThan(0.01);
});

test("symbols are painted anew when colours change", () => {
  const canvas = createCanvas(size);
  const table = crowdOf(21_000);
  const layer = new IncidentLayer({ id: "incidents", table, colors: colorTokens.light });
  layer.setWindow({ startMs: epochMs, endMs: epochMs + dayMs });
  const light = drawLayer(canvas, layer, view);
  layer.setColors(colorTokens.dark);
  const dark = drawLayer(canvas, layer, view);
  expect(compare(light, dark).mean).toBeGreaterThan(10);
  layer.setColors(colorTokens.light);
  expect(drawLayer(canvas, layer, view)).toEqual(light);
});
