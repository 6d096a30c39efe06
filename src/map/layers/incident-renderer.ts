import type { CustomRenderMethodInput, Map as MapLibreMap } from "maplibre-gl";
import { mercatorX, mercatorY } from "../../core/geo/web-mercator";
import { CameraProjection } from "./camera-projection";
import { bindSymbolPictures, SymbolPictureCache } from "./crowd/symbol-pictures";
import { haloStrength, symbolScale } from "./crowding";
import { DensityRenderer } from "./density/density-renderer";
import { countSubmitted, type DrawnRows, sliceRows } from "./drawn-rows";
import { agingLook, type IncidentLook, plainLook, trailLook } from "./incident-look";
import { incidentOpacity } from "./incident-measures";
import { IncidentProgramCache, type IncidentPrograms } from "./incident-programs";
import type { IncidentScene, SceneRows } from "./incident-scene";
import { bindIncidentProgram, prepareDrawingState, type UniformInput } from "./incident-uniforms";
import { selectionRingExtentPx } from "./selection-ring-shader";
import type { ShaderProgram } from "./shader-program";
import { statusRingExtentPx } from "./status-ring-shader";
import { TrailPicture } from "./trail/trail-picture";
import { IncidentTables } from "./upload/incident-tables";
import type { IndexedRows } from "./upload/indexed-rows";

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
  readonly #trailPicture: TrailPicture;
  readonly #projection = new CameraProjection();
  readonly #input: UniformInput;
  readonly #largestPointSize: number;
  readonly #largestViewport: number;
  #drawn: DrawnRows | null = null;
  #trail: DrawnRows | null = null;

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
    this.#trailPicture = new TrailPicture(gl);
  }

  /** Asks the map for a frame. */
  repaint(): void {
    this.#map.triggerRepaint();
  }

  /** Takes note of other rows, and asks the map for a frame: at once, or where it takes a while, when they are uploaded. */
  takeRows({ table }: SceneRows): void {
    if (this.#gl.isContextLost() || !this.#tables.begin(table)) this.repaint();
  }

  /** Whether a scene's table, not an earlier one, is what is drawn. */
  isShowing(scene: IncidentScene): boolean {
    return this.#tables.isShowing(scene.rows.table);
  }

  /** The density at the end of the colour ramp at the map's zoom; null while nothing is uploaded. */
  get densityReference(): number | null {
    return this.#drawn?.buffers.densityReference(this.#map.getZoom()) ?? null;
  }

  /** Draws what a frame needs beside the map's own canvas: the counts of the density display, or the trail. */
  drawAside(args: FrameInput, scene: IncidentScene): void {
    if (scene.display !== "density" && scene.trail === null) return;
    const drawn = this.#prepare(args, scene);
    if (drawn === null) return;
    if (scene.display === "density") this.#density.count(args, scene, drawn);
    else this.#paintTrail(args, scene, drawn);
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
    // A selection that has gone into the trail keeps its ring; its symbol stays as faded as it is.
    if (this.#trail !== null)
      this.#drawRinged(scene, this.#trail, [programs.selectionRings], selectedRow, scene.colors.selection, 1);
    const marks = [programs.selectionRings, programs.statusRings, programs.symbols];
    this.#drawRinged(scene, drawn, marks, hoveredRow, scene.colors.hover, incidentOpacity.hoverRing);
    this.#drawRinged(scene, drawn, marks, selectedRow, scene.colors.selection, 1);
    gl.bindVertexArray(null);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    return submitted;
  }

  /** Deletes everything; the renderer cannot be used again. */
  free(): void {
    this.#tables.free();
    this.#density.free();
    this.#pictures.free();
    this.#trailPicture.free();
    this.#programs.free();
    this.#drawn = null;
    this.#trail = null;
  }

  /** Uploads what is new and takes over the frame's camera; null where there is nothing to draw. */
  #prepare(args: FrameInput, scene: IncidentScene): DrawnRows | null {
    if (scene.window === null || this.#gl.isContextLost()) return null;
    const uploaded = this.#tables.prepare(scene.rows);
    if (uploaded === null) return null;
    const drawn = sliceRows(uploaded, scene.window, this.#drawn);
    this.#drawn = drawn;
    // How dense incidents are is told of the window alone.
    this.#trail =
      scene.trail === null || scene.display === "density"
        ? null
        : sliceRows(uploaded, scene.trail, this.#trail, drawn.tableWindow);
    if (drawn.slices.length === 0 && countSubmitted(this.#trail) === 0) return null;
    const center = this.#map.getCenter();
    const camera = { x: mercatorX(center.lng), y: mercatorY(center.lat) };
    this.#projection.update(args, camera, drawn.buffers.origin);
    this.#input.pixelRatio = this.#map.getPixelRatio();
    return drawn;
  }

  #paintTrail(args: FrameInput, scene: IncidentScene, drawn: DrawnRows): void {
    const gl = this.#gl;
    const trail = this.#trail;
    if (trail === null || trail.slices.length === 0) return;
    const programs = this.#programs.programsFor(args.shaderData);
    const look = { ...trailLook, symbolScale: this.#symbolScale(drawn) };
    prepareDrawingState(gl);
    gl.bindVertexArray(trail.buffers.vertexArray);
    this.#trailPicture.paint(() => this.#drawSymbols(scene, trail, programs, look));
    gl.bindVertexArray(null);
  }

  /** One for window and trail, so that both are seen to be of the same kind. */
  #symbolScale(drawn: DrawnRows): number {
    return symbolScale(countSubmitted(drawn) + countSubmitted(this.#trail));
  }

  #drawPoints(scene: IncidentScene, drawn: DrawnRows, programs: IncidentPrograms): number {
    const { halos, contested } = drawn.buffers;
    const trailRows = countSubmitted(this.#trail);
    const look = scene.isPalerWithAge ? agingLook : plainLook;
    const strength = haloStrength(halos.countIn(drawn.slices));
    const haloLook = { ...look, haloFill: strength.fill, haloOutline: strength.outline };
    const symbolLook = { ...look, symbolScale: this.#symbolScale(drawn) };
    this.#drawIndexed(scene, drawn, programs.halos, halos, this.#largestPointSize / 2, haloLook);
    if (trailRows > 0) this.#trailPicture.show();
    this.#drawIndexed(scene, drawn, programs.statusRings, contested, this.#ringReach(), symbolLook);
    this.#drawSymbols(scene, drawn, programs, symbolLook);
    return countSubmitted(drawn) + trailRows;
  }

  /** Symbols of full size are computed; smaller ones, which come by the million, are looked up. */
  #drawSymbols(scene: IncidentScene, drawn: DrawnRows, programs: IncidentPrograms, look: IncidentLook): void {
    const { gl, pixelRatio } = this.#input;
    if (drawn.slices.length === 0) return;
    const isCrowded = look.symbolScale < 1;
    const pictures = isCrowded ? this.#pictures.prepare(pixelRatio * look.symbolScale, scene) : null;
    const shader = pictures === null ? programs.symbols : programs.crowdedSymbols;
    this.#bind(scene, drawn, shader, this.#ringReach(), look);
    if (pictures !== null) bindSymbolPictures(gl, shader, pictures);
    for (const { start, end } of drawn.slices) gl.drawArrays(gl.POINTS, start, end - start);
  }

  /** How far from its centre a point other than a halo may reach, in device pixels. */
  #ringReach(): number {
    return ringExtentPx * this.#input.pixelRatio;
  }

  #drawIndexed(
    scene: IncidentScene,
    drawn: DrawnRows,
    shader: ShaderProgram,
    indexed: IndexedRows,
    reachPixels: number,
    look: IncidentLook,
  ): void {
    if (indexed.isEmpty || drawn.slices.length === 0) return;
    this.#bind(scene, drawn, shader, reachPixels, look);
    indexed.draw(drawn.slices);
  }

  /** Draws marks of one row on top of all others, in full whatever its age, if the window and the mask show it at all. */
  #drawRinged(
    scene: IncidentScene,
    drawn: DrawnRows,
    marks: readonly ShaderProgram[],
    row: number | null,
    color: Float32Array,
    alpha: number,
  ): void {
    if (row === null || row < 0 || row >= drawn.rows.table.count) return;
    const gl = this.#gl;
    for (const shader of marks) {
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
    look = plainLook,
  ): void {
    const gl = this.#gl;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    const room = Math.floor((this.#largestViewport - Math.max(width, height)) / 2);
    const margin = Math.max(0, Math.min(Math.ceil(reachPixels), room));
    gl.viewport(-margin, -margin, width + 2 * margin, height + 2 * margin);
    const [scaleX, scaleY] = [width / (width + 2 * margin), height / (height + 2 * margin)];
    bindIncidentProgram(this.#input, shader, scene, drawn, scaleX, scaleY, look);
  }
}
