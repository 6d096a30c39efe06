import type { PageName, PageSpec } from "./page-spec";

export interface PageSizeMm {
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface PageSizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What fixes the size of a page. */
export type SizedPage = Pick<PageSpec, "page" | "orientation" | "dpi" | "custom">;

const mmPerInch = 25.4;
/** CSS pixels per inch: the unit in which pages are laid out, whatever their resolution. */
export const layoutDpi = 96;
const mmPerLayoutPx = mmPerInch / layoutDpi;

// Long side first. The screen formats have a paper size too: 16:9 is a slide of 13⅓ × 7½ in, 1:1 is 10 × 10 in.
const longAndShortSideMm: Readonly<Record<Exclude<PageName, "custom">, readonly [number, number]>> = {
  a2: [594, 420],
  a3: [420, 297],
  a4: [297, 210],
  a5: [210, 148],
  letter: [279.4, 215.9],
  "16:9": [1280 * mmPerLayoutPx, 720 * mmPerLayoutPx],
  "1:1": [254, 254],
  "9:16": [1280 * mmPerLayoutPx, 720 * mmPerLayoutPx],
};

/** Whether a page can be turned: a size of the user's own says its width itself, and 9:16 is its orientation. */
export function isTurnable(page: PageName): boolean {
  return page !== "custom" && page !== "9:16" && page !== "1:1";
}

/** Paper size in millimetres; pixels of a size of the user's own are as large as its resolution makes them. */
export function pageSizeMm({ page, orientation, dpi, custom }: SizedPage): PageSizeMm {
  if (page === "custom") {
    const mmPerUnit = custom.unit === "mm" ? 1 : mmPerInch / dpi;
    return { widthMm: custom.width * mmPerUnit, heightMm: custom.height * mmPerUnit };
  }
  const [longMm, shortMm] = longAndShortSideMm[page];
  const isLandscape = page !== "9:16" && orientation === "landscape";
  return isLandscape ? { widthMm: longMm, heightMm: shortMm } : { widthMm: shortMm, heightMm: longMm };
}

/** Whole pixels of the finished picture: A4 landscape at 300 dpi is 3508 × 2480. */
export function pageSizePx(spec: SizedPage): PageSizePx {
  const { widthMm, heightMm } = pageSizeMm(spec);
  return {
    widthPx: Math.round((widthMm / mmPerInch) * spec.dpi),
    heightPx: Math.round((heightMm / mmPerInch) * spec.dpi),
  };
}

/** Size of the page in CSS pixels (fractions kept): the coordinates of the layout at any resolution. */
export function layoutSizePx(spec: SizedPage): PageSizePx {
  const { widthMm, heightMm } = pageSizeMm(spec);
  return { widthPx: (widthMm / mmPerInch) * layoutDpi, heightPx: (heightMm / mmPerInch) * layoutDpi };
}

/** Device pixels per CSS pixel of the layout. */
export function layoutScale(spec: Pick<PageSpec, "dpi">): number {
  return spec.dpi / layoutDpi;
}
