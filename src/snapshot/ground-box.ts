import type { PageLayout } from "./page-layout";
import type { Box } from "./page-primitives";

/**
 * Where the ground lies, in device pixels of the page: on whole ones, so that nothing is resampled. What stands on the
 * map is shifted with it, so that both agree to the pixel.
 */
export function groundBox({ mapFrame, scale }: Pick<PageLayout, "mapFrame" | "scale">): Box {
  return {
    x: Math.round(mapFrame.x * scale),
    y: Math.round(mapFrame.y * scale),
    width: Math.round(mapFrame.width * scale),
    height: Math.round(mapFrame.height * scale),
  };
}
