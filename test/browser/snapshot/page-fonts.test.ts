import "@fontsource-variable/inter";
import "@fontsource/noto-sans/400.css";
import { expect, test } from "vitest";
import { createMeasure, cssFont, loadPageFonts } from "../../../src/snapshot/page-fonts";

/** Greek, polytonic Greek, Vietnamese, old Cyrillic: scripts that no page of the app itself uses. */
const words = ["Ωρα ΰ", "ἀὴρ ὕδωρ", "Đạo Nguyễn", "Ѡбразъ Ꙗко"];
const fonts = (["interface", "map"] as const).map((family) => ({ family, sizePx: 10, weight: 400 }) as const);
const widths = () => {
  const measure = createMeasure();
  return fonts.flatMap((font) => words.map((text) => measure(text, font)));
};

test("words in any script that the fonts have are set the first time as they are later", async () => {
  const before = widths();
  await loadPageFonts();
  const first = widths();
  for (const font of fonts)
    for (const text of words) await document.fonts.load(cssFont({ ...font, sizePx: 12 }), text);
  expect(first).toEqual(widths());
  // Else the fonts of the machine have these widths, too, and nothing was seen.
  expect(first).not.toEqual(before);
});
