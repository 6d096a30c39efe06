import type { CustomRenderMethodInput, Map as MapLibreMap } from "maplibre-gl";
import type { EventTable } from "../../core/events/event-table";
import { mercatorX, mercatorY } from "../../core/events/nearest-event";
import { lowerBound } from "../../core/events/window-rows";
import { CameraProjection } from "./camera-projection";
import { familyPlaneUniforms } from "./family-planes";
import { createIncidentBuffers, type IncidentBuffers, type IndexedRows } from "./incident-buffers";
import { incidentOpacity } from "./incident-measures";
import { IncidentProgramCache, type IncidentPrograms } from "./incident-programs";
import type { IncidentScene } from "./incident-scene";
import { selectionRingExtentPx } from "./selection-ring-shader";
import { bindShaderProgram, type ShaderProgram } from "./shader-program";
import { statusRingExtentPx } from "./status-ring-shader";

const familyUniforms = familyPlaneUniforms();
const ringExtentPx = Math.max(statusRingExtentPx, selectionRingExtentPx);

/** Draws incident scenes in one WebGL context, and holds all that they need there until it is freed. */
export class IncidentRenderer {
  readonly #map: MapLibreMap;
  readonly #gl: WebGL2RenderingContext;
  readonly #programs: IncidentProgramCache;
  readonly #projection = new CameraProjection();
  readonly #largestPointSize: number;
  readonly #largestViewport: number;
  #buffers: IncidentBuffers | null = null;
  #uploadedTable: EventTable | null = null;
  #uploadedMaskRevision = 0;

  constructor(map: MapLibreMap, gl: WebGL2RenderingContext) {
    this.#map = map;
    this.#gl = gl;
    this.#programs = new IncidentProgramCache(gl);
    // A lost context answers null.
    const pointSizes = gl.getParameter(gl.ALIASED_POINT_SIZE_RANGE) as Float32Array | null;
    const viewports = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array | null;
    this.#largestPointSize = pointSizes?.[1] ?? 1;
    this.#largestViewport = viewports === null ? 0 : Math.min(viewports[0]!, viewports[1]!);
  }

  /** Asks the map for a frame. */
  repaint(): void {
    this.#map.triggerRepaint();
  }

  /** Draws a scene into the map's frame; returns how many rows it submitted to the GPU. */
  draw(args: CustomRenderMethodInput, scene: IncidentScene): number {
    const gl = this.#gl;
    if (scene.slices.length === 0 || gl.isContextLost()) return 0;
    const buffers = this.#upload(scene);
    const center = this.#map.getCenter();
    const camera = { x: mercatorX(center.lng), y: mercatorY(center.lat) };
    this.#projection.update(args, camera, { x: buffers.originX, y: buffers.originY });
    const programs = this.#programs.programsFor(args.shaderData);

    prepareState(gl);
    gl.bindVertexArray(buffers.vertexArray);
    this.#drawIndexed(scene, programs.halos, buffers.haloRows, this.#largestPointSize / 2);
    this.#drawIndexed(scene, programs.statusRings, buffers.contestedRows, this.#ringReach());
    this.#bind(scene, programs.symbols, this.#ringReach());
    let submitted = 0;
    for (const { start, end } of scene.slices) {
      gl.drawArrays(gl.POINTS, start, end - start);
      submitted += end - start;
    }
    this.#drawRinged(scene, programs, scene.hoveredRow, scene.colors.hover, incidentOpacity.hoverRing);
    this.#drawRinged(scene, programs, scene.selectedRow, scene.colors.selection, 1);
    gl.bindVertexArray(null);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    return submitted;
  }

  /** Deletes everything; the renderer cannot be used again. */
  free(): void {
    this.#buffers?.free();
    this.#programs.free();
  }

  #upload(scene: IncidentScene): IncidentBuffers {
    let buffers = this.#buffers;
    if (buffers === null || this.#uploadedTable !== scene.table) {
      buffers?.free();
      buffers = createIncidentBuffers(this.#gl, scene.table, scene.mask);
      this.#buffers = buffers;
      this.#uploadedTable = scene.table;
    } else if (this.#uploadedMaskRevision !== scene.maskRevision) {
      buffers.uploadMask(scene.mask);
    }
    this.#uploadedMaskRevision = scene.maskRevision;
    return buffers;
  }

  /** How far from its centre a point other than a halo may reach, in device pixels. */
  #ringReach(): number {
    return ringExtentPx * this.#map.getPixelRatio();
  }

  #drawIndexed(scene: IncidentScene, shader: ShaderProgram, indexed: IndexedRows, reachPixels: number): void {
    const { rows, firstIndex } = indexed;
    if (rows.length === 0) return;
    this.#bind(scene, shader, reachPixels);
    for (const { start, end } of scene.slices) {
      const first = lowerBound(rows, start, 0, rows.length);
      const last = lowerBound(rows, end, first, rows.length);
      const offsetBytes = (firstIndex + first) * Uint32Array.BYTES_PER_ELEMENT;
      if (last > first)
        this.#gl.drawElements(this.#gl.POINTS, last - first, this.#gl.UNSIGNED_INT, offsetBytes);
    }
  }

  /** Draws one row once more, on top of the others and with a ring, if the window and the mask show it at all. */
  #drawRinged(
    scene: IncidentScene,
    { selectionRings, statusRings, symbols }: IncidentPrograms,
    row: number | null,
    color: Float32Array,
    alpha: number,
  ): void {
    if (row === null || row < 0 || row >= scene.table.count) return;
    const gl = this.#gl;
    for (const shader of [selectionRings, statusRings, symbols]) {
      this.#bind(scene, shader, this.#ringReach());
      gl.uniform3fv(shader.uniforms.get("u_ringColor") ?? null, color);
      gl.uniform1f(shader.uniforms.get("u_ringAlpha") ?? null, alpha);
      gl.drawArrays(gl.POINTS, row, 1);
    }
  }

  /**
   * Binds a program and sets those uniforms that it has. GL may drop a point as soon as its centre leaves the view, so
   * the viewport reaches beyond the canvas as far as the points do, and clip space is scaled down to match.
   */
  #bind(scene: IncidentScene, shader: ShaderProgram, reachPixels: number): void {
    const gl = this.#gl;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    const room = Math.floor((this.#largestViewport - Math.max(width, height)) / 2);
    const margin = Math.max(0, Math.min(Math.ceil(reachPixels), room));
    gl.viewport(-margin, -margin, width + 2 * margin, height + 2 * margin);
    bindShaderProgram(gl, shader);
    const at = (name: string) => shader.uniforms.get(name) ?? null;
    gl.uniform2f(at("u_clipScale"), width / (width + 2 * margin), height / (height + 2 * margin));
    gl.uniform2f(at("u_viewportPixels"), width, height);
    gl.uniform2ui(at("u_window"), scene.tableWindow.startSeconds, scene.tableWindow.endSeconds);
    gl.uniform1f(at("u_pixelRatio"), this.#map.getPixelRatio());
    gl.uniform1f(at("u_largestPointSize"), this.#largestPointSize);
    gl.uniform3fv(at("u_familyColors[0]"), scene.colors.families);
    gl.uniform3fv(at("u_paperColor"), scene.colors.paper);
    gl.uniform3fv(at("u_edgeColor"), scene.colors.edge);
    gl.uniform3fv(at("u_familyPlanes[0]"), familyUniforms.planes);
    gl.uniform3fv(at("u_familyShapes[0]"), familyUniforms.shapes);
    this.#projection.apply(gl, shader);
  }
}

/** Everything that points depend on, since MapLibre promises nothing about the state. */
function prepareState(gl: WebGL2RenderingContext): void {
  gl.disable(gl.DEPTH_TEST);
  gl.disable(gl.STENCIL_TEST);
  gl.disable(gl.SCISSOR_TEST);
  gl.disable(gl.RASTERIZER_DISCARD);
  gl.depthMask(false);
  gl.colorMask(true, true, true, true);
  gl.enable(gl.BLEND);
  gl.blendEquation(gl.FUNC_ADD);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
}
