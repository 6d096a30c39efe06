import {
  insertAfterHeader,
  physicalSizeChunk,
  readPngChunks,
  readPngSize,
  textChunk,
  writePngChunks,
} from "../formats/png-chunks";

/** A text to be kept in the file; the keyword is 1 to 79 ASCII letters. */
export interface PngText {
  readonly keyword: string;
  readonly text: string;
}

export type PngFailure = "encoding" | "verification";
export type PngResult =
  | { readonly ok: true; readonly blob: Blob }
  | { readonly ok: false; readonly code: PngFailure; readonly detail: string };

const mime = "image/png";

function encode(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => {
    canvas.toBlob(resolve, mime);
  });
}

/** Whether a coarse sample of the picture has more than one colour. */
export function hasContent(picture: ImageBitmap | HTMLImageElement): boolean {
  const sample = document.createElement("canvas");
  sample.width = Math.min(96, picture.width);
  sample.height = Math.min(96, picture.height);
  const context = sample.getContext("2d", { willReadFrequently: true });
  if (context === null) return false;
  context.imageSmoothingQuality = "low";
  context.drawImage(picture, 0, 0, sample.width, sample.height);
  const pixels = new Uint32Array(context.getImageData(0, 0, sample.width, sample.height).data.buffer);
  return pixels.some((pixel) => pixel !== pixels[0]);
}

/** Decodes a picture of any format; says what is wrong with it, or null. Rejects where it cannot be decoded. */
export async function findPictureFault(
  blob: Blob,
  widthPx: number,
  heightPx: number,
): Promise<string | null> {
  const picture = await createImageBitmap(blob);
  try {
    if (picture.width !== widthPx || picture.height !== heightPx) return "decoded to another size";
    return hasContent(picture) ? null : "the picture is blank";
  } finally {
    picture.close();
  }
}

/** Reads a finished file as if it had been downloaded; says what is wrong with it, or null. */
export async function findPngFault(blob: Blob, widthPx: number, heightPx: number): Promise<string | null> {
  try {
    const size = readPngSize(readPngChunks(new Uint8Array(await blob.arrayBuffer())));
    if (size.widthPx !== widthPx || size.heightPx !== heightPx) {
      return `${size.widthPx} × ${size.heightPx} px instead of ${widthPx} × ${heightPx}`;
    }
    return await findPictureFault(blob, widthPx, heightPx);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A canvas as a PNG that knows its physical size and carries texts, not yet checked. */
export async function encodePng(
  canvas: HTMLCanvasElement,
  dpi: number,
  texts: readonly PngText[],
): Promise<PngResult> {
  const raw = await encode(canvas);
  if (raw === null) return { ok: false, code: "encoding", detail: `${canvas.width} × ${canvas.height} px` };
  try {
    const chunks = readPngChunks(new Uint8Array(await raw.arrayBuffer()));
    const added = [physicalSizeChunk(dpi), ...texts.map(({ keyword, text }) => textChunk(keyword, text))];
    return { ok: true, blob: new Blob([writePngChunks(insertAfterHeader(chunks, added))], { type: mime }) };
  } catch (error) {
    return { ok: false, code: "encoding", detail: error instanceof Error ? error.message : String(error) };
  }
}
