import { GroundError, type GroundErrorCode, type GroundRequest } from "../map/ground/ground-request";
import { renderGround } from "../map/offscreen";
import type { PageSpec } from "../workspace/page-spec";
import { snapshotFileName } from "./content/file-name";
import { encodePng, findPngFault, type PngFailure, type PngText } from "./encode-png";
import type { SnapshotContent } from "./page-content";
import { createMeasure, loadPageFonts } from "./page-fonts";
import { PageTooFullError } from "./page-frame";
import { layoutPage, type PageLayout, TooManyIncidentsError } from "./page-layout";
import { paintPage } from "./paint-canvas";
import { isWithinLimits } from "./snapshot-limits";

export type SnapshotErrorCode = GroundErrorCode | PngFailure | "page-too-full" | "too-many-incidents";
export type SnapshotStage = "ground" | "paint" | "encode" | "verify";

export interface SnapshotProgress {
  readonly stage: SnapshotStage;
  /** 0 to 1 over the whole snapshot; never goes back. */
  readonly share: number;
}

export interface SnapshotRequest {
  readonly content: SnapshotContent;
  readonly spec: PageSpec;
  /** Ground without symbol layers, and the images its patterns need, drawn for `layoutScale(spec)`. */
  readonly ground: Pick<GroundRequest, "style" | "images">;
  /** Further texts for the file, such as the workspace that reopens the map. */
  readonly texts?: readonly PngText[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SnapshotProgress) => void;
  /** For tests: the longest side of a piece of ground in device pixels. */
  readonly maxTilePx?: number;
}

interface SnapshotFailure {
  readonly ok: false;
  readonly code: SnapshotErrorCode;
  /** For the log; what the user reads is `error-<code>` in the catalogue. */
  readonly detail: string;
}

export type PaintedPage =
  | { readonly ok: true; readonly canvas: HTMLCanvasElement; readonly layout: PageLayout }
  | SnapshotFailure;

export type SnapshotResult =
  | {
      readonly ok: true;
      readonly blob: Blob;
      readonly fileName: string;
      readonly widthPx: number;
      readonly heightPx: number;
      readonly layout: PageLayout;
    }
  | SnapshotFailure;

const failure = (code: SnapshotErrorCode, detail = ""): SnapshotFailure => ({ ok: false, code, detail });

function tryLayout(
  content: SnapshotContent,
  spec: PageSpec,
): { readonly ok: true; readonly layout: PageLayout } | SnapshotFailure {
  try {
    return { ok: true, layout: layoutPage(content, spec, createMeasure()) };
  } catch (error) {
    if (error instanceof PageTooFullError) return failure("page-too-full");
    if (error instanceof TooManyIncidentsError) return failure("too-many-incidents", error.message);
    throw error;
  }
}

/**
 * Draws the page and stops before the file: what the preview shows (at 96 dpi) is what the file holds. Errors come
 * back as codes; an exception is a defect.
 */
export async function paintSnapshot(request: SnapshotRequest): Promise<PaintedPage> {
  const { content, spec, ground, signal, onProgress, maxTilePx } = request;
  if (signal?.aborted) return failure("cancelled");
  onProgress?.({ stage: "ground", share: 0 });
  await loadPageFonts();
  const laidOut = tryLayout(content, spec);
  if (!laidOut.ok) return laidOut;
  const { layout } = laidOut;
  const page = { widthPx: layout.deviceWidthPx, heightPx: layout.deviceHeightPx };
  const frame = {
    widthPx: layout.mapFrame.width * layout.scale,
    heightPx: layout.mapFrame.height * layout.scale,
  };
  if (!isWithinLimits(page, frame)) return failure("too-large");
  try {
    const picture = await renderGround({
      ...ground,
      center: layout.camera.center,
      zoom: layout.camera.zoom,
      bearing: layout.camera.bearing,
      widthPx: layout.mapFrame.width,
      heightPx: layout.mapFrame.height,
      pixelRatio: layout.scale,
      onProgress: (share) => onProgress?.({ stage: "ground", share: 0.05 + 0.6 * share }),
      ...(signal === undefined ? {} : { signal }),
      ...(maxTilePx === undefined ? {} : { maxTilePx }),
    });
    onProgress?.({ stage: "paint", share: 0.68 });
    const canvas = paintPage(layout, picture);
    if (canvas === null) return failure("too-large", "no canvas of that size");
    return { ok: true, canvas, layout };
  } catch (error) {
    if (error instanceof GroundError) return failure(error.code, error.message);
    throw error;
  }
}

/**
 * A page as a checked PNG: drawn, encoded with its physical size and title, decoded again and measured before it is
 * handed out. There is no file at all unless everything is in it.
 */
export async function makeSnapshot(request: SnapshotRequest): Promise<SnapshotResult> {
  const { content, spec, signal, onProgress, texts = [] } = request;
  const painted = await paintSnapshot(request);
  if (!painted.ok) return painted;
  const { canvas, layout } = painted;
  if (signal?.aborted) return failure("cancelled");
  onProgress?.({ stage: "encode", share: 0.75 });
  const title = spec.title.trim();
  const encoded = await encodePng(canvas, spec.dpi, [
    ...(title === "" ? [] : [{ keyword: "Title", text: title }]),
    { keyword: "Software", text: `Demarc ${content.version}` },
    ...texts,
  ]);
  canvas.width = 0;
  if (!encoded.ok) return encoded;
  if (signal?.aborted) return failure("cancelled");
  onProgress?.({ stage: "verify", share: 0.9 });
  const fault = await findPngFault(encoded.blob, layout.deviceWidthPx, layout.deviceHeightPx);
  if (fault !== null) return failure("verification", fault);
  if (signal?.aborted) return failure("cancelled");
  onProgress?.({ stage: "verify", share: 1 });
  return {
    ok: true,
    blob: encoded.blob,
    fileName: snapshotFileName(spec, content.time, "png"),
    widthPx: layout.deviceWidthPx,
    heightPx: layout.deviceHeightPx,
    layout,
  };
}
