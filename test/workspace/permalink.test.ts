import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyFilter } from "../../src/core/events/incident-filter";
import { emptyDocument } from "../../src/workspace/document";
import { formatPermalink, parsePermalink } from "../../src/workspace/permalink";
import { initialTime } from "../../src/workspace/time-state";
import { initialView } from "../../src/workspace/view-state";

const nothing = { time: {}, view: {}, filter: null, selection: null, ignored: [] };
const initial = { view: initialView, time: initialTime, document: emptyDocument, selection: null };

describe("the examples of experience.md", () => {
  it.each([
    ["#map=6/48.9/31.2", { view: { camera: { zoom: 6, lat: 48.9, lng: 31.2, bearing: 0, pitch: 0 } } }],
    [
      "#window=2025-12-24T10:00Z/2025-12-28T06:00Z",
      { time: { window: { startMs: Date.UTC(2025, 11, 24, 10), endMs: Date.UTC(2025, 11, 28, 6) } } },
    ],
    ["#at=2025-12-27T02:00Z", { time: { playheadMs: Date.UTC(2025, 11, 27, 2) } }],
    ["#mode=cumulative", { time: { mode: "cumulative" } }],
    ["#step=day", { time: { step: "day" } }],
    ["#step=night", { time: { step: "attack-night" } }],
    ["#zone=Europe/Kyiv", { time: { zone: "Europe/Kyiv" } }],
    [
      "#filter=weapon:missile,drone;target:energy;text:refinery",
      {
        filter: {
          ...emptyFilter,
          weapon: ["missile", "one-way-drone"],
          target: ["energy"],
          text: "refinery",
        },
      },
    ],
    ["#lang=uk", { view: { locale: "uk" } }],
    ["#theme=dark", { view: { theme: "dark" } }],
    ["#select=2025-12-26-uman", { selection: { kind: "incident", id: "2025-12-26-uman" } }],
  ])("%s is understood", (fragment, change) => {
    expect(parsePermalink(fragment)).toEqual({ ...nothing, ...change });
  });

  it("stand together in one link, with and without #", () => {
    const link = "map=6/48.9/31.2&mode=instant&at=2025-12-27T02:00Z&zone=UTC&lang=uk";
    const change = parsePermalink(link);
    expect(change).toEqual({
      ...nothing,
      time: { mode: "instant", playheadMs: Date.UTC(2025, 11, 27, 2), zone: "UTC" },
      view: { camera: { zoom: 6, lat: 48.9, lng: 31.2, bearing: 0, pitch: 0 }, locale: "uk" },
    });
    expect(parsePermalink(`#${link}`)).toEqual(change);
    expect(parsePermalink("")).toEqual(nothing);
    expect(parsePermalink("#")).toEqual(nothing);
  });

  it("may be percent-encoded", () => {
    const encoded =
      "#zone=Europe%2FKyiv&filter=target:refinery%2Doil;text:%D0%A5%D0%B0%D1%80%D0%BA%D1%96%D0%B2%3B%20a%2Cb";
    expect(parsePermalink(encoded)).toEqual({
      ...nothing,
      time: { zone: "Europe/Kyiv" },
      filter: { ...emptyFilter, target: ["refinery-oil"], text: "Харків; a,b" },
    });
  });
});

describe("what cannot be used", () => {
  it.each([
    "__proto__=1",
    "constructor=1",
    "toString=",
    "nothing",
    "=",
    "=5",
    "map=NaN/1/2",
    "map=Infinity/1/2",
    "map=6/48.9",
    "map=//",
    "map=6//31",
    "map=0x10/1/2",
    "map=6/48.9/31.2/0/0/9",
    "map=23/0/0",
    "map=6/86/0",
    "map=6/0/181",
    "map=6/0/0/0/86",
    "window=2025-12-24T10:00Z",
    "window=2025-12-28T06:00Z/2025-12-24T10:00Z",
    "window=2025-12-24/2025-12-28",
    "at=noon",
    "mode=__proto__",
    "mode=slide",
    "step=decade",
    "zone=Europe/Nowhere",
    "filter=weapon:trebuchet",
    "filter=weapon:constructor",
    "filter=weapon:missile,",
    "filter=weapon:%E0%A4%A",
    "filter=text:%E0%A4%A",
    "filter=__proto__:1",
    "filter=missile",
    "lang=ru",
    "theme=neon",
    // A page can have it, the app cannot.
    "theme=print",
    "select=",
    "select=<script>",
    "select=%E0%A4%A",
    `select=${"x".repeat(301)}`,
  ])("%s is ignored and listed, the rest of the link kept", (pair) => {
    const change = parsePermalink(`#${pair}&lang=uk`);
    expect(change).toEqual({ ...nothing, view: { locale: "uk" }, ignored: [pair.slice(0, 80)] });
  });

  it("includes what later versions write, which is named and not taken for something else", () => {
    const { ignored, ...change } = parsePermalink("#knew=2025-12-27T12:00Z&globe=1");
    expect(change).toEqual({ time: {}, view: {}, filter: null, selection: null });
    expect(ignored).toEqual(["knew=2025-12-27T12:00Z", "globe=1"]);
  });

  it("is listed short, however long it is", () => {
    const huge = "9".repeat(1_000_000);
    for (const pair of [
      `map=${huge}`,
      `zone=${huge}`,
      `window=${huge}/${huge}`,
      huge,
      `filter=weapon:${huge}`,
    ]) {
      const { ignored } = parsePermalink(`#${pair}`);
      expect(ignored).toEqual([pair.slice(0, 80)]);
    }
  });

  it("leaves no trace on objects that are not its own", () => {
    parsePermalink("#__proto__=polluted&filter=__proto__:polluted&constructor=polluted");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("never makes the reader throw, nor lets a bad value through", () => {
    const key = fc.constantFrom(
      "map",
      "window",
      "at",
      "mode",
      "step",
      "zone",
      "filter",
      "lang",
      "theme",
      "select",
      "__proto__",
      "",
    );
    const piece = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "%",
        "%E0%A4%A",
        "/",
        "NaN",
        "1e999",
        "-0",
        ";",
        ":",
        ",",
        "weapon:",
        "text:",
        "=",
        "&",
        "#",
        "+",
      ),
    );
    const value = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
    const fragment = fc
      .array(fc.tuple(key, value), { maxLength: 6 })
      .map((pairs) => `#${pairs.map((pair) => pair.join("=")).join("&")}`);
    fc.assert(
      fc.property(fc.oneof(fragment, fc.string({ unit: "binary" })), (text) => {
        const change = parsePermalink(text);
        const { camera } = change.view;
        if (camera) expect(Object.values(camera).every(Number.isFinite)).toBe(true);
        const { window, playheadMs } = change.time;
        if (window) expect(window.endMs).toBeGreaterThan(window.startMs);
        if (playheadMs !== undefined) expect(Number.isFinite(playheadMs)).toBe(true);
        expect(change.ignored.every((pair) => pair.length <= 80)).toBe(true);
      }),
      { seed: 404, numRuns: 1500 },
    );
  });
});

describe("a link that is written", () => {
  it("says the least of the first view", () => {
    expect(formatPermalink(initial)).toBe(
      "#map=5.5/48.6/33.2&window=2025-12-23T22:00Z/2025-12-29T22:00Z&mode=window&step=day&zone=Europe/Kyiv&known=now&filter=",
    );
  });

  it("says everything where everything is set", () => {
    const state = {
      view: {
        ...initialView,
        camera: { lng: 31.20004, lat: 48.9, zoom: 6.126, bearing: -10.04, pitch: 30 },
        locale: "uk",
        theme: "dark",
      },
      time: {
        ...initialTime,
        mode: "instant",
        step: "attack-night",
        zone: "UTC",
        knownAtMs: Date.UTC(2025, 11, 27, 12),
      },
      document: {
        ...emptyDocument,
        filter: { ...emptyFilter, weapon: ["missile", "one-way-drone"], text: " a;b&c=d " },
      },
      selection: { kind: "incident", id: "2025-12-26-uman" },
    } as const;
    expect(formatPermalink(state)).toBe(
      "#map=6.13/48.9/31.2/-10/30&window=2025-12-23T22:00Z/2025-12-29T22:00Z&mode=instant&at=2025-12-29T22:00Z" +
        "&step=attack-night&zone=UTC&known=2025-12-27T12:00Z&filter=weapon:missile,one-way-drone;text:a%3Bb%26c%3Dd&lang=uk&theme=dark" +
        "&select=2025-12-26-uman",
    );
  });

  it("can be written of any text, half a surrogate pair included", () => {
    const half = { ...emptyDocument, filter: { ...emptyFilter, text: "a\uD83D" } };
    expect(parsePermalink(formatPermalink({ ...initial, document: half })).filter?.text).toBe("a\uFFFD");
  });
});
