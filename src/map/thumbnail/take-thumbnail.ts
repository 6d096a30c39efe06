import type { Map as MapLibreMap } from "maplibre-gl";

const widthPx = 240;
const heightPx = 150;
const jpegQuality = 0.72;

/**
 * A small JPEG of the middle of what a map shows, as a data URL; null where there is nothing to be seen. Only to be called
 * while the map tells that it has drawn: its picture is gone once the browser has shown it.
 */
export function takeThumbnail(map: MapLibreMap): string | null {
  const drawn = map.getCanvas();
  const isLost = drawn.getContext("webgl2")?.isContextLost() ?? true;
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { alpha: false });
  if (isLost || drawn.width === 0 || drawn.height === 0 || context === null) return null;
  canvas.width = widthPx;
  canvas.height = heightPx;
  const scale = Math.max(widthPx / drawn.width, heightPx / drawn.height);
  const cutWidthPx = widthPx / scale;
  const cutHeightPx = heightPx / scale;
  const [leftPx, topPx] = [(drawn.width - cutWidthPx) / 2, (drawn.height - cutHeightPx) / 2];
  context.imageSmoothingQuality = "high";
  context.drawImage(drawn, leftPx, topPx, cutWidthPx, cutHeightPx, 0, 0, widthPx, heightPx);
  return canvas.toDataURL("image/jpeg", jpegQuality);
}
