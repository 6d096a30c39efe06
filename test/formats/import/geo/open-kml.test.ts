import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { readDriver, rowsOf, said } from "./support/read-driver";
import { gpxText, kmlText } from "./support/samples";
import { zipFiles } from "./support/zip-files";

const placemark = (inside: string) =>
  `<kml><Placemark><name>A</name></Placemark><Placemark>${inside}</Placemark></kml>`;

describe("KML", () => {
  it("gives folders, times and extended data as columns", async () => {
    const outcome = await readDriver("kml", kmlText);
    const [strike, area, lines, ride] = rowsOf(outcome);
    expect(strike).toEqual(
      new Map([
        ["id", "p1"],
        ["name", "Strike & fire"],
        ["description", "<b>Two</b> hit"],
        ["timestamp", "2025-12-27T03:10:00Z"],
        ["killed", "2"],
        ["__proto__", "kept"],
        ["folder", "Russian forces / 27 December 2025"],
        ["begin", ""],
        ["end", ""],
      ]),
    );
    expect([area?.get("begin"), area?.get("end")]).toEqual(["2025-12-01", "2025-12-27"]);
    expect(lines?.get("folder")).toBe("");
    expect([ride?.get("begin"), ride?.get("end")]).toEqual(["2025-12-27T01:00:00Z", "2025-12-27T02:00:00Z"]);
    expect(outcome.lines).toEqual([7, 11, 16, 18]);
    expect(said(outcome)).toEqual([
      ["ring-reversed", "repaired", 1, "1"],
      ["geometry-missing", "rejected", 4, ""],
      ["geometry-unsupported", "rejected", 5, "GroundOverlay: Picture"],
      ["third-dimension-dropped", "noted", null, "2"],
    ]);
  });

  it("finds the geometries that another reader finds", async () => {
    const document = new DOMParser().parseFromString(kmlText, "text/xml");
    const flat = (value: unknown): unknown =>
      Array.isArray(value) ? (typeof value[0] === "number" ? value.slice(0, 2) : value.map(flat)) : value;
    const theirs = kml(document).features.flatMap(({ geometry }) => {
      if (geometry === null) return [];
      if (geometry.type !== "GeometryCollection") return [flat(geometry.coordinates)];
      return [geometry.geometries.map((part) => ("coordinates" in part ? flat(part.coordinates) : null))];
    });
    const ours = (await readDriver("kml", kmlText)).geometries.map((geometry) =>
      geometry !== null && "coordinates" in geometry ? geometry.coordinates : null,
    );
    // The hole of the area runs clockwise in ours, by the right-hand rule.
    const [area] = ours.slice(1, 2) as number[][][][];
    expect(area?.[1]).toEqual((theirs[1] as number[][][])[1]?.toReversed());
    expect([ours[0], area?.[0], ours[2], ours[3]]).toEqual([
      theirs[0],
      (theirs[1] as number[][][])[0],
      theirs[2],
      theirs[3],
    ]);
  });

  it.each<[string, string, string]>([
    ["a coordinate that is no number", "<Point><coordinates>30,5O</coordinates></Point>", "geometry-invalid"],
    [
      "one bad vertex among good ones",
      "<LineString><coordinates>1,2 x,3 4,5</coordinates></LineString>",
      "geometry-invalid",
    ],
    ["a polygon without an outside", "<Polygon/>", "geometry-invalid"],
    ["a model", "<Model/>", "geometry-unsupported"],
    [
      "swapped coordinates off the globe",
      "<Point><coordinates>30,130</coordinates></Point>",
      "coordinates-out-of-range",
    ],
  ])("rejects %s", async (_, geometry, code) => {
    const outcome = await readDriver("kml", placemark(geometry));
    expect(said(outcome).map(([found, effect, record]) => [found, effect, record])).toEqual([
      ["geometry-missing", "rejected", 0],
      [code, "rejected", 1],
    ]);
  });

  it("puts up with blanks after commas and with prefixes that nobody declared", async () => {
    const outcome = await readDriver("kml", placemark("<gx:Track><gx:coord>30 50 0</gx:coord></gx:Track>"));
    expect(outcome.geometries).toEqual([{ type: "Point", coordinates: [30, 50] }]);
    const spaced = await readDriver(
      "kml",
      placemark("<Point><coordinates> 30, 50, 0 </coordinates></Point>"),
    );
    expect(spaced.geometries).toEqual([{ type: "Point", coordinates: [30, 50] }]);
  });

  it.each<[string, string]>([
    ["a document type", `<!DOCTYPE kml [<!ENTITY a "b">]>${placemark("")}`],
    ["tags that do not match", "<kml><Placemark></kml></Placemark>"],
    ["an end that is missing", "<kml><Placemark>"],
    ["two roots", "<kml/><kml/>"],
    ["nothing", ""],
    ["too many levels", `<kml>${"<Folder>".repeat(300)}${"</Folder>".repeat(300)}</kml>`],
  ])("refuses %s", async (_, text) => {
    expect(await readDriver("kml", text)).toMatchObject({ refusal: "file-damaged", error: null });
  });

  it("reads the encoding that the file declares", async () => {
    const bytes = Uint8Array.from(
      `<?xml version="1.0" encoding="windows-1251"?><kml><Placemark><name>\xca\xe8\xbf\xe2</name><Point><coordinates>30,50</coordinates></Point></Placemark></kml>`,
      (char) => char.charCodeAt(0),
    );
    expect((await readDriver("kml", bytes)).cells).toEqual([["Київ"]]);
  });
});

describe("KMZ", () => {
  it("reads every .kml of the archive, and links between them once", async () => {
    const link = "<kml><NetworkLink><Link><href>b.kml</href></Link></NetworkLink></kml>";
    const bytes = await zipFiles({ "doc.kml": link, "b.kml": kmlText, "icon.png": "x" });
    const outcome = await readDriver("kmz", bytes);
    expect([outcome.cells.length, outcome.records, outcome.lines[0]]).toEqual([4, [0, 1, 2, 3], null]);
  });

  it("refuses archives without .kml, archives in archives, wrong sums and bombs", async () => {
    const inner = await zipFiles({ "doc.kml": kmlText });
    expect(await readDriver("kmz", await zipFiles({ "a.txt": "x" }))).toMatchObject({
      refusal: "nothing-inside",
    });
    const nested = await readDriver("kmz", await zipFiles({ "a.kmz": inner }));
    expect([nested.refusal, nested.detail]).toEqual(["nothing-inside", "zip / zip"]);
    const stored = await zipFiles({ "doc.kml": kmlText }, 0);
    const changed = stored.slice();
    const at = new TextDecoder("latin1").decode(changed).indexOf("36.23");
    changed[at] = "9".charCodeAt(0);
    expect((await readDriver("kmz", changed)).refusal).toBe("checksum-mismatch");
    const bomb = await zipFiles({ "doc.kml": " ".repeat(1_000_000) });
    const limits = { maxUnpackedBytes: 100_000 };
    expect((await readDriver("kmz", bomb, { limits })).refusal).toBe("unpacked-too-large");
  });
});

describe("GPX", () => {
  it("gives waypoints, tracks and routes with their times", async () => {
    const outcome = await readDriver("gpx", gpxText);
    expect(rowsOf(outcome).map((row) => [row.get("kind"), row.get("name"), row.get("ele")])).toEqual([
      ["waypoint", "Crater", "112.5"],
      ["track", "Patrol", ""],
      ["route", "Road", ""],
      ["waypoint", "Second", ""],
    ]);
    expect(rowsOf(outcome)[1]?.get("end")).toBe("2025-12-27T02:00:00Z");
    expect(rowsOf(outcome)[0]?.get("time")).toBe("2025-12-27T03:10:00Z");
    expect(outcome.geometries.map((geometry) => geometry?.type)).toEqual([
      "Point",
      "MultiLineString",
      "LineString",
      "Point",
    ]);
    expect(said(outcome)).toEqual([["third-dimension-dropped", "noted", null, "1"]]);
  });

  it("notes a segment of one point and rejects a point without a place", async () => {
    const point = '<trkpt lat="50" lon="30"/>';
    const track = `<trk><trkseg>${point}${point}</trkseg><trkseg>${point}</trkseg></trk>`;
    const outcome = await readDriver("gpx", `<gpx>${track}<wpt lat="" lon="3"/></gpx>`);
    expect(said(outcome)).toEqual([
      ["geometry-left-out", "noted", 0, "1"],
      ["geometry-invalid", "rejected", 1, "3, "],
    ]);
    expect((await readDriver("gpx", "<kml/>")).refusal).toBe("format-unknown");
  });
});
