import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { LayerSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { colorTokens, themeNames } from "../../../src/look/theme/tokens";
import { buildStyle, firstLabelLayerId } from "../../../src/map/style/build-style";
import { emptyCollection } from "../../../src/map/style/style-options";
import { layerIds } from "../../../src/workspace/view-state";
import { blend, channelsOf, contrast } from "../../support/colors";
import { everyState, styleOptions } from "./sample-style";

type Layer = LayerSpecification & {
  readonly layout?: { readonly visibility?: string };
  readonly paint?: Record<string, unknown>;
};
const layersOf = (...args: Parameters<typeof styleOptions>) =>
  buildStyle(styleOptions(...args)).layers as Layer[];

describe("the style", () => {
  it.each(everyState)("passes the official validator: $title", ({ theme, locale, hidden }) => {
    const style = buildStyle(styleOptions(theme, locale, hidden));
    expect(validateStyleMin(style as never).map(({ message }) => message)).toEqual([]);
  });

  it("passes it with nothing loaded at all", () => {
    const options = styleOptions("light", "en");
    const nothing = <Data extends object>(data: Data) =>
      Object.fromEntries(Object.keys(data).map((key) => [key, emptyCollection])) as Data;
    const style = buildStyle({
      ...options,
      basemap: nothing(options.basemap),
      overlay: nothing(options.overlay),
      fonts: [],
      uncertainAdmin1: [],
      selectedZoneId: null,
      selectedAnnotationId: null,
    });
    expect(validateStyleMin(style as never).map(({ message }) => message)).toEqual([]);
  });

  it("is refused by the validator when it is spoilt, so the validator does look", () => {
    const style = buildStyle(styleOptions("light", "en"));
    const spoilt = { ...style, layers: style.layers.map((layer) => ({ ...layer, type: "cloud" })) };
    expect(validateStyleMin(spoilt as never).length).toBeGreaterThan(0);
  });

  it("fetches nothing: its data are inside, its fonts bundled, no glyphs and no sprite", () => {
    const style = buildStyle(styleOptions("dark", "uk"));
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    for (const source of Object.values(style.sources)) {
      expect(source.type).toBe("geojson");
      expect(typeof (source as { data: unknown }).data).toBe("object");
    }
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });

  it("uses every source, and every font it names is bundled", () => {
    const { layers, sources, "font-faces": faces } = buildStyle(styleOptions("light", "en"));
    const used = new Set(layers.flatMap((layer) => ("source" in layer ? (layer.source as string) : [])));
    expect([...used].sort()).toEqual(Object.keys(sources).sort());
    const named = JSON.stringify(layers).match(/Noto Sans \w+/g) ?? [];
    expect([...new Set(named)].sort()).toEqual(Object.keys(faces ?? {}).sort());
  });

  it("has the same layers in the same order in every state, so a switch never rebuilds the map", () => {
    const first = layersOf("light", "en").map(({ id }) => id);
    expect(new Set(first).size).toBe(first.length);
    expect(first).toContain(firstLabelLayerId);
    for (const { theme, locale, hidden } of everyState)
      expect(layersOf(theme, locale, hidden).map(({ id }) => id)).toEqual(first);
  });

  it("draws ground first, then control and zones, all of it below the first label, and what was written on top", () => {
    const layers = layersOf("light", "en");
    const at = (id: string) => layers.findIndex((layer) => layer.id === id);
    const labels = at(firstLabelLayerId);
    const written = at("annotation-line-halos");
    expect(layers.slice(labels, written).every(({ type }) => type === "symbol")).toBe(true);
    expect(layers.slice(written).every(({ id }) => id.startsWith("annotation-"))).toBe(true);
    expect(layers.slice(0, labels).some(({ type }) => type === "symbol")).toBe(false);
    expect(at("state-borders")).toBeLessThan(at("control-assessed"));
    expect(at("control-claimed")).toBeLessThan(at("contact-line"));
    expect(at("contact-line")).toBeLessThan(at("zone-fill"));
  });

  it.each(layerIds)("hides with the switch of %s what belongs to it, and nothing else", (id) => {
    const belonging = {
      incidents: ["badges", "obstacles", "uncertain-admin1"],
      control: [
        "control-assessed",
        "control-claimed",
        "control-contested",
        "control-imported-outline",
        "control-imported-tint",
        "control-tint",
      ],
      "contact-line": ["contact-line"],
      zones: [
        "zone-baseline",
        "zone-edge-assumed",
        "zone-edge-fixed",
        "zone-edge-hypothetical",
        "zone-figures",
        "zone-fill",
        "zone-labels",
      ],
      annotations: [
        "annotation-heads",
        "annotation-line-halos",
        "annotation-lines",
        "annotation-obstacles",
        "annotation-words",
      ],
      labels: ["country-labels", "place-dots", "place-labels", "sea-labels"],
    }[id];
    const hidden = layersOf("light", "en", [id]).filter(({ layout }) => layout?.visibility === "none");
    expect(hidden.map((layer) => layer.id).sort()).toEqual(belonging);
  });

  it("names places in the language chosen", () => {
    const fields = (locale: "en" | "uk") =>
      JSON.stringify(layersOf("light", locale).filter(({ id }) => id.endsWith("-labels")));
    expect(fields("uk")).toContain("name_uk");
    expect(fields("en")).not.toContain("name_uk");
  });

  it.each(themeNames)("takes every colour from the tokens of the %s theme", (theme) => {
    const known = new Set(
      Object.values(colorTokens[theme]).flatMap((color) =>
        typeof color === "string" ? color : (Object.values(color) as string[]),
      ),
    );
    const used =
      JSON.stringify(layersOf(theme, "en").map(({ paint }) => paint)).match(/#[0-9A-Fa-f]{3,8}\b/g) ?? [];
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((color) => !known.has(color))).toEqual([]);
    expect(JSON.stringify(layersOf(theme, "en"))).not.toMatch(/rgba?\(|hsla?\(/);
  });

  it.each(themeNames)(
    "keeps country names at 4.5:1 on land in the %s theme, their opacity counted",
    (theme) => {
      const paint = layersOf(theme, "en").find(({ id }) => id === "country-labels")?.paint ?? {};
      const colors = colorTokens[theme];
      for (const ground of [colors.landUkraine, colors.landAbroad]) {
        const under = channelsOf(ground);
        const seen = blend(
          channelsOf(paint["text-color"] as string),
          under,
          (paint["text-opacity"] as number | undefined) ?? 1,
        );
        expect(contrast(seen, under)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});
