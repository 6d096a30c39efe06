import { type ColorTokens, colorTokens } from "../look/theme/tokens";
import { layoutDpi, layoutSizePx, type SizedPage } from "../workspace/page-size";
import type { PageSpec } from "../workspace/page-spec";
import type { FontSpec } from "./page-primitives";

/** No text on a page is set smaller than 7 pt, in CSS pixels. */
export const smallestTextPx = (7 / 72) * layoutDpi;

export interface PageStyle {
  /** Whether the paper is so small that room is what it lacks. */
  readonly isCard: boolean;
  readonly marginPx: number;
  readonly gapPx: number;
  /** Width of the legend's column. */
  readonly columnPx: number;
  readonly symbolPx: number;
  /** What names, dots, bar and arrow of the map are multiplied by. */
  readonly mapScale: number;
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

/** Short sides of paper in CSS pixels between which sizes are those of A4; smaller and larger paper has its own. */
const usualShortPx = { from: 720, to: 880 } as const;
/** Short side below which a page is a card: room is what it lacks. */
const cardShortPx = 520;

/**
 * How large things are on a paper, A4 being 1: smaller in proportion, since it is read from nearer; larger ones less
 * than in proportion, since a poster is to hold more and not only to be larger.
 */
export function paperScale(shortPx: number): number {
  if (shortPx > usualShortPx.to) return Math.min(1.6, (shortPx / usualShortPx.to) ** 0.7);
  const leastScale = shortPx < cardShortPx ? 0.5 : 0.78;
  return Math.min(1, Math.max(leastScale, shortPx / usualShortPx.from));
}

/** Whether a page is so small that room is what it lacks most. */
export function isCard(spec: SizedPage): boolean {
  const { widthPx, heightPx } = layoutSizePx(spec);
  return Math.min(widthPx, heightPx) < cardShortPx;
}

/** Sizes and colours of a page; `typeScale` shrinks all text alike, down to 7 pt. */
export function buildPageStyle(spec: SizedPage & Pick<PageSpec, "themeName">, typeScale: number): PageStyle {
  const { widthPx, heightPx } = layoutSizePx(spec);
  const shortPx = Math.min(widthPx, heightPx);
  const paper = paperScale(shortPx);
  const scale = paper * typeScale;
  const isDense = typeScale <= denseScale;
  const small = shortPx < cardShortPx;
  const displayScale = paper * Math.max(isDense ? 0.7 : 0.88, typeScale);
  return {
    isCard: small,
    marginPx: Math.round(38 * paper * Math.min(1, shortPx / 650)),
    gapPx: Math.round(18 * paper * (isDense ? 0.8 : 1)),
    columnPx: Math.min(258 * paper, Math.max(small ? 0 : 190, widthPx * (small ? 0.4 : 0.236))),
    symbolPx: 7 * Math.max(small ? 0.72 : 0.85, paper) * (isDense ? 0.9 : 1),
    mapScale: Math.max(small ? 0.8 : 1, paper),
    leading: isDense ? 1.2 : 1.32,
    rowGapPx: isDense ? 1 : 3 * Math.max(1, paper),
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
