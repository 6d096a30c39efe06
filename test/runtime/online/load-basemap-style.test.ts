import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openBasemap } from "../../../src/runtime/online/load-basemap-style";

const address = "https://styles.example/style.json";
const style = {
  version: 8,
  glyphs: "https://fonts.example/{fontstack}/{range}.pbf",
  sprite: "https://styles.example/sprite",
  sources: { land: { type: "vector", url: "https://api.example/land.json" } },
  layers: [{ id: "land", type: "fill", source: "land", "source-layer": "land" }],
};
const tileJson = {
  tiles: ["https://tiles.example/{z}/{x}/{y}.pbf"],
  maxzoom: 14,
  attribution: "<i>© Land</i>",
};

const asked: string[] = [];
const files = new Map<string, unknown>();

beforeEach(() => {
  asked.length = 0;
  files.clear();
  files.set(address, style);
  files.set("https://api.example/land.json", tileJson);
  vi.stubGlobal("fetch", async (input: URL | string) => {
    const url = String(input);
    asked.push(url);
    const body = files.get(url);
    const response = new Response(body === undefined ? "" : JSON.stringify(body), {
      status: body === undefined ? 404 : 200,
    });
    Object.defineProperty(response, "url", { value: url });
    return response;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const signal = () => new AbortController().signal;
const hosts = (...names: string[]) => new Set(names);

describe("openBasemap", () => {
  it("asks nobody before each host was agreed to, and names every one of them", async () => {
    const advance = openBasemap(address);
    expect(await advance(hosts(), signal())).toEqual({ kind: "asks", hosts: ["styles.example"] });
    expect(asked).toEqual([]);
    const first = ["api.example", "fonts.example", "styles.example"];
    expect(await advance(hosts("styles.example"), signal())).toEqual({ kind: "asks", hosts: first });
    expect(asked).toEqual([address]);
    const all = ["api.example", "fonts.example", "styles.example", "tiles.example"];
    expect(await advance(hosts(...first), signal())).toEqual({ kind: "asks", hosts: all });
    expect(asked).toEqual([address, "https://api.example/land.json"]);
    const ready = await advance(hosts(...all), signal());
    expect(ready).toMatchObject({ kind: "ready", hosts: all, issues: [] });
    if (ready.kind !== "ready") return;
    expect(ready.style.sources.get("land")).toMatchObject({
      tiles: ["https://tiles.example/{z}/{x}/{y}.pbf"],
      attribution: "© Land",
      options: { maxzoom: 14 },
    });
    // What was fetched once is not fetched again.
    expect(asked).toHaveLength(2);
  });

  it("draws an archive of pictures, and pictures by a template, with their own host alone", async () => {
    for (const [given, url] of [
      ["pmtiles://https://archive.example/a.pmtiles", "https://archive.example/a.pmtiles"],
      ["https://archive.example/a.pmtiles", "https://archive.example/a.pmtiles"],
    ] as const) {
      const ready = await openBasemap(given)(hosts("archive.example"), signal());
      expect(ready).toMatchObject({ kind: "ready", hosts: ["archive.example"] });
      if (ready.kind === "ready")
        expect(ready.style.sources.get("basemap")).toMatchObject({ url, isArchive: true });
    }
    const template = "https://tiles.example/{z}/{x}/{y}.png";
    const ready = await openBasemap(template)(hosts("tiles.example"), signal());
    if (ready.kind !== "ready") throw new Error("not ready");
    expect(ready.style.sources.get("basemap")?.tiles).toEqual([template]);
    expect(asked).toEqual([]);
  });

  it.each([
    ["no address", "not-an-address"],
    ["javascript:alert(1)", "not-https"],
    ["http://tiles.example/style.json", "not-https"],
    ["https://user:secret@tiles.example/style.json", "has-credentials"],
  ])("asks nobody for %j", async (given, code) => {
    expect(await openBasemap(given)(hosts("tiles.example"), signal())).toMatchObject({
      kind: "failed",
      code,
    });
    expect(asked).toEqual([]);
  });

  it("says why there is none", async () => {
    files.delete("https://api.example/land.json");
    const all = hosts("styles.example", "api.example", "fonts.example", "tiles.example");
    expect(await openBasemap(address)(all, signal())).toMatchObject({ kind: "failed", code: "http-status" });
    files.set(address, { version: 7 });
    expect(await openBasemap(address)(all, signal())).toMatchObject({ kind: "failed", code: "not-a-style" });
  });
});
