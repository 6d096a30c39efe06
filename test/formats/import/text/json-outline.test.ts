import fc from "fast-check";
import { expect, it } from "vitest";
import { outlineJson } from "../../../../src/formats/import/text/json-outline";

it("names the members of an object and how their values begin, nested ones left out", () => {
  const text = '{"a":"x","b\\"":[ {"c":1}],"d":{"e":"}"},"f":-1.5e3,"g":null} rest';
  expect(outlineJson(text)).toEqual({
    root: "object",
    members: [
      { key: "a", value: { text: "x" }, first: "x" },
      { key: 'b\\"', value: { sign: "[" }, first: "{" },
      { key: "d", value: { sign: "{" }, first: '"' },
      { key: "f", value: { sign: "-" }, first: "1" },
      { key: "g", value: { sign: "n" }, first: "u" },
    ],
    rest: " rest",
  });
});

it("is null for what is no JSON object or list", () => {
  expect(outlineJson("a,b\n")).toBeNull();
  expect(outlineJson("{a:1}")).toBeNull();
  expect(outlineJson("")).toBeNull();
});

it("names the keys of any object and ends on any text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), (value, cut) => {
      const text = JSON.stringify(value);
      const outline = outlineJson(text);
      if (typeof value === "object" && value !== null && !Array.isArray(value)) {
        const keys = Object.keys(value).map((key) => JSON.stringify(key).slice(1, -1));
        expect(outline?.members.map(({ key }) => key)).toEqual(keys);
        expect(outline?.rest).toBe("");
      }
      outlineJson(text.slice(0, cut % (text.length + 1)));
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'{}[]",:\\ a1\n')), (signs) => {
      outlineJson(`{${signs.join("")}`);
    }),
  );
});
