import fc from "fast-check";
import { expect, test } from "vitest";
import { locales } from "../../src/core/sources/localized";
import { layoutPage, type PageLayout } from "../../src/snapshot/page-layout";
import {
  type Box,
  boxesCollide,
  type Primitive,
  type TextPrimitive,
} from "../../src/snapshot/page-primitives";
import { smallestTextPx } from "../../src/snapshot/page-style";
import { symbolBox } from "../../src/snapshot/symbols/symbol-parts";
import { orientations, pageNames } from "../../src/workspace/page-spec";
import { repetitions } from "../support/repetitions";
import { approximateMeasure } from "./approximate-measure";
import { sampleContent, sampleSpec } from "./sample-content";

const isText = (primitive: Primitive): primitive is TextPrimitive => primitive.kind === "text";

/** All texts in page coordinates. */
function textsOf(layout: PageLayout): TextPrimitive[] {
  const { x, y } = layout.mapFrame;
  const onMap = layout.mapPrimitives
    .filter(isText)
    .map((text) => ({ ...text, box: { ...text.box, x: text.box.x + x, y: text.box.y + y } }));
  return [...layout.primitives.filter(isText), ...onMap];
}

const shrink = (box: Box): Box => ({
  x: box.x + 0.01,
  y: box.y + 0.01,
  width: box.width - 0.02,
  height: box.height - 0.02,
});

function expectSoundPage(layout: PageLayout): void {
  const texts = textsOf(layout);
  for (const { box, text, font } of texts) {
    expect(font.sizePx, text).toBeGreaterThanOrEqual(smallestTextPx - 1e-9);
    expect(box.x, text).toBeGreaterThanOrEqual(0);
    expect(box.y, text).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, text).toBeLessThanOrEqual(layout.widthPx);
    expect(box.y + box.height, text).toBeLessThanOrEqual(layout.heightPx);
  }
  for (let first = 0; first < texts.length; first++) {
    for (let second = first + 1; second < texts.length; second++) {
      const a = texts[first]!;
      const b = texts[second]!;
      if (boxesCollide(shrink(a.box), shrink(b.box))) expect.fail(`"${a.text}" overlaps "${b.text}"`);
    }
  }
  const symbols = layout.symbols.map(symbolBox);
  for (const label of layout.labels)
    for (const line of label.lines)
      for (const symbol of symbols)
        if (boxesCollide(line.box, symbol)) expect.fail(`"${line.text}" lies on a symbol`);
  expect(layout.mapFrame.x + layout.mapFrame.width).toBeLessThanOrEqual(layout.widthPx);
  expect(layout.mapFrame.height).toBeGreaterThanOrEqual(Math.min(90, 0.3 * layout.sheet.height) - 1e-9);
}

const textOf = (layout: PageLayout) =>
  layout.primitives
    .filter(isText)
    .map(({ text }) => text)
    .join(" ")
    .replaceAll("\u00A0", " ");

for (const locale of locales)
  for (const page of pageNames)
    for (const orientation of orientations)
      test(`${page} ${orientation} in ${locale} holds everything without overlap`, () => {
        const layout = layoutPage(
          sampleContent(locale),
          sampleSpec({ locale, page, orientation }),
          approximateMeasure,
        );
        expectSoundPage(layout);
        expect(textOf(layout)).not.toContain("…");
      });

const words = {
  en: [
    "strikes",
    "on",
    "the",
    "Zaporizhzhia–Huliaipole",
    "corridor",
    "ceasefire",
    "a",
    "withdrawal",
    "15",
    "km",
  ],
  uk: [
    "удари",
    "по",
    "напрямку",
    "Запоріжжя–Гуляйполе",
    "переговори",
    "і",
    "відведення",
    "військ",
    "15",
    "км",
  ],
};

test("long titles, subtitles and notes in either language never overflow or overlap", () => {
  const text = (locale: "en" | "uk", most: number) =>
    fc.array(fc.constantFrom(...words[locale]), { maxLength: most }).map((parts) => parts.join(" "));
  const page = fc.constantFrom(...locales).chain((locale) =>
    fc.record({
      locale: fc.constant(locale),
      page: fc.constantFrom(...pageNames),
      orientation: fc.constantFrom(...orientations),
      title: text(locale, 40),
      subtitle: text(locale, 60),
      notes: text(locale, 60),
    }),
  );
  fc.assert(
    fc.property(page, (change) => {
      expectSoundPage(layoutPage(sampleContent(change.locale), sampleSpec(change), approximateMeasure));
    }),
    { numRuns: repetitions(15, 100), seed: 20251227 },
  );
});

test("a word longer than the page is broken, and what no page holds ends in an ellipsis", () => {
  const spec = sampleSpec({ title: "Донеччина".repeat(200), page: "a5" });
  const layout = layoutPage(sampleContent("uk"), spec, approximateMeasure);
  expectSoundPage(layout);
  expect(textOf(layout)).toContain("…");
});

test("the footer counts what is in the frame", () => {
  const layout = layoutPage(sampleContent("en"), sampleSpec(), approximateMeasure);
  const { inFrame, outside, withoutPlace } = layout.frameCounts;
  expect(inFrame + outside + withoutPlace).toBe(20);
  expect(textOf(layout)).toContain(
    `20 of 89 incidents match (15 certain, 5 possible; 5 disputed or claimed by the attacker only): ` +
      `${inFrame} in this frame, ${outside} outside it, ${withoutPlace} without a place.`,
  );
});

test("symbols stand for every incident in the frame, no more and no fewer", () => {
  const layout = layoutPage(sampleContent("en"), sampleSpec(), approximateMeasure);
  expect(layout.symbols.reduce((sum, { count }) => sum + count, 0)).toBe(layout.frameCounts.inFrame);
});

test("what is not visible is not in the legend", () => {
  const content = sampleContent("en");
  const layers = { incidents: false, control: false, contactLine: false, zones: false, labels: false };
  const layout = layoutPage({ ...content, layers }, sampleSpec(), approximateMeasure);
  const text = textOf(layout);
  expect(layout.labels).toEqual([]);
  expect(layout.symbols).toEqual([]);
  for (const absent of ["Missile", "Contact line", "Zone A", "Control on", "Control:"])
    expect(text).not.toContain(absent);
  expect(text).toContain("Incidents are not drawn on this page.");
});

test("the same content makes the same page, and leaves the content as it was", () => {
  const content = sampleContent("uk");
  const before = structuredClone(content);
  const first = layoutPage(content, sampleSpec({ locale: "uk" }), approximateMeasure);
  expect(layoutPage(content, sampleSpec({ locale: "uk" }), approximateMeasure)).toEqual(first);
  expect(content).toEqual(before);
});

test("resolution changes the picture's size and nothing of the layout", () => {
  const low = layoutPage(sampleContent("en"), sampleSpec({ dpi: 96 }), approximateMeasure);
  const high = layoutPage(sampleContent("en"), sampleSpec({ dpi: 600 }), approximateMeasure);
  expect(high.primitives).toEqual(low.primitives);
  expect([high.deviceWidthPx, high.deviceHeightPx]).toEqual([7016, 4961]);
});
