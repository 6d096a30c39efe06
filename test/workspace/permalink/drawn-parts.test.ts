import { describe, expect, it } from "vitest";
import { emptyDocument } from "../../../src/workspace/document";
import { formatPermalink, parsePermalink } from "../../../src/workspace/permalink";
import { isEmbedded, withEmbed } from "../../../src/workspace/permalink/embed-flag";
import { longestSharedLink } from "../../../src/workspace/permalink/packed-link";
import { makeSharedLink } from "../../../src/workspace/permalink/shared-link";
import { initialTime } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";

const nothing = { time: {}, view: {}, filter: null, selection: null, ignored: [] };
const initial = { view: initialView, time: initialTime, document: emptyDocument, selection: null };
const noLayer = {
  incidents: false,
  control: false,
  "contact-line": false,
  zones: false,
  annotations: false,
  labels: false,
};

describe("how the map is drawn", () => {
  it.each([
    ["layers=incidents,labels", { view: { layers: { ...noLayer, incidents: true, labels: true } } }],
    ["layers=", { view: { layers: noLayer } }],
    ["display=density", { view: { display: "density" } }],
    ["color=source", { view: { colorBy: "source" } }],
    ["proposals=a,b%2Cc", { view: { shownProposals: ["a", "b,c"] } }],
    ["compare=side-by-side:a,b", { view: { comparison: { layout: "side-by-side", zoneIds: ["a", "b"] } } }],
    ["trail=3&recent=1", { time: { trailSteps: 3, emphasizeRecent: true } }],
    ["embed=1", {}],
  ])("%s is understood", (fragment, change) => {
    expect(parsePermalink(fragment)).toEqual({ ...nothing, ...change });
  });

  it.each([
    "layers=incidents,streets",
    "layers=__proto__",
    "display=hexagons",
    "color=rainbow",
    "proposals=<b>",
    "proposals=%E0%A4%A",
    `proposals=${"a,".repeat(100)}`,
    "compare=a,b",
    "compare=stacked:a",
    "trail=2",
    "recent=yes",
    "embed=2",
  ])("%s is ignored and listed", (pair) => {
    expect(parsePermalink(`#${pair}&lang=uk`)).toEqual({
      ...nothing,
      view: { locale: "uk" },
      ignored: [pair.slice(0, 80)],
    });
  });

  it("is not said where it is the usual", () => {
    expect(formatPermalink(initial)).not.toMatch(/layers|display|color|proposals|compare|trail|recent/);
  });
});

describe("the flag of an embedded page", () => {
  it.each([
    ["#embed=1", true],
    ["#map=6/48/31&embed=1&lang=uk", true],
    ["embed=1", true],
    ["", false],
    ["#embed=10", false],
    ["#notembed=1", false],
    ["#embed=0", false],
  ])("%s", (fragment, expected) => expect(isEmbedded(fragment)).toBe(expected));

  it("is put on and taken off, whatever stands beside it", () => {
    expect(withEmbed("#lang=uk", true)).toBe("#lang=uk&embed=1");
    expect(withEmbed("#lang=uk&embed=1", true)).toBe("#lang=uk&embed=1");
    expect(withEmbed("#embed=1&lang=uk", false)).toBe("#lang=uk");
    expect(withEmbed("#map=6/48/31&embed=1&lang=uk", false)).toBe("#map=6/48/31&lang=uk");
  });
});

describe("a link that is handed on", () => {
  const page = "https://maps.example/demarc/online.html?x=1#old";

  it("leads to the app itself, and to its embedded page", async () => {
    const link = await makeSharedLink(initial, page);
    expect(link).toEqual({
      status: "ready",
      url: `https://maps.example/demarc/${formatPermalink(initial)}`,
      embedUrl: `https://maps.example/demarc/${formatPermalink(initial)}&embed=1`,
    });
  });

  it("is not made where programs would break it", async () => {
    // What packs badly: 6,000 words that have nothing in common.
    let seed = 1;
    const actor = Array.from({ length: 1200 }, () => {
      seed = (seed * 48271) % 2147483647;
      return seed.toString(36);
    });
    const document = { ...emptyDocument, filter: { ...emptyDocument.filter, actor } };
    const link = await makeSharedLink({ ...initial, document }, page);
    expect(link.status).toBe("ready");
    const more = {
      ...document,
      filter: { ...document.filter, target: actor.map((word) => `${word}${word.length * 7}x`) },
    };
    const longer = await makeSharedLink({ ...initial, document: more }, page);
    expect(longer.status).toBe("too-long");
    if (longer.status === "too-long") expect(longer.lengthCharacters).toBeGreaterThan(longestSharedLink);
  });
});
