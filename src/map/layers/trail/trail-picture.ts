import { coverVertexShader } from "../density/density-shaders";
import { createTarget, type DensityTarget } from "../density/density-targets";
import { bindShaderProgram, createShaderProgram, type ShaderProgram } from "../shader-program";

const pictureFragmentShader = `#version 300 es
precision highp float;
uniform sampler2D u_picture;
out vec4 o_color;
void main() {
  o_color = texelFetch(u_picture, ivec2(gl_FragCoord.xy), 0);
}`;

interface Picture extends DensityTarget {
  readonly width: number;
  readonly height: number;
}

/**
 * The trail as a picture of the canvas' size, at each pixel as strong as the strongest symbol there: laid upon each other
 * on the map itself, many faded ones on one spot would look like one that is not. Creates nothing until it is painted.
 */
export class TrailPicture {
  readonly #gl: WebGL2RenderingContext;
  #picture: Picture | null = null;
  #shader: ShaderProgram | null = null;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
  }

  /** Paints what `draw` draws, premultiplied. Leaves the framebuffer as found. */
  paint(draw: () => void): void {
    const gl = this.#gl;
    const found = gl.getParameter(gl.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#prepare().framebuffer);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.blendEquation(gl.MAX);
    draw();
    gl.blendEquation(gl.FUNC_ADD);
    gl.bindFramebuffer(gl.FRAMEBUFFER, found);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
  }

  /** Lays the picture painted last over the canvas. */
  show(): void {
    if (this.#picture === null) return;
    const gl = this.#gl;
    this.#shader ??= createShaderProgram(gl, coverVertexShader, pictureFragmentShader);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    bindShaderProgram(gl, this.#shader);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindSampler(0, null);
    gl.bindTexture(gl.TEXTURE_2D, this.#picture.texture);
    gl.uniform1i(this.#shader.uniforms.get("u_picture") ?? null, 0);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.bindTexture(gl.TEXTURE_2D, null);
  }

  free(): void {
    this.#drop();
    this.#gl.deleteProgram(this.#shader?.program ?? null);
    this.#shader = null;
  }

  #prepare(): Picture {
    const gl = this.#gl;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    if (this.#picture?.width === width && this.#picture.height === height) return this.#picture;
    this.#drop();
    this.#picture = { ...createTarget(gl, gl.RGBA8, width, height), width, height };
    return this.#picture;
  }

  #drop(): void {
    this.#gl.deleteFramebuffer(this.#picture?.framebuffer ?? null);
    this.#gl.deleteTexture(this.#picture?.texture ?? null);
    this.#picture = null;
  }
}
