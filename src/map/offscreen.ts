import {
  type GeoJSONSource,
  Map as MapLibreMap,
  MercatorCoordinate,
  type StyleSpecification,
} from "maplibre-gl";

export type GroundErrorCode =
  | "webgl-unavailable"
  | "context-lost"
  | "too-large"
  | "blank"
  | "timeout"
  | "cancelled"
  | "incomplete";

/** Why no ground was drawn. There is never half of one. */
export class GroundError extends Error {
  readonly code: GroundErrorCode;

  constructor(code: GroundErrorCode, detail = "") {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "GroundError";
    this.code = code;
  }
}

export interface GroundImage {
  readonly id: string;
  readonly data: Parameters<MapLibreMap["addImage"]>[1];
  readonly options?: Parameters<MapLibreMap["addImage"]>[2];
}

export interface GroundRequest {
  /** Without symbol layers (they are taken out): names are placed by the page, once for all of it. */
  readonly style: StyleSpecification;
  readonly images: readonly GroundImage[];
  readonly center: readonly [lng: number, lat: number];
  readonly zoom: number;
  /** Degrees clockwise from north that point up. */
  readonly bearing: number;
  /** Size of the frame in CSS pixels; fractions are allowed. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
  readonly signal?: AbortSignal;
  /** Called with a share from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Longest side of one piece in device pixels; the GPU's own limit holds too. */
  readonly maxTilePx?: number;
  /** How long one piece may take. */
  readonly timeoutMs?: number;
}

/** Wide enough for the widest line or halo that reaches over from beside a piece, and for the probe. */
const overlapPx = 24;
/** All the page's pixel ratios (dpi / 96) make whole device pixels of multiples of this many CSS pixels. */
const wholeStepPx = 16;
const usualTilePx = 4096;
const usualTimeoutMs = 90_000;
const pollMs = 40;
const probeSource = "demarc-probe";
const probeColor = [255, 0, 254] as const;
const probeSizePx = 12;

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the probe is, in CSS pixels of the piece's canvas and on the ground. */
interface Probe {
  readonly middleX: number;
  readonly middleY: number;
  readonly ring: [number, number][];
}

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

/** The frame cut into device-pixel rectangles of at most `innerPx` a side, all but the last of a row as large. */
export function cutPieces(widthPx: number, heightPx: number, innerPx: number): Piece[] {
  const columns = Math.ceil(widthPx / innerPx);
  const rows = Math.ceil(heightPx / innerPx);
  const pieceWidth = Math.ceil(widthPx / columns);
  const pieceHeight = Math.ceil(heightPx / rows);
  const pieces: Piece[] = [];
  for (let y = 0; y < heightPx; y += pieceHeight) {
    for (let x = 0; x < widthPx; x += pieceWidth) {
      const width = Math.min(pieceWidth, widthPx - x);
      pieces.push({ x, y, width, height: Math.min(pieceHeight, heightPx - y) });
    }
  }
  return pieces;
}

/** CSS pixels from the frame's centre to a position: flat Mercator, as MapLibre draws it without pitch. */
function positionAt(request: GroundRequest, right: number, down: number): [number, number] {
  const center = MercatorCoordinate.fromLngLat([request.center[0], request.center[1]]);
  const worldPx = 512 * 2 ** request.zoom;
  const angle = (request.bearing * Math.PI) / 180;
  const { lng, lat } = new MercatorCoordinate(
    center.x + (right * Math.cos(angle) - down * Math.sin(angle)) / worldPx,
    center.y + (right * Math.sin(angle) + down * Math.cos(angle)) / worldPx,
  ).toLngLat();
  return [lng, lat];
}

const emptyCollection = { type: "FeatureCollection" as const, features: [] };

/**
 * The style as it is rendered off screen: without symbol layers, flat, and with a probe, a small square in the margin
 * that is cut away. Where the probe shows, worker, tiles and graphics have done their work on this very frame.
 */
function prepareStyle(style: StyleSpecification): StyleSpecification {
  return {
    ...style,
    projection: { type: "mercator" },
    sources: { ...style.sources, [probeSource]: { type: "geojson", data: emptyCollection } },
    layers: [
      ...style.layers.filter((layer) => layer.type !== "symbol"),
      {
        id: probeSource,
        type: "fill",
        source: probeSource,
        paint: { "fill-color": `rgb(${probeColor.join(",")})`, "fill-antialias": false },
      },
    ],
  };
}

function createContainer(widthPx: number, heightPx: number): HTMLDivElement {
  const container = document.createElement("div");
  container.setAttribute("aria-hidden", "true");
  container.inert = true;
  const { style } = container;
  style.position = "fixed";
  style.left = "-100000px";
  style.top = "0";
  style.width = `${widthPx}px`;
  style.height = `${heightPx}px`;
  style.pointerEvents = "none";
  document.body.append(container);
  return container;
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Draws pieces with one offscreen map. Every method throws a GroundError, and `remove` must be called at the end. */
class PieceRenderer {
  readonly #map: MapLibreMap;
  readonly #container: HTMLDivElement;
  readonly #request: GroundRequest;
  readonly #canvasWidthPx: number;
  readonly #canvasHeightPx: number;
  #failure: GroundError | null = null;
  #isIdle = false;
  #probe: Probe = { middleX: 0, middleY: 0, ring: [] };

  constructor(request: GroundRequest, cssWidthPx: number, cssHeightPx: number) {
    this.#request = request;
    this.#canvasWidthPx = Math.floor(cssWidthPx * request.pixelRatio);
    this.#canvasHeightPx = Math.floor(cssHeightPx * request.pixelRatio);
    this.#container = createContainer(cssWidthPx, cssHeightPx);
    try {
      this.#map = new MapLibreMap({
        container: this.#container,
        style: prepareStyle(request.style),
        center: [request.center[0], request.center[1]],
        zoom: request.zoom,
        minZoom: -2,
        maxZoom: 24,
        bearing: request.bearing,
        bearingSnap: 0,
        // The camera is taken as asked for, also where a frame reaches the edge of the world.
        transformConstrain: (center, zoom) => ({ center, zoom: zoom ?? request.zoom }),
        pitch: 0,
        pixelRatio: request.pixelRatio,
        maxCanvasSize: [this.#canvasWidthPx, this.#canvasHeightPx],
        interactive: false,
        attributionControl: false,
        fadeDuration: 0,
        trackResize: false,
        canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
      });
    } catch (error) {
      this.#container.remove();
      throw new GroundError("webgl-unavailable", error instanceof Error ? error.message : String(error));
    }
    this.#listen();
  }

  #listen(): void {
    const map = this.#map;
    // Patterns grow with the fraction of the zoom, from one whole zoom to the next; this keeps their pitch as drawn.
    const growth = 2 ** (this.#request.zoom - Math.floor(this.#request.zoom));
    const addImages = () => {
      for (const { id, data, options } of this.#request.images) {
        if (map.hasImage(id)) continue;
        map.addImage(id, data, { ...options, pixelRatio: (options?.pixelRatio ?? 1) * growth });
      }
    };
    map.once("style.load", addImages);
    map.on("idle", () => {
      this.#isIdle = true;
    });
    map.on("error", ({ error }) => {
      this.#failure ??= new GroundError("incomplete", error?.message ?? "the map reported an error");
    });
    map.getCanvas().addEventListener("webglcontextlost", () => {
      this.#failure = new GroundError("context-lost");
    });
  }

  /** A square in that corner of the margin, the top left one first, that lies in the world. */
  #placeProbe(centerRight: number, centerDown: number): Probe {
    const width = this.#container.clientWidth;
    const height = this.#container.clientHeight;
    const probes = [
      [0, 0],
      [width - probeSizePx, height - probeSizePx],
      [width - probeSizePx, 0],
      [0, height - probeSizePx],
    ].map(([left = 0, top = 0]): Probe => {
      const corner = (dx: number, dy: number) =>
        positionAt(this.#request, centerRight - width / 2 + left + dx, centerDown - height / 2 + top + dy);
      const first = corner(0, 0);
      const ring = [
        first,
        corner(0, probeSizePx),
        corner(probeSizePx, probeSizePx),
        corner(probeSizePx, 0),
        first,
      ];
      return { middleX: left + probeSizePx / 2, middleY: top + probeSizePx / 2, ring };
    });
    const inWorld = probes.find(({ ring }) => ring.every(([, lat]) => Math.abs(lat) < 85));
    return inWorld ?? probes[0]!;
  }

  /** Points the map at the piece's centre and puts the probe into its margin. */
  async #aim(centerRight: number, centerDown: number): Promise<void> {
    const map = this.#map;
    this.#probe = this.#placeProbe(centerRight, centerDown);
    await this.#until(() => map.isStyleLoaded() === true || map.getSource(probeSource) !== undefined);
    map.jumpTo({ center: positionAt(this.#request, centerRight, centerDown), zoom: this.#request.zoom });
    map.getSource<GeoJSONSource>(probeSource)?.setData({
      type: "Feature",
      properties: {},
      geometry: { type: "Polygon", coordinates: [this.#probe.ring] },
    });
    this.#isIdle = false;
    map.triggerRepaint();
  }

  /** Renders one piece and returns the live canvas, good until the next call. */
  async render(centerRight: number, centerDown: number): Promise<HTMLCanvasElement> {
    await this.#aim(centerRight, centerDown);
    const map = this.#map;
    await this.#until(() => {
      // A hidden tab gets no animation frames, so the map is driven from here.
      if (document.hidden) map.redraw();
      return (this.#isIdle || document.hidden) && map.loaded() && map.areTilesLoaded() && this.#showsProbe();
    });
    const canvas = map.getCanvas();
    const gl = canvas.getContext("webgl2");
    const isWhole =
      canvas.width === this.#canvasWidthPx &&
      canvas.height === this.#canvasHeightPx &&
      gl?.drawingBufferWidth === canvas.width &&
      gl.drawingBufferHeight === canvas.height;
    if (!isWhole)
      throw new GroundError("too-large", `asked ${this.#canvasWidthPx} × ${this.#canvasHeightPx}`);
    return canvas;
  }

  #showsProbe(): boolean {
    const sample = document.createElement("canvas");
    sample.width = 1;
    sample.height = 1;
    const context = sample.getContext("2d", { willReadFrequently: true });
    const x = Math.floor(this.#probe.middleX * this.#request.pixelRatio);
    const y = Math.floor(this.#probe.middleY * this.#request.pixelRatio);
    context?.drawImage(this.#map.getCanvas(), x, y, 1, 1, 0, 0, 1, 1);
    const pixel = context?.getImageData(0, 0, 1, 1).data;
    return (
      pixel !== undefined && probeColor.every((value, channel) => Math.abs(pixel[channel]! - value) <= 2)
    );
  }

  async #until(isDone: () => boolean): Promise<void> {
    const { signal, timeoutMs = usualTimeoutMs } = this.#request;
    const startedAt = performance.now();
    for (;;) {
      if (signal?.aborted) throw new GroundError("cancelled");
      if (this.#failure !== null) throw this.#failure;
      if (isDone()) return;
      if (performance.now() - startedAt > timeoutMs) {
        const hasLoaded = this.#map.loaded() && this.#map.areTilesLoaded();
        throw new GroundError(hasLoaded ? "blank" : "timeout");
      }
      await pause(pollMs);
    }
  }

  remove(): void {
    this.#map.remove();
    this.#container.remove();
  }
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

async function drawPieces(
  request: GroundRequest,
  target: HTMLCanvasElement,
  maxTilePx: number,
): Promise<void> {
  const { pixelRatio } = request;
  const marginPx = Math.ceil(overlapPx * pixelRatio);
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
      const { x, y, width, height } = piece;
      context.drawImage(canvas, marginPx, marginPx, width, height, x, y, width, height);
      request.onProgress?.((index + 1) / pieces.length);
    }
  } finally {
    renderer.remove();
  }
}

/**
 * Draws areas, lines and ground of a frame with a map of its own, at any size: in overlapping pieces where the frame
 * is larger than the GPU allows.
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
  let maxTilePx = Math.min(limits.sidePx, request.maxTilePx ?? usualTilePx);
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
