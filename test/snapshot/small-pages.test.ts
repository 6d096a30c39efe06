import { expect, test } from "vitest";
import { locales } from "../../src/core/sources/localized";
import { PageTooFullError } from "../../src/snapshot/page-frame";
import { layoutPage } from "../../src/snapshot/page-layout";
import type { TextPrimitive } from "../../src/snapshot/page-primitives";
import { buildPageStyle, paperScale, smallestTextPx } from "../../src/snapshot/page-style";
import type { PageSpec } from "../../src/workspace/page-spec";
import { approximateMeasure } from "./approximate-measure";
import { sampleContent, sampleSpec } from "./sample-content";

const card = (width: number, height: number, change: Partial<PageSpec> = {}) =>
  sampleSpec({ page: "custom", custom: { width, height, unit: "mm" }, ...change });
const textOf = (spec: PageSpec) =>
  layoutPage(sampleContent(spec.locale), spec, approximateMeasure)
    .primitives.filter((primitive): primitive is TextPrimitive => primitive.kind === "text")
    .map(({ text }) => text)
    .join(" ")
    .replaceAll("\u00a0", " ");

test("a card of 90 × 60 mm keeps title, counts, licences, borders and where it is from, and cuts nothing", () => {
  for (const locale of locales) {
    const text = textOf(card(90, 60, { locale, subtitle: "", notes: "" }));
    for (const source of sampleContent(locale).sources) {
      expect(text).toContain(source.name[locale]);
      expect(text).toContain(source.licence);
    }
    expect(text).toContain(sampleContent(locale).borderPolicy);
    expect(text).toContain("Demarc 0.1.0 · demarc.example/");
    expect(text).toContain("±10");
    expect(text).not.toContain("…");
  }
});

test("a card of 50 × 50 mm has its map and its sources where nothing else is asked for", () => {
  for (const locale of locales) {
    const spec = card(50, 50, { locale, title: "", subtitle: "", notes: "" });
    const content = { ...sampleContent(locale), filters: [] };
    const { mapFrame, leftOut, primitives } = layoutPage(content, spec, approximateMeasure);
    expect(Math.min(mapFrame.width, mapFrame.height)).toBeGreaterThanOrEqual(38);
    expect(leftOut).toContain("legend");
    expect(leftOut).toContain("sources-detail");
    const words = primitives.map((one) => (one.kind === "text" ? one.text : "")).join(" ");
    expect(words.replaceAll(/\s+/g, " ")).toContain("ODbL 1.0");
  }
});

test("what holds no map is refused and not cut", () => {
  expect(() => textOf(card(20, 20))).toThrow(PageTooFullError);
});

test("type, symbols and margins grow with the paper, by less than the paper, and never below 7 pt", () => {
  const body = (change: Partial<PageSpec>) => buildPageStyle(sampleSpec(change), 1).body.sizePx;
  const sizes = [body({ page: "a5" }), body({ page: "a4" }), body({ page: "a3" }), body({ page: "a2" })];
  expect(sizes.toSorted((a, b) => a - b)).toEqual(sizes);
  expect(sizes[3]! / sizes[1]!).toBeLessThan(2);
  expect(buildPageStyle(card(50, 50), 0.65).credits.sizePx).toBe(smallestTextPx);
  for (let shortPx = 100; shortPx < 2000; shortPx += 10)
    expect(paperScale(shortPx + 10)).toBeGreaterThanOrEqual(paperScale(shortPx));
});
