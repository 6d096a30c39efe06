import { describe, expect, it } from "vitest";
import { type WeaponFamily, weaponCodes, weaponFamilyOf } from "../../../../../src/core/events/weapons";
import { weaponFamilyOfText } from "../../../../../src/formats/import/table/values/weapon-words";

describe("weaponFamilyOfText", () => {
  it.each<[string, WeaponFamily]>([
    ["Shahed-136/131", "one-way-drone"],
    ["Герань-2", "one-way-drone"],
    ["БпЛА", "one-way-drone"],
    ["ударні безпілотники", "one-way-drone"],
    ["беспилотник", "one-way-drone"],
    ["UAV attack", "one-way-drone"],
    ["drones", "one-way-drone"],
    ["Kh-101/Kh-555", "missile"],
    ["Х-101", "missile"],
    ["X-22", "missile"],
    ["Іскандер-М", "missile"],
    ["Iskander-M/KN-23", "missile"],
    ["C-300/400", "missile"],
    ["ракетний удар", "missile"],
    ["ballistic missile", "missile"],
    ["Kalibr", "missile"],
    ["КАБ", "guided-bomb"],
    ["guided aerial bomb", "guided-bomb"],
    ["керована авіабомба", "guided-bomb"],
    ["КАБи", "guided-bomb"],
    ["BM-21 Grad", "artillery"],
    ["Град", "artillery"],
    ["РСЗВ", "artillery"],
    ["multiple rocket launcher", "artillery"],
    ["реактивна система залпового вогню", "artillery"],
    ["artillery", "artillery"],
    ["міномет", "artillery"],
    ["FPV drone", "artillery"],
    ["FPV-дрон", "artillery"],
    ["naval drone", "naval-drone"],
    ["морський дрон", "naval-drone"],
    ["Shahed, Kalibr", "combined"],
    ["drones and missiles", "combined"],
    ["one-way-drone | cruise-missile", "combined"],
    ["Shelling/artillery/missile attack", "not-stated"],
    ["Air/drone strike", "not-stated"],
    ["missile or drone", "not-stated"],
    ["ракета або дрон", "not-stated"],
    ["shelling", "not-stated"],
    ["обстріл", "not-stated"],
    ["air strike", "not-stated"],
    ["bomb", "not-stated"],
    ["FAB-500", "not-stated"],
    ["Orlan-10 reconnaissance", "not-stated"],
    ["anti-tank fire", "not-stated"],
    ["Zaporizhzhia, Stalingrad street", "not-stated"],
    ["виноград", "not-stated"],
    ["кабель", "not-stated"],
    ["кабінет", "not-stated"],
    ["", "not-stated"],
    ["Undefined", "not-stated"],
    ["Small arms", "not-stated"],
  ])("reads %j as %s", (text, family) => expect(weaponFamilyOfText(text)).toBe(family));

  it("reads every code of its own", () => {
    for (const code of weaponCodes) expect(weaponFamilyOfText(code), code).toBe(weaponFamilyOf([code]));
  });
});
