import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkFloorPlan, readImports, type SourceFile, stripComments } from "./support/floor-plan";

/** Deviations from the plan, each with its reason; one that is no longer needed fails as well. */
const allowed: Readonly<Record<string, string>> = {};

const root = fileURLToPath(new URL("../src", import.meta.url));
const files: SourceFile[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1).replaceAll("\\", "/"))
  .sort()
  .map((path) => ({ path, text: readFileSync(`${root}/${path}`, "utf8") }));

describe("the tree", () => {
  it("keeps to the floor plan", () => {
    const found = checkFloorPlan(files).map(({ rule, file, detail }) => `${rule}: ${file}: ${detail}`);
    expect(found.filter((line) => !(line in allowed))).toEqual([]);
    expect(Object.keys(allowed).filter((line) => !found.includes(line))).toEqual([]);
  });

  it("is read whole, with the imports that are easily missed", () => {
    const paths = new Set(files.map(({ path }) => path));
    const edges = files
      .filter(({ path }) => /\.tsx?$/.test(path))
      .flatMap((file) => readImports(file, paths));
    const has = (from: string, to: string) => edges.some((edge) => edge.from === from && edge.to === to);
    expect(has("main.tsx", "ui/shell/start-app.tsx")).toBe(true);
    expect(has("runtime/zone-jobs.ts", "runtime/zone-worker.ts")).toBe(true);
    expect(has("ui/shell/map-view.tsx", "map/map-controller.ts")).toBe(true);
    expect(has("core/events/histogram.ts", "core/events/event-table.ts")).toBe(true);
    const rooms = new Set(files.map(({ path }) => path.split("/")[0]));
    for (const room of ["core", "look", "formats", "workspace", "runtime", "map", "snapshot", "ui"])
      expect(rooms).toContain(room);
  });
});

describe("the checker", () => {
  const rulesBroken = (...tree: [path: string, text: string][]) =>
    checkFloorPlan(tree.map(([path, text]) => ({ path, text }))).map(({ rule, file }) => `${rule} ${file}`);
  const b = "export const b = 1;\n";

  it("reads static, type, re-exported, dynamic, URL and bare imports, none in comments", () => {
    const text = [
      'import { a } from "./a";',
      "import {\n  type B,\n  c,\n} from './b';",
      'import type { D } from "./d";',
      'import E, * as F from "./e";',
      'export { g } from "./g";',
      'export type { H } from "./h";',
      'import "./i.css";',
      'const j = await import("./j");',
      'new Worker(new URL("./k.ts", import.meta.url));',
      '// import { l } from "./l";',
      '/* import { m } from "./m"; */',
      'const url = "https://example.org"; import { n } from "./n";',
    ].join("\n");
    const found = readImports({ path: "x.ts", text }, new Set());
    const names = found.map(({ specifier, isTypeOnly }) => specifier.slice(2) + (isTypeOnly ? " type" : ""));
    expect(names.sort()).toEqual(["a", "b", "d type", "e", "g", "h type", "i.css", "j", "k.ts", "n"].sort());
    expect(stripComments('const a = "/* no */"; // yes')).toBe('const a = "/* no */";       ');
  });

  it.each<[string, [string, string][], string[]]>([
    [
      "an import upward",
      [
        ["core/geo/a.ts", 'import { b } from "../../ui/b";'],
        ["ui/b.ts", b],
      ],
      ["floor core/geo/a.ts"],
    ],
    [
      "a type import upward",
      [
        ["formats/a.ts", 'import type { b } from "../map/b";'],
        ["map/b.ts", b],
      ],
      ["floor formats/a.ts"],
    ],
    [
      "core importing look",
      [
        ["core/geo/a.ts", 'import { b } from "../../look/b";'],
        ["look/b.ts", b],
      ],
      ["floor core/geo/a.ts"],
    ],
    [
      "look importing core",
      [
        ["look/a.ts", 'import { b } from "../core/geo/b";'],
        ["core/geo/b.ts", b],
      ],
      [],
    ],
    [
      "core rightwards",
      [
        ["core/geo/a.ts", 'import { b } from "../time/b";'],
        ["core/time/b.ts", b],
      ],
      ["floor core/geo/a.ts"],
    ],
    [
      "core leftwards",
      [
        ["core/zones/a.ts", 'import { b } from "../geo/b";'],
        ["core/geo/b.ts", b],
      ],
      [],
    ],
    [
      "a room on no floor",
      [
        ["ui/a.ts", 'import { b } from "../utils/b";'],
        ["utils/b.ts", b],
      ],
      ["floor ui/a.ts"],
    ],
    [
      "importing main",
      [
        ["ui/a.ts", 'import { b } from "../main";'],
        ["main.tsx", b],
      ],
      ["floor ui/a.ts"],
    ],
    [
      "main importing everything",
      [
        ["main.tsx", 'import { b } from "./ui/b";'],
        ["ui/b.ts", b],
      ],
      [],
    ],
    [
      "a cycle of types",
      [
        ["ui/a.ts", 'import type { b } from "./b";'],
        ["ui/b.ts", 'import("./a");'],
      ],
      ["cycle ui/a.ts"],
    ],
    [
      "a barrel",
      [
        ["core/geo/index.ts", 'export * from "./b";'],
        ["core/geo/b.ts", b],
      ],
      ["barrel core/geo/index.ts", "barrel core/geo/index.ts"],
    ],
    ["a lost file", [["ui/a.ts", 'import { b } from "./gone";']], ["lost ui/a.ts"]],
    ["maplibre in map", [["map/a.ts", 'import { Map } from "maplibre-gl";']], []],
    ["maplibre in ui", [["ui/a.ts", 'import type { Map } from "maplibre-gl";']], ["package ui/a.ts"]],
    ["maplibre types in map/style", [["map/style/a.ts", 'import type { Map } from "maplibre-gl";']], []],
    [
      "maplibre at runtime in map/style",
      [["map/style/a.ts", 'import { Map } from "maplibre-gl";']],
      ["package map/style/a.ts"],
    ],
    [
      "React in workspace",
      [["workspace/a.ts", 'import { useState } from "react";']],
      ["package workspace/a.ts"],
    ],
    [
      "zustand in workspace",
      [["workspace/a.ts", 'import { useStore } from "zustand";']],
      ["package workspace/a.ts"],
    ],
    [
      "vanilla zustand in workspace",
      [["workspace/a.ts", 'import { createStore } from "zustand/vanilla";']],
      [],
    ],
    ["turf in zones", [["core/zones/a.ts", 'import area from "@turf/area";']], ["package core/zones/a.ts"]],
    ["a worker in ui", [["ui/a.ts", "new Worker(url);"]], ["global ui/a.ts"]],
    ["fetch in formats", [["formats/a.ts", "await fetch(url);"]], ["global formats/a.ts"]],
    ["a method called fetch", [["formats/a.ts", "await source.fetch(url);"]], []],
    ["indexedDB in workspace", [["workspace/a.ts", 'indexedDB.open("a");']], ["global workspace/a.ts"]],
    ["the document in core", [["core/geo/a.ts", "document.body.append(node);"]], ["global core/geo/a.ts"]],
    ["a long file", [["ui/a.ts", "\n".repeat(501)]], ["length ui/a.ts"]],
    ["a long worker entry", [["runtime/a-worker.ts", "\n".repeat(31)]], ["length runtime/a-worker.ts"]],
  ])("judges %s", (_, tree, expected) => {
    expect(rulesBroken(...tree)).toEqual(expected);
  });
});
