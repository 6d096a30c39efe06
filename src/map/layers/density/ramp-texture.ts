/** The colour ramp on the GPU, uploaded anew when it is another one. */
export class RampTexture {
  readonly #gl: WebGL2RenderingContext;
  #texture: WebGLTexture | null = null;
  #uploaded: Uint8Array | null = null;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
  }

  /** Binds a ramp of premultiplied RGBA bytes to the active texture unit. */
  bind(ramp: Uint8Array): void {
    const gl = this.#gl;
    this.#texture ??= gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    if (this.#uploaded === ramp) return;
    this.#uploaded = ramp;
    // What MapLibre may have set for its own uploads.
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, ramp.length / 4, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, ramp);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
    for (const axis of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
      gl.texParameteri(gl.TEXTURE_2D, axis, gl.CLAMP_TO_EDGE);
  }

  free(): void {
    this.#gl.deleteTexture(this.#texture);
  }
}
