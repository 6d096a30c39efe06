import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedSource } from "../../../src/core/sources/imported-source";
import type { ColumnRole } from "../../../src/formats/import/import-settings";
import { importAddressOf } from "../../../src/ui/import/import-entry";
import { isWorkspaceFile } from "../../../src/ui/import/is-workspace-file";
import { roleGroups, withRole } from "../../../src/ui/import/review/column-roles";
import { firstSentence } from "../../../src/ui/import/review/first-sentence";
import { readBothWays } from "../../../src/ui/import/review/questions/read-both-ways";
import { findKnownSource, suggestSource } from "../../../src/ui/import/review/settings/source-draft";
import { boundsOf, fitProjection } from "../../../src/ui/import/review/tables/draw-preview";
import { publicationHelp } from "../../../src/ui/import/review/tables/publication-help";
import { addressIn, pastedFile } from "../../../src/ui/import/ways/pasted-file";

describe("a date of two small numbers", () => {
  it("is read both ways", () => {
    expect(readBothWays("at 03/04/2025 23:30")).toEqual({
      dayFirstMs: Date.UTC(2025, 3, 3),
      monthFirstMs: Date.UTC(2025, 2, 4),
    });
    expect(readBothWays("31.12.25")).toEqual({ dayFirstMs: Date.UTC(2025, 11, 31), monthFirstMs: null });
    expect(readBothWays("29-02-2023")).toEqual({ dayFirstMs: null, monthFirstMs: null });
    expect(readBothWays("2025-04-03")).toBeNull();
    expect(readBothWays("24 December 2025")).toBeNull();
  });
});

describe("the files that go to the workspace reader", () => {
  const file = (name: string, text: string) => new File([text], name);
  it.each([
    ["by name", "map.demarc.json", "{}", true],
    [
      "by its member",
      "old.json",
      '{"type":"FeatureCollection","demarc":{"format":"demarc-workspace"}}',
      true,
    ],
    ["by its member, without a name", "a1b2c3", '{"demarc":{"format":"demarc-workspace"}}', true],
    ["no JSON at all", "notes.json", "not json at all", true],
    [
      "incidents of ours",
      "incidents.geojson",
      '{"demarc":{"format":"demarc-incidents"},"features":[]}',
      false,
    ],
    ["GeoJSON", "a.geojson", '{"type":"FeatureCollection","features":[]}', false],
    ["a list", "list.json", '\uFEFF [{"a":1}]', false],
    ["a table", "a.csv", '"demarc","demarc-workspace"', false],
  ])("%s", async (_, name, text, expected) => {
    expect(await isWorkspaceFile(file(name, text))).toBe(expected);
  });
});

describe("a picture or a PDF", () => {
  it.each([
    ["page.png", "\u0089PNG\r\n"],
    ["renamed.bin", "%PDF-1.7"],
    ["page.svg", '<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg">'],
    ["photo.jpg", "\u00ff\u00d8\u00ff\u00e0"],
  ])("%s is for the workspace reader, by its first bytes", async (name, head) => {
    const bytes = Uint8Array.from(head, (character) => character.charCodeAt(0));
    expect(await isWorkspaceFile(new File([bytes], name))).toBe(true);
  });
});

describe("pasted text", () => {
  it.each([
    ["a,b\n1,2", "csv"],
    ["a\tb\n1\t2", "tsv"],
    [' {"type":"Feature"}', "geojson"],
    ['{"a":1}\n{"a":2}', "geojsonl"],
    ["<kml></kml>", "kml"],
    ['<?xml version="1.0"?><gpx version="1.1"></gpx>', "gpx"],
  ])("%j becomes a .%s", (text, extension) => {
    expect(pastedFile(text, "Pasted").name).toBe(`Pasted.${extension}`);
  });

  it("is an address where it is nothing else", () => {
    expect(addressIn(" https://example.org/a.csv\n")).toBe("https://example.org/a.csv");
    expect(addressIn("see https://example.org/a.csv")).toBeNull();
    expect(addressIn("javascript:alert(1)")).toBeNull();
    expect(importAddressOf("#map=5/1/2&import=https%3A%2F%2Fexample.org%2Fa.csv%3Fb%3D1%262")).toBe(
      "https://example.org/a.csv?b=1&2",
    );
    expect(importAddressOf("#map=5/1/2")).toBeNull();
    expect(importAddressOf("#import=")).toBeNull();
  });
});

describe("roles of columns", () => {
  it("are in one group each", () => {
    const listed = roleGroups.flatMap(({ roles }) => [...roles]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it("of one column are taken from its former holder, never lost from the list", () => {
    const all = roleGroups.flatMap(({ roles }): ColumnRole[] => [...roles]);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...all), { minLength: 1 }),
        fc.nat(),
        fc.constantFrom(...all),
        (roles, at, role) => {
          const column = at % roles.length;
          const next = withRole(roles, column, role);
          expect(next).toHaveLength(roles.length);
          expect(next[column]).toBe(role);
          if (!["actor", "target", "keep", "skip"].includes(role))
            expect(next.filter((other) => other === role)).toHaveLength(1);
        },
      ),
    );
    expect(withRole(["date", "lat"], null, "date")).toEqual(["keep", "lat"]);
  });
});

describe("a source", () => {
  const source = (part: Partial<ImportedSource>): ImportedSource => ({
    id: "a",
    kind: "incidents",
    name: "ACLED",
    licence: "",
    attribution: "",
    accessed: "2025-12-01",
    color: "#0B7A75",
    isShown: true,
    origin: "acled.csv",
    datasetId: "d",
    recordCount: 5,
    format: "acled",
    restrictsRawRows: true,
    ...part,
  });

  it("is known by its format with its name or its origin", () => {
    const sources = [source({}), source({ id: "b", name: "Other", origin: "b.csv" })];
    const find = (name: string, origin: string, format = "acled") =>
      findKnownSource(sources, { name, origin, format })?.id;
    expect(find("ACLED", "new.csv")).toBe("a");
    expect(find("New", "b.csv")).toBe("b");
    expect(find("New", "new.csv")).toBeUndefined();
    expect(find("ACLED", "acled.csv", "viina")).toBeUndefined();
  });

  it("takes a colour that no other has", () => {
    const suggested = { name: "A", licence: "L", attribution: "B" };
    const first = suggestSource({ suggested }, [], "2025-12-27");
    expect(first).toMatchObject({ ...suggested, accessed: "2025-12-27" });
    expect(suggestSource({ suggested }, [first], "2025-12-27").color).not.toBe(first.color);
  });
});

describe("the preview map", () => {
  it("fits all that is drawn, with a margin", () => {
    const content = {
      points: Float64Array.from([30, 50, 36, 46]),
      outlines: [
        {
          type: "LineString" as const,
          coordinates: [
            [24, 49],
            [25, 49],
          ],
        },
      ],
    };
    const bounds = boundsOf(content);
    expect(bounds).toEqual([24, 46, 36, 50]);
    const project = fitProjection(bounds!, { widthPx: 400, heightPx: 200 });
    for (const [lng, lat] of [
      [24, 46],
      [36, 50],
    ] as const) {
      const [x, y] = project(lng, lat);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(400);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(200);
    }
    expect(project(30, 50)[1]).toBeLessThan(project(30, 46)[1]);
    expect(boundsOf({ points: new Float64Array(), outlines: [] })).toBeNull();
  });
});

it("cuts advice off after the first sentence", () => {
  expect(firstSentence("There is no date. Choose another.")).toBe("There is no date.");
  expect(firstSentence("Outside 1930 to 2066.5 or so. Check.")).toBe("Outside 1930 to 2066.5 or so.");
  expect(firstSentence("no end")).toBe("no end");
});

describe("what a column says of the publication of its rows", () => {
  const help = (preset: "acled" | "viina" | null, role: ColumnRole, roles: readonly ColumnRole[] = []) =>
    publicationHelp({ preset, roles }, role);

  it("is explained beside it, and beside the date of a report", () => {
    expect(help(null, "published")).toBe("plain");
    expect(help("acled", "published")).toBe("upload");
    expect(help("viina", "date")).toBe("report");
    expect(help("viina", "date", ["date", "published"])).toBeNull();
    expect(help("viina", "published")).toBe("plain");
    expect([help(null, "date"), help("acled", "date"), help(null, "keep")]).toEqual([null, null, null]);
  });
});
