import { type GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { GroundError, type GroundRequest } from "./ground-request";
import { dashedLines, prepareStyle, probeColor, probeSource } from "./ground-style";
import { positionAt } from "./position-at";

const usualTimeoutMs = 90_000;
const pollMs = 40;
/** While data come, a map draws frame after frame; they are thrown away, so they may be small. */
const roughPixelRatio = 1 / 8;
/** From here on a device pixel is too small for its edge to be seen. */
const finePixelRatio = 2;
const probeSizePx = 12;

/** Where the probe is, in CSS pixels of the piece's canvas and on the ground. */
interface Probe {
  readonly middleX: number;
  readonly middleY: number;
  readonly ring: [number, number][];
}

function createContainer(widthPx: number, heightPx: number): HTMLDivElement {
  const container = document.createElement("div");
  container.setAttribute("aria-hidden", "true");
  container.inert = true;
  const { style } = container;
  style.position = "fixed";
  style.left = "-10000px";
  style.visibility = "hidden";
  style.top = "0";
  style.width = `${widthPx}px`;
  style.height = `${heightPx}px`;
  style.pointerEvents = "none";
  document.body.append(container);
  return container;
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Draws pieces with one offscreen map. Every method throws a GroundError, and `remove` must be called at the end. */
export class PieceRenderer {
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
        style: prepareStyle(request),
        center: [request.center[0], request.center[1]],
        zoom: request.zoom,
        minZoom: -2,
        maxZoom: 24,
        bearing: request.bearing,
        bearingSnap: 0,
        // The camera is taken as asked for, also where a frame reaches the edge of the world.
        transformConstrain: (center, zoom) => ({ center, zoom: zoom ?? request.zoom }),
        pitch: 0,
        pixelRatio: roughPixelRatio,
        maxCanvasSize: [this.#canvasWidthPx, this.#canvasHeightPx],
        interactive: false,
        attributionControl: false,
        fadeDuration: 0,
        trackResize: false,
        // Lines and edges are smoothed by the style's own shaders. Several samples a pixel show beside that only where
        // pixels are large, and take four times the memory.
        canvasContextAttributes: {
          preserveDrawingBuffer: true,
          antialias: request.pixelRatio < finePixelRatio,
        },
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

  /**
   * Throws `too-large` where the browser gave less than was asked for: MapLibre would then draw a smaller picture. And
   * `context-lost` where that has not been told yet, since nothing is drawn any more.
   */
  #refuseClamped(): void {
    const canvas = this.#map.getCanvas();
    const gl = canvas.getContext("webgl2");
    if (gl?.isContextLost()) throw new GroundError("context-lost");
    const isWhole =
      canvas.width === this.#canvasWidthPx &&
      canvas.height === this.#canvasHeightPx &&
      gl?.drawingBufferWidth === canvas.width &&
      gl.drawingBufferHeight === canvas.height;
    if (!isWhole)
      throw new GroundError("too-large", `asked ${this.#canvasWidthPx} × ${this.#canvasHeightPx}`);
  }

  /** Renders one piece and returns the live canvas, good until the next call. */
  async render(centerRight: number, centerDown: number): Promise<HTMLCanvasElement> {
    const map = this.#map;
    map.setPixelRatio(roughPixelRatio);
    await this.#aim(centerRight, centerDown);
    await this.#until(() => this.#isDrawn());
    for (const { id, opacity } of dashedLines(this.#request.style))
      map.setPaintProperty(id, "line-opacity", opacity);
    map.setPixelRatio(this.#request.pixelRatio);
    this.#refuseClamped();
    this.#isIdle = false;
    map.triggerRepaint();
    await this.#until(() => this.#isDrawn() && this.#showsProbe());
    this.#refuseClamped();
    return map.getCanvas();
  }

  /** Whether all there is to draw has come and a frame was drawn since. */
  #isDrawn(): boolean {
    const map = this.#map;
    // A hidden tab gets no animation frames, so the map is driven from here.
    if (document.hidden) map.redraw();
    return (this.#isIdle || document.hidden) && map.loaded() && map.areTilesLoaded();
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
