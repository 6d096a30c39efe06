import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { area, booleanPointInPolygon, kinks } from "@turf/turf";
import type { Feature, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { describe, expect, test } from "vitest";

const FOLDER = fileURLToPath(new URL("../../public/basemap/", import.meta.url));

interface Name {
  en: string;
  uk: string;
}
interface Place {
  id: number | string;
  en: string;
  uk: string | null;
  lng: number;
  lat: number;
  population: number | null;
  country: string;
  admin1: string | null;
  kind: string;
  rank: number;
  formerEn: string | null;
  source: string | null;
}
type Area = Feature<Polygon | MultiPolygon, { id: string; name: Name; country: string }>;

function readJson(name: string) {
  return JSON.parse(readFileSync(FOLDER + name, "utf8"));
}

const countries: Area[] = readJson("countries.geojson").features;
const oblasts: Area[] = readJson("oblasts.geojson").features;
const gazetteer = readJson("places.json");
const places: Place[] = gazetteer.rows.map((row: unknown[]) =>
  Object.fromEntries(row.map((value, i) => [gazetteer.fields[i], value])),
);
const sources = readJson("SOURCES.json");

function idsAt(areas: Area[], position: [number, number]) {
  return areas
    .filter((feature) => booleanPointInPolygon(position, feature))
    .map((feature) => feature.properties.id);
}

function placesNamed(en: string) {
  return places.filter((place) => place.country === "UA" && place.en === en);
}

describe("border policy", () => {
  test.each([
    ["Simferopol", [34.1, 44.95], "UA-43"],
    ["Sevastopol", [33.6, 44.58], "UA-40"],
    ["Kerch", [36.4, 45.33], "UA-43"],
    ["Donetsk", [37.8, 48.0], "UA-14"],
  ] as [string, [number, number], string][])(
    "%s lies in Ukraine and in no other country",
    (_, position, oblast) => {
      expect(idsAt(countries, position)).toEqual(["UA"]);
      expect(idsAt(oblasts, position)).toEqual([oblast]);
    },
  );

  test("is written down with the sources", () => {
    expect(sources.borderPolicy.en).toMatch(/Crimea and Sevastopol are in Ukraine/);
    expect(sources.borderPolicy.uk).toMatch(/Крим і Севастополь/);
  });

  test("Ukraine has its area, and its units add up to it", () => {
    const ukraine = countries.find((feature) => feature.properties.id === "UA")!;
    const countryKm2 = area(ukraine) / 1e6;
    const unitsKm2 = oblasts
      .filter((unit) => unit.properties.country === "UA")
      .reduce((sum, unit) => sum + area(unit) / 1e6, 0);
    expect(countryKm2).toBeGreaterThan(590_000);
    expect(countryKm2).toBeLessThan(610_000);
    expect(Math.abs(unitsKm2 / countryKm2 - 1)).toBeLessThan(1e-4);
  });
});

describe("outlines", () => {
  test("27 units of Ukraine, each once, with both names", () => {
    const units = oblasts.filter((unit) => unit.properties.country === "UA");
    expect(new Set(units.map((unit) => unit.properties.id)).size).toBe(27);
    expect(units).toHaveLength(27);
    for (const { properties } of units) {
      expect(properties.id).toMatch(/^UA-\d\d$/);
      expect(properties.name.en).toMatch(/^[A-Z][A-Za-z -]+$/);
      expect(properties.name.uk).toMatch(/^[А-ЯҐЄІЇ][А-Яа-яҐЄІЇґєії’ -]+$/);
    }
  });

  test("country and unit ids are unique", () => {
    for (const areas of [countries, oblasts]) {
      expect(new Set(areas.map((feature) => feature.properties.id)).size).toBe(areas.length);
    }
  });

  test("rings are closed, in degrees, with at most five decimals", () => {
    for (const feature of [...countries, ...oblasts, ...(readJson("lakes.geojson").features as Area[])]) {
      const rings =
        feature.geometry.type === "Polygon"
          ? feature.geometry.coordinates
          : feature.geometry.coordinates.flat();
      for (const ring of rings) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
      }
      expect(JSON.stringify(feature.geometry)).not.toMatch(/\.\d{6}/);
    }
  });

  test("no oblast crosses itself", () => {
    expect(
      oblasts.filter((unit) => kinks(unit).features.length > 0).map((unit) => unit.properties.id),
    ).toEqual([]);
  });

  test("border and oblast lines run on vertices of the polygons", () => {
    const vertices = new Set(
      oblasts
        .concat(countries)
        .flatMap((feature) => JSON.stringify(feature.geometry.coordinates).match(/\[-?[\d.]+,-?[\d.]+\]/g)!),
    );
    const lines: Feature<MultiLineString>[] = [
      ...readJson("borders.geojson").features,
      ...readJson("oblast-lines.geojson").features,
    ];
    const strays = lines
      .flatMap((line) => line.geometry.coordinates.flat())
      .filter((position) => !vertices.has(JSON.stringify(position)));
    expect(strays).toEqual([]);
  });

  test("no border stretch is drawn twice", () => {
    const lines: Feature<MultiLineString>[] = readJson("borders.geojson").features;
    const stretches = lines
      .flatMap((line) => line.geometry.coordinates)
      .flatMap((line) => line.slice(1).map((end, i) => [line[i], end].map(String).sort().join()));
    expect(new Set(stretches).size).toBe(stretches.length);
  });

  test("the map goes on around Ukraine as far as the struck towns", () => {
    for (const [lng, lat] of [
      [55.1, 51.77],
      [52.3, 54.9],
      [47.25, 56.15],
      [39.9, 57.6],
      [43.87, 58.3],
      [35.9, 56.86],
      [33.25, 57.98],
    ]) {
      expect(idsAt(countries, [lng!, lat!])).toEqual(["RU"]);
      expect(idsAt(oblasts, [lng!, lat!])).toHaveLength(1);
    }
  });

  test("the Kakhovka reservoir is former water", () => {
    const lakes: Feature[] = readJson("lakes.geojson").features;
    const former = lakes.filter((lake) => lake.properties!.former);
    expect(former.map((lake) => lake.properties!.name.en)).toContain("Kakhovka Reservoir");
    expect(former.every((lake) => lake.properties!.formerSince === "2023-06-06")).toBe(true);
    expect(
      lakes
        .filter((lake) => lake.properties!.name?.en === "Kakhovka Reservoir")
        .every((lake) => lake.properties!.former),
    ).toBe(true);
  });

  test.each([
    "Dnipro",
    "Dnister",
    "Southern Buh",
    "Siverskyi Donets",
    "Desna",
    "Prypiat",
    "Don",
    "Volga",
    "Danube",
    "Oskil",
  ])("the %s is named in both languages", (en) => {
    const river = readJson("rivers.geojson").features.find(
      (feature: Feature) => feature.properties!.name?.en === en,
    );
    expect(river.properties.name.uk).toMatch(/^[А-ЯҐЄІЇ]/);
  });
});

describe("gazetteer", () => {
  test.each([
    ["Toretsk", "UA-14"],
    ["Chasiv Yar", "UA-14"],
    ["Velyka Novosilka", "UA-14"],
    ["Kreminna", "UA-09"],
    ["Svatove", "UA-09"],
    ["Bakhmut", "UA-14"],
    ["Vuhledar", "UA-14"],
    ["Enerhodar", "UA-23"],
    ["Oleshky", "UA-65"],
    ["Nova Kakhovka", "UA-65"],
    ["Melitopol", "UA-23"],
    ["Berdiansk", "UA-23"],
    ["Mariupol", "UA-14"],
    ["Kinburn Spit", "UA-48"],
    ["Pokrovsk", "UA-14"],
    ["Siversk", "UA-14"],
    ["Myrnohrad", "UA-14"],
    ["Huliaipole", "UA-23"],
    ["Stepnohirsk", "UA-23"],
    ["Vovchansk", "UA-63"],
    ["Kupiansk", "UA-63"],
    ["Lyman", "UA-14"],
    ["Kostiantynivka", "UA-14"],
    ["Hrabovske", "UA-59"],
    ["Sloviansk", "UA-14"],
    ["Kramatorsk", "UA-14"],
    ["Orikhiv", "UA-23"],
    ["Zaporizhzhia", "UA-23"],
    ["Kherson", "UA-65"],
    ["Nikopol", "UA-12"],
  ] as [string, string][])("%s stands once in %s, with both names, on the oblast polygon", (en, oblast) => {
    const found = placesNamed(en).filter((place) => place.admin1 === oblast);
    expect(found).toHaveLength(1);
    const { lng, lat, uk } = found[0]!;
    expect(uk).toMatch(/^[А-ЯҐЄІЇ]/);
    const unit = oblasts.find((feature) => feature.properties.id === oblast)!;
    expect(booleanPointInPolygon([lng, lat], unit)).toBe(true);
  });

  test("the places of Ukraine are there, in every oblast", () => {
    const ukrainian = places.filter((place) => place.country === "UA");
    expect(ukrainian.length).toBeGreaterThanOrEqual(2850);
    expect(new Set(ukrainian.map((place) => place.admin1)).size).toBe(27);
    expect(new Set(places.map((place) => place.id)).size).toBe(places.length);
  });

  test("nearly every place lies on the polygon of its oblast", () => {
    const units = new Map(oblasts.map((unit) => [unit.properties.id, unit]));
    const astray = places.filter(({ country, admin1, lng, lat }) => {
      if (country !== "UA") return false;
      return !booleanPointInPolygon([lng, lat], units.get(admin1!)!);
    });
    expect(astray.length / places.length).toBeLessThan(0.03);
  });

  test("no old spellings", () => {
    const old =
      /^(Kiev|Odessa|Zaporizhia|Zaporizhzhya|Kharkov|Nikolaev|Mykolayiv|Kupjansk|Lvov|Dnepr|Dnepropetrovsk|Lugansk|Chernigov|Rovno|Vinnitsa|Krivoy Rog|Artemivsk|Chernobyl)$/;
    expect(places.filter((place) => place.country === "UA" && old.test(place.en))).toEqual([]);
  });

  test.each([
    ["Kyiv", "Київ"],
    ["Kharkiv", "Харків"],
    ["Odesa", "Одеса"],
    ["Dnipro", "Дніпро"],
    ["Kryvyi Rih", "Кривий Ріг"],
    ["Chernihiv", "Чернігів"],
    ["Luhansk", "Луганськ"],
    ["Donetsk", "Донецьк"],
    ["Makiivka", "Макіївка"],
    ["Horlivka", "Горлівка"],
    ["Yenakiieve", "Єнакієве"],
    ["Ochakiv", "Очаків"],
    ["Bila Tserkva", "Біла Церква"],
    ["Pivdenne", "Південне"],
    ["Pivdennoukrainsk", "Південноукраїнськ"],
    ["Bilhorod-Dnistrovskyi", "Білгород-Дністровський"],
    ["Siverskodonetsk", "Сіверськодонецьк"],
    ["Lysychansk", "Лисичанськ"],
    ["Rubizhne", "Рубіжне"],
    ["Izium", "Ізюм"],
    ["Samar", "Самар"],
    ["Kropyvnytskyi", "Кропивницький"],
    ["Kamianske", "Кам’янське"],
    ["Zvenyhorodka", "Звенигородка"],
    ["Simferopol", "Сімферополь"],
    ["Sevastopol", "Севастополь"],
    ["Kerch", "Керч"],
    ["Uzhhorod", "Ужгород"],
  ])("%s is %s", (en, uk) => {
    expect(placesNamed(en).some((place) => place.uk === uk)).toBe(true);
  });

  test("every place of Ukraine above 15,000 has a Ukrainian name; renamed ones keep the former", () => {
    expect(
      places
        .filter((place) => place.country === "UA" && (place.population ?? 0) >= 15_000 && !place.uk)
        .map((place) => place.en),
    ).toEqual([]);
    expect(placesNamed("Samar")[0]!.formerEn).toBe("Novomoskovsk");
    expect(placesNamed("Siverskodonetsk")[0]!.formerEn).toBe("Sievierodonetsk");
  });

  test("the two Mykolaivs stay apart", () => {
    const both = placesNamed("Mykolaiv");
    expect(both.map((place) => place.admin1).sort()).toEqual(["UA-46", "UA-48"]);
    expect(both.find((place) => place.admin1 === "UA-48")!.rank).toBe(2);
    expect(both.find((place) => place.admin1 === "UA-46")!.rank).toBeGreaterThan(2);
  });

  test("oblast centres rank high, and hand-made rows say so", () => {
    expect(
      places
        .filter((place) => place.country === "UA" && place.rank <= 2 && place.admin1 === "UA-43")
        .map((place) => place.en),
    ).toEqual(["Simferopol"]);
    const byHand = places.filter((place) => String(place.id).startsWith("hand-"));
    expect(byHand.length).toBeGreaterThan(0);
    expect(byHand.every((place) => place.source === "hand" && place.population === null)).toBe(true);
  });
});

describe("files", () => {
  const files = readdirSync(FOLDER);

  test("the checksums match", () => {
    const listed = readJson("checksums.json") as Record<string, string>;
    expect(Object.keys(listed).sort()).toEqual(files.filter((file) => file !== "checksums.json").sort());
    for (const [file, sha256] of Object.entries(listed)) {
      expect(
        createHash("sha256")
          .update(readFileSync(FOLDER + file))
          .digest("hex"),
        file,
      ).toBe(sha256);
    }
  });

  test("every file has its licence, source and credit", () => {
    expect(Object.keys(sources.files).sort()).toEqual(files.toSorted());
    for (const entry of Object.values<{ licence: string; sources: string[]; attribution: string }>(
      sources.files,
    )) {
      expect(entry.licence).not.toBe("");
      expect(entry.sources.length).toBeGreaterThan(0);
      expect(typeof entry.attribution).toBe("string");
    }
    expect(sources.files["lakes.geojson"].attribution).toBe("© OpenStreetMap contributors");
  });
});
