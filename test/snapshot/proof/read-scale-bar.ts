import type { Locale } from "../../../src/core/sources/localized";
import type { PageLayout } from "../../../src/snapshot/page-layout";
import type { RectPrimitive, TextPrimitive } from "../../../src/snapshot/page-primitives";

const caption: Readonly<Record<Locale, RegExp>> = {
  en: /^([\d.,]+) (k?m)$/,
  uk: /^([\d\u00a0,]+) (к?м)$/,
};
const place: Readonly<Record<Locale, RegExp>> = { en: /^at [\d.]+° [NS]$/, uk: /^на [\d,]+° п[нд]\. ш\.$/ };

/** A written number without its locale's grouping. */
function parseNumber(text: string, locale: Locale): number {
  const plain = locale === "en" ? text.replaceAll(",", "") : text.replaceAll("\u00a0", "").replace(",", ".");
  return Number(plain);
}

/** What the scale bar of a page says and how long it is drawn, in CSS pixels; read from the page as it is painted. */
export function readScaleBar(
  { mapPrimitives, primitives }: PageLayout,
  locale: Locale,
): { readonly meters: number; readonly widthPx: number } {
  for (const list of [mapPrimitives, primitives]) {
    const at = list.findIndex((one) => one.kind === "text" && place[locale].test(one.text));
    if (at < 0) continue;
    const near = list.slice(Math.max(0, at - 3), at + 5);
    const label = near.find(
      (one): one is TextPrimitive => one.kind === "text" && caption[locale].test(one.text),
    );
    const bar = near.find((one): one is RectPrimitive => one.kind === "rect" && one.stroke !== undefined);
    const [, figure = "", unit = ""] = label?.text.match(caption[locale]) ?? [];
    if (bar === undefined || figure === "") break;
    return { meters: parseNumber(figure, locale) * (unit.length === 2 ? 1000 : 1), widthPx: bar.width };
  }
  throw new Error("The page has no scale bar.");
}
