import { expect, it } from "vitest";
import { findTerms, firstTerms, mostTerms, rankTerms } from "../../../src/ui/panels/filters/list-terms";
import { parseWholeNumber } from "../../../src/ui/panels/filters/number-field";
import { initialListView, sortAfterChoice } from "../../../src/ui/panels/incidents/list-view";

const counts = Array.from({ length: 12 }, (_, index) => ({
  term: `term ${index}`,
  certain: index % 5,
  possible: index % 3,
}));

it("ranks values by certain and possible together, equal ones as they came", () => {
  expect(rankTerms(counts).slice(0, 6)).toEqual(["term 4", "term 8", "term 2", "term 9", "term 3", "term 7"]);
});

it("shows the first eight and whatever is asked for", () => {
  const ranked = counts.map(({ term }) => term);
  expect(firstTerms(ranked, ["term 11", "term 2"])).toEqual({
    terms: [...ranked.slice(0, 8), "term 11"],
    leftOut: 3,
  });
});

it("finds values by all the words, in any case, and says how many it leaves out", () => {
  const many = Array.from({ length: 250 }, (_, index) => `Actor ${index}`);
  expect(findTerms(many, "", (term) => term)).toEqual({ terms: many.slice(0, mostTerms), leftOut: 150 });
  expect(findTerms(many, "24 ACT", (term) => term).terms).toEqual(many.filter((name) => name.includes("24")));
  expect(findTerms(many, "nobody", (term) => term)).toEqual({ terms: [], leftOut: 0 });
});

it("reads whole numbers from 0 on, and nothing else", () => {
  expect(parseWholeNumber("")).toBeNull();
  expect(parseWholeNumber(" 0 ")).toBe(0);
  expect(parseWholeNumber("12")).toBe(12);
  for (const text of ["-1", "1.5", "1,000", "1e3", "ten", "1234567890"])
    expect(parseWholeNumber(text)).toBeUndefined();
});

it("sorts figures from the highest down, and turns round what is chosen again", () => {
  const byKilled = sortAfterChoice(initialListView.sort, "killed");
  expect(byKilled).toEqual({ column: "killed", direction: "descending" });
  expect(sortAfterChoice(byKilled, "killed").direction).toBe("ascending");
  expect(sortAfterChoice(byKilled, "place")).toEqual({ column: "place", direction: "ascending" });
});
