import fc from "fast-check";
import { expect, test } from "vitest";
import { countUp, sortByDigit } from "../../../src/core/events/sort-by-digit";

test("passes from the lowest digit to the highest sort by the whole key, equal ones as they were", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 0xffffffff }))), (values) => {
      const keys = Uint32Array.from(values);
      let order = countUp(keys.length);
      for (const shift of [0, 11, 22]) order = sortByDigit(order, { keys, shift, bits: 11 });
      const expected = values.map((_, item) => item).sort((a, b) => keys[a]! - keys[b]! || a - b);
      expect([...order]).toEqual(expected);
    }),
  );
});
