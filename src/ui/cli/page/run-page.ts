import "../../fonts.css";
import { provideMapWorker } from "../../../map/own-worker";
import { drawFile } from "./draw-file";
import type { PageAnswer, PageJob, SnapshotPage, TellProgress } from "./page-job";

declare global {
  var demarcSnapshot: SnapshotPage;
  /** Of the process that drives the page. */
  var demarcProgress: TellProgress;
}

let drawnFile: Blob | null = null;

function toHex(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function draw(job: PageJob): Promise<PageAnswer> {
  const drawn = await drawFile(job, (share) => globalThis.demarcProgress(share));
  if (!drawn.ok) return drawn;
  const { blob, facts, warnings } = drawn;
  drawnFile = blob;
  const sha256 = toHex(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
  return { ok: true, warnings, facts: { ...facts, bytes: blob.size, sha256 } };
}

/** Few enough to be arguments of one call. */
const bytesAtOnce = 8192;

async function read(start: number, end: number): Promise<string> {
  if (drawnFile === null) throw new Error("nothing is drawn yet");
  const bytes = new Uint8Array(await drawnFile.slice(start, end).arrayBuffer());
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += bytesAtOnce)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + bytesAtOnce)));
  return btoa(pieces.join(""));
}

async function open(): Promise<void> {
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
  provideMapWorker();
  globalThis.demarcSnapshot = { draw, read };
}

void open();
