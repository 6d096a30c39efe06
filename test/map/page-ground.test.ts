import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { colorTokens, themeNames } from "../../src/look/theme/tokens";
import { groundOf } from "../../src/map/page-ground";
import { emptyDocument } from "../../src/workspace/document";
import { createAppStore } from "../../src/workspace/store";
import { basemap } from "./style/sample-style";

const state = createAppStore({
  document: {
    ...emptyDocument,
    annotations: [{ id: "1", kind: "text", text: "Here", window: null, lngLat: [30, 50] }],
  },
}).getState();
const look = { locale: "uk", pixelRatio: 2 } as const;

describe.each(themeNames)("a page's ground in the %s theme", (theme) => {
  const { style, images } = groundOf(state, basemap, { ...look, theme });

  it("is a valid style without anything that the page draws itself", () => {
    expect(validateStyleMin(style)).toEqual([]);
    const ids = style.layers.map(({ id }) => id);
    expect(ids.filter((id) => /zone|annotation|label|place|badge|obstacle|figure/.test(id))).toEqual([]);
    expect(style.layers.filter(({ type }) => type === "symbol" || type === "circle")).toEqual([]);
    expect(
      Object.keys(style.sources).filter((id) => /zones|annotations|places|regions|badges/.test(id)),
    ).toEqual([]);
    for (const id of ["sea", "land", "state-borders", "control-assessed", "contact-line", "uncertain-admin1"])
      expect(ids).toContain(id);
  });

  it("has the theme's own colours and patterns", () => {
    expect(style.layers.find(({ id }) => id === "sea")?.paint).toEqual({
      "background-color": colorTokens[theme].water,
    });
    expect(images.map(({ id }) => id)).toEqual(
      ["assessed", "contested", "claimed"].map((status) => expect.stringContaining(`${status}-${theme}`)),
    );
  });

  it("does not show what is selected", () => {
    const selected = { ...state, selection: { kind: "zone", id: "a" } as const };
    expect(groundOf(selected, basemap, { ...look, theme }).style).toEqual(style);
  });
});
