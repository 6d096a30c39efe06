import { controlStatuses } from "../core/control/control-version";
import type { Locale } from "../core/sources/localized";
import type { ThemeName } from "../look/theme/tokens";
import type { AppState } from "../workspace/state";
import type { GroundRequest } from "./ground/ground-request";
import { buildStyle } from "./style/build-style";
import { drawPattern, patternId } from "./style/patterns";
import type { BasemapData } from "./style/style-options";
import { styleOptionsOf } from "./sync";

/** Style and patterns of a page's ground: the state as it is shown, in the page's theme, without labels. */
export function groundOf(
  state: AppState,
  basemap: BasemapData,
  look: { readonly theme: ThemeName; readonly locale: Locale; readonly pixelRatio: number },
): Pick<GroundRequest, "style" | "images"> {
  const { theme, locale, pixelRatio } = look;
  // What the user wrote stands on the page itself, above its symbols.
  const document = { ...state.document, annotations: [] };
  const pageState: AppState = { ...state, document, selection: null, view: { ...state.view, theme, locale } };
  return {
    style: buildStyle(styleOptionsOf(pageState, basemap, [])),
    images: controlStatuses.map((status) => {
      const { width, height, data, pixelRatio: ratio } = drawPattern(theme, status, pixelRatio);
      return { id: patternId(theme, status), data: { width, height, data }, options: { pixelRatio: ratio } };
    }),
  };
}
