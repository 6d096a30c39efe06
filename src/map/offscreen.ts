import { cutPieces, groundOverlapPx, groundPiecePx, type Piece } from "./ground/cut-pieces";
import { GroundError, type GroundRequest } from "./ground/ground-request";
import { PieceRenderer } from "./ground/piece-renderer";

/** All the page's pixel ratios (dpi / 96) make whole device pixels of multiples of this many CSS pixels. */
const wholeStepPx = 16;
interface GpuLimits {
  readonly sidePx: number;
}

function readGpuLimits(): GpuLimits {
  const canvas = document.createElement("canvas");
  const gl = canvas.getContext("webgl2");
  if (gl === null) throw new GroundError("webgl-unavailable");
  const viewport = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
  const sidePx = Math.min(
    gl.getParameter(gl.MAX_TEXTURE_SIZE) as number,
    gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number,
    viewport[0] ?? 0,
    viewport[1] ?? 0,
  );
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return { sidePx };
}

/**
 * Throws `too-large` where the browser hands out a canvas of the size and draws nothing on it, which else would show only
 * after all pieces were drawn: a minute for nothing.
 */
function refuseUndrawable(canvas: HTMLCanvasElement): void {
  const dot = document.createElement("canvas");
  dot.width = 1;
  dot.height = 1;
  const dotContext = dot.getContext("2d", { willReadFrequently: true });
  const context = canvas.getContext("2d");
  if (context === null || dotContext === null) throw new GroundError("too-large", "no 2D canvas");
  const [right, bottom] = [canvas.width - 1, canvas.height - 1];
  dotContext.fillRect(0, 0, 1, 1);
  context.drawImage(dot, right, bottom);
  dotContext.clearRect(0, 0, 1, 1);
  dotContext.drawImage(canvas, right, bottom, 1, 1, 0, 0, 1, 1);
  context.clearRect(right, bottom, 1, 1);
  if (dotContext.getImageData(0, 0, 1, 1).data[3] !== 255)
    throw new GroundError("too-large", `nothing can be drawn on ${canvas.width} × ${canvas.height}`);
}

/** Throws `blank` where a coarse sample of the picture has a transparent pixel: a ground covers all of its frame. */
function refuseHoles(canvas: HTMLCanvasElement): void {
  const sample = document.createElement("canvas");
  sample.width = Math.min(128, canvas.width);
  sample.height = Math.min(128, canvas.height);
  const context = sample.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new GroundError("too-large", "no 2D canvas");
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, 0, sample.width, sample.height);
  const { data } = context.getImageData(0, 0, sample.width, sample.height);
  for (let index = 3; index < data.length; index += 4) {
    if (data[index] !== 255) throw new GroundError("blank", "the picture has holes");
  }
}

/**
 * Copies a piece without its margin. Between two of MapLibre's tiles a turned seam may miss single pixels altogether:
 * these take the colour of the pixel beside or below, all others stay as they are.
 */
function drawPiece(
  context: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  { x, y, width, height }: Piece,
  marginPx: number,
): void {
  const draw = (right: number, down: number) =>
    context.drawImage(canvas, marginPx + right, marginPx + down, width, height, x, y, width, height);
  draw(0, 0);
  context.globalCompositeOperation = "destination-over";
  draw(1, 0);
  draw(0, 1);
  context.globalCompositeOperation = "source-over";
}

async function drawPieces(
  request: GroundRequest,
  target: HTMLCanvasElement,
  maxTilePx: number,
): Promise<void> {
  const { pixelRatio } = request;
  const marginPx = Math.ceil(groundOverlapPx * pixelRatio);
  const largestCssPx = Math.floor(maxTilePx / pixelRatio / wholeStepPx) * wholeStepPx;
  const innerPx = Math.floor(largestCssPx * pixelRatio) - 2 * marginPx;
  if (innerPx < 1) throw new GroundError("too-large", `pieces of ${maxTilePx} px are too small`);
  const pieces = cutPieces(target.width, target.height, innerPx);
  const context = target.getContext("2d");
  if (context === null) throw new GroundError("too-large", "no 2D canvas");
  const toCssSize = (devicePx: number) =>
    Math.ceil((devicePx + 2 * marginPx) / pixelRatio / wholeStepPx) * wholeStepPx;
  const cssWidthPx = toCssSize(pieces[0]?.width ?? 0);
  const cssHeightPx = toCssSize(pieces[0]?.height ?? 0);
  const renderer = new PieceRenderer(request, cssWidthPx, cssHeightPx);
  try {
    for (const [index, piece] of pieces.entries()) {
      // The piece's canvas starts at a whole device pixel of the frame, so neighbours meet without a seam.
      const centerRight = (piece.x - marginPx) / pixelRatio + cssWidthPx / 2 - request.widthPx / 2;
      const centerDown = (piece.y - marginPx) / pixelRatio + cssHeightPx / 2 - request.heightPx / 2;
      const canvas = await renderer.render(centerRight, centerDown);
      drawPiece(context, canvas, piece, marginPx);
      request.onProgress?.((index + 1) / pieces.length);
    }
  } finally {
    renderer.remove();
  }
}

/**
 * Draws areas, lines and ground of a frame with a map of its own, at any size: in overlapping pieces, the same ones
 * whatever the GPU would allow.
 *
 * @returns a canvas of exactly `round(widthPx × pixelRatio)` by `round(heightPx × pixelRatio)` device pixels, opaque
 *          everywhere
 * @throws GroundError with a code; nothing is left behind then or later, neither map nor container
 */
export async function renderGround(request: GroundRequest): Promise<HTMLCanvasElement> {
  if (request.signal?.aborted) throw new GroundError("cancelled");
  const limits = readGpuLimits();
  const target = document.createElement("canvas");
  target.width = Math.round(request.widthPx * request.pixelRatio);
  target.height = Math.round(request.heightPx * request.pixelRatio);
  refuseUndrawable(target);
  let maxTilePx = Math.min(limits.sidePx, request.maxTilePx ?? groundPiecePx);
  for (;;) {
    try {
      await drawPieces(request, target, maxTilePx);
      break;
    } catch (error) {
      // The drawing buffer may be smaller than the limits promise when memory is short: try smaller pieces once or twice.
      const isTooLarge = error instanceof GroundError && error.code === "too-large";
      if (!isTooLarge || maxTilePx <= 1024) throw error;
      maxTilePx = Math.floor(maxTilePx / 2);
    }
  }
  refuseHoles(target);
  return target;
}
