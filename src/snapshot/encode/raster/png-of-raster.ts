import { type PngChunk, physicalSizeChunk, writePngChunks } from "../../../formats/png-chunks";
import type { CompressedRaster } from "./compress-raster";

/** A compressed picture as a PNG of its own, its colours stated to be sRGB. */
export function pngOfRaster(
  { widthPx, heightPx, zlib }: CompressedRaster,
  dpi: number,
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, widthPx);
  view.setUint32(4, heightPx);
  // Eight bits a channel, red, green and blue; deflated, filtered row by row, not interlaced.
  header.set([8, 2, 0, 0, 0], 8);
  const chunks: PngChunk[] = [
    { type: "IHDR", data: header },
    { type: "sRGB", data: new Uint8Array([0]) },
    physicalSizeChunk(dpi),
    { type: "IDAT", data: zlib },
    { type: "IEND", data: new Uint8Array(0) },
  ];
  return writePngChunks(chunks);
}
