import { screenFontFiles } from "../../runtime/page-font-files";
import { countTexts } from "../vector/count-texts";
import { allShapes, pageShapes } from "../vector/page-shapes";
import { listNeededFiles, loadFontFiles } from "./fonts/load-font-files";
import type { PageEncoder } from "./page-encoder";
import { canvasPixels } from "./raster/canvas-pixels";
import { compressRaster } from "./raster/compress-raster";
import { pngOfRaster } from "./raster/png-of-raster";
import { findSvgFault } from "./svg/find-svg-fault";
import { writeSvg } from "./svg/write-svg";
import { writePage } from "./write-page";

/** A page as SVG: the ground as a picture, everything else as outlines and texts, with the map it shows. */
export const encodeSvgPage: PageEncoder = (page) =>
  writePage(page, async ({ spec, layout, ground, facts, signal, onProgress }) => {
    const shapes = pageShapes(layout);
    const fonts = await loadFontFiles(listNeededFiles(allShapes(shapes), screenFontFiles));
    const raster = await compressRaster(canvasPixels(ground), signal, (share) => onProgress?.(0.7 * share));
    const svg = writeSvg(layout, { groundPng: pngOfRaster(raster, spec.dpi), fonts, facts });
    const blob = new Blob([svg], { type: "image/svg+xml" });
    signal?.throwIfAborted();
    onProgress?.(0.8);
    const { widthPx, heightPx } = layout;
    const textCount = countTexts(allShapes(shapes));
    const expected = { widthPx, heightPx, textCount, fontCount: fonts.length, workspace: facts.workspace };
    const fault = await findSvgFault(blob, expected);
    return fault === null ? { blob } : { fault };
  });
