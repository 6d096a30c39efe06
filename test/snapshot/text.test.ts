import fc from "fast-check";
import { expect, test } from "vitest";
import type { FontSpec } from "../../src/snapshot/page-primitives";
import { countFitting, flowColumns } from "../../src/snapshot/text/flow-columns";
import { bindWords, limitLines, truncateText, wrapRuns } from "../../src/snapshot/text/wrap-text";
import { approximateMeasure } from "./approximate-measure";

const font: FontSpec = { family: "interface", sizePx: 10, weight: 400 };
const run = (text: string, weight: FontSpec["weight"] = 400) => ({
  text,
  font: { ...font, weight },
  color: "#000000",
});
const plain = (text: string) => text.replace(/[\s\u00A0]+/gu, "");

test("no line is wider than asked and no letter is lost", () => {
  const word = fc.string({ unit: fc.constantFrom(..."абвґєіїabcW-/01—"), minLength: 1, maxLength: 40 });
  const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, fc.integer({ min: 30, max: 400 }), (first, second, widthPx) => {
      const lines = wrapRuns([run(`${first} `, 600), run(second)], widthPx, approximateMeasure);
      for (const line of lines) expect(line.widthPx).toBeLessThanOrEqual(widthPx + 1e-9);
      const joined = lines.flatMap((line) => line.pieces.map((piece) => piece.text)).join("");
      expect(plain(joined)).toBe(plain(first + second));
    }),
  );
});

test("numbers stay with what they count, one-letter words with the next", () => {
  expect(bindWords("24 Dec – 15 км і а в Одесі")).toBe(
    "24\u00A0Dec\u00A0– 15\u00A0км і\u00A0а\u00A0в\u00A0Одесі",
  );
  expect(bindWords("Odesa’s 3")).toBe("Odesa’s 3");
});

test("a text is cut with an ellipsis only where it does not fit", () => {
  expect(truncateText("Київ", font, 100, approximateMeasure)).toBe("Київ");
  const cut = truncateText("Зона економічної співпраці", font, 60, approximateMeasure);
  expect(cut.endsWith("…")).toBe(true);
  expect(approximateMeasure(cut, font)).toBeLessThanOrEqual(60);
  const lines = wrapRuns([run("one two three four five six seven eight nine")], 50, approximateMeasure);
  const limited = limitLines(lines, 2, 50, approximateMeasure);
  expect(limited).toHaveLength(2);
  expect(limited[1]?.pieces.at(-1)?.text.endsWith("…")).toBe(true);
  expect(limitLines(lines, 99, 50, approximateMeasure)).toBe(lines);
});

test("columns keep the order, lose nothing and are as low as can be", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 5 }),
      (heights, columns) => {
        const slices = flowColumns(heights, 4, columns);
        expect(slices.length).toBeLessThanOrEqual(columns);
        expect(slices.flatMap(({ start, end }) => heights.slice(start, end))).toEqual(heights);
        const highest = Math.max(0, ...slices.map(({ heightPx }) => heightPx));
        const all = heights.reduce((sum, height) => sum + height + 4, -4);
        expect(highest).toBeLessThanOrEqual(Math.max(0, all));
        if (columns === 1 && heights.length > 0) expect(highest).toBe(all);
      },
    ),
  );
  expect(flowColumns([10, 10, 10, 10], 0, 2).map(({ heightPx }) => heightPx)).toEqual([20, 20]);
  expect(countFitting([10, 10, 10], 5, 25)).toBe(2);
});

test("a number of two parts is not parted at its slash, an address is", () => {
  const lines = wrapRuns(
    [run("Resolution of 202/2 and 12/2025 at demarc.example/12/34")],
    82,
    approximateMeasure,
  );
  const words = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(""));
  expect(words.some((line) => line.includes("202/2"))).toBe(true);
  expect(words.some((line) => line.includes("12/2025"))).toBe(true);
  expect(words.join("")).not.toContain("\uE000");
});
