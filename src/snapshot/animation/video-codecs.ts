import { canEncodeVideo, Quality, type VideoCodec } from "mediabunny";
import type { AnimationFormat } from "./animation-format";

export type VideoFormat = Exclude<AnimationFormat, "gif">;

/** In the order in which they are taken. */
const codecsOf: Readonly<Record<VideoFormat, readonly VideoCodec[]>> = { mp4: ["avc"], webm: ["vp9", "vp8"] };

/** Text and thin lines on a map are read frame by frame: quality comes before size. */
export const videoQuality = new Quality("very-high");

/** The first codec of a format that this browser encodes at a size; null where there is none. */
export async function findVideoCodec(
  format: VideoFormat,
  size: { readonly widthPx: number; readonly heightPx: number },
): Promise<VideoCodec | null> {
  if (typeof VideoEncoder === "undefined") return null;
  const options = { width: size.widthPx, height: size.heightPx, quality: videoQuality };
  for (const codec of codecsOf[format]) if (await canEncodeVideo(codec, options)) return codec;
  return null;
}
