import type { Locale } from "../core/sources/localized";
import type { ThemeName } from "../look/theme/tokens";

export const pageNames = ["a4", "a5", "letter", "16:9", "1:1"] as const;
export type PageName = (typeof pageNames)[number];

export const orientations = ["landscape", "portrait"] as const;
export type Orientation = (typeof orientations)[number];

/** Dots per inch; 96 is the screen's. */
export const resolutions = [96, 150, 300, 600] as const;
export type Resolution = (typeof resolutions)[number];

/** A page to be drawn: its paper, its words and its look. Part of the workspace file. */
export interface PageSpec {
  readonly page: PageName;
  readonly orientation: Orientation;
  readonly dpi: Resolution;
  readonly title: string;
  readonly subtitle: string;
  readonly notes: string;
  readonly themeName: ThemeName;
  readonly locale: Locale;
}

export const defaultPageSpec: PageSpec = {
  page: "a4",
  orientation: "landscape",
  dpi: 300,
  title: "",
  subtitle: "",
  notes: "",
  themeName: "light",
  locale: "en",
};

export interface PageSizeMm {
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface PageSizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

const mmPerInch = 25.4;
/** CSS pixels per inch: the unit in which pages are laid out, whatever their resolution. */
export const layoutDpi = 96;

// Long side first. The screen formats have a paper size too: 16:9 is a slide of 13⅓ × 7½ in, 1:1 is 10 × 10 in.
const longAndShortSideMm: Readonly<Record<PageName, readonly [number, number]>> = {
  a4: [297, 210],
  a5: [210, 148],
  letter: [279.4, 215.9],
  "16:9": [1280 * (mmPerInch / layoutDpi), 720 * (mmPerInch / layoutDpi)],
  "1:1": [254, 254],
};

/** Paper size in millimetres, by page and orientation. */
export function pageSizeMm(spec: Pick<PageSpec, "page" | "orientation">): PageSizeMm {
  const [longMm, shortMm] = longAndShortSideMm[spec.page];
  return spec.orientation === "landscape"
    ? { widthMm: longMm, heightMm: shortMm }
    : { widthMm: shortMm, heightMm: longMm };
}

/** Whole pixels of the finished picture: A4 landscape at 300 dpi is 3508 × 2480. */
export function pageSizePx(spec: Pick<PageSpec, "page" | "orientation" | "dpi">): PageSizePx {
  const { widthMm, heightMm } = pageSizeMm(spec);
  return {
    widthPx: Math.round((widthMm / mmPerInch) * spec.dpi),
    heightPx: Math.round((heightMm / mmPerInch) * spec.dpi),
  };
}

/** Size of the page in CSS pixels (fractions kept): the coordinates of the layout at any resolution. */
export function layoutSizePx(spec: Pick<PageSpec, "page" | "orientation">): PageSizePx {
  const { widthMm, heightMm } = pageSizeMm(spec);
  return { widthPx: (widthMm / mmPerInch) * layoutDpi, heightPx: (heightMm / mmPerInch) * layoutDpi };
}

/** Device pixels per CSS pixel of the layout. */
export function layoutScale(spec: Pick<PageSpec, "dpi">): number {
  return spec.dpi / layoutDpi;
}
