import { controlStatuses } from "../core/control/control-version";
import type { Locale } from "../core/sources/localized";
import type { ThemeName } from "../look/theme/tokens";
import type { AppState } from "../workspace/state";
import type { GroundRequest } from "./ground/ground-request";
import { buildStyle } from "./style/build-style";
import { controlData } from "./style/overlay-data";
import { drawPattern, patternId } from "./style/patterns";
import { type BasemapData, emptyCollection } from "./style/style-options";
import { styleOptionsOf } from "./sync";

/** What the page draws itself, as paths and text over its ground. */
const pageSources: readonly string[] = ["places", "regions", "zones", "annotations", "obstacles", "badges"];

type GroundStyle = GroundRequest["style"];

/** The style without what the page draws itself: neither names nor the dots beside them. */
function withoutPageLayers(style: GroundStyle): GroundStyle {
  const layers = style.layers.filter(
    (layer) =>
      layer.type !== "symbol" &&
      !("source" in layer && typeof layer.source === "string" && pageSources.includes(layer.source)),
  );
  const sources = Object.entries(style.sources).filter(([id]) => !pageSources.includes(id));
  return { ...style, sources: Object.fromEntries(sources), layers };
}

/**
 * Style and patterns of a page's ground, in the page's theme: land, water, borders, control areas and contact line as
 * the state shows them. Zones, notes, symbols and names stand on the page itself; what is selected does not show.
 */
export function groundOf(
  state: AppState,
  basemap: BasemapData,
  look: { readonly theme: ThemeName; readonly locale: Locale; readonly pixelRatio: number },
): Pick<GroundRequest, "style" | "images"> {
  const { theme, locale, pixelRatio } = look;
  const pageState: AppState = { ...state, selection: null, view: { ...state.view, locale } };
  const overlay = {
    ...controlData(pageState),
    zones: emptyCollection,
    annotations: emptyCollection,
    obstacles: emptyCollection,
    badges: emptyCollection,
  };
  const options = styleOptionsOf(pageState, basemap, [], null, overlay);
  return {
    style: withoutPageLayers(buildStyle({ ...options, theme })),
    images: controlStatuses.map((status) => {
      const { width, height, data, pixelRatio: ratio } = drawPattern(theme, status, pixelRatio);
      return { id: patternId(theme, status), data: { width, height, data }, options: { pixelRatio: ratio } };
    }),
  };
}
