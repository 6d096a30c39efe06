import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const thumb = 32;

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

/** Whether every frame decodes, none is of one colour, and number and length are those in the file's name. */
function checkVideo(file: string): boolean {
  const [, frames, seconds] = /_(\d+)_([\d.]+)\.\w+$/.exec(file) ?? [];
  const found = probe(file);
  const blank = blankFrames(file);
  const isRight =
    found.frames === Number(frames) && Math.abs(found.seconds - Number(seconds)) < 0.02 && blank.length === 0;
  console.log(
    `${isRight ? "ok   " : "FAULT"} ${file}: ${found.frames} frames, ${found.seconds} s, blank: [${blank.join(", ")}]`,
  );
  return isRight;
}

/** Has the browser make its animations and reads each with ffmpeg; says so where that is not installed. */
export function checkVideos(): void {
  const isMissing = ["ffprobe", "ffmpeg"].some((tool) => spawnSync(tool, ["-version"]).error !== undefined);
  if (isMissing) {
    console.warn("ffmpeg is not installed: animations are not read by it");
    return;
  }
  // The browser's tests write nowhere but in the project.
  const folder = mkdtempSync(join("node_modules", ".soak-videos-"));
  try {
    const test = "test/browser/series/make-animation.test.ts";
    execFileSync("npx", ["vitest", "run", "--project", "browser*", test], {
      stdio: "inherit",
      env: { ...process.env, VITE_SOAK_FILES: resolve(folder) },
    });
    const files = readdirSync(folder).sort();
    if (files.length === 0) throw new Error("no animation was kept for ffmpeg");
    const faults = files.filter((name) => !checkVideo(join(folder, name)));
    if (faults.length > 0) throw new Error(`ffmpeg finds fault with ${faults.join(", ")}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
