import { describe, expect, it } from "vitest";
import { readDriver, rowsOf, said } from "./support/read-driver";

const point = (coordinates: unknown, properties: unknown = {}, more: object = {}) => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates },
  ...more,
});
const read = (root: unknown) => readDriver("geojson", typeof root === "string" ? root : JSON.stringify(root));
const collect = (...features: unknown[]) => ({ type: "FeatureCollection", features });

describe("GeoJSON", () => {
  it("gives properties as cells, in columns by first appearance", async () => {
    const text = `{"type":"FeatureCollection","features":[
      {"type":"Feature","id":7,"properties":{"name":"Київ","killed":0,"ok":true,"none":null,"__proto__":"kept"},"geometry":{"type":"Point","coordinates":[30.5,50.45]}},
      {"type":"Feature","properties":{"late":1.5,"id":12345678901234567890},"geometry":{"type":"Point","coordinates":[31,51]},"day":"2025-12-27"}]}`;
    const outcome = await read(text);
    expect(outcome.columns).toEqual([
      "name",
      "killed",
      "ok",
      "none",
      "__proto__",
      "id",
      "late",
      "id (2)",
      "day",
    ]);
    expect(outcome.cells).toEqual([
      ["Київ", "0", "true", "", "kept", "7", "", "", ""],
      ["", "", "", "", "", "", "1.5", "12345678901234567890", "2025-12-27"],
    ]);
    expect(outcome.geometries[0]).toEqual({ type: "Point", coordinates: [30.5, 50.45] });
    expect(outcome.issues).toEqual([]);
  });

  it("flattens what is nested, keeps the too deep and too long as JSON, and never mixes columns up", async () => {
    const deep = { a: { b: { c: { d: { e: { f: 1 } } } } } };
    const long = Array.from({ length: 26 }, (_, index) => index);
    const { columns, cells } = await read(collect(point([1, 2], { "x.y": 1, x: { y: 2 }, deep, long })));
    expect(columns.slice(0, 3)).toEqual(["x.y", "x.y (2)", "deep.a.b.c.d.e"]);
    expect(cells[0]?.slice(0, 3)).toEqual(["1", "2", '{"f":1}']);
    expect([columns.at(-1), cells[0]?.at(-1)]).toEqual(["long.24+", "[24,25]"]);
    expect(columns).toHaveLength(3 + 24 + 1);
  });

  it("turns DeepState's maps into records with their date and number", async () => {
    const name = "Окуповано /// Occupied /// geoJSON.status.occupied";
    const area = {
      type: "Polygon",
      coordinates: [
        [
          [36, 48, 0],
          [36, 49, 0],
          [37, 49, 0],
          [36, 48, 0],
        ],
      ],
    };
    const map = collect({ type: "Feature", properties: { name }, geometry: area });
    const outcome = await read({ id: 1766, datetime: "2025-12-27 21:04", map });
    expect(rowsOf(outcome)).toEqual([
      new Map([
        ["name", name],
        ["datetime", "2025-12-27 21:04"],
        ["map_id", "1766"],
      ]),
    ]);
    expect(outcome.geometries[0]).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [36, 48],
          [37, 49],
          [36, 49],
          [36, 48],
        ],
      ],
    });
    expect(said(outcome)).toEqual([
      ["ring-reversed", "repaired", 0, "1"],
      ["third-dimension-dropped", "noted", null, "1"],
    ]);
    const both = await read([
      { id: 1, map },
      { id: 2, map },
    ]);
    expect(rowsOf(both).map((row) => row.get("map_id"))).toEqual(["1", "2"]);
  });

  it("reads a feature, a bare geometry and a collection of geometries as one record", async () => {
    const parts = [
      { type: "Point", coordinates: [1, 2] },
      {
        type: "LineString",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ];
    const geometries = { type: "GeometryCollection", geometries: parts };
    for (const root of [point([1, 2]), parts[1], geometries]) {
      const outcome = await read(root);
      expect([outcome.refusal, outcome.geometries.length, outcome.issues]).toEqual([null, 1, []]);
    }
    expect((await read(geometries)).geometries[0]).toEqual(geometries);
  });

  it("closes rings and turns holes, and says so once for each record", async () => {
    const hole = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
    ];
    const outcome = await read(
      collect({
        type: "Feature",
        properties: null,
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [0, 0],
              [9, 0],
              [9, 9],
              [0, 9],
            ],
            hole,
          ],
        },
      }),
    );
    expect(outcome.geometries[0]).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [0, 9],
          [0, 0],
        ],
        [
          [1, 1],
          [1, 2],
          [2, 2],
          [2, 1],
          [1, 1],
        ],
      ],
    });
    expect(said(outcome)).toEqual([
      ["ring-closed", "repaired", 0, "2"],
      ["ring-reversed", "repaired", 0, "1"],
    ]);
  });

  it.each<[string, unknown, string]>([
    ["no geometry", { type: "Feature", properties: {}, geometry: null }, "geometry-missing"],
    ["an empty geometry", point([]), "geometry-missing"],
    ["a text for a number", point(["30", 50]), "geometry-invalid"],
    ["half a position", point([30]), "geometry-invalid"],
    ["a place off the globe", point([30, 91]), "coordinates-out-of-range"],
    [
      "a kind of its own",
      { type: "Feature", properties: {}, geometry: { type: "Circle" } },
      "geometry-unsupported",
    ],
    [
      "a line of one point",
      { type: "Feature", geometry: { type: "LineString", coordinates: [[1, 2]] } },
      "geometry-invalid",
    ],
    [
      "a ring of two",
      {
        type: "Feature",
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [1, 2],
              [3, 4],
            ],
          ],
        },
      },
      "geometry-invalid",
    ],
    ["no feature", { type: "Thing" }, "malformed-record"],
    ["null", null, "malformed-record"],
  ])("rejects %s, once, and keeps the others", async (_, feature, code) => {
    const outcome = await read(collect(point([1, 2]), feature, point([3, 4])));
    expect(outcome.records).toEqual([0, 2]);
    expect(outcome.issues.map((issue) => [issue.code, issue.effect, issue.record])).toEqual([
      [code, "rejected", 1],
    ]);
  });

  it("knows WGS84 by its names, reprojects Web Mercator, and refuses what it does not know", async () => {
    const withCrs = (name: string, coordinates: number[]) =>
      read({ ...collect(point(coordinates)), crs: { type: "name", properties: { name } } });
    for (const name of ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"])
      expect((await withCrs(name, [30, 50])).geometries[0]).toEqual({ type: "Point", coordinates: [30, 50] });
    const mercator = (await withCrs("EPSG:3857", [3339584.723798207, 6446275.841017161])).geometries[0];
    expect(mercator?.type === "Point" && mercator.coordinates[0]).toBeCloseTo(30, 9);
    expect(mercator?.type === "Point" && mercator.coordinates[1]).toBeCloseTo(50, 9);
    expect((await withCrs("EPSG:5577", [30, 50])).refusal).toBe("unsupported-projection");
  });

  it("refuses what is no GeoJSON, in words, and what is over the limits", async () => {
    expect((await read("{")).refusal).toBe("file-damaged");
    expect((await read({ a: 1 })).refusal).toBe("format-unknown");
    expect((await read(3)).refusal).toBe("format-unknown");
    const text = JSON.stringify(collect(point([1, 2], { a: 1, b: 2 }), point([1, 2])));
    for (const [limits, code] of [
      [{ maxFileBytes: 10 }, "file-too-large"],
      [{ maxColumns: 1 }, "too-many-columns"],
      [{ maxRecords: 1 }, "too-many-records"],
      [{ maxVertices: 1 }, "too-many-vertices"],
    ] as const)
      expect((await readDriver("geojson", text, { limits })).refusal).toBe(code);
  });

  it("reads UTF-16 by its mark and notes bytes that mean nothing", async () => {
    const text = `\uFEFF${JSON.stringify(collect(point([1, 2], { name: "Харків" })))}`;
    const bytes = new Uint8Array(new Uint16Array(Array.from(text, (char) => char.charCodeAt(0))).buffer);
    expect((await readDriver("geojson", bytes)).cells).toEqual([["Харків"]]);
    const broken = new TextEncoder().encode(JSON.stringify(collect(point([1, 2], { name: "abc" }))));
    broken[broken.indexOf("b".charCodeAt(0), broken.indexOf("a".charCodeAt(0)))] = 0xff;
    const outcome = await readDriver("geojson", broken);
    expect(outcome.refusal ?? said(outcome)).toEqual([["encoding-errors", "noted", null, "1"]]);
  });
});

describe("GeoJSON lines", () => {
  it("tells the line of each record and rejects lines that are none", async () => {
    const text = [
      JSON.stringify(point([1, 2], { a: 1 })),
      "",
      "nonsense",
      `\u001e${JSON.stringify(point([3, 4], { b: 2 }))}\r`,
    ].join("\n");
    const outcome = await readDriver("geojsonl", text);
    expect(outcome.columns).toEqual(["a", "b"]);
    expect(outcome.cells).toEqual([
      ["1", ""],
      ["", "2"],
    ]);
    expect([outcome.records, outcome.lines]).toEqual([
      [0, 2],
      [1, 4],
    ]);
    expect(outcome.issues).toMatchObject([
      { code: "malformed-record", record: 1, line: 3, original: "nonsense" },
    ]);
  });

  it("reads across the pieces that the file comes in", async () => {
    const line = (index: number) =>
      JSON.stringify(point([index / 1000, 50], { name: `Ї${index}`.padEnd(60, "є") }));
    const text = Array.from({ length: 20_000 }, (_, index) => line(index)).join("\n");
    const outcome = await readDriver("geojsonl", text);
    expect([outcome.cells.length, outcome.issues]).toEqual([20_000, []]);
    expect(outcome.cells[19_999]?.[0]).toBe("Ї19999".padEnd(60, "є"));
    expect(outcome.records[19_999]).toBe(19_999);
  });
});

describe("JSON records", () => {
  it("flattens sources and leaves coordinates the texts that they are", async () => {
    const entry = {
      id: "CIV0001",
      latitude: "49.9935",
      sources: [{ paths: ["https://example.org/1", "https://example.org/2"] }, { paths: [] }],
    };
    const outcome = await readDriver("json-records", JSON.stringify([entry, 5]));
    expect(outcome.columns).toEqual(["id", "latitude", "sources.0.paths.0", "sources.0.paths.1"]);
    expect(outcome.cells).toEqual([["CIV0001", "49.9935", "https://example.org/1", "https://example.org/2"]]);
    expect(said(outcome)).toEqual([["malformed-record", "rejected", 1, "5"]]);
    expect((await readDriver("json-records", JSON.stringify({ data: [entry] }))).cells).toHaveLength(1);
    expect((await readDriver("json-records", JSON.stringify({ a: [entry], b: [entry] }))).refusal).toBe(
      "format-unknown",
    );
  });
});
