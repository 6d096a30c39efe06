import { GroundError, type GroundErrorCode, type GroundRequest } from "../map/ground/ground-request";
import { renderGround } from "../map/offscreen";
import type { PageSpec } from "../workspace/page-spec";
import { snapshotFileName } from "./content/file-name";
import { loadEncoder } from "./encode/load-encoder";
import { type EncodingFailure, extensionOf, type PageFacts, type PageFormat } from "./encode/page-encoder";
import { groundBox } from "./ground-box";
import type { SnapshotContent } from "./page-content";
import { createMeasure, loadPageFonts, NoCanvasError } from "./page-fonts";
import { PageTooFullError } from "./page-frame";
import { layoutPage, type PageLayout, TooManyIncidentsError } from "./page-layout";
import { paintPage } from "./paint-canvas";
import { isWithinLimits } from "./snapshot-limits";

export type SnapshotErrorCode = GroundErrorCode | EncodingFailure | "page-too-full" | "too-many-incidents";
export type SnapshotStage = "ground" | "encode";

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
  /** What the file says of itself. */
  readonly facts: PageFacts;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SnapshotProgress) => void;
  /** For tests: the longest side of a piece of ground in device pixels. */
  readonly maxTilePx?: number;
}

export interface SnapshotFailure {
  readonly ok: false;
  readonly code: SnapshotErrorCode;
  /** For the log; what the user reads is `error-<code>` in the catalogue. */
  readonly detail: string;
}

/** A page as data and the ground of its map: what every painter and every file is made of. */
export type PageParts =
  | { readonly ok: true; readonly layout: PageLayout; readonly ground: HTMLCanvasElement }
  | SnapshotFailure;

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

/** Share of the whole that the ground takes; the file takes the rest. */
const groundShare = 0.7;

/** The page as data, or why there is none; no fonts are waited for. */
export function tryLayout(
  content: SnapshotContent,
  spec: PageSpec,
): { readonly ok: true; readonly layout: PageLayout } | SnapshotFailure {
  try {
    return { ok: true, layout: layoutPage(content, spec, createMeasure()) };
  } catch (error) {
    if (error instanceof PageTooFullError) return failure("page-too-full");
    if (error instanceof TooManyIncidentsError) return failure("too-many-incidents", error.message);
    if (error instanceof NoCanvasError) return failure("too-large", error.message);
    throw error;
  }
}

/**
 * Lays the page out and draws its ground. Errors come back as codes; an exception is a defect.
 */
export async function drawPage(request: SnapshotRequest): Promise<PageParts> {
  const { content, spec, ground, signal, onProgress, maxTilePx } = request;
  if (signal?.aborted) return failure("cancelled");
  onProgress?.({ stage: "ground", share: 0 });
  await loadPageFonts();
  const laidOut = tryLayout(content, spec);
  if (!laidOut.ok) return laidOut;
  const { layout } = laidOut;
  const { width, height } = groundBox(layout);
  const page = { widthPx: layout.deviceWidthPx, heightPx: layout.deviceHeightPx };
  if (!isWithinLimits(page, { widthPx: width, heightPx: height })) return failure("too-large");
  try {
    const picture = await renderGround({
      ...ground,
      center: layout.camera.center,
      zoom: layout.camera.zoom,
      bearing: layout.camera.bearing,
      widthPx: layout.mapFrame.width,
      heightPx: layout.mapFrame.height,
      pixelRatio: layout.scale,
      onProgress: (share) => onProgress?.({ stage: "ground", share: groundShare * share }),
      ...(signal === undefined ? {} : { signal }),
      ...(maxTilePx === undefined ? {} : { maxTilePx }),
    });
    return { ok: true, layout, ground: picture };
  } catch (error) {
    if (error instanceof GroundError) return failure(error.code, error.message);
    throw error;
  }
}

/** Draws the page and stops before the file: what the preview shows (at 96 dpi) is what the file holds. */
export async function paintSnapshot(request: SnapshotRequest): Promise<PaintedPage> {
  const drawn = await drawPage(request);
  if (!drawn.ok) return drawn;
  const canvas = paintPage(drawn.layout, drawn.ground);
  if (canvas === null) return failure("too-large", "no canvas of that size");
  return { ok: true, canvas, layout: drawn.layout };
}

/**
 * A page as a checked file: drawn, encoded with its physical size, its title and the map it shows, read back and
 * measured before it is handed out. There is no file at all unless everything is in it.
 */
export async function makeSnapshot(request: SnapshotRequest, format: PageFormat): Promise<SnapshotResult> {
  const { content, spec, facts, signal, onProgress } = request;
  const encode = await loadEncoder(format);
  const drawn = await drawPage(request);
  if (!drawn.ok) return drawn;
  if (signal?.aborted) return failure("cancelled");
  const { layout, ground } = drawn;
  const encoded = await encode({
    spec,
    layout,
    ground,
    facts,
    ...(signal === undefined ? {} : { signal }),
    onProgress: (share) => onProgress?.({ stage: "encode", share: groundShare + (1 - groundShare) * share }),
  });
  ground.width = 0;
  if (!encoded.ok) return failure(encoded.code, encoded.detail);
  if (signal?.aborted) return failure("cancelled");
  onProgress?.({ stage: "encode", share: 1 });
  return {
    ok: true,
    blob: encoded.blob,
    fileName: snapshotFileName(spec, content.time, extensionOf[format]),
    widthPx: layout.deviceWidthPx,
    heightPx: layout.deviceHeightPx,
    layout,
  };
}
