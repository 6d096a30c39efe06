import type { CustomRenderMethodInput } from "maplibre-gl";
import { countSubmitted, type DrawnRows } from "../drawn-rows";
import { plainLook } from "../incident-look";
import type { IncidentScene } from "../incident-scene";
import { bindIncidentProgram, prepareDrawingState, type UniformInput } from "../incident-uniforms";
import { bindShaderProgram, type ShaderProgram } from "../shader-program";
import { lastBand } from "./density-bands";
import { chooseDensityFormat, type DensityFormat } from "./density-format";
import { DensityPrograms } from "./density-programs";
import { createDensityTargets, type DensityTarget, type DensityTargets } from "./density-targets";
import { DensityView } from "./density-view";
import { RampTexture } from "./ramp-texture";

type FrameInput = Pick<CustomRenderMethodInput, "defaultProjectionData" | "shaderData">;

/** Counts the incidents of a window in cells of the screen, spreads and colours them. Creates nothing until it counts. */
export class DensityRenderer {
  readonly #gl: WebGL2RenderingContext;
  readonly #input: UniformInput;
  readonly #ramp: RampTexture;
  readonly #view = new DensityView();
  #format: DensityFormat | null = null;
  #programs: DensityPrograms | null = null;
  #targets: DensityTargets | null = null;
  #emptyArray: WebGLVertexArrayObject | null = null;
  #counted: DrawnRows | null = null;
  #submitted = 0;

  constructor(gl: WebGL2RenderingContext, input: UniformInput) {
    this.#gl = gl;
    this.#input = input;
    this.#ramp = new RampTexture(gl);
  }

  /** The textures of the last count and how they are to be read, for tests. */
  get counts(): { readonly targets: DensityTargets; readonly format: DensityFormat } | null {
    return this.#targets && this.#format ? { targets: this.#targets, format: this.#format } : null;
  }

  /** Counts and blurs, unless rows, window and view are those of the last time. Leaves framebuffer and viewport as found. */
  count(args: FrameInput, scene: IncidentScene, drawn: DrawnRows): void {
    const gl = this.#gl;
    const isViewSame = this.#view.isSame(args, gl, this.#input.pixelRatio);
    if (isViewSame && this.#counted !== null && isSameCount(this.#counted, drawn)) return;
    this.#counted = null;
    const framebuffer = gl.getParameter(gl.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
    const targets = this.#prepareTargets(isViewSame);
    this.#programs ??= new DensityPrograms(gl, this.#requireFormat());
    prepareDrawingState(gl);
    this.#drawCounts(scene, drawn, targets, this.#programs.counting(args.shaderData));
    gl.disable(gl.BLEND);
    this.#emptyArray ??= gl.createVertexArray();
    gl.bindVertexArray(this.#emptyArray);
    this.#blur(this.#programs.blurCounts, targets.counts, targets.blurredAcross, 1, 0);
    this.#blur(this.#programs.blurNumbers, targets.blurredAcross, targets.blurred, 0, 1);
    gl.bindVertexArray(null);
    gl.bindTexture(gl.TEXTURE_2D, null);
    gl.enable(gl.BLEND);
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    this.#counted = drawn;
  }

  /** Colours the canvas by the last count of these rows; returns how many rows that submitted. */
  paint(scene: IncidentScene, drawn: DrawnRows, reference: number): number {
    const [targets, programs] = [this.#targets, this.#programs];
    if (targets === null || programs === null || this.#counted === null) return 0;
    if (!isSameCount(this.#counted, drawn)) return 0;
    const gl = this.#gl;
    const shader = programs.ramp;
    const at = (name: string) => shader.uniforms.get(name) ?? null;
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    bindShaderProgram(gl, shader);
    gl.uniform2f(at("u_canvasPixels"), gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.uniform1f(at("u_cellPixels"), targets.cellPixels);
    gl.uniform1f(at("u_lastBand"), lastBand(reference));
    gl.uniform1i(at("u_density"), 0);
    gl.uniform1i(at("u_ramp"), 1);
    for (const unit of [0, 1]) gl.bindSampler(unit, null);
    gl.activeTexture(gl.TEXTURE1);
    this.#ramp.bind(scene.colors.densityRamp);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, targets.blurred.texture);
    gl.bindVertexArray(this.#emptyArray);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.bindVertexArray(null);
    gl.bindTexture(gl.TEXTURE_2D, null);
    return this.#submitted;
  }

  free(): void {
    this.#targets?.free();
    this.#programs?.free();
    this.#ramp.free();
    this.#gl.deleteVertexArray(this.#emptyArray);
    this.#counted = null;
  }

  #requireFormat(): DensityFormat {
    this.#format ??= chooseDensityFormat(this.#gl);
    return this.#format;
  }

  #prepareTargets(isViewSame: boolean): DensityTargets {
    if (this.#targets !== null && isViewSame) return this.#targets;
    const gl = this.#gl;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    const { pixelRatio } = this.#input;
    if (this.#targets?.isFor(width, height, pixelRatio)) return this.#targets;
    this.#targets?.free();
    this.#targets = createDensityTargets(gl, this.#requireFormat(), width, height, pixelRatio);
    return this.#targets;
  }

  #drawCounts(scene: IncidentScene, drawn: DrawnRows, targets: DensityTargets, shader: ShaderProgram): void {
    const gl = this.#gl;
    const { widthCells, heightCells, cellPixels } = targets;
    gl.bindFramebuffer(gl.FRAMEBUFFER, targets.counts.framebuffer);
    gl.viewport(0, 0, widthCells, heightCells);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.blendFunc(gl.ONE, gl.ONE);
    const scaleX = gl.drawingBufferWidth / (widthCells * cellPixels);
    const scaleY = gl.drawingBufferHeight / (heightCells * cellPixels);
    bindIncidentProgram(this.#input, shader, scene, drawn, scaleX, scaleY, plainLook);
    gl.bindVertexArray(drawn.buffers.vertexArray);
    for (const { start, end } of drawn.slices) gl.drawArrays(gl.POINTS, start, end - start);
    this.#submitted = countSubmitted(drawn);
  }

  #blur(shader: ShaderProgram, from: DensityTarget, to: DensityTarget, stepX: number, stepY: number): void {
    const gl = this.#gl;
    gl.bindFramebuffer(gl.FRAMEBUFFER, to.framebuffer);
    bindShaderProgram(gl, shader);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindSampler(0, null);
    gl.bindTexture(gl.TEXTURE_2D, from.texture);
    gl.uniform1i(shader.uniforms.get("u_source") ?? null, 0);
    gl.uniform2i(shader.uniforms.get("u_step") ?? null, stepX, stepY);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }
}

/** Whether two states count alike: which row is selected makes no difference. */
function isSameCount(a: DrawnRows, b: DrawnRows): boolean {
  return a.buffers === b.buffers && a.window === b.window && a.rows.maskRevision === b.rows.maskRevision;
}
