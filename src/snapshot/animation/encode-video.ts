import {
  BufferTarget,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  type VideoCodec,
  WebMOutputFormat,
} from "mediabunny";
import { SeriesError } from "../series/series-failure";
import { findVideoFault } from "./check-video";
import { checkedFrames, type EncodeRequest } from "./frame-source";
import { type FrameThumb, thumbOf } from "./frame-thumb";
import { stampMp4 } from "./stamp-mp4";
import { findVideoCodec, type VideoFormat, videoQuality } from "./video-codecs";

const mediaTypes: Readonly<Record<VideoFormat, string>> = { mp4: "video/mp4", webm: "video/webm" };
const keyFrameSeconds = 2;

interface Written {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly frames: number;
  readonly painted: ReadonlyMap<number, FrameThumb>;
}

async function writeVideo(request: EncodeRequest, format: VideoFormat, codec: VideoCodec): Promise<Written> {
  const { frames, stepsPerSecond, holdSeconds, title, onFrame } = request;
  const canvas = document.createElement("canvas");
  canvas.width = frames.widthPx;
  canvas.height = frames.heightPx;
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) throw new SeriesError("too-large", "no 2D canvas");
  const target = new BufferTarget();
  const container =
    format === "mp4" ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat();
  const output = new Output({ format: container, target });
  const source = new CanvasSource(canvas, {
    codec,
    quality: videoQuality,
    keyFrameInterval: keyFrameSeconds,
  });
  output.addVideoTrack(source, { frameRate: stepsPerSecond });
  if (title !== "") output.setMetadataTags({ title });
  const held = holdSeconds * stepsPerSecond;
  const checked = new Set(checkedFrames(frames.count));
  const painted = new Map<number, FrameThumb>();
  try {
    await output.start();
    for (let index = 0; index < frames.count + held; index++) {
      if (index < frames.count) {
        const frame = await frames.paint(index);
        context.drawImage(frame, 0, 0);
        if (checked.has(index)) painted.set(index, thumbOf(frame, frame.width, frame.height));
        frame.width = 0;
      }
      await source.add(index / stepsPerSecond, 1 / stepsPerSecond);
      await onFrame(Math.min(index + 1, frames.count));
    }
    painted.set(frames.count + held - 1, painted.get(frames.count - 1)!);
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  } finally {
    canvas.width = 0;
  }
  if (target.buffer === null) throw new SeriesError("video", "the encoder wrote nothing");
  return { bytes: new Uint8Array(target.buffer), frames: frames.count + held, painted };
}

/**
 * Frames as a video, the i-th at i divided by the steps a second and the last one again as long as it is held. Read back
 * before it is handed out; throws `SeriesError`.
 */
export async function encodeVideo(request: EncodeRequest, format: VideoFormat): Promise<Blob> {
  const { frames, stepsPerSecond, madeAtMs } = request;
  const codec = await findVideoCodec(format, frames);
  if (codec === null) throw new SeriesError("video", "no encoder for this format");
  const written = await writeVideo(request, format, codec);
  if (format === "mp4") stampMp4(written.bytes, madeAtMs);
  const blob = new Blob([written.bytes], { type: mediaTypes[format] });
  const { widthPx, heightPx } = frames;
  const fault = await findVideoFault(blob, {
    ...written,
    widthPx,
    heightPx,
    framesPerSecond: stepsPerSecond,
  });
  if (fault !== null) throw new SeriesError("read-back", fault);
  return blob;
}
