import { expect, test, vi } from "vitest";
import { buildEventTable, statusByte } from "../../../src/core/events/event-table";
import { ageOpacity, trailOpacity } from "../../../src/look/theme/age-emphasis";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { incidentMeasures } from "../../../src/map/layers/incident-measures";
import { bareMap, channelColors, createCanvas, drawLayer, frameArgs, pixelAt } from "./draw-layer";

const hourMs = 3_600_000;
const size = 120;
const center = size / 2;
const canvas = createCanvas(size);
const view = { lng: 31, lat: 49, zoom: 6, pixelRatio: 2 };
const nothing = [0, 0, 0, 0];
const paper = [0, 255, 0];
const ink = [255, 0, 0];

interface Row {
  readonly fromHour: number;
  readonly toHour: number;
  readonly status?: number;
  readonly radiusMeters?: number;
  readonly isElsewhere?: boolean;
}

/** Incidents at the view's centre, of hours since 1970. */
function layerOf(rows: readonly Row[]): IncidentLayer {
  const table = buildEventTable({
    epochMs: 0,
    earliestSeconds: Uint32Array.from(rows, ({ fromHour }) => fromHour * 3600),
    latestSeconds: Uint32Array.from(rows, ({ toHour }) => toHour * 3600),
    throughout: new Uint8Array(rows.length),
    family: new Uint8Array(rows.length),
    status: Uint8Array.from(rows, ({ status = 0 }) => status),
    lng: Float64Array.from(rows, ({ isElsewhere }) => (isElsewhere ? 120 : view.lng)),
    lat: new Float64Array(rows.length).fill(view.lat),
    radiusMeters: Float32Array.from(rows, ({ radiusMeters = 0 }) => radiusMeters),
  });
  return new IncidentLayer({ id: "incidents", table, colors: channelColors });
}

const hours = (from: number, to: number) => ({ startMs: from * hourMs, endMs: to * hourMs });

/** The window from hour 48 to 72, and the day before it as its trail. */
function withTrail(layer: IncidentLayer): IncidentLayer {
  layer.setWindow(hours(48, 72));
  layer.setTrail(hours(24, 48));
  return layer;
}

const draw = (layer: IncidentLayer) => drawLayer(canvas, layer, view);
const middle = (pixels: Uint8Array) => pixelAt(pixels, size, center, center);

function expectFaded(pixel: number[], color: readonly number[], opacity: number): void {
  [...color, 255].forEach((channel, index) => {
    expect(Math.abs(pixel[index]! - channel * opacity), `${pixel}`).toBeLessThanOrEqual(1.5);
  });
}

test("the trail is faded by age, solid where it surely holds an incident, hollow where it may", () => {
  expectFaded(middle(draw(withTrail(layerOf([{ fromHour: 46, toHour: 48 }])))), ink, trailOpacity(0));
  expectFaded(middle(draw(withTrail(layerOf([{ fromHour: 30, toHour: 36 }])))), ink, trailOpacity(0.5));
  expectFaded(middle(draw(withTrail(layerOf([{ fromHour: 20, toHour: 36 }])))), paper, trailOpacity(0.5));
  // What reaches into the window belongs to it; what ended before the trail is gone.
  expectFaded(middle(draw(withTrail(layerOf([{ fromHour: 46, toHour: 49 }])))), paper, 1);
  expect(middle(draw(withTrail(layerOf([{ fromHour: 20, toHour: 24 }]))))).toEqual(nothing);
  const without = withTrail(layerOf([{ fromHour: 30, toHour: 36 }]));
  without.setTrail(null);
  expect(middle(draw(without))).toEqual(nothing);
});

test("a row of the trail is hidden by the mask, and hollow where a filter could not decide", () => {
  const layer = withTrail(layerOf([{ fromHour: 30, toHour: 36 }]));
  layer.setMask(Uint8Array.of(0));
  expect(middle(draw(layer))).toEqual(nothing);
  layer.setMask(Uint8Array.of(2));
  expectFaded(middle(draw(layer)), paper, trailOpacity(0.5));
});

test("the trail has neither rings nor halos, and as density nothing of it is shown", () => {
  const contested = { fromHour: 30, toHour: 36, status: statusByte("disputed"), radiusMeters: 20_000 };
  const plain = draw(withTrail(layerOf([{ fromHour: 30, toHour: 36 }])));
  const layer = withTrail(layerOf([contested]));
  expect(draw(layer)).toEqual(plain);
  layer.setDisplay("density");
  expect(draw(layer).every((value) => value === 0)).toBe(true);
});

test("the trail lies below what the window holds, however long either took", () => {
  // The longer one stands behind in the table.
  const layer = withTrail(
    layerOf([
      { fromHour: 50, toHour: 51 },
      { fromHour: 26, toHour: 47 },
    ]),
  );
  expectFaded(middle(draw(layer)), ink, 1);
});

test("many of the trail on one spot are as strong as the strongest, not as one in the window", () => {
  const layer = withTrail(
    layerOf([
      { fromHour: 26, toHour: 30 },
      { fromHour: 30, toHour: 36 },
      { fromHour: 34, toHour: 36 },
      { fromHour: 32, toHour: 34 },
    ]),
  );
  expectFaded(middle(draw(layer)), ink, trailOpacity(0.5));
});

test("a selected row in the trail has its ring and stays faded; a hovered one has none", () => {
  const layer = withTrail(layerOf([{ fromHour: 30, toHour: 36 }]));
  layer.setSelectedRow(0);
  const pixels = draw(layer);
  const ring = center - 0.5 - incidentMeasures.selectionRingRadiusPx * view.pixelRatio;
  expectFaded(pixelAt(pixels, size, center, ring), paper, 1);
  expectFaded(middle(pixels), ink, trailOpacity(0.5));
  layer.setSelectedRow(null);
  layer.setHoveredRow(0);
  expect(pixelAt(draw(layer), size, center, ring)).toEqual(nothing);
});

test("where age is told, the older in the window is the paler, ring and halo with it; a selected one is in full", () => {
  const at = (from: number, to: number, more: Partial<Row> = {}) => {
    const layer = layerOf([{ fromHour: from, toHour: to, ...more }]);
    layer.setWindow(hours(48, 72));
    layer.setPalerWithAge(true);
    return layer;
  };
  expectFaded(middle(draw(at(70, 72))), ink, 1);
  expectFaded(middle(draw(at(50, 60))), ink, ageOpacity(0.5));
  expectFaded(middle(draw(at(40, 60))), paper, ageOpacity(0.5));
  // By the last moment at which it may have happened, which lies beyond the window.
  expectFaded(middle(draw(at(50, 80))), paper, 1);
  const marked = { status: statusByte("attacker-only"), radiusMeters: 10_000 };
  const alphas = (layer: IncidentLayer) => draw(layer).filter((_, index) => index % 4 === 3);
  const [newest, older] = [alphas(at(70, 72, marked)), alphas(at(50, 60, marked))];
  // Where two of them lie upon each other more remains.
  const shares = [...newest].flatMap((alpha, index) => (alpha > 40 ? older[index]! / alpha : []));
  expect(shares.length).toBeGreaterThan(1000);
  expect(Math.min(...shares)).toBeGreaterThan(ageOpacity(0.5) - 0.03);
  expect(Math.max(...shares)).toBeLessThan(1 - (1 - ageOpacity(0.5)) ** 2 + 0.01);
  const selected = at(50, 60);
  selected.setSelectedRow(0);
  expectFaded(middle(draw(selected)), ink, 1);
});

test.each([
  ["trail", [{ fromHour: 30, toHour: 36 }], trailOpacity(0.5)],
  ["window", [{ fromHour: 50, toHour: 60 }], ageOpacity(0.5)],
] as const)("in a crowd symbols of the %s are as faded as alone", (_, rows, opacity) => {
  const crowd = Array.from({ length: 21_000 }, () => ({ fromHour: 50, toHour: 51, isElsewhere: true }));
  const layer = withTrail(layerOf([...rows, ...crowd]));
  layer.setPalerWithAge(true);
  expectFaded(middle(draw(layer)), ink, opacity);
});

test("scrubbing with a trail uploads nothing, and submits window and trail", () => {
  const { gl } = canvas;
  const layer = withTrail(
    layerOf([
      { fromHour: 30, toHour: 36 },
      { fromHour: 50, toHour: 56 },
      { fromHour: 80, toHour: 86 },
    ]),
  );
  layer.onAdd(bareMap(view), gl);
  const args = frameArgs(size, view);
  const frame = () => {
    layer.prerender(gl, args);
    layer.render(gl, args);
    return layer.lastDrawnRowCount;
  };
  expect(frame()).toBe(2);
  const uploads = [vi.spyOn(gl, "bufferData"), vi.spyOn(gl, "bufferSubData")];
  layer.setWindow(hours(72, 96));
  layer.setTrail(hours(24, 72));
  layer.setPalerWithAge(true);
  expect(frame()).toBe(3);
  layer.setTrail(null);
  expect(frame()).toBe(1);
  layer.setWindow(hours(0, 1));
  layer.setTrail(hours(-24, 0));
  expect(frame()).toBe(0);
  for (const upload of uploads) expect(upload).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  layer.onRemove();
});
