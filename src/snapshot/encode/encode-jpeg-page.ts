import {
  commentSegment,
  describeJpeg,
  readDensity,
  readJpeg,
  readJpegSize,
  readXmp,
  writeJpeg,
  xmpSegment,
} from "../../formats/jpeg-segments";
import { findPictureFault } from "../encode-png";
import { paintPage } from "../paint-canvas";
import type { PageEncoder } from "./page-encoder";
import { writePage } from "./write-page";
import { writeXmpPacket } from "./xmp-packet";

const mime = "image/jpeg";
/** Fine lines stay clean and a page stays a few megabytes. */
const quality = 0.92;

interface ExpectedJpeg {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
  readonly packet: string;
}

/** Reads a finished file as if it had been downloaded; says what is wrong with it, or null. */
export async function findJpegFault(blob: Blob, expected: ExpectedJpeg): Promise<string | null> {
  try {
    const parts = readJpeg(new Uint8Array(await blob.arrayBuffer()));
    const { widthPx, heightPx } = readJpegSize(parts);
    if (widthPx !== expected.widthPx || heightPx !== expected.heightPx)
      return `${widthPx} × ${heightPx} px instead of ${expected.widthPx} × ${expected.heightPx}`;
    if (readDensity(parts) !== expected.dpi) return `${readDensity(parts)} dpi instead of ${expected.dpi}`;
    if (readXmp(parts) !== expected.packet) return "title and description are others";
    return await findPictureFault(blob, widthPx, heightPx);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A page as a JPEG that knows its resolution, its title and what it shows; it carries no map. */
export const encodeJpegPage: PageEncoder = (page) =>
  writePage(page, async ({ spec, layout, ground, facts, signal, onProgress }) => {
    const canvas = paintPage(layout, ground);
    if (canvas === null) return { fault: "no canvas of that size", code: "too-large" };
    onProgress?.(0.2);
    const raw = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, mime, quality);
    });
    canvas.width = 0;
    signal?.throwIfAborted();
    // A browser that cannot write the format writes a PNG, and says so only here.
    if (raw === null || raw.type !== mime) throw new Error(`no JPEG but ${raw?.type ?? "nothing"}`);
    onProgress?.(0.6);
    const packet = writeXmpPacket(facts);
    const parts = readJpeg(new Uint8Array(await raw.arrayBuffer()));
    const added = [xmpSegment(packet), commentSegment(`Demarc ${facts.version}`)];
    const blob = new Blob([writeJpeg(describeJpeg(parts, spec.dpi, added))], { type: mime });
    signal?.throwIfAborted();
    const { deviceWidthPx: widthPx, deviceHeightPx: heightPx } = layout;
    const fault = await findJpegFault(blob, { widthPx, heightPx, dpi: spec.dpi, packet });
    return fault === null ? { blob } : { fault };
  });
