import { geojson } from "flatgeobuf";
import type { FeatureCollection } from "geojson";
import { geojsonToWkb, parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { readWkb } from "../../../../src/formats/import/geo/parquet/read-wkb";
import { readDriver, said } from "./support/read-driver";
import { collection, features, flatgeobufBytes, geoparquetBytes } from "./support/samples";

const geo = (column: object) =>
  JSON.stringify({ version: "1.1.0", primary_column: "geometry", columns: { geometry: column } });
const writeParquet = (options: Parameters<typeof parquetWriteBuffer>[0]) =>
  new Uint8Array(parquetWriteBuffer(options));

describe("FlatGeobuf", () => {
  it("gives back what its own writer wrote", async () => {
    const outcome = await readDriver("flatgeobuf", flatgeobufBytes);
    expect(outcome.columns).toEqual(["name", "killed", "share", "noted"]);
    expect(outcome.cells).toEqual(
      features.map((_, index) => [
        `Area ${index}`,
        String(index),
        String(index / 8),
        String(index % 2 === 0),
      ]),
    );
    expect(outcome.geometries).toEqual(features.map(({ geometry }) => geometry));
    expect(outcome.issues).toEqual([]);
  });

  it("reads every kind of geometry, heights noted, and properties of any name", async () => {
    const geometries = [
      { type: "Point", coordinates: [30, 50, 7] },
      {
        type: "MultiPoint",
        coordinates: [
          [30, 50],
          [31, 51],
        ],
      },
      {
        type: "LineString",
        coordinates: [
          [30, 50],
          [31, 51],
        ],
      },
      {
        type: "MultiLineString",
        coordinates: [
          [
            [30, 50],
            [31, 51],
          ],
          [
            [32, 50],
            [33, 51],
          ],
        ],
      },
      {
        type: "GeometryCollection",
        geometries: [
          { type: "Point", coordinates: [1, 2] },
          {
            type: "LineString",
            coordinates: [
              [1, 2],
              [3, 4],
            ],
          },
        ],
      },
    ] as const;
    const written = geometries.map((geometry) => ({ type: "Feature", properties: { є: "ї" }, geometry }));
    const bytes = geojson.serialize({
      type: "FeatureCollection",
      features: written,
    } as unknown as FeatureCollection);
    const outcome = await readDriver("flatgeobuf", new Uint8Array(bytes));
    expect(outcome.geometries).toEqual([{ type: "Point", coordinates: [30, 50] }, ...geometries.slice(1)]);
    expect([outcome.columns, outcome.cells[4]]).toEqual([["є"], ["ї"]]);
    expect(said(outcome)).toEqual([["third-dimension-dropped", "noted", null, "1"]]);
  });

  it("reprojects by the code in its header and refuses systems that it does not know", async () => {
    const web = {
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          properties: { a: 1 },
          geometry: { type: "Point", coordinates: [3339584.723798207, 6446275.841017161] },
        },
      ],
    } as const;
    const [geometry] = (
      await readDriver(
        "flatgeobuf",
        new Uint8Array(geojson.serialize(web as unknown as FeatureCollection, 3857)),
      )
    ).geometries;
    expect(geometry?.type === "Point" && geometry.coordinates.map((part) => part.toFixed(9))).toEqual([
      "30.000000000",
      "50.000000000",
    ]);
    expect(
      (await readDriver("flatgeobuf", new Uint8Array(geojson.serialize(collection, 4326)))).refusal,
    ).toBeNull();
    expect(
      (await readDriver("flatgeobuf", new Uint8Array(geojson.serialize(collection, 5577)))).refusal,
    ).toBe("unsupported-projection");
  });

  it("refuses a file that was cut off, anywhere", async () => {
    for (let length = 0; length < flatgeobufBytes.length; length += 7)
      expect((await readDriver("flatgeobuf", flatgeobufBytes.slice(0, length))).refusal).not.toBeNull();
  });
});

describe("GeoParquet", () => {
  it("gives back what another writer wrote", async () => {
    const outcome = await readDriver("geoparquet", geoparquetBytes);
    expect(outcome.columns).toEqual(["name", "killed"]);
    expect(outcome.cells).toEqual(
      features.map((_, index) => [`Area ${index}`, index === 3 ? "" : String(index)]),
    );
    expect(outcome.geometries).toEqual(features.map(({ geometry }) => geometry));
    expect(outcome.issues).toEqual([]);
  });

  it.each(["SNAPPY", "UNCOMPRESSED"] as const)(
    "reads many row groups with dictionaries, nulls and times (%s)",
    async (codec) => {
      const count = 5000;
      const rows = Array.from({ length: count }, (_, index) => index);
      const moment = (index: number) => new Date(Date.UTC(2025, 11, 1, 0, index));
      const bytes = writeParquet({
        codec,
        rowGroupSize: 700,
        columnData: [
          { name: "type", data: rows.map((index) => ["drone", "missile", null][index % 3]), type: "STRING" },
          { name: "time", data: rows.map(moment), type: "TIMESTAMP" },
          { name: "big", data: rows.map((index) => 9007199254740993n + BigInt(index)), type: "INT64" },
          { name: "share", data: rows.map((index) => (index % 10) / 10), type: "FLOAT" },
          { name: "ok", data: rows.map((index) => index % 2 === 0), type: "BOOLEAN" },
          {
            name: "geometry",
            data: rows.map((index) => ({ type: "Point", coordinates: [index / 100, 50] })),
            type: "GEOMETRY",
          },
        ],
        kvMetadata: [{ key: "geo", value: geo({ encoding: "WKB" }) }],
      });
      const outcome = await readDriver("geoparquet", bytes);
      expect(outcome).toMatchObject({ refusal: null, error: null, issues: [] });
      expect(outcome.cells).toEqual(
        rows.map((index) => [
          ["drone", "missile", ""][index % 3],
          moment(index).toISOString().replace(".000Z", "Z"),
          String(9007199254740993n + BigInt(index)),
          String((index % 10) / 10),
          String(index % 2 === 0),
        ]),
      );
      expect(outcome.geometries[4321]).toEqual({ type: "Point", coordinates: [43.21, 50] });
    },
  );

  it("reads native geometries, and Parquet without any", async () => {
    const xy = (x: number, y: number) => ({ x, y });
    const native = writeParquet({
      schema: [
        { name: "root", num_children: 1 },
        { name: "geometry", num_children: 1, repetition_type: "OPTIONAL", converted_type: "LIST" },
        { name: "list", num_children: 1, repetition_type: "REPEATED" },
        { name: "element", num_children: 2, repetition_type: "REQUIRED" },
        { name: "x", type: "DOUBLE", repetition_type: "REQUIRED" },
        { name: "y", type: "DOUBLE", repetition_type: "REQUIRED" },
      ],
      columnData: [{ name: "geometry", data: [[xy(30, 50), xy(31, 51)], null] }],
      kvMetadata: [{ key: "geo", value: geo({ encoding: "linestring" }) }],
    });
    const outcome = await readDriver("geoparquet", native);
    expect(outcome.geometries).toEqual([
      {
        type: "LineString",
        coordinates: [
          [30, 50],
          [31, 51],
        ],
      },
    ]);
    expect(said(outcome)).toEqual([["geometry-missing", "rejected", 1, ""]]);
    const plain = writeParquet({ columnData: [{ name: "lat", data: [49.5], type: "DOUBLE" }] });
    expect(await readDriver("geoparquet", plain)).toMatchObject({
      columns: ["lat"],
      cells: [["49.5"]],
      geometries: [null],
      issues: [],
    });
  });

  it("knows coordinate systems by PROJJSON and refuses others", async () => {
    const write = (crs: object | null) =>
      writeParquet({
        columnData: [
          { name: "geometry", data: [{ type: "Point", coordinates: [30, 50] }], type: "GEOMETRY" },
        ],
        kvMetadata: [{ key: "geo", value: geo({ encoding: "WKB", crs }) }],
      });
    const id = (authority: string, code: string | number) => ({
      type: "GeographicCRS",
      name: "a",
      id: { authority, code },
    });
    for (const crs of [null, id("OGC", "CRS84"), id("EPSG", 4326)])
      expect((await readDriver("geoparquet", write(crs))).geometries).toEqual([
        { type: "Point", coordinates: [30, 50] },
      ]);
    expect((await readDriver("geoparquet", write(id("EPSG", 5577)))).refusal).toBe("unsupported-projection");
  });
});

describe("well-known binary", () => {
  it("reads what another writer wrote, either way round, and extended", () => {
    for (const { geometry } of features)
      expect(readWkb(new Uint8Array(geojsonToWkb(geometry)))).toEqual(geometry);
    const big = new DataView(new ArrayBuffer(21));
    big.setUint32(1, 1);
    big.setFloat64(5, 30);
    big.setFloat64(13, 50);
    expect(readWkb(new Uint8Array(big.buffer))).toEqual({ type: "Point", coordinates: [30, 50] });
    const extended = new DataView(new ArrayBuffer(33));
    extended.setUint8(0, 1);
    extended.setUint32(1, 0xa0000001, true);
    extended.setUint32(5, 4326, true);
    for (const [index, part] of [30, 50, 7].entries()) extended.setFloat64(9 + index * 8, part, true);
    expect(readWkb(new Uint8Array(extended.buffer))).toEqual({ type: "Point", coordinates: [30, 50, 7] });
  });

  it("refuses counts that its bytes cannot hold, and what follows its end", () => {
    const line = new Uint8Array(
      geojsonToWkb({
        type: "LineString",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      }),
    );
    const long = line.slice();
    new DataView(long.buffer).setUint32(5, 0xffffffff, true);
    expect(() => readWkb(long)).toThrow("geometry-invalid");
    expect(() => readWkb(Uint8Array.of(...line, 0))).toThrow("geometry-invalid");
  });
});
