import fc from "fast-check";
import { expect, it } from "vitest";
import { makeNamesUnique } from "../../../../src/formats/import/delimited/unique-names";

it("numbers what repeats and names what has no name by its place", () => {
  expect(makeNamesUnique([" a ", "b", "a", "", "a (2)", "__proto__", "__proto__"])).toEqual([
    "a",
    "b",
    "a (2)",
    "#4",
    "a (2) (2)",
    "__proto__",
    "__proto__ (2)",
  ]);
});

it("is unique whatever the names are", () => {
  const name = fc.oneof(fc.constantFrom("a", "a (2)", "", "#1", "#2", "toString"), fc.string());
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const unique = makeNamesUnique(names);
      expect(unique).toHaveLength(names.length);
      expect(new Set(unique).size).toBe(names.length);
    }),
  );
});
