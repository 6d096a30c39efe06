import type { AnimationFormat } from "./animation-format";

/** Why a format is not offered: the browser has no encoder at all, or none for this format at this size. */
export type MissingReason = "no-webcodecs" | "no-codec";

export interface OfferedFormats {
  readonly offered: readonly AnimationFormat[];
  readonly missing: readonly { readonly format: AnimationFormat; readonly reason: MissingReason }[];
}

/** What this browser can write at a size. GIF is written without its help. */
export async function findOfferedFormats(size: {
  readonly widthPx: number;
  readonly heightPx: number;
}): Promise<OfferedFormats> {
  const videos = ["mp4", "webm"] as const;
  if (typeof VideoEncoder === "undefined" || typeof VideoDecoder === "undefined")
    return { offered: ["gif"], missing: videos.map((format) => ({ format, reason: "no-webcodecs" })) };
  const { findVideoCodec } = await import("./video-codecs");
  const found = await Promise.all(
    videos.map(async (format) => ({ format, codec: await findVideoCodec(format, size) })),
  );
  return {
    offered: [...found.flatMap(({ format, codec }) => (codec === null ? [] : [format])), "gif"],
    missing: found.flatMap(({ format, codec }) =>
      codec === null ? [{ format, reason: "no-codec" as const }] : [],
    ),
  };
}
