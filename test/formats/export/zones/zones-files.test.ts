import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { polygonAreaSqMeters } from "../../../../src/core/geo/geodesic";
import type { Area, MultiPolygon } from "../../../../src/core/geo/position";
import { zoneProperty } from "../../../../src/formats/export/zones/exported-zone";
import { writeDbf } from "../../../../src/formats/export/zones/write-dbf";
import { writeZonesGeoJson } from "../../../../src/formats/export/zones/zones-geojson";
import { writeZonesKml } from "../../../../src/formats/export/zones/zones-kml";
import { writeZonesShapefile } from "../../../../src/formats/export/zones/zones-shapefile";
import { fileOf, importAll } from "../../import/run/import-fixtures";
import { exported, facts, line, polygon, strip, zoneOf } from "./zones-fixture";

const zones = [
  zoneOf("a", "A", strip),
  zoneOf("b", "B", { ...polygon, subtract: ["a"] }),
  zoneOf("c", "D", line, "__proto__"),
];
const all = zones.map((zone) =>
  zone.id === "b" ? { ...exported({ ...zone, recipe: polygon }), zone } : exported(zone),
);

async function reopen(name: string, content: BlobPart) {
  const running = await importAll([fileOf(name, content)], { areas: "zones" });
  expect(running.review.counts).toMatchObject({ records: 3, accepted: 3, rejected: 0 });
  return running.take("set").zones;
}

describe("zones as GeoJSON", () => {
  const text = writeZonesGeoJson(all, facts);

  it("come back with their recipes as they were", async () => {
    expect(await reopen("zones.geojson", text)).toEqual(zones);
  });

  it("say in plain properties what they are, and of what the file is", () => {
    const { features, demarc } = JSON.parse(text);
    expect(demarc).toMatchObject({ format: "demarc-zone-set", title: facts.title, sources: facts.sources });
    expect(features[0].properties).toMatchObject({
      name: "Line <A> & “Б” укр",
      kind: "strip",
      standing: "hypothetical",
      control_map: "2026-01-01",
      depth_left_m: 15_000,
      depth_right_m: 30_000,
      area_sq_km: Number((polygonAreaSqMeters(all[0]!.geometry as Area) / 1e6).toFixed(3)),
    });
    expect(features[2].properties.area_sq_km).toBeNull();
    expect(features[0].geometry).toEqual(all[0]!.geometry);
  });

  it("whose recipe was spoilt come back as outlines, which is said", async () => {
    const collection = JSON.parse(text);
    collection.features[0].properties[zoneProperty] = '{"recipe":{"kind":"strip"}}';
    const running = await importAll([fileOf("zones.geojson", JSON.stringify(collection))], {
      areas: "zones",
    });
    expect(running.review.issueCounts).toMatchObject({ "recipe-unreadable": 1 });
    expect(running.take("set").zones.map(({ recipe }) => recipe.kind)).toEqual([
      "polygon",
      "polygon",
      "line",
    ]);
  });
});

describe("zones as KML", () => {
  const text = writeZonesKml(all, facts);

  it("come back with their recipes as they were", async () => {
    expect(await reopen("zones.kml", text)).toEqual(zones);
  });

  it("have their outlines for every reader", () => {
    const onError = (_: string, message: string) => {
      throw new Error(message);
    };
    const document = new DOMParser({ onError }).parseFromString(text, "text/xml");
    const [first, second, third] = kml(document as unknown as Document).features;
    expect(first?.properties).toMatchObject({ name: "Line <A> & “Б” укр", scenario: "A", kind: "strip" });
    const parts = (geometry: unknown) => (geometry as { geometries?: unknown[] }).geometries ?? [geometry];
    const areaOf = (geometry: unknown) =>
      parts(geometry).reduce<number>((sum, part) => sum + polygonAreaSqMeters(part as Area), 0);
    expect(areaOf(first?.geometry)).toBeCloseTo(polygonAreaSqMeters(all[0]!.geometry as Area), 0);
    expect(areaOf(second?.geometry)).toBeCloseTo(polygonAreaSqMeters(all[1]!.geometry as Area), 0);
    expect(parts(third?.geometry)).toEqual([
      { type: "LineString", coordinates: (all[2]!.geometry as MultiPolygon).coordinates[0] },
    ]);
  });
});

describe("zones as shapefiles", () => {
  it("come back as the same outlines with their columns", async () => {
    const zip = await writeZonesShapefile(all, facts);
    const running = await importAll([{ name: "zones.zip", blob: zip }], { areas: "zones" });
    expect(running.review.counts).toMatchObject({ records: 3, accepted: 3, rejected: 0 });
    const names = running.review.columns.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["name_uk", "area_sqkm", "depthleft"]));
    const read = running.take("set").zones;
    expect(read.map(({ name, recipe }) => [name.uk, recipe.kind])).toEqual([
      ["Line <A> & “Б” укр", "polygon"],
      ["Line <A> & “Б” укр", "polygon"],
      ["__proto__ укр", "line"],
    ]);
    for (const [index, zone] of read.slice(0, 2).entries()) {
      if (zone.recipe.kind !== "polygon") throw new Error(zone.recipe.kind);
      const area: Area = { type: "Polygon", coordinates: zone.recipe.rings };
      const written = polygonAreaSqMeters(all[index]!.geometry as Area);
      expect(Math.abs(polygonAreaSqMeters(area) / written - 1)).toBeLessThan(1e-9);
    }
  });

  it("cut long texts after a whole character, and leave unknown figures blank", () => {
    const long = "ї".repeat(200);
    const bytes = writeDbf(
      [
        { name: "note", values: [long, null] },
        { name: "n", values: [1.5, null] },
      ],
      2,
      0,
    );
    const view = new DataView(bytes.buffer);
    expect([view.getUint32(4, true), view.getUint16(10, true)]).toEqual([2, 1 + 254 + 19]);
    const start = view.getUint16(8, true);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    expect(decoder.decode(bytes.subarray(start + 1, start + 255))).toBe("ї".repeat(127));
    expect(decoder.decode(bytes.subarray(start + 255, start + 274)).trim()).toBe("1.500000");
    expect(decoder.decode(bytes.subarray(start + 274, bytes.length - 1)).trim()).toBe("");
    expect(() => writeDbf([{ name: "far too long", values: [] }], 0, 0)).toThrow(RangeError);
  });
});
