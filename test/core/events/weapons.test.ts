import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type WeaponCode,
  weaponCodes,
  weaponFamilies,
  weaponFamilyOf,
} from "../../../src/core/events/weapons";

it.each<[WeaponCode[], string]>([
  [["cruise-missile"], "missile"],
  [["ballistic-missile", "aeroballistic-missile", "missile-unspecified"], "missile"],
  [["one-way-drone"], "one-way-drone"],
  [["guided-bomb"], "guided-bomb"],
  [["artillery", "mlrs", "fpv-drone"], "artillery"],
  [["naval-drone"], "naval-drone"],
  [["unknown"], "not-stated"],
  [[], "not-stated"],
  [["unknown", "guided-bomb"], "guided-bomb"],
  [["cruise-missile", "one-way-drone"], "combined"],
  [["naval-drone", "one-way-drone", "unknown"], "combined"],
])("takes %j as %s", (weapons, family) => {
  expect(weaponFamilyOf(weapons)).toBe(family);
});

it("gives one known family whatever the order and the repetitions", () => {
  const some = fc.array(fc.constantFrom(...weaponCodes), { maxLength: 6 });
  fc.assert(
    fc.property(some, (weapons) => {
      const family = weaponFamilyOf(weapons);
      expect(weaponFamilies).toContain(family);
      expect(weaponFamilyOf(weapons.toReversed())).toBe(family);
      expect(weaponFamilyOf([...weapons, ...weapons])).toBe(family);
      // An unknown weapon beside another one says nothing more.
      expect(weaponFamilyOf([...weapons, "unknown"])).toBe(family);
    }),
    { seed: 11 },
  );
});
