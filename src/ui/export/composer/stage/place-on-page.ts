import type { CSSProperties } from "react";
import type { PageLayout } from "../../../../snapshot/page-layout";
import type { Box } from "../../../../snapshot/page-primitives";

/** Where a box of the page lies in an element that covers the page, however large that is. */
export function placeOnPage(
  { widthPx, heightPx }: Pick<PageLayout, "widthPx" | "heightPx">,
  { x, y, width, height }: Box,
): CSSProperties {
  const share = (px: number, of: number) => `${(100 * px) / of}%`;
  return {
    left: share(x, widthPx),
    top: share(y, heightPx),
    width: share(width, widthPx),
    height: share(height, heightPx),
  };
}
