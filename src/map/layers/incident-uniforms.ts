import type { CameraProjection } from "./camera-projection";
import type { DrawnRows } from "./drawn-rows";
import { familyPlaneUniforms } from "./family-planes";
import { ageShareLine, type IncidentLook } from "./incident-look";
import type { IncidentScene } from "./incident-scene";
import { bindShaderProgram, type ShaderProgram } from "./shader-program";

const familyUniforms = familyPlaneUniforms();

/** What the uniforms of a frame are taken from; one object lives through all frames. */
export interface UniformInput {
  readonly gl: WebGL2RenderingContext;
  readonly projection: CameraProjection;
  readonly largestPointSize: number;
  pixelRatio: number;
}

/**
 * Binds a program and sets those uniforms that it has.
 *
 * @param clipScaleX, clipScaleY  what clip space is scaled by, where the viewport is larger than the canvas
 */
export function bindIncidentProgram(
  { gl, projection, largestPointSize, pixelRatio }: UniformInput,
  shader: ShaderProgram,
  scene: IncidentScene,
  { rows, window, tableWindow, without }: DrawnRows,
  clipScaleX: number,
  clipScaleY: number,
  { symbolScale, haloFill, haloOutline, newestOpacity, oldestOpacity }: IncidentLook,
): void {
  bindShaderProgram(gl, shader);
  const at = (name: string) => shader.uniforms.get(name) ?? null;
  gl.uniform2f(at("u_clipScale"), clipScaleX, clipScaleY);
  gl.uniform2f(at("u_viewportPixels"), gl.drawingBufferWidth, gl.drawingBufferHeight);
  gl.uniform2ui(at("u_window"), tableWindow.startSeconds, tableWindow.endSeconds);
  gl.uniform2ui(at("u_windowWithout"), without.startSeconds, without.endSeconds);
  const { atEnd, perSecond } = ageShareLine(window, rows.table.epochMs, tableWindow.endSeconds);
  gl.uniform2f(at("u_ageShare"), atEnd, perSecond);
  gl.uniform2f(at("u_ageOpacities"), newestOpacity, oldestOpacity);
  // All that is measured in pixels scales with it.
  gl.uniform1f(at("u_pixelRatio"), pixelRatio * symbolScale);
  gl.uniform2f(at("u_haloStrength"), haloFill, haloOutline);
  gl.uniform1f(at("u_largestPointSize"), largestPointSize);
  gl.uniform3fv(at("u_familyColors[0]"), scene.colors.families);
  gl.uniform3fv(at("u_sourceColors[0]"), scene.sourceColors);
  gl.uniform1ui(at("u_sourceColorCount"), scene.colorBy === "source" ? scene.sourceColorCount : 0);
  gl.uniform3fv(at("u_paperColor"), scene.colors.paper);
  gl.uniform3fv(at("u_edgeColor"), scene.colors.edge);
  gl.uniform3fv(at("u_familyPlanes[0]"), familyUniforms.planes);
  gl.uniform3fv(at("u_familyShapes[0]"), familyUniforms.shapes);
  projection.apply(gl, shader);
}

/** Everything that drawing depends on, since MapLibre promises nothing about the state. */
export function prepareDrawingState(gl: WebGL2RenderingContext): void {
  gl.disable(gl.DEPTH_TEST);
  gl.disable(gl.STENCIL_TEST);
  gl.disable(gl.SCISSOR_TEST);
  gl.disable(gl.CULL_FACE);
  gl.disable(gl.RASTERIZER_DISCARD);
  gl.depthMask(false);
  gl.colorMask(true, true, true, true);
  gl.enable(gl.BLEND);
  gl.blendEquation(gl.FUNC_ADD);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
}
