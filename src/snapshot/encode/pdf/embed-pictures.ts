import type { PDFContext, PDFRef } from "@cantoo/pdf-lib";
import type { CompressedRaster } from "../raster/compress-raster";
import { addPackedStream, addStream } from "./pdf-objects";
import type { TextPicture } from "./text-picture";

const image = { Type: "XObject", Subtype: "Image", BitsPerComponent: 8 } as const;

/** The ground as it is, without loss: its rows are filtered as in a PNG. */
export function embedRaster(context: PDFContext, { widthPx, heightPx, zlib }: CompressedRaster): PDFRef {
  return addPackedStream(context, zlib, {
    ...image,
    Width: widthPx,
    Height: heightPx,
    ColorSpace: "DeviceRGB",
    DecodeParms: { Predictor: 15, Colors: 3, BitsPerComponent: 8, Columns: widthPx },
  });
}

/** A text's picture with its transparency. */
export async function embedTextPicture(
  context: PDFContext,
  { widthPx, heightPx, rgba }: TextPicture,
): Promise<PDFRef> {
  const count = widthPx * heightPx;
  const colors = new Uint8Array(3 * count);
  const alpha = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    colors[3 * index] = rgba[4 * index]!;
    colors[3 * index + 1] = rgba[4 * index + 1]!;
    colors[3 * index + 2] = rgba[4 * index + 2]!;
    alpha[index] = rgba[4 * index + 3]!;
  }
  const size = { Width: widthPx, Height: heightPx };
  const mask = await addStream(context, alpha, { ...image, ...size, ColorSpace: "DeviceGray" });
  return addStream(context, colors, { ...image, ...size, ColorSpace: "DeviceRGB", SMask: mask });
}
