import { expect, test } from "vitest";
import { locales } from "../../src/core/sources/localized";
import { pageBlockMessages } from "../../src/look/text/messages/page-blocks";
import { PageTooFullError } from "../../src/snapshot/page-frame";
import { layoutPage, type PageLayout } from "../../src/snapshot/page-layout";
import type { BlockName } from "../../src/workspace/page-blocks";
import { sampleProfile } from "../look/charts/sample-profile";
import { approximateMeasure } from "./approximate-measure";
import { sampleContent, sampleSpec } from "./sample-content";

type Content = ReturnType<typeof sampleContent>;

const wordsOf = ({ primitives }: PageLayout) =>
  primitives
    .map((one) => (one.kind === "text" ? one.text : ""))
    .join(" ")
    .replaceAll(/[\s\u00a0]+/g, " ");

const has = ({ blocks }: PageLayout, name: BlockName) =>
  blocks.some((block) => block.name === name && block.isShown);

function lay(content: Content, width: number, height: number, locale: "en" | "uk"): PageLayout | null {
  const spec = sampleSpec({
    page: "custom",
    custom: { width, height, unit: "mm" },
    locale,
    blocks: { scorecard: { isShown: true, at: null } },
  });
  try {
    return layoutPage(content, spec, approximateMeasure);
  } catch (error) {
    if (error instanceof PageTooFullError) return null;
    throw error;
  }
}

test("scorecard and withdrawal profile go before the legend and before the footer says less, at every size", () => {
  const seen = { both: 0, dropped: 0, legendless: 0 };
  for (const locale of locales) {
    const content: Content = {
      ...sampleContent(locale),
      withdrawal: {
        scenario: "A",
        profile: sampleProfile(),
        leftIs: "w",
        controlDate: "2025-12-27",
        isSchematic: true,
      },
    };
    for (const [width, height] of [
      [90, 60],
      [120, 90],
      [90, 120],
      [148, 105],
      [160, 120],
      [210, 148],
      [297, 210],
    ] as const) {
      const layout = lay(content, width, height, locale);
      if (layout === null) continue;
      const isAtEase = has(layout, "legend") && !layout.leftOut.includes("sources-detail");
      const hasFigures = has(layout, "scorecard") || has(layout, "withdrawal");
      if (hasFigures) expect(isAtEase, `${width} × ${height} ${locale}`).toBe(true);
      if (has(layout, "scorecard")) seen.both++;
      else {
        expect(layout.leftOut).toContain("scorecard");
        seen.dropped++;
      }
      if (!has(layout, "legend")) seen.legendless++;
    }
  }
  expect(seen.both).toBeGreaterThan(1);
  expect(seen.dropped).toBeGreaterThan(1);
});

test("a zone's caveats stand whole, or the page says that they are left out and where they stand", () => {
  const seen = { whole: 0, elsewhere: 0 };
  for (const locale of locales)
    for (const sentences of [2, 12, 40])
      for (const [width, height] of [
        [120, 90],
        [210, 148],
        [297, 210],
        [420, 297],
      ] as const) {
        const sample = sampleContent(locale);
        const assumption = Array.from(
          { length: sentences },
          (_, index) => `It is assumed that ${index} holds.`,
        )
          .join(" ")
          .slice(0, -1);
        const zones = sample.zones.map((zone, index) => (index === 0 ? { ...zone, assumption } : zone));
        const layout = lay({ ...sample, zones }, width, height, locale);
        if (layout === null || !has(layout, "legend")) continue;
        const words = wordsOf(layout);
        const isWhole = words.includes(`${sentences - 1} holds.`);
        const isSaid = words.includes(pageBlockMessages[locale].caveatsElsewhere);
        expect(isWhole || isSaid, `${sentences} sentences on ${width} × ${height}`).toBe(true);
        expect(words.split("It is assumed").length - 1).toBe(isWhole ? sentences : 0);
        if (isWhole) seen.whole++;
        else seen.elsewhere++;
      }
  expect(seen.whole).toBeGreaterThan(5);
  expect(seen.elsewhere).toBeGreaterThan(0);
});
