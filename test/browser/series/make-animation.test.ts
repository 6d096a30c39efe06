import {
  createFile,
  DataStream,
  Endianness,
  type ISOFile,
  type Movie,
  MP4BoxBuffer,
  type Sample,
} from "mp4box";
import { GifReader } from "omggif";
import { describe, expect, test } from "vitest";
import type { AnimationFormat } from "../../../src/snapshot/animation/animation-format";
import { makeAnimation } from "../../../src/snapshot/animation/make-animation";
import { findOfferedFormats } from "../../../src/snapshot/animation/offered-formats";
import { paintPage } from "../../../src/snapshot/paint-canvas";
import { prepareSeries } from "../../../src/snapshot/series/prepare-series";
import { positionInSeries } from "../../../src/snapshot/series/series-job";
import { sampleSpec } from "../../snapshot/sample-content";
import { matchFrames, pixelsOfPicture } from "./compare-frames";
import { keepFile } from "./keep-file";
import { readWebm, type WebmFacts } from "./read-webm";
import { dailyJob, madeAtMs } from "./series-job";

const [width, height] = [480, 360];
const spec = sampleSpec({
  page: "custom",
  custom: { width, height, unit: "px" },
  dpi: 96,
  title: "Days",
  subtitle: "",
  notes: "",
});
const steps = 5;
const timing = { stepsPerSecond: 2, holdSeconds: 1 } as const;
/** The last step is held for a second more. */
const frames = 7;
const seconds = 3.5;

const { offered, missing } = await findOfferedFormats({ widthPx: width, heightPx: height });

async function make(format: AnimationFormat): Promise<Blob> {
  const result = await makeAnimation(dailyJob(spec, steps), { format, madeAtMs, ...timing });
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  expect(result.fileName).toBe(`days-5.${format}`);
  expect(result.groundsDrawn).toBe(1);
  await keepFile(`days_${format === "gif" ? steps : frames}_${seconds}.${format}`, result.blob);
  return result.blob;
}

async function paintAll(): Promise<Uint8ClampedArray[]> {
  const job = dailyJob(spec, steps);
  const series = await prepareSeries(job, { isTabular: true, positionOf: positionInSeries(job) });
  const painted: Uint8ClampedArray[] = [];
  for (const index of job.items.keys()) {
    const { layout, ground } = await series.drawPage(index);
    painted.push(pixelsOfPicture(paintPage(layout, ground)!, width, height));
  }
  series.release();
  return painted;
}

/** The frames as the browser's decoder gives them for the samples that another library found. */
async function decodeFrames(
  config: VideoDecoderConfig,
  samples: readonly AllowSharedBufferSource[],
): Promise<Uint8ClampedArray[]> {
  const decoded: Uint8ClampedArray[] = [];
  let failed: DOMException | null = null;
  const decoder = new VideoDecoder({
    output: (frame) => {
      expect([frame.displayWidth, frame.displayHeight]).toEqual([width, height]);
      decoded.push(pixelsOfPicture(frame, width, height));
      frame.close();
    },
    error: (error) => {
      failed = error;
    },
  });
  decoder.configure(config);
  for (const [index, data] of samples.entries())
    decoder.decode(new EncodedVideoChunk({ type: index === 0 ? "key" : "delta", timestamp: index, data }));
  await decoder.flush();
  decoder.close();
  expect(failed).toBeNull();
  return decoded;
}

function expectSteps(
  decoded: readonly Uint8ClampedArray[],
  painted: readonly Uint8ClampedArray[],
  decibels: number,
) {
  const matches = matchFrames(decoded, painted);
  expect(matches.map(({ index }) => index)).toEqual(
    decoded.map((_, index) => Math.min(index, painted.length - 1)),
  );
  expect(Math.min(...matches.map((match) => match.decibels))).toBeGreaterThan(decibels);
}

async function readMp4(blob: Blob): Promise<{ readonly movie: Movie; readonly file: ISOFile }> {
  const file = createFile(true);
  const bytes = await blob.arrayBuffer();
  const movie = await new Promise<Movie>((resolve, reject) => {
    file.onReady = resolve;
    file.onError = (_, message) => reject(new Error(message));
    file.appendBuffer(MP4BoxBuffer.fromArrayBuffer(bytes, 0));
  });
  return { movie, file };
}

async function samplesOf(file: ISOFile, trackId: number): Promise<readonly Sample[]> {
  return new Promise((resolve) => {
    file.onSamples = (_id, _user, samples) => resolve(samples);
    file.setExtractionOptions(trackId, null, { nbSamples: frames });
    file.start();
    file.flush();
  });
}

/** The decoder's configuration as the track states it, without the head of its box. */
function descriptionOf(file: ISOFile, trackId: number): Uint8Array {
  const [entry] = file.getTrackById(trackId).mdia.minf.stbl.stsd.entries;
  const stream = new DataStream(undefined, 0, Endianness.BIG_ENDIAN);
  if (entry === undefined || !("avcC" in entry)) throw new Error("no avcC");
  (entry.avcC as { write: (to: DataStream) => void }).write(stream);
  return new Uint8Array(stream.buffer, 8, stream.getPosition() - 8);
}

/** As the file states it; bare samples of VP9 do not. */
const colorSpaceOf = ({ isFullRange: fullRange }: WebmFacts) =>
  ({ matrix: "bt709", primaries: "bt709", transfer: "iec61966-2-1", fullRange }) as const;

const reasonOf = (format: AnimationFormat) =>
  missing.find((one) => one.format === format)?.reason ?? "offered";

describe.skipIf(!offered.includes("mp4"))(`MP4 (${reasonOf("mp4")})`, () => {
  test("another library finds one track of H.264 with every frame at its time, and the export's date", async () => {
    const blob = await make("mp4");
    const { movie, file } = await readMp4(blob);
    expect(movie.tracks).toHaveLength(1);
    const track = movie.tracks[0]!;
    expect(track.codec).toMatch(/^avc1\./);
    expect(track.nb_samples).toBe(frames);
    expect([track.video?.width, track.video?.height]).toEqual([width, height]);
    expect(track.duration / track.timescale).toBeCloseTo(seconds, 6);
    const samples = await samplesOf(file, track.id);
    expect(samples.map(({ cts, timescale }) => cts / timescale)).toEqual(
      Array.from({ length: frames }, (_, index) => index / timing.stepsPerSecond),
    );
    expect(samples[0]?.is_sync).toBe(true);
    expect(movie.created.getTime()).toBe(madeAtMs);
    const description = descriptionOf(file, track.id);
    const data = samples.map((sample) => sample.data!);
    expectSteps(await decodeFrames({ codec: track.codec, description }, data), await paintAll(), 30);
  });
});

describe.skipIf(!offered.includes("webm"))(`WebM (${reasonOf("webm")})`, () => {
  test("its blocks are the frames at their times, and a decoder shows what was painted", async () => {
    const blob = await make("webm");
    const webm = readWebm(new Uint8Array(await blob.arrayBuffer()));
    expect(webm.docType).toBe("webm");
    expect(webm.codec).toMatch(/^V_VP[89]$/);
    expect([webm.widthPx, webm.heightPx]).toEqual([width, height]);
    expect(webm.frameTimesMs).toEqual(Array.from({ length: frames }, (_, index) => index * 500));
    expect(webm.durationMs).toBe(seconds * 1000);
    const codec = webm.codec === "V_VP9" ? "vp09.00.10.08" : "vp8";
    expect(webm.colorMatrix).toBe(1);
    expectSteps(
      await decodeFrames({ codec, colorSpace: colorSpaceOf(webm) }, webm.frames),
      await paintAll(),
      30,
    );
  });

  test("the same frames make the same bytes", async () => {
    const bytes = async () => new Uint8Array(await (await make("webm")).arrayBuffer()).join();
    const first = await bytes();
    expect(first === (await bytes())).toBe(true);
  });
});

describe("GIF", () => {
  test("another library finds every step with its time, the last one held, none blank, all as painted", async () => {
    const blob = await make("gif");
    const gif = new GifReader(new Uint8Array(await blob.arrayBuffer()));
    expect([gif.width, gif.height, gif.numFrames()]).toEqual([width, height, steps]);
    expect(gif.loopCount()).toBe(0);
    const delays = Array.from({ length: steps }, (_, index) => gif.frameInfo(index).delay);
    expect(delays).toEqual([50, 50, 50, 50, 150]);
    const pixels = new Uint8ClampedArray(width * height * 4);
    const decoded = delays.map((_, index) => {
      gif.decodeAndBlitFrameRGBA(index, pixels);
      return pixels.slice();
    });
    for (const frame of decoded) expect(new Set(new Uint32Array(frame.buffer)).size).toBeGreaterThan(20);
    expectSteps(decoded, await paintAll(), 32);
  });

  test("what stands still does not flicker, and the same frames make the same bytes", async () => {
    const blob = await make("gif");
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const again = new Uint8Array(await (await make("gif")).arrayBuffer());
    expect(bytes.join() === again.join()).toBe(true);
    const gif = new GifReader(bytes);
    const painted = await paintAll();
    const pixels = new Uint8ClampedArray(width * height * 4);
    gif.decodeAndBlitFrameRGBA(0, pixels);
    const before = pixels.slice();
    gif.decodeAndBlitFrameRGBA(1, pixels);
    const [first, second] = painted as [Uint8ClampedArray, Uint8ClampedArray];
    const isSame = (a: Uint8ClampedArray, b: Uint8ClampedArray, at: number) =>
      [0, 1, 2].every((channel) => a[at + channel] === b[at + channel]);
    let standing = 0;
    let flickering = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      if (!isSame(first, second, at)) continue;
      standing++;
      if (!isSame(before, pixels, at)) flickering++;
    }
    expect(standing).toBeGreaterThan(width * height * 0.5);
    expect(flickering).toBe(0);
  });
});

test("a cancelled animation is no file", async () => {
  const controller = new AbortController();
  const result = await makeAnimation(
    dailyJob(spec, steps, {
      signal: controller.signal,
      onProgress: ({ stage, done }) => {
        if (stage === "draw" && done === 2) controller.abort();
      },
    }),
    { format: "gif", madeAtMs, ...timing },
  );
  expect(result).toEqual({ ok: false, code: "cancelled", detail: "", index: null });
});
