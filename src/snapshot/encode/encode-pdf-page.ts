import { fixedFontFiles } from "../../runtime/page-font-files";
import { allShapes, pageShapes } from "../vector/page-shapes";
import { listNeededFiles, loadFontFiles } from "./fonts/load-font-files";
import type { PageEncoder } from "./page-encoder";
import { createTextPictures } from "./pdf/canvas-text-picture";
import { findPdfFault } from "./pdf/find-pdf-fault";
import { writePdf } from "./pdf/write-pdf";
import { canvasPixels } from "./raster/canvas-pixels";
import { compressRaster } from "./raster/compress-raster";
import { writePage } from "./write-page";

/** A page as PDF: the ground as a picture, everything else as outlines and texts, with the map it shows. */
export const encodePdfPage: PageEncoder = (page) =>
  writePage(page, async ({ layout, ground: canvas, facts, signal, onProgress }) => {
    const fonts = await loadFontFiles(listNeededFiles(allShapes(pageShapes(layout)), fixedFontFiles));
    const ground = await compressRaster(canvasPixels(canvas), signal, (share) => onProgress?.(0.5 * share));
    const { bytes, contentLength, fontCount } = await writePdf(layout, {
      ground,
      fonts,
      facts,
      drawTextPicture: createTextPictures(layout.scale),
      ...(signal === undefined ? {} : { signal }),
      onProgress: (share) => onProgress?.(0.5 + 0.4 * share),
    });
    const fault = await findPdfFault(bytes, {
      widthPoints: layout.widthPx * 0.75,
      heightPoints: layout.heightPx * 0.75,
      contentLength,
      fontCount,
      ground,
      title: facts.title,
      workspace: facts.workspace,
    });
    return fault === null ? { blob: new Blob([bytes], { type: "application/pdf" }) } : { fault };
  });
