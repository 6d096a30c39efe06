import { isCanvasLost } from "../../canvas-loss";
import type { PixelSource } from "./compress-raster";

/** The pixels of a canvas, read row by row. Throws where it cannot be read. */
export function canvasPixels(canvas: HTMLCanvasElement): PixelSource {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the ground cannot be read");
  const { width, height } = canvas;
  return {
    widthPx: width,
    heightPx: height,
    readRows: (top, rowCount) => {
      const { data } = context.getImageData(0, top, width, rowCount);
      if (isCanvasLost(canvas)) throw new Error("the ground was lost");
      return data;
    },
  };
}
