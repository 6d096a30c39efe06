import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextSet } from "../../../../../src/formats/import/run/log/text-set";

describe("TextSet", () => {
  it("answers as a Set does", () => {
    const text = fc.oneof(fc.string({ maxLength: 3 }), fc.nat(300).map(String), fc.constant("__proto__"));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3000 }), (texts) => {
        const known = new Set<string>();
        const set = new TextSet();
        for (const each of texts) {
          expect(set.add(each)).toBe(!known.has(each));
          known.add(each);
        }
        expect(set.size).toBe(known.size);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps apart texts of the same hash", () => {
    // Two texts of one FNV-1a hash; more than enough random ones meet in one slot besides.
    const set = new TextSet();
    expect(set.add("costarring")).toBe(true);
    expect(set.add("liquid")).toBe(true);
    for (let index = 0; index < 100_000; index++) expect(set.add(`id-${index}`)).toBe(true);
    for (let index = 0; index < 100_000; index += 997) expect(set.add(`id-${index}`)).toBe(false);
  });
});
