import { type PageSetup, pageNames } from "../../../workspace/page-spec";

type ReadSize =
  | { readonly ok: true; readonly change: Pick<PageSetup, "page"> & Partial<Pick<PageSetup, "custom">> }
  | { readonly ok: false; readonly reason: string };

const ownSize = /^(\d{1,5}(?:\.\d{1,3})?)[x×](\d{1,5}(?:\.\d{1,3})?)(mm|px)$/;
const shortestSide = 10;
const longestSide = 40_000;

/** A page by name, or a size of the user's own: `280x200mm`, `1920x1080px`. */
export function readPageSize(text: string): ReadSize {
  const lower = text.toLowerCase();
  const page = pageNames.find((name) => name === lower && name !== "custom");
  if (page !== undefined) return { ok: true, change: { page } };
  const [, widthText = "", heightText = "", unit] = ownSize.exec(lower) ?? [];
  if (unit !== "mm" && unit !== "px") {
    const names = pageNames.filter((name) => name !== "custom").join(", ");
    return { ok: false, reason: `is none of ${names}, nor a size such as 280x200mm or 1920x1080px` };
  }
  const [width, height] = [Number(widthText), Number(heightText)];
  if (unit === "px" && !(Number.isInteger(width) && Number.isInteger(height)))
    return { ok: false, reason: "is not in whole pixels" };
  if (Math.min(width, height) < shortestSide || Math.max(width, height) > longestSide)
    return { ok: false, reason: `has a side that is not from ${shortestSide} to ${longestSide} ${unit}` };
  return { ok: true, change: { page: "custom", custom: { width, height, unit } } };
}
