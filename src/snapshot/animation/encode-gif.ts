import { GIFEncoder } from "gifenc";
import { SeriesError } from "../series/series-failure";
import type { EncodeRequest } from "./frame-source";
import { checkedFrames, type FrameSource } from "./frame-source";
import { type FrameThumb, findFrameFault, thumbOf } from "./frame-thumb";
import { createPaletteIndex, paletteOf } from "./gif-palette";
import { readGifFacts } from "./read-gif";

const sampledFrames = 6;
/** Every so manieth row and column of a sampled frame; colours of thin lines are met all the same. */
const sampleStep = 2;

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const context = canvas.getContext("2d");
  if (context === null) throw new SeriesError("too-large", "no 2D canvas");
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

function thinOut(pixels: Uint8ClampedArray, widthPx: number): Uint8ClampedArray {
  const words = new Uint32Array(pixels.buffer);
  const heightPx = words.length / widthPx;
  const kept: number[] = [];
  for (let y = 0; y < heightPx; y += sampleStep)
    for (let x = 0; x < widthPx; x += sampleStep) kept.push(words[y * widthPx + x]!);
  return new Uint8ClampedArray(Uint32Array.from(kept).buffer);
}

async function samplePalette(frames: FrameSource) {
  const wanted = Math.min(sampledFrames, frames.count);
  const samples: Uint8ClampedArray[] = [];
  for (let sample = 0; sample < wanted; sample++) {
    const index = wanted === 1 ? 0 : Math.round((sample * (frames.count - 1)) / (wanted - 1));
    const canvas = await frames.paint(index);
    samples.push(thinOut(pixelsOf(canvas), frames.widthPx));
    canvas.width = 0;
  }
  return paletteOf(frames.colors, samples);
}

/** Decodes frames with the browser's own decoder; null where it has none. */
async function decodeThumbs(blob: Blob, wanted: readonly number[]): Promise<Map<number, FrameThumb> | null> {
  if (typeof ImageDecoder === "undefined") return null;
  const decoder = new ImageDecoder({ data: await blob.arrayBuffer(), type: "image/gif" });
  try {
    const thumbs = new Map<number, FrameThumb>();
    for (const frameIndex of wanted) {
      const { image } = await decoder.decode({ frameIndex });
      thumbs.set(frameIndex, thumbOf(image, image.displayWidth, image.displayHeight));
      image.close();
    }
    return thumbs;
  } finally {
    decoder.close();
  }
}

async function findGifFault(
  blob: Blob,
  { frames }: EncodeRequest,
  delaysMs: readonly number[],
  painted: ReadonlyMap<number, FrameThumb>,
): Promise<string | null> {
  const facts = readGifFacts(new Uint8Array(await blob.arrayBuffer()));
  if (facts.widthPx !== frames.widthPx || facts.heightPx !== frames.heightPx)
    return `${facts.widthPx} × ${facts.heightPx} px`;
  if (facts.delaysMs.length !== delaysMs.length) return `${facts.delaysMs.length} frames`;
  if (facts.delaysMs.some((delayMs, index) => delayMs !== delaysMs[index])) return "other delays";
  const decoded = await decodeThumbs(blob, [...painted.keys()]);
  if (decoded === null) return null;
  for (const [index, thumb] of painted) {
    const fault = findFrameFault(decoded.get(index)!, thumb, painted.values());
    if (fault !== null) return `frame ${index + 1}: ${fault}`;
  }
  return null;
}

/**
 * Frames as a GIF that repeats for ever: one palette for all, no dithering, of each frame only the pixels that changed.
 * The last frame is one with a longer delay. Read back before it is handed out; throws `SeriesError`.
 */
export async function encodeGif(request: EncodeRequest): Promise<Blob> {
  const { frames, stepsPerSecond, holdSeconds, onFrame } = request;
  const { count, widthPx, heightPx } = frames;
  const palette = await samplePalette(frames);
  const indexOf = createPaletteIndex(palette);
  const same = palette.length;
  const table = [...palette, [0, 0, 0] as const];
  const checked = new Set(checkedFrames(count));
  const painted = new Map<number, FrameThumb>();
  const stepMs = 1000 / stepsPerSecond;
  const delaysMs = Array.from({ length: count }, (_, index) =>
    index === count - 1 ? stepMs + 1000 * holdSeconds : stepMs,
  );
  const gif = GIFEncoder();
  let before: Uint8Array | null = null;
  for (let index = 0; index < count; index++) {
    const canvas = await frames.paint(index);
    if (checked.has(index)) painted.set(index, thumbOf(canvas, widthPx, heightPx));
    const pixels = pixelsOf(canvas);
    canvas.width = 0;
    const indexed = new Uint8Array(widthPx * heightPx);
    for (let pixel = 0, at = 0; pixel < indexed.length; pixel++, at += 4)
      indexed[pixel] = indexOf(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!);
    const last = before;
    const changed =
      last === null ? indexed : indexed.map((value, pixel) => (value === last[pixel] ? same : value));
    gif.writeFrame(changed, widthPx, heightPx, {
      delay: delaysMs[index]!,
      repeat: 0,
      dispose: 1,
      transparent: last !== null,
      transparentIndex: same,
      ...(last === null ? { palette: table } : {}),
    });
    before = indexed;
    await onFrame(index + 1);
  }
  gif.finish();
  const blob = new Blob([gif.bytes()], { type: "image/gif" });
  const fault = await findGifFault(blob, request, delaysMs, painted);
  if (fault !== null) throw new SeriesError("read-back", fault);
  return blob;
}
