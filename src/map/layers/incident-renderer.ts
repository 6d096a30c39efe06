import type { CustomRenderMethodInput, Map as MapLibreMap } from "maplibre-gl";
import { mercatorX, mercatorY } from "../../core/events/nearest-event";
import { lowerBound } from "../../core/events/window-rows";
import { CameraProjection } from "./camera-projection";
import { bindSymbolPictures, SymbolPictureCache } from "./crowd/symbol-pictures";
import { haloStrength, symbolScale } from "./crowding";
import { DensityRenderer } from "./density/density-renderer";
import { type DrawnRows, sliceRows } from "./drawn-rows";
import { incidentOpacity } from "./incident-measures";
import { IncidentProgramCache, type IncidentPrograms } from "./incident-programs";
import type { IncidentScene } from "./incident-scene";
import {
  bindIncidentProgram,
  type Crowding,
  prepareDrawingState,
  type UniformInput,
  uncrowded,
} from "./incident-uniforms";
import { selectionRingExtentPx } from "./selection-ring-shader";
import type { ShaderProgram } from "./shader-program";
import { statusRingExtentPx } from "./status-ring-shader";
import { IncidentTables } from "./upload/incident-tables";
import type { IndexedRows } from "./upload/table-upload";

const ringExtentPx = Math.max(statusRingExtentPx, selectionRingExtentPx);

type FrameInput = Pick<CustomRenderMethodInput, "defaultProjectionData" | "shaderData">;

/** Draws incident scenes in one WebGL context, and holds all that they need there until it is freed. */
export class IncidentRenderer {
  readonly #map: MapLibreMap;
  readonly #gl: WebGL2RenderingContext;
  readonly #programs: IncidentProgramCache;
  readonly #tables: IncidentTables;
  readonly #density: DensityRenderer;
  readonly #pictures: SymbolPictureCache;
  readonly #projection = new CameraProjection();
  readonly #input: UniformInput;
  readonly #largestPointSize: number;
  readonly #largestViewport: number;
  #drawn: DrawnRows | null = null;

  constructor(map: MapLibreMap, gl: WebGL2RenderingContext) {
    this.#map = map;
    this.#gl = gl;
    this.#programs = new IncidentProgramCache(gl);
    this.#tables = new IncidentTables(
      gl,
      () => map.triggerRepaint(),
      (error) => map.fire("error", { error }),
    );
    // A lost context answers null.
    const pointSizes = gl.getParameter(gl.ALIASED_POINT_SIZE_RANGE) as Float32Array | null;
    const viewports = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array | null;
    this.#largestPointSize = pointSizes?.[1] ?? 1;
    this.#largestViewport = viewports === null ? 0 : Math.min(viewports[0]!, viewports[1]!);
    const input = { gl, projection: this.#projection, largestPointSize: this.#largestPointSize };
    this.#input = { ...input, pixelRatio: 1 };
    this.#density = new DensityRenderer(gl, this.#input);
    this.#pictures = new SymbolPictureCache(gl);
  }

  /** Asks the map for a frame. */
  repaint(): void {
    this.#map.triggerRepaint();
  }

  /** Whether a scene's table, not an earlier one, is what is drawn. */
  isShowing(scene: IncidentScene): boolean {
    return this.#tables.isShowing(scene.rows.table);
  }

  /** The density at the end of the colour ramp at the map's zoom; null while nothing is uploaded. */
  get densityReference(): number | null {
    return this.#drawn?.buffers.densityReference(this.#map.getZoom()) ?? null;
  }

  /** Draws what a frame needs beside the map's own canvas: the counts of the density display. */
  drawAside(args: FrameInput, scene: IncidentScene): void {
    if (scene.display !== "density") return;
    const drawn = this.#prepare(args, scene);
    if (drawn === null) return;
    this.#density.count(args, scene, drawn);
  }

  /** Draws a scene into the map's frame; returns how many rows it submitted to the GPU. */
  draw(args: FrameInput, scene: IncidentScene): number {
    const gl = this.#gl;
    const drawn = this.#prepare(args, scene);
    if (drawn === null) return 0;
    const programs = this.#programs.programsFor(args.shaderData);
    prepareDrawingState(gl);
    let submitted: number;
    if (scene.display === "density") {
      submitted = this.#density.paint(scene, drawn, drawn.buffers.densityReference(this.#map.getZoom()));
      gl.bindVertexArray(drawn.buffers.vertexArray);
    } else {
      gl.bindVertexArray(drawn.buffers.vertexArray);
      submitted = this.#drawPoints(scene, drawn, programs);
    }
    const { hoveredRow, selectedRow } = drawn.rows;
    this.#drawRinged(scene, drawn, programs, hoveredRow, scene.colors.hover, incidentOpacity.hoverRing);
    this.#drawRinged(scene, drawn, programs, selectedRow, scene.colors.selection, 1);
    gl.bindVertexArray(null);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    return submitted;
  }

  /** Deletes everything; the renderer cannot be used again. */
  free(): void {
    this.#tables.free();
    this.#density.free();
    this.#pictures.free();
    this.#programs.free();
    this.#drawn = null;
  }

  /** Uploads what is new and takes over the frame's camera; null where there is nothing to draw. */
  #prepare(args: FrameInput, scene: IncidentScene): DrawnRows | null {
    if (scene.window === null || this.#gl.isContextLost()) return null;
    const uploaded = this.#tables.prepare(scene.rows);
    if (uploaded === null) return null;
    const drawn = sliceRows(uploaded, scene.window, this.#drawn);
    this.#drawn = drawn;
    if (drawn.slices.length === 0) return null;
    const center = this.#map.getCenter();
    const camera = { x: mercatorX(center.lng), y: mercatorY(center.lat) };
    this.#projection.update(args, camera, drawn.buffers.origin);
    this.#input.pixelRatio = this.#map.getPixelRatio();
    return drawn;
  }

  #drawPoints(scene: IncidentScene, drawn: DrawnRows, programs: IncidentPrograms): number {
    const gl = this.#gl;
    const { haloRows, contestedRows } = drawn.buffers;
    const submitted = drawn.slices.reduce((sum, { start, end }) => sum + end - start, 0);
    const halos = haloStrength(countIndexed(drawn, haloRows));
    const halosDrawn = { symbolScale: 1, haloFill: halos.fill, haloOutline: halos.outline };
    const symbolsDrawn = { ...uncrowded, symbolScale: symbolScale(submitted) };
    this.#drawIndexed(scene, drawn, programs.halos, haloRows, this.#largestPointSize / 2, halosDrawn);
    this.#drawIndexed(scene, drawn, programs.statusRings, contestedRows, this.#ringReach(), symbolsDrawn);
    this.#bindSymbols(scene, drawn, programs, symbolsDrawn);
    for (const { start, end } of drawn.slices) gl.drawArrays(gl.POINTS, start, end - start);
    return submitted;
  }

  /** Symbols of full size are computed; smaller ones, which come by the million, are looked up. */
  #bindSymbols(scene: IncidentScene, drawn: DrawnRows, programs: IncidentPrograms, crowding: Crowding): void {
    const { gl, pixelRatio } = this.#input;
    const isCrowded = crowding.symbolScale < 1;
    const pictures = isCrowded ? this.#pictures.prepare(pixelRatio * crowding.symbolScale, scene) : null;
    const shader = pictures === null ? programs.symbols : programs.crowdedSymbols;
    this.#bind(scene, drawn, shader, this.#ringReach(), crowding);
    if (pictures !== null) bindSymbolPictures(gl, shader, pictures);
  }

  /** How far from its centre a point other than a halo may reach, in device pixels. */
  #ringReach(): number {
    return ringExtentPx * this.#input.pixelRatio;
  }

  #drawIndexed(
    scene: IncidentScene,
    drawn: DrawnRows,
    shader: ShaderProgram,
    { rows, firstIndex }: IndexedRows,
    reachPixels: number,
    crowding: Crowding,
  ): void {
    if (rows.length === 0) return;
    const gl = this.#gl;
    this.#bind(scene, drawn, shader, reachPixels, crowding);
    for (const { start, end } of drawn.slices) {
      const first = lowerBound(rows, start, 0, rows.length);
      const last = lowerBound(rows, end, first, rows.length);
      const offsetBytes = (firstIndex + first) * Uint32Array.BYTES_PER_ELEMENT;
      if (last > first) gl.drawElements(gl.POINTS, last - first, gl.UNSIGNED_INT, offsetBytes);
    }
  }

  /** Draws one row once more, on top of the others and with a ring, if the window and the mask show it at all. */
  #drawRinged(
    scene: IncidentScene,
    drawn: DrawnRows,
    { selectionRings, statusRings, symbols }: IncidentPrograms,
    row: number | null,
    color: Float32Array,
    alpha: number,
  ): void {
    if (row === null || row < 0 || row >= drawn.rows.table.count) return;
    const gl = this.#gl;
    for (const shader of [selectionRings, statusRings, symbols]) {
      this.#bind(scene, drawn, shader, this.#ringReach());
      gl.uniform3fv(shader.uniforms.get("u_ringColor") ?? null, color);
      gl.uniform1f(shader.uniforms.get("u_ringAlpha") ?? null, alpha);
      gl.drawArrays(gl.POINTS, row, 1);
    }
  }

  /**
   * GL may drop a point as soon as its centre leaves the view, so the viewport reaches beyond the canvas as far as the
   * points do, and clip space is scaled down to match.
   */
  #bind(
    scene: IncidentScene,
    drawn: DrawnRows,
    shader: ShaderProgram,
    reachPixels: number,
    crowding = uncrowded,
  ): void {
    const gl = this.#gl;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    const room = Math.floor((this.#largestViewport - Math.max(width, height)) / 2);
    const margin = Math.max(0, Math.min(Math.ceil(reachPixels), room));
    gl.viewport(-margin, -margin, width + 2 * margin, height + 2 * margin);
    const [scaleX, scaleY] = [width / (width + 2 * margin), height / (height + 2 * margin)];
    bindIncidentProgram(this.#input, shader, scene, drawn.tableWindow, scaleX, scaleY, crowding);
  }
}

/** How many of the listed rows lie in what is drawn. */
function countIndexed({ slices }: DrawnRows, { rows }: IndexedRows): number {
  return slices.reduce((sum, { start, end }) => {
    const first = lowerBound(rows, start, 0, rows.length);
    return sum + lowerBound(rows, end, first, rows.length) - first;
  }, 0);
}
