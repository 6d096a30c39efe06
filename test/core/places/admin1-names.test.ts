import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { admin1NameList } from "../../../src/core/places/admin1-name-list";
import { admin1Name, resolveAdmin1 } from "../../../src/core/places/admin1-names";

interface MappedUnit {
  readonly properties: { readonly id: string; readonly name: { readonly en: string; readonly uk: string } };
}
const mapped: readonly MappedUnit[] = JSON.parse(
  readFileSync(new URL("../../../public/basemap/oblasts.geojson", import.meta.url), "utf8"),
).features;

describe("names of first-level units", () => {
  it("are those of the map, for all 27 of Ukraine", () => {
    const listed = admin1NameList.map(([id]) => id);
    expect(new Set(listed).size).toBe(listed.length);
    const onMap = new Map(mapped.map(({ properties }) => [properties.id, properties.name]));
    for (const id of listed) expect(admin1Name(id), id).toEqual(onMap.get(id));
    const ukrainian = [...onMap.keys()].filter((id) => id.startsWith("UA-"));
    expect(ukrainian).toHaveLength(27);
    expect(ukrainian.filter((id) => admin1Name(id) === null)).toEqual([]);
    expect(admin1Name("UA-99")).toBeNull();
  });

  it("lead back to their unit, but for the bare English name of the capital and of Minsk", () => {
    for (const [id, en, uk] of admin1NameList) {
      expect(resolveAdmin1(uk), uk).toBe(id);
      expect(resolveAdmin1(id), id).toBe(id);
      if (id === "UA-30") expect(resolveAdmin1(en)).toBe("UA-32");
      else if (id === "BY-HM") expect(resolveAdmin1(en)).toBe("BY-MI");
      else expect(resolveAdmin1(en), en).toBe(id);
    }
  });

  it("spell no two units the same", () => {
    const owner = new Map<string, string>();
    for (const [id, , , spellings] of admin1NameList) {
      for (const spelling of spellings.split("|")) {
        expect(owner.get(spelling) ?? id, spelling).toBe(id);
        owner.set(spelling, id);
        expect(resolveAdmin1(spelling), spelling).toBe(id);
      }
    }
  });

  it.each([
    ["Kyiv", "UA-32"],
    ["Kiev", "UA-32"],
    ["Kyiv City", "UA-30"],
    ["Kiev Special Republican city", "UA-30"],
    ["м. Київ", "UA-30"],
    ["Київ", "UA-30"],
    ["Київська обл.", "UA-32"],
    ["Киевская область", "UA-32"],
    ["Kyivs'ka oblast'", "UA-32"],
    ["Odessa oblast", "UA-51"],
    ["Odesa", "UA-51"],
    ["Donets'k", "UA-14"],
    ["Donetska", "UA-14"],
    ["ДОНЕЦЬКА ОБЛАСТЬ", "UA-14"],
    ["L'viv", "UA-46"],
    ["Zaporizhzhya oblast", "UA-23"],
    ["Запорожская обл", "UA-23"],
    ["Mykolayiv oblast", "UA-48"],
    ["Ivano-Frankivs’k", "UA-26"],
    ["Khmel'nyts'kyy", "UA-68"],
    ["АР Крим", "UA-43"],
    ["Autonomous Republic of Crimea", "UA-43"],
    ["Республика Крым", "UA-43"],
    ["Sevastopol' City", "UA-40"],
    ["Тернопільська", "UA-61"],
    ["Харьковская область", "UA-63"],
    ["Belgorod Oblast", "RU-BEL"],
    ["Курская область", "RU-KRS"],
    ["Moscow", "RU-MOW"],
    ["Moscow Oblast", "RU-MOS"],
    ["Rostov-on-Don", "RU-ROS"],
  ])("reads %s as %s", (text, id) => expect(resolveAdmin1(text)).toBe(id));

  it.each(["", "oblast", "Ukraine", "Unknown", "Donetsk or Luhansk", "__proto__", "constructor"])(
    "does not guess at %j",
    (text) => expect(resolveAdmin1(text)).toBeNull(),
  );
});
