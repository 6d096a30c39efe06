import { execFileSync } from "node:child_process";

/**
 * Reads finished animations with ffmpeg, by hand: `tsx test/soak/run-video-check.ts FILE FRAMES SECONDS …`. Every frame
 * must decode, none be of one colour, and number and length be as told.
 */
const thumb = 32;
const arguments_ = process.argv.slice(2);
if (arguments_.length === 0 || arguments_.length % 3 !== 0)
  throw new Error("usage: FILE FRAMES SECONDS, as often as there are files");

function probe(file: string): { readonly frames: number; readonly seconds: number } {
  const text = execFileSync("ffprobe", [
    ...["-v", "error", "-select_streams", "v:0", "-count_frames"],
    ...["-show_entries", "stream=nb_read_frames:format=duration", "-of", "json", file],
  ]).toString();
  const facts = JSON.parse(text) as { streams: [{ nb_read_frames: string }]; format: { duration: string } };
  return { frames: Number(facts.streams[0].nb_read_frames), seconds: Number(facts.format.duration) };
}

/** Frames whose levels all lie within a few of each other. */
function blankFrames(file: string): number[] {
  const pixels = execFileSync(
    "ffmpeg",
    [
      ...["-v", "error", "-i", file, "-fps_mode", "passthrough"],
      ...["-vf", `scale=${thumb}:${thumb}`, "-f", "rawvideo", "-pix_fmt", "gray", "-"],
    ],
    { maxBuffer: 2 ** 30 },
  );
  const size = thumb * thumb;
  return Array.from({ length: pixels.length / size }, (_, index) => index).filter((index) => {
    const frame = pixels.subarray(index * size, (index + 1) * size);
    return Math.max(...frame) - Math.min(...frame) < 8;
  });
}

let faults = 0;
for (let at = 0; at < arguments_.length; at += 3) {
  const [file = "", frames, seconds] = arguments_.slice(at, at + 3);
  const found = probe(file);
  const blank = blankFrames(file);
  const isRight =
    found.frames === Number(frames) && Math.abs(found.seconds - Number(seconds)) < 0.02 && blank.length === 0;
  if (!isRight) faults++;
  console.log(
    `${isRight ? "ok   " : "FAULT"} ${file}: ${found.frames} frames, ${found.seconds} s, blank: [${blank.join(", ")}]`,
  );
}
if (faults > 0) process.exitCode = 1;
