import { expect, test } from "vitest";
import { locales } from "../../../src/core/sources/localized";
import { contentOfState } from "../../../src/snapshot/content/content-of-state";
import { factsOfPage } from "../../../src/snapshot/content/page-facts";
import { writeSvg } from "../../../src/snapshot/encode/svg/write-svg";
import { layoutPage } from "../../../src/snapshot/page-layout";
import { type PageName, pageNames } from "../../../src/workspace/page-spec";
import { repetitions } from "../../support/repetitions";
import { seededRandom } from "../../support/synthetic-events";
import { approximateMeasure } from "../approximate-measure";
import { sampleSpec } from "../sample-content";
import { drawState } from "./random-state";

const surroundings = { regions: [], admin1: () => null, madeAtMs: 0, version: "0.1.0", link: "" };

/** Layout and SVG of a state that is built anew from a seed, as a page of the app would be on its next start. */
function makePage(seed: number, page: PageName): { readonly layout: string; readonly svg: string } {
  const { state } = drawState(seededRandom(seed));
  const spec = sampleSpec({ page, locale: locales[seed % locales.length]! });
  const content = contentOfState(state, spec, surroundings);
  const layout = layoutPage(content, spec, approximateMeasure);
  const facts = factsOfPage(content, spec, null);
  const svg = writeSvg(layout, { groundPng: new Uint8Array([1, 2, 3]), fonts: [], facts });
  return { layout: JSON.stringify(layout), svg };
}

test("the same state has the same layout and the same SVG, whatever pages were made in between", () => {
  const count = repetitions(8, 100);
  const pageOf = (seed: number) => pageNames[seed % pageNames.length]!;
  const first = Array.from({ length: count }, (_, seed) => makePage(seed, pageOf(seed)));
  for (let seed = count - 1; seed >= 0; seed--) {
    const again = makePage(seed, pageOf(seed));
    expect(again.layout === first[seed]!.layout, `layout ${seed}`).toBe(true);
    expect(again.svg === first[seed]!.svg, `SVG ${seed}`).toBe(true);
  }
  expect(new Set(first.map(({ svg }) => svg)).size).toBe(count);
});
