import fc from "fast-check";
import { expect, test } from "vitest";
import { projectToFrame } from "../../../src/snapshot/frame-projection";
import { clipToFrame } from "../../../src/snapshot/notes/note-shape";
import { placeNotes } from "../../../src/snapshot/notes/place-notes";
import { boxesCollide, type TextPrimitive } from "../../../src/snapshot/page-primitives";
import { buildPageStyle } from "../../../src/snapshot/page-style";
import type { Annotation } from "../../../src/workspace/annotation";
import { approximateMeasure } from "../approximate-measure";
import { sampleSpec } from "../sample-content";

const camera = { center: [33, 48.6], zoom: 5.3, bearing: 20, widthPx: 600, heightPx: 400 } as const;
const style = buildPageStyle(sampleSpec(), 1);
const nothing = { blocks: [], symbols: [] };
const place = (annotations: readonly Annotation[], obstacles: Parameters<typeof placeNotes>[4] = nothing) =>
  placeNotes(annotations, camera, style, approximateMeasure, obstacles);
const textsOf = ({ primitives }: ReturnType<typeof placeNotes>) =>
  primitives.filter((primitive): primitive is TextPrimitive => primitive.kind === "text");

const note = (text: string, lngLat: readonly [number, number] = [33, 48.6]): Annotation => ({
  id: "n",
  kind: "text",
  text,
  window: null,
  lngLat: [...lngLat],
});
const arrow = (tail: [number, number], head: [number, number], text = ""): Annotation => ({
  id: "a",
  kind: "arrow",
  text,
  window: null,
  tail,
  head,
});

test("words stand on their place, wrapped, with a halo", () => {
  const placed = place([note("Heating is off in half of the city for the whole night\nand the day after")]);
  const texts = textsOf(placed);
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.map(({ text }) => text).join(" ")).toBe(
    "Heating is off in half of the city for the whole night and the day after",
  );
  for (const { halo, color } of texts) {
    expect(halo?.widthPx).toBeGreaterThan(1);
    expect(color).toBe(style.colors.label);
  }
  const [box] = placed.boxes;
  const point = projectToFrame(camera, [33, 48.6]);
  expect(box!.x + box!.width / 2).toBeCloseTo(point.x, 6);
  expect(box!.y + box!.height / 2).toBeCloseTo(point.y, 6);
});

test("words give way to symbols, lines and each other where there is room", () => {
  const point = projectToFrame(camera, [33, 48.6]);
  const symbol = { x: point.x - 8, y: point.y - 8, width: 16, height: 16 };
  const placed = place([note("Port shelled"), note("Again the next day")], { blocks: [], symbols: [symbol] });
  const [first, second] = placed.boxes;
  expect(boxesCollide(first!, second!)).toBe(false);
  for (const box of [first!, second!]) expect(boxesCollide(box, symbol)).toBe(false);
});

test("an arrow's words stand at its tail, clear of its line", () => {
  for (const head of [
    [36, 49.4],
    [36, 47.6],
    [30.5, 48.6],
    [33.1, 50],
  ] as [number, number][]) {
    const { boxes, cut, outside } = place([arrow([33, 48.6], head, "Refinery hit again")]);
    expect([cut, outside]).toEqual([0, 0]);
    const [words, ...line] = boxes;
    for (const box of line) expect(boxesCollide(words!, box)).toBe(false);
    const tail = projectToFrame(camera, [33, 48.6]);
    const dx = Math.max(words!.x - tail.x, tail.x - words!.x - words!.width, 0);
    const dy = Math.max(words!.y - tail.y, tail.y - words!.y - words!.height, 0);
    expect(Math.hypot(dx, dy)).toBeLessThan(20);
  }
});

test("what has nothing in the frame is left out and counted, an arrow with a part in it is cut", () => {
  const placed = place([
    note("Far away", [80, 10]),
    arrow([80, 10], [81, 11], "Farther"),
    arrow([33, 48.6], [80, 48], "Going"),
    arrow([80, 48.6], [33, 48.6], "Coming"),
  ]);
  expect(placed.outside).toBe(2);
  expect(placed.cut).toBe(2);
  expect(textsOf(placed).map(({ text }) => text)).toEqual(["Going", "Coming"]);
});

test("an arrow runs the shorter way across the antimeridian", () => {
  const pacific = { ...camera, center: [180, 48.6] as const, bearing: 0 };
  const placed = placeNotes([arrow([179, 48.6], [-179, 48.6])], pacific, style, approximateMeasure, nothing);
  expect(placed.cut).toBe(0);
});

test("any notes stay in the frame and off the blocks, and the same ones are set the same way", () => {
  const position = fc.tuple(
    fc.double({ min: 27, max: 39, noNaN: true }),
    fc.double({ min: 45, max: 52, noNaN: true }),
  );
  const text = fc.array(fc.constantFrom("refinery", "hit", "Запоріжжя", "a", "twice", "\n"), {
    maxLength: 30,
  });
  const annotation = fc
    .tuple(position, fc.option(position, { nil: null }), text)
    .map(([at, head, parts]) =>
      head === null ? note(parts.join(" "), at) : arrow(at, head, parts.join(" ")),
    );
  const block = { x: 480, y: 350, width: 110, height: 40 };
  fc.assert(
    fc.property(fc.array(annotation, { maxLength: 5 }), (annotations) => {
      const placed = place(annotations, { blocks: [block], symbols: [] });
      for (const { box } of textsOf(placed)) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(camera.widthPx);
        expect(box.y + box.height).toBeLessThanOrEqual(camera.heightPx);
      }
      expect(place(annotations, { blocks: [block], symbols: [] })).toEqual(placed);
    }),
    { numRuns: 60, seed: 20251227 },
  );
});

test("segments are clipped to the frame", () => {
  expect(clipToFrame({ x: -10, y: 5 }, { x: 30, y: 5 }, 20, 10)).toEqual({
    from: { x: 0, y: 5 },
    to: { x: 20, y: 5 },
  });
  expect(clipToFrame({ x: 5, y: 5 }, { x: 6, y: 6 }, 20, 10)).toEqual({
    from: { x: 5, y: 5 },
    to: { x: 6, y: 6 },
  });
  expect(clipToFrame({ x: -10, y: 5 }, { x: 5, y: 30 }, 20, 10)).toBeNull();
  expect(clipToFrame({ x: 5, y: 50 }, { x: 15, y: 50 }, 20, 10)).toBeNull();
});

test("notes and arrows across the antimeridian are in a frame on it", () => {
  for (const lng of [179, -179]) {
    const frame = { ...camera, center: [lng, 48.6] } as const;
    const placed = placeNotes(
      [note("West", [179.2, 48.6]), note("East", [-179.2, 48.6]), arrow([178, 48], [-178, 49])],
      frame,
      style,
      approximateMeasure,
      nothing,
    );
    expect(placed).toMatchObject({ outside: 0, cut: 0 });
  }
});
