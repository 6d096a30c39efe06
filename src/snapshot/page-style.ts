import { type ColorTokens, colorTokens } from "../look/theme/tokens";
import { layoutDpi, layoutSizePx, type SizedPage } from "../workspace/page-size";
import type { PageSpec } from "../workspace/page-spec";
import type { FontSpec } from "./page-primitives";

/** No text on a page is set smaller than 7 pt, in CSS pixels. */
export const smallestTextPx = (7 / 72) * layoutDpi;

export interface PageStyle {
  readonly marginPx: number;
  readonly gapPx: number;
  /** Width of the legend's column. */
  readonly columnPx: number;
  readonly symbolPx: number;
  /** Line height as a share of the size, and room between rows, in the legend. */
  readonly leading: number;
  readonly rowGapPx: number;
  readonly colors: ColorTokens;
  readonly title: FontSpec;
  readonly subtitle: FontSpec;
  readonly heading: FontSpec;
  readonly body: FontSpec;
  readonly small: FontSpec;
  readonly credits: FontSpec;
  readonly creditsLead: FontSpec;
}

const interfaceFont = (sizePx: number, weight: FontSpec["weight"] = 400): FontSpec => ({
  family: "interface",
  sizePx: Math.max(smallestTextPx, sizePx),
  weight,
});

/** From this share of the usual size down, lines of the legend stand closer too. */
const denseScale = 0.7;

/** Sizes and colours of a page; `typeScale` shrinks all text alike, down to 7 pt. */
export function buildPageStyle(spec: SizedPage & Pick<PageSpec, "themeName">, typeScale: number): PageStyle {
  const { widthPx, heightPx } = layoutSizePx(spec);
  // A4 and the like as they are; smaller paper somewhat smaller, since it is read from nearer.
  const shortPx = Math.min(widthPx, heightPx);
  const paper = Math.min(1, Math.max(0.78, shortPx / 720));
  const scale = paper * typeScale;
  const isDense = typeScale <= denseScale;
  const displayScale = paper * Math.max(isDense ? 0.7 : 0.88, typeScale);
  return {
    marginPx: Math.round(38 * paper * Math.min(1, shortPx / 650)),
    gapPx: Math.round(18 * paper * (isDense ? 0.8 : 1)),
    columnPx: Math.min(258 * paper, Math.max(190, widthPx * 0.236)),
    symbolPx: 7 * Math.max(0.85, paper) * (isDense ? 0.9 : 1),
    leading: isDense ? 1.2 : 1.32,
    rowGapPx: isDense ? 1 : 3,
    colors: colorTokens[spec.themeName],
    title: interfaceFont(28 * displayScale, 700),
    subtitle: interfaceFont(15.5 * displayScale),
    heading: interfaceFont(12.5 * scale, 600),
    body: interfaceFont(12 * scale),
    small: interfaceFont(10.6 * scale),
    credits: interfaceFont(9.8 * scale),
    creditsLead: interfaceFont(9.8 * scale, 600),
  };
}
