import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDocument } from "../../../src/workspace/document";
import { readWorkspaceFile } from "../../../src/workspace/file/read-workspace-file";
import type { SavedWorkspace } from "../../../src/workspace/file/workspace-file";
import { savedPart, toWorkspaceFile } from "../../../src/workspace/file/workspace-file";
import { createAppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";
import { repetitions } from "../../support/repetitions";
import { drawnZone } from "../../ui/panels/sample-store";
import { workspace } from "../arbitrary-workspace";

const savedAtMs = Date.UTC(2026, 0, 2, 12);
const save = (saved: SavedWorkspace) => JSON.stringify(toWorkspaceFile(saved, () => null, savedAtMs));
const sample: SavedWorkspace = {
  document: { ...emptyDocument, title: "My map", zones: [drawnZone, { ...drawnZone, id: "other" }] },
  time: initialTime,
  view: initialView,
};

// biome-ignore lint/suspicious/noExplicitAny: tests break the file on purpose
type Loose = any;
const read = (spoil: (file: Loose) => void) => {
  const file = JSON.parse(save(sample));
  spoil(file);
  return readWorkspaceFile(JSON.stringify(file));
};
const readOk = (spoil: (file: Loose) => void) => {
  const result = read(spoil);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.issue)}`);
  return result;
};

describe("a saved workspace", () => {
  it("is loaded as it was, whatever it holds", () => {
    fc.assert(
      fc.property(workspace, (saved) => {
        const result = readWorkspaceFile(save(saved));
        expect(result).toEqual({ ok: true, workspace: saved, issues: [] });
        if (result.ok) expect(JSON.parse(save(result.workspace))).toEqual(JSON.parse(save(saved)));
      }),
      { seed: 2026, numRuns: repetitions(200, 2000) },
    );
  });

  it("is a GeoJSON FeatureCollection with the zones' lines for a GIS", () => {
    const path = [
      [37, 48],
      [38, 49],
    ] as const;
    const strip = { kind: "strip", path: { positions: path }, leftMeters: 1000, rightMeters: 0 } as const;
    const area = { type: "Polygon" as const, coordinates: [] };
    const zones = [drawnZone, { ...drawnZone, id: "strip", recipe: strip }, { ...drawnZone, id: "known" }];
    const file = toWorkspaceFile(
      { ...sample, document: { ...sample.document, zones } },
      (id) => (id === "known" ? area : null),
      savedAtMs,
    );
    expect(file.type).toBe("FeatureCollection");
    expect(file.features.map(({ type, id, geometry }) => [type, id, geometry])).toEqual([
      ["Feature", "drawn", null],
      ["Feature", "strip", { type: "LineString", coordinates: path }],
      ["Feature", "known", area],
    ]);
    expect(file.demarc).toMatchObject({
      format: "demarc-workspace",
      version: 1,
      savedAt: "2026-01-02T12:00:00.000Z",
    });
  });

  it("holds the document, the time and the view of the state, and nothing else", () => {
    const state = createAppStore({ document: sample.document }).getState();
    expect(savedPart(state)).toEqual({ document: sample.document, time: initialTime, view: initialView });
  });
});

describe("what is not of this version", () => {
  it("a newer version is refused with its number", () => {
    expect(read((file) => (file.demarc.version = 2))).toEqual({
      ok: false,
      issue: { code: "newer-version", row: null, column: "demarc.version", original: "2" },
    });
  });

  it.each([
    ["text that is no JSON", "{", "not-json"],
    ["another FeatureCollection", '{"type":"FeatureCollection","features":[]}', "not-a-collection"],
    ["a list", "[]", "not-a-collection"],
    ["nothing", "", "not-json"],
  ])("%s is refused", (_, text, code) => {
    expect(readWorkspaceFile(text)).toMatchObject({ ok: false, issue: { code, row: null } });
  });

  it.each([
    ["format", "demarc-strikes"],
    ["version", "1"],
    ["version", 1.5],
  ])("a %s of %j is refused and named", (member, value) => {
    expect(read((file) => (file.demarc[member] = value))).toMatchObject({
      ok: false,
      issue: { code: "not-a-collection", column: `demarc.${member}` },
    });
  });

  it("members it does not know survive, those of a zone too", () => {
    const later = { nested: [1, { a: null }] };
    const { workspace: loaded, issues } = readOk((file) => {
      file.demarc.later = later;
      file.features[0].properties.style = { dashed: true };
    });
    expect(issues).toEqual([]);
    const again = JSON.parse(save(loaded));
    expect(again.demarc.later).toEqual(later);
    expect(again.features[0].properties.style).toEqual({ dashed: true });
  });

  it("what is nested without end is refused instead of running out of stack", () => {
    const deep = `${'{"op":"union","of":['.repeat(20_000)}${"]}".repeat(20_000)}`;
    const text = save(sample).replace(
      /"recipe":\{[^}]*\}/,
      `"recipe":{"kind":"derived","expression":${deep}}`,
    );
    expect(text.length).toBeGreaterThan(400_000);
    expect(readWorkspaceFile(text)).toMatchObject({
      ok: false,
      issue: { original: "nested deeper than 64 levels" },
    });
  });
});

describe("what cannot be read", () => {
  it.each<[string, (file: Loose) => void, string | null]>([
    ["without a recipe", (file) => delete file.features[0].properties.recipe, "properties.recipe"],
    [
      "of an unknown kind",
      (file) => (file.features[0].properties.recipe.kind = "cloud"),
      "properties.recipe.kind",
    ],
    [
      "with a position off the globe",
      (file) => (file.features[0].properties.recipe.center = [200, 0]),
      "properties.recipe.center.0",
    ],
    [
      "with an address that is no web page",
      (file) => {
        const source = { publisher: "", url: "javascript:alert(1)", published: null };
        const text = { en: "a", uk: "б" };
        file.features[0].properties.readingOf = { proposer: text, date: "", status: text, sources: [source] };
      },
      "properties.readingOf.sources.0.url",
    ],
    ["without properties", (file) => (file.features[0] = { type: "Feature", geometry: null }), "properties"],
    ["that is null", (file) => (file.features[0] = null), null],
  ])("a zone %s is listed and the others are kept", (_, spoil, column) => {
    const { workspace: loaded, issues } = readOk(spoil);
    expect(loaded.document.zones.map(({ id }) => id)).toEqual(["other"]);
    expect(loaded.document.title).toBe("My map");
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: "invalid-record", row: 0, column });
  });

  it("of two zones with one id the second is listed", () => {
    const { workspace: loaded, issues } = readOk((file) => (file.features[1].properties.id = "drawn"));
    expect(loaded.document.zones).toHaveLength(1);
    expect(issues).toEqual([{ code: "duplicate-id", row: 1, column: "properties.id", original: "drawn" }]);
  });

  it.each<[string, (file: Loose) => void, string]>([
    ["title", (file) => (file.demarc.title = 5), "title"],
    ["time", (file) => (file.demarc.time.window = "2025-12-28T00:00Z/2025-12-24T00:00Z"), "time.window"],
    ["zone", (file) => (file.demarc.time.zone = "Europe/Nowhere"), "time.zone"],
    ["playhead", (file) => (file.demarc.time.playhead = "noon"), "time.playhead"],
    ["filter", (file) => (file.demarc.filter.weapon = ["trebuchet"]), "filter.weapon.0"],
    ["view", (file) => (file.demarc.view.camera.lat = 500), "view.camera.lat"],
    ["layer", (file) => delete file.demarc.view.layers.zones, "view.layers.zones"],
    ["page", (file) => (file.demarc.page = null), "page"],
  ])("a bad %s is listed and replaced by the default, the rest kept", (_, spoil, column) => {
    const { workspace: loaded, issues } = readOk(spoil);
    expect(issues.map((issue) => issue.column)).toEqual([column]);
    expect(loaded.document.zones).toHaveLength(2);
    expect(loaded.time).toEqual(initialTime);
    expect(loaded.view).toEqual(initialView);
  });

  it("missing parts are defaults without a word", () => {
    const { workspace: loaded, issues } = readOk((file) => {
      for (const part of ["title", "filter", "page", "time", "view"]) delete file.demarc[part];
    });
    expect(issues).toEqual([]);
    expect(loaded.document).toEqual({ ...emptyDocument, zones: loaded.document.zones });
    expect(loaded.document.zones.map(({ id }) => id)).toEqual(["drawn", "other"]);
    expect(loaded.time).toEqual(initialTime);
    expect(loaded.view).toEqual(initialView);
  });

  it("never throws, whatever one member is replaced by", () => {
    const paths: (readonly string[])[] = [];
    const walk = (node: unknown, path: readonly string[]): void => {
      if (path.length > 0) paths.push(path);
      if (typeof node !== "object" || node === null) return;
      for (const [key, member] of Object.entries(node)) walk(member, [...path, key]);
    };
    walk(JSON.parse(save(sample)), []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, replacement) => {
        const result = read((file) => {
          let node = file;
          for (const step of path.slice(0, -1)) node = node[step];
          node[path.at(-1)!] = replacement;
        });
        if (result.ok)
          expect(readWorkspaceFile(save(result.workspace))).toMatchObject({ ok: true, issues: [] });
        else expect(result.issue.row).toBeNull();
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
