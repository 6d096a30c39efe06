export const weaponCodes = [
  "cruise-missile",
  "ballistic-missile",
  "aeroballistic-missile",
  "missile-unspecified",
  "one-way-drone",
  "guided-bomb",
  "artillery",
  "mlrs",
  "fpv-drone",
  "naval-drone",
  "unknown",
] as const;
export type WeaponCode = (typeof weaponCodes)[number];

/** Families in drawing and legend order; their index is the byte stored in the columnar table and on the GPU. */
export const weaponFamilies = [
  "missile",
  "one-way-drone",
  "guided-bomb",
  "artillery",
  "naval-drone",
  "combined",
  "not-stated",
] as const;
export type WeaponFamily = (typeof weaponFamilies)[number];

const familyOfWeapon: Record<WeaponCode, WeaponFamily> = {
  "cruise-missile": "missile",
  "ballistic-missile": "missile",
  "aeroballistic-missile": "missile",
  "missile-unspecified": "missile",
  "one-way-drone": "one-way-drone",
  "guided-bomb": "guided-bomb",
  artillery: "artillery",
  mlrs: "artillery",
  "fpv-drone": "artillery",
  "naval-drone": "naval-drone",
  unknown: "not-stated",
};

/**
 * The one family a symbol stands for: that of the stated weapons, `combined` where they are of several families,
 * `not-stated` where none is known. An unknown weapon beside known ones adds no family.
 */
export function weaponFamilyOf(weapons: readonly WeaponCode[]): WeaponFamily {
  const families = new Set(weapons.map((weapon) => familyOfWeapon[weapon]));
  if (families.size > 1) families.delete("not-stated");
  if (families.size > 1) return "combined";
  return families.values().next().value ?? "not-stated";
}
