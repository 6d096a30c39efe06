import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import { describe, expect, it } from "vitest";
import { detectFormat } from "../../../src/formats/import/detect-format";

const detect = (name: string, ...parts: (string | Uint8Array<ArrayBuffer>)[]) =>
  detectFormat({ name, blob: new Blob(parts) });

async function makeZip(...paths: string[]): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter("application/zip"), { useWebWorkers: false });
  for (const path of paths) await writer.add(path, new TextReader("x"));
  return writer.close();
}

const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);

describe("detectFormat by contents", () => {
  it("knows binary formats by their signature, whatever they are called", async () => {
    expect(await detect("x.csv", Uint8Array.of(0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0))).toBe("flatgeobuf");
    expect(await detect("x", "PAR1....")).toBe("geoparquet");
    expect(await detect("x", Uint8Array.of(0, 0, 0x27, 0x0a, 0, 0))).toBe("shapefile");
  });

  it("looks into archives", async () => {
    expect(await detectFormat({ name: "x.zip", blob: await makeZip("a.txt", "doc.KML") })).toBe("kmz");
    expect(await detectFormat({ name: "x", blob: await makeZip("a/b.shp", "a/b.dbf") })).toBe("shapefile");
    expect(await detectFormat({ name: "x.xlsx", blob: await makeZip("xl/workbook.xml") })).toBeNull();
  });

  it("goes by the extension of an archive that is damaged", async () => {
    const damaged = (await makeZip("doc.kml")).slice(0, 40);
    expect(await detectFormat({ name: "x.kmz", blob: damaged })).toBe("kmz");
    expect(await detectFormat({ name: "x", blob: damaged })).toBeNull();
  });

  it.each([
    ["kml", '<?xml version="1.0"?>\n<!-- <gpx> -->\n<kml xmlns="http://www.opengis.net/kml/2.2"></kml>'],
    ["kml", "<k:kml xmlns:k='x'/>"],
    ["gpx", '\n<!DOCTYPE gpx>\n<gpx version="1.1"/>'],
  ])("knows %s by the root element", async (format, text) => {
    expect(await detect("x", text)).toBe(format);
    expect(await detect("x.csv", utf16(text))).toBe(format);
    expect(await detect("x", `\ufeff${text}`)).toBe(format);
  });

  it.each([
    ["geojson", '{"type":"FeatureCollection","features":[]}'],
    ["geojson", '{ "features" : [ {"type":"Feature"'],
    ["geojson", '{"name":"a {\\"quoted\\"} name","type":"Feature","geometry":null,"properties":{}}'],
    ["geojson", '{"type":"Polygon","coordinates":[]}'],
    ["geojson", '{"id":1735600000,"datetime":"2025-12-31","map":{"type":"FeatureCollection","features":[]}}'],
    ["json-records", '[{"id":"CIV0001","date":"02/24/2022"}]'],
    ["json-records", '{"updated":"2024-01-01","count":2,"events":[ {"id":1} ]}'],
    ["geojsonl", '{"type":"Feature","geometry":null}\n{"type":"Feature","geometry":null}\n'],
    ["geojsonl", '\u001e{"type":"Feature","geometry":null}\n'],
  ])("knows %s by its kind", async (format, text) => {
    expect(await detect("x", text)).toBe(format);
    expect(await detect("x.txt", utf16(text))).toBe(format);
  });

  it("tells a single feature by the name of its file", async () => {
    const feature = '{"type":"Feature","geometry":null,"properties":{}}\n';
    expect(await detect("x.geojsonl", feature)).toBe("geojsonl");
    expect(await detect("x.geojson", feature)).toBe("geojson");
  });

  it("reads no more than the beginning of a long file", async () => {
    const coordinates = "[1,2],".repeat(100_000);
    expect(await detect("x", `{"type":"MultiPoint","coordinates":[${coordinates}`)).toBe("geojson");
    const members = Array.from({ length: 20_000 }, (_, id) => `{"id":${id}}`).join(",");
    expect(await detect("x", `{"a":[${members}`)).toBe("json-records");
  });

  it("knows a table without an extension by its look, in other encodings too", async () => {
    expect(await detect("pasted", "id\tlat\tlng\n1\t50\t30\n2\t51\t31\n")).toBe("delimited");
    expect(await detect("pasted", utf16("id;lat\n1;50\n2;51\n"))).toBe("delimited");
  });
});

describe("detectFormat by extension", () => {
  it.each([
    ["one.csv", "id\n1\n", "delimited"],
    ["TABLE.TSV", "", "delimited"],
    ["a.geojson", "{", "geojson"],
    ["b.kml", "", "kml"],
    ["d.json", '{"a":1}', "json-records"],
  ])("%s where the contents do not tell", async (name, text, format) => {
    expect(await detect(name, text)).toBe(format);
  });

  it("is null where nothing tells", async () => {
    expect(await detect("readme.txt", "Only a line of words, no more.\n")).toBeNull();
    expect(await detect("x.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1))).toBeNull();
    expect(await detect("page.html", "<!doctype html><html><body>a,b</body></html>")).toBeNull();
    expect(await detect("x", "")).toBeNull();
  });
});
