import fc from "fast-check";
import { expect, test } from "vitest";
import { locales } from "../../src/core/sources/localized";
import { isInFrame, projectToFrame } from "../../src/snapshot/frame-projection";
import { layoutPage, type PageLayout } from "../../src/snapshot/page-layout";
import {
  type Box,
  boxesCollide,
  type Primitive,
  type TextPrimitive,
} from "../../src/snapshot/page-primitives";
import type { Annotation } from "../../src/workspace/annotation";
import { pageNames } from "../../src/workspace/page-spec";
import { repetitions } from "../support/repetitions";
import { approximateMeasure } from "./approximate-measure";
import { type PlainIncident, sampleContent, sampleSpec, toSnapshotIncidents } from "./sample-content";

const isText = (primitive: Primitive): primitive is TextPrimitive => primitive.kind === "text";
const textOf = (layout: PageLayout) =>
  layout.primitives
    .filter(isText)
    .map(({ text }) => text)
    .join(" ")
    .replaceAll("\u00A0", " ");

const past = (lngLat: [number, number]): PlainIncident => ({
  lngLat,
  family: "missile",
  match: "certain",
  status: "disputed",
  radiusMeters: 50_000,
});

test("the trail is drawn faded below the others, and nothing of it is counted", () => {
  const content = sampleContent("en");
  const trail = {
    ...toSnapshotIncidents([past([31, 49]), past([33, 48]), past([100, 10])]),
    opacity: new Float32Array([0.3, 0.2, 0.2]),
  };
  const plain = layoutPage(content, sampleSpec(), approximateMeasure);
  const layout = layoutPage({ ...content, trail }, sampleSpec(), approximateMeasure);
  expect(layout.trail.map(({ opacity }) => opacity)).toEqual([
    expect.closeTo(0.3, 6),
    expect.closeTo(0.2, 6),
  ]);
  for (const { status, count } of layout.trail) expect([status, count]).toEqual(["reported", 1]);
  expect(layout.frameCounts).toEqual(plain.frameCounts);
  expect(layout.symbols.reduce((sum, { count }) => sum + count, 0)).toBe(plain.frameCounts.inFrame);
  expect(textOf(layout)).toContain("Before the window (not counted)");
  expect(textOf(plain)).not.toContain("not counted");
});

test("the older are paler where the recent are emphasised, and the legend says so", () => {
  const content = sampleContent("en");
  const opacity = new Float32Array(content.incidents.count).fill(0.5);
  const aged = { ...content, incidents: { ...content.incidents, opacity }, isPalerWithAge: true };
  const layout = layoutPage(aged, sampleSpec(), approximateMeasure);
  for (const symbol of layout.symbols) expect(symbol.opacity).toBeCloseTo(0.5, 6);
  expect(layout.symbols.reduce((sum, { count }) => sum + count, 0)).toBe(layout.frameCounts.inFrame);
  expect(textOf(layout)).toContain("The older within the period, the paler");
});

test("coloured by source, shapes say the weapon and colours the source", () => {
  const content = sampleContent("en");
  const sourceOrdinal = Uint8Array.from({ length: content.incidents.count }, (_, index) => index % 3);
  const sourceColors = [
    { name: "Reported strikes", color: "#8A5A2B", certain: 6, possible: 1 },
    { name: "Field notes", color: "#0B7A75", certain: 5, possible: 2 },
  ];
  const colored = { ...content, incidents: { ...content.incidents, sourceOrdinal }, sourceColors };
  const layout = layoutPage(colored, sampleSpec(), approximateMeasure);
  const colors = new Set(layout.symbols.map(({ color }) => color));
  expect(colors).toEqual(new Set([undefined, "#8A5A2B", "#0B7A75"]));
  const text = textOf(layout);
  const inside = (ordinal: number, isCertain: number) =>
    Array.from({ length: content.incidents.count }, (_, index) => index).filter((index) => {
      const { lng, lat } = content.incidents;
      const point = projectToFrame(layout.camera, [lng[index]!, lat[index]!]);
      const isMeant = sourceOrdinal[index] === ordinal && content.incidents.isCertain[index] === isCertain;
      return isMeant && isInFrame(layout.camera, point);
    }).length;
  const row = (name: string, ordinal: number) => `${name} ${inside(ordinal, 1)} + ${inside(ordinal, 0)}`;
  expect(text).toContain(
    `Colours: sources in this frame: certain + possible ${row("Reported strikes", 1)} ${row("Field notes", 2)}`,
  );
  const families = Object.values(layout.style.colors.family);
  const strip = layout.primitives.filter(
    (primitive) => primitive.kind === "hatch" && primitive.pattern === "possible",
  );
  for (const bar of strip) expect(families).not.toContain((bar as { color: string }).color);
});

const notes = (texts: readonly string[]): Annotation[] => [
  { id: "1", kind: "text", text: texts[0]!, window: null, lngLat: [30.52, 50.45] },
  { id: "2", kind: "arrow", text: texts[1]!, window: null, tail: [34.5, 46], head: [32.61, 46.64] },
  { id: "3", kind: "text", text: texts[2]!, window: null, lngLat: [90, 10] },
];
const words = {
  en: ["Heating is off in half of the city", "Port shelled twice", "Elsewhere"],
  uk: ["У половині міста вимкнено опалення", "Порт обстріляно двічі", "Деінде"],
} as const;

test("names of places give way to notes on every page, and what is outside is told", () => {
  for (const locale of locales)
    for (const page of pageNames) {
      const content = { ...sampleContent(locale), annotations: notes(words[locale]) };
      const layout = layoutPage(content, sampleSpec({ locale, page }), approximateMeasure);
      expect([layout.notes.outside, layout.notes.cut]).toEqual([1, 0]);
      const written = layout.mapPrimitives
        .filter(isText)
        .map(({ text }) => text)
        .join(" ");
      for (const word of [words[locale][0], words[locale][1]]) expect(written).toContain(word.split(" ")[0]);
      expect(written).not.toContain(words[locale][2]);
      for (const label of layout.labels)
        for (const { box, text } of label.lines)
          for (const note of layout.notes.boxes)
            if (boxesCollide(box, note)) expect.fail(`"${text}" lies on a note`);
    }
});

test("A5 keeps its time strip, smaller where there is no room", () => {
  for (const locale of locales)
    for (const orientation of ["landscape", "portrait"] as const) {
      const layout = layoutPage(
        sampleContent(locale),
        sampleSpec({ locale, page: "a5", orientation }),
        approximateMeasure,
      );
      expect(textOf(layout)).toContain(locale === "en" ? "hatched possible" : "можливо");
      expect(layout.primitives.some(({ kind }) => kind === "hatch")).toBe(true);
    }
});

test("the footer never climbs onto what stands above it, whatever digits its counts have", () => {
  const content = sampleContent("en");
  const lower = ({ primitives, mapFrame }: PageLayout): number => {
    const rules = primitives.filter(
      (primitive) =>
        primitive.kind === "line" &&
        primitive.y1 === primitive.y2 &&
        primitive.y1 > mapFrame.y + mapFrame.height &&
        primitive.widthPx === 1,
    );
    return Math.min(...rules.map((rule) => (rule as { y1: number }).y1));
  };
  // Digits of quite different widths, as those of Inter are.
  const measure: typeof approximateMeasure = (text, font) =>
    approximateMeasure(text, font) +
    font.sizePx * 0.25 * [...text].filter((character) => "023".includes(character)).length;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 34, max: 44 }), (kept, lng) => {
      const list = Array.from({ length: kept }, (_, index) => past([lng - index / 3, 48]));
      const layout = layoutPage({ ...content, incidents: toSnapshotIncidents(list) }, sampleSpec(), measure);
      const ruleY = lower(layout);
      const above: Box[] = layout.primitives.flatMap((primitive) =>
        isText(primitive) && primitive.y < ruleY ? [primitive.box] : [],
      );
      for (const box of above) expect(box.y + box.height).toBeLessThanOrEqual(ruleY + 0.01);
      const marks = layout.primitives.filter(({ kind }) => kind === "path") as { y: number }[];
      for (const { y } of marks) expect(Math.abs(y - ruleY)).toBeGreaterThan(3);
    }),
    { numRuns: repetitions(6, 50), seed: 20251227 },
  );
});
