import { ALL_FORMATS, BlobSource, Input, VideoSampleSink } from "mediabunny";
import { type FrameThumb, findFrameFault, thumbOf } from "./frame-thumb";

/** What a video is to be. */
export interface ExpectedVideo {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly frames: number;
  readonly framesPerSecond: number;
  /** What some of the frames look like, by their number. */
  readonly painted: ReadonlyMap<number, FrameThumb>;
}

const mostSecondsOff = 0.002;

/** Reads a finished video as a player would; says what is wrong with it, or null. */
export async function findVideoFault(blob: Blob, expected: ExpectedVideo): Promise<string | null> {
  const { frames, framesPerSecond, painted } = expected;
  const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track === null) return "no video track";
    const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
    if (width !== expected.widthPx || height !== expected.heightPx) return `${width} × ${height} px`;
    const { packetCount } = await track.computePacketStats();
    if (packetCount !== frames) return `${packetCount} frames instead of ${frames}`;
    const seconds = await input.computeDuration();
    if (Math.abs(seconds - frames / framesPerSecond) > mostSecondsOff) return `${seconds} s long`;
    const sink = new VideoSampleSink(track);
    for (const [index, thumb] of painted) {
      const sample = await sink.getSample((index + 0.5) / framesPerSecond);
      if (sample === null) return `frame ${index + 1} cannot be decoded`;
      const frame = sample.toVideoFrame();
      const fault = findFrameFault(thumbOf(frame, width, height), thumb, painted.values());
      frame.close();
      sample.close();
      if (fault !== null) return `frame ${index + 1}: ${fault}`;
    }
    return null;
  } finally {
    input.dispose();
  }
}
