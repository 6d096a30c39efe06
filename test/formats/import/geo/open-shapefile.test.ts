import * as shpjs from "shpjs";
import { describe, expect, it } from "vitest";
import { readDriver, rowsOf, said } from "./support/read-driver";
import { shapefileParts, shapes } from "./support/samples";
import { wgs84Prj, writeDbf, writeShp } from "./support/shapefile-bytes";
import { zipFiles } from "./support/zip-files";

const cp1251 = (text: string) =>
  Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    if (code < 128) return code;
    const special = new Map(
      [..."іїєґІЇЄҐ"].map((letter, index) => [
        letter,
        [0xb3, 0xbf, 0xba, 0xb4, 0xb2, 0xaf, 0xaa, 0xa5][index],
      ]),
    );
    return special.get(char) ?? code - 0x410 + 0xc0;
  });
const point = (lng: number, lat: number) => ({ type: 1, position: [lng, lat] }) as const;
const nameField = [{ name: "NAME", type: "C", length: 10 }];

describe("Shapefile", () => {
  it("gives rows as cells and rings by the right-hand rule, in silence", async () => {
    const outcome = await readDriver("shapefile", await zipFiles(shapefileParts));
    expect(outcome.columns).toEqual(["NAME", "KILLED", "DAY"]);
    expect(outcome.cells).toEqual([
      ["First", "2", "2025-12-27"],
      ["Second", "", "2025-12-28"],
      ["Third", "0", ""],
    ]);
    expect(outcome.geometries.map((geometry) => geometry?.type)).toEqual([
      "Polygon",
      "MultiPolygon",
      "Polygon",
    ]);
    expect(outcome.geometries[0]).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [30, 48],
          [31, 48],
          [31, 49],
          [30, 49],
          [30, 48],
        ],
        [
          [30.25, 48.25],
          [30.25, 48.5],
          [30.5, 48.5],
          [30.5, 48.25],
          [30.25, 48.25],
        ],
      ],
    });
    expect(outcome.issues).toEqual([]);
  });

  it("finds the positions that another reader finds", async () => {
    const bytes = shapefileParts["areas.shp"];
    const theirs = shpjs.parseShp(new DataView(bytes.buffer) as unknown as ArrayBuffer);
    const ours = (await readDriver("shapefile", bytes)).geometries;
    const positions = (geometry: unknown): string[] =>
      (JSON.stringify(geometry).match(/\[-?[\d.]+,-?[\d.]+\]/g) ?? []).sort();
    expect(theirs).toHaveLength(shapes.length);
    expect(ours.map(positions)).toEqual(theirs.map((geometry) => positions(geometry)));
  });

  it("reads points, many points, lines, heights and null shapes", async () => {
    const shp = writeShp(13, [
      {
        type: 13,
        parts: [
          [
            [30, 50, 100],
            [31, 51, 120],
          ],
          [
            [32, 50, 1],
            [33, 51, 2],
          ],
        ],
      },
      { type: 11, position: [30, 50, 7, 0] },
      {
        type: 8,
        positions: [
          [1, 2],
          [3, 4],
        ],
      },
      { type: 0 },
      {
        type: 3,
        parts: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
    ]);
    const outcome = await readDriver("shapefile", shp);
    expect(outcome.geometries).toEqual([
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
      { type: "Point", coordinates: [30, 50] },
      {
        type: "MultiPoint",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      {
        type: "LineString",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ]);
    expect(said(outcome)).toEqual([
      ["nothing-inside", "noted", null, ".dbf"],
      ["nothing-inside", "noted", null, ".prj"],
      ["geometry-missing", "rejected", 3, ""],
      ["third-dimension-dropped", "noted", null, "2"],
    ]);
  });

  it("keeps the hole of the inner of two nested exteriors, and rings that lie in none", async () => {
    const square = (at: number, side: number): number[][] => [
      [at, at],
      [at, at + side],
      [at + side, at + side],
      [at + side, at],
      [at, at],
    ];
    const parts = [
      square(0, 9),
      square(1, 5).toReversed(),
      square(2, 3),
      square(3, 1).toReversed(),
      square(20, 1).toReversed(),
    ];
    const [geometry] = (await readDriver("shapefile", writeShp(5, [{ type: 5, parts }]))).geometries;
    const rings =
      geometry?.type === "MultiPolygon"
        ? geometry.coordinates.map((polygon) => polygon.map((ring) => ring[0]))
        : [];
    expect(rings).toEqual([
      [
        [0, 0],
        [1, 1],
      ],
      [
        [2, 2],
        [3, 3],
      ],
      [[20, 20]],
    ]);
  });

  it.each<[string, { driver?: number; cpg?: string; encoding?: "utf-8" | "windows-1251" }, boolean]>([
    [".cpg", { cpg: "ANSI 1251" }, false],
    [".cpg without a word", { cpg: "1251" }, false],
    ["the header", { driver: 0xc9 }, false],
    ["what the user says", { encoding: "windows-1251" }, false],
    ["what is usual, told", {}, true],
  ])("decodes Windows-1251 by %s", async (_, { driver = 0, cpg, encoding = "utf-8" }, isNoted) => {
    const files = {
      "a.shp": writeShp(1, [point(30, 50)]),
      "a.dbf": writeDbf(nameField, [[cp1251("Їжак")]], { driver }),
      "a.prj": wgs84Prj,
      ...(cpg === undefined ? {} : { "a.cpg": cpg }),
    };
    const outcome = await readDriver("shapefile", await zipFiles(files), { encoding });
    expect(outcome.cells).toEqual([["Їжак"]]);
    expect(said(outcome)).toEqual(isNoted ? [["encoding-errors", "noted", null, "windows-1251"]] : []);
  });

  it("reprojects from UTM and refuses a datum at an unknown distance", async () => {
    const utm = `PROJCS["WGS_1984_UTM_Zone_37N",${wgs84Prj},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",39.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
    const pulkovo = wgs84Prj
      .replace("D_WGS_1984", "D_Pulkovo_1942")
      .replace('WGS_1984",6378137.0,298.257223563', 'Krasovsky_1940",6378245.0,298.3');
    const read = async (prj: string) =>
      readDriver(
        "shapefile",
        await zipFiles({ "a.shp": writeShp(1, [point(301_111.56, 5_541_590.73)]), "a.prj": prj }),
      );
    const [geometry] = (await read(utm)).geometries;
    // echo "301111.56 5541590.73" | cs2cs -f %.7f EPSG:32637 EPSG:4326
    expect(geometry?.type === "Point" && geometry.coordinates.map((part) => part.toFixed(6))).toEqual([
      "36.225019",
      "49.993430",
    ]);
    expect((await read(pulkovo)).refusal).toBe("unsupported-projection");
    expect((await read("nonsense")).refusal).toBe("unsupported-projection");
  });

  it("tells layers apart and deleted rows, and keeps fields of odd names", async () => {
    const files = {
      "in/a.shp": writeShp(1, [point(1, 2), point(3, 4)]),
      "in/a.dbf": writeDbf(
        [...nameField, { name: "NAME", type: "N", length: 4 }, { name: "__proto__", type: "L", length: 1 }],
        [
          ["x", "1", "T"],
          ["y", "2", "F"],
        ],
        { deleted: [1] },
      ),
      "in/B.SHP": writeShp(1, [point(5, 6)]),
      "in/B.DBF": writeDbf(nameField, [["z"]]),
    };
    const outcome = await readDriver("shapefile", await zipFiles(files));
    expect(outcome.columns).toEqual(["NAME", "NAME (2)", "__proto__", "layer"]);
    expect(outcome.cells).toEqual([
      ["x", "1", "true", "a"],
      ["z", "", "", "b"],
    ]);
    expect(said(outcome).filter(([, effect]) => effect === "rejected")).toEqual([
      ["malformed-record", "rejected", 1, "deleted"],
    ]);
    expect(rowsOf(outcome)[0]?.get("__proto__")).toBe("true");
  });

  it("refuses a table and shapes of different lengths, and what was cut off", async () => {
    const refusalOf = async (files: Record<string, Uint8Array>) =>
      (await readDriver("shapefile", await zipFiles(files))).refusal;
    const shp = writeShp(1, [point(1, 2), point(3, 4)]);
    const dbf = writeDbf(nameField, [["a"], ["b"]]);
    expect(await refusalOf({ "a.shp": shp, "a.dbf": writeDbf(nameField, [["a"]]) })).toBe("count-mismatch");
    expect(await refusalOf({ "a.shp": shp, "a.dbf": dbf.slice(0, -12) })).toBe("count-mismatch");
    expect(await refusalOf({ "a.shp": shp.slice(0, -28), "a.dbf": dbf })).toBe("file-damaged");
    expect(await refusalOf({ "a.dbf": dbf })).toBe("nothing-inside");
  });
});
