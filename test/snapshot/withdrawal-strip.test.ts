import { expect, test } from "vitest";
import { layoutPage } from "../../src/snapshot/page-layout";
import { type Block, boxesCollide, type TextPrimitive } from "../../src/snapshot/page-primitives";
import { buildPageStyle, smallestTextPx } from "../../src/snapshot/page-style";
import { buildWithdrawalStrip } from "../../src/snapshot/withdrawal-strip";
import type { SnapshotWithdrawal } from "../../src/snapshot/zone-content";
import type { PageSpec } from "../../src/workspace/page-spec";
import { sampleProfile } from "../look/charts/sample-profile";
import { approximateMeasure } from "./approximate-measure";
import { sampleContent, sampleSpec } from "./sample-content";

const withdrawal: SnapshotWithdrawal = {
  scenario: "A",
  profile: sampleProfile(),
  leftIs: "w",
  controlDate: "2025-12-27",
  isSchematic: true,
};
const style = buildPageStyle(sampleSpec(), 1);
const textsOf = ({ primitives }: Pick<Block, "primitives">) =>
  primitives.filter((primitive): primitive is TextPrimitive => primitive.kind === "text");

test("the strip says whose profile it is, on which control map, and who would pull back how far", () => {
  const words = textsOf(buildWithdrawalStrip(withdrawal, "en", style, 700, approximateMeasure)).map(
    ({ text }) => text.replaceAll("\u00a0", " "),
  );
  expect(words[0]).toBe("Withdrawal profile, zone A: control on 27 December 2025, schematic");
  expect(words[1]).toBe("↑ west of the line");
  const all = words.join(" ").replaceAll("\u00a0", " ");
  expect(all).toContain("Ukrainian forces: at most 35 km (mean 17.5 km); area they would vacate 1,240 km²");
  expect(all).toContain("Russian forces: at most 30 km (mean 13.8 km); area they would vacate unknown");
  expect(words).toContain("max 35 km");
  const uk = textsOf(buildWithdrawalStrip(withdrawal, "uk", style, 700, approximateMeasure));
  expect(uk[0]?.text.replaceAll("\u00a0", " ")).toBe(
    "Профіль відведення, зона A: контроль на 27 грудня 2025, схематично",
  );
  expect(uk[1]?.text).toBe("↑ на захід від лінії");
});

test.each([280, 500, 900])("at %i px no text leaves the strip, is too small or covers another", (widthPx) => {
  for (const locale of ["en", "uk"] as const) {
    const block = buildWithdrawalStrip(withdrawal, locale, style, widthPx, approximateMeasure);
    const texts = textsOf(block);
    for (const { box, font } of texts) {
      expect(box.x).toBeGreaterThanOrEqual(-0.01);
      expect(box.x + box.width).toBeLessThanOrEqual(widthPx + 0.01);
      expect(box.y + box.height).toBeLessThanOrEqual(block.heightPx + 2);
      expect(font.sizePx).toBeGreaterThanOrEqual(smallestTextPx);
    }
    // The largest distances lie on the chart by design.
    const fixed = texts.filter(({ halo }) => !halo);
    for (const [index, one] of fixed.entries())
      for (const other of fixed.slice(index + 1))
        expect([one.text, other.text, boxesCollide(one.box, other.box)]).toEqual([
          one.text,
          other.text,
          false,
        ]);
  }
});

test("the two parties differ in greyscale: upright strokes and slanting ones", () => {
  const { primitives } = buildWithdrawalStrip(withdrawal, "en", style, 500, approximateMeasure);
  const strokes = (color: string) =>
    primitives.flatMap((primitive) =>
      primitive.kind === "path" && primitive.stroke === color && !primitive.fill ? [primitive.d] : [],
    );
  const { labelWater, controlAssessed } = style.colors;
  expect(strokes(labelWater).some((d) => d.includes("V"))).toBe(true);
  expect(strokes(controlAssessed).some((d) => d.includes("V"))).toBe(false);
});

const heading = /^(Withdrawal profile|Профіль відведення)/;

test("a page with room has the profile below its map, clear of all else", () => {
  for (const locale of ["en", "uk"] as const)
    for (const orientation of ["portrait", "landscape"] as const) {
      const content = { ...sampleContent(locale), withdrawal };
      const layout = layoutPage(content, sampleSpec({ locale, page: "a4", orientation }), approximateMeasure);
      const texts = textsOf(layout);
      const found = texts.find(({ text }) => heading.test(text));
      expect(found?.box.y).toBeGreaterThan(layout.mapFrame.y + layout.mapFrame.height);
      for (const { box } of texts) expect(boxesCollide(box, layout.mapFrame)).toBe(false);
      const others = texts.filter((text) => text !== found);
      expect(others.filter(({ box }) => found && boxesCollide(box, found.box))).toEqual([]);
    }
});

test("A5 upright has the profile, and A5 across says that it found no room, in either language", () => {
  for (const locale of ["en", "uk"] as const) {
    const content = { ...sampleContent(locale), withdrawal };
    for (const orientation of ["portrait", "landscape"] as const) {
      const layout = layoutPage(content, sampleSpec({ locale, page: "a5", orientation }), approximateMeasure);
      const isThere = textsOf(layout).some(({ text }) => heading.test(text));
      if (orientation === "portrait") expect(isThere).toBe(true);
      expect(layout.leftOut.includes("withdrawal")).toBe(!isThere);
    }
  }
});

test("a page without room leaves the profile out whole, tells so, and keeps its map", () => {
  const custom = { width: 90, height: 60, unit: "mm" } as const;
  const spec = sampleSpec({ locale: "uk", page: "custom", custom, subtitle: "", notes: "" });
  const layout = layoutPage({ ...sampleContent("uk"), withdrawal }, spec, approximateMeasure);
  expect(textsOf(layout).filter(({ text }) => heading.test(text) || text.includes("звільнили"))).toEqual([]);
  expect(layout.leftOut).toContain("withdrawal");
  expect(layout.mapFrame.height).toBeGreaterThanOrEqual(38);
});

test("hidden it is not there, and floating it stands where told", () => {
  const content = { ...sampleContent("en"), withdrawal };
  const at = (blocks: PageSpec["blocks"]) => layoutPage(content, sampleSpec({ blocks }), approximateMeasure);
  const hidden = at({ withdrawal: { isShown: false, at: null } });
  expect(textsOf(hidden).some(({ text }) => heading.test(text))).toBe(false);
  expect(hidden.leftOut).not.toContain("withdrawal");
  const floating = at({ withdrawal: { isShown: true, at: [0, 1] } });
  const box = floating.blocks.find(({ name }) => name === "withdrawal")?.box;
  expect(box?.x).toBeCloseTo(floating.sheet.x, 6);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(floating.sheet.y + floating.sheet.height, 6);
});
