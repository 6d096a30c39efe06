/** How counts are held in a texture. */
export interface DensityFormat {
  readonly name: "float" | "half-float" | "bytes";
  /** WebGL internal formats of the counts (certain, possible) and of one blurred number. */
  readonly counts: number;
  readonly blurred: number;
  /** What one incident adds to a channel of the counts. */
  readonly unit: number;
  /** Whether an incident is shared out among four cells; formats that round small shares away count it in one. */
  readonly isShared: boolean;
}

/**
 * The best format that the context can add up in, best first:
 *
 * - `float` counts exactly to 16 million a cell;
 * - `half-float` counts exactly to 2,048 certain and 2,048 possible incidents a cell, where it stays;
 * - `bytes`, which every context has, counts to 255 of each a cell, one incident being 1/255.
 */
export function chooseDensityFormat(gl: WebGL2RenderingContext): DensityFormat {
  const rendersFloat = gl.getExtension("EXT_color_buffer_float") !== null;
  if (rendersFloat && gl.getExtension("EXT_float_blend") !== null)
    return { name: "float", counts: gl.RG32F, blurred: gl.R32F, unit: 1, isShared: true };
  if (rendersFloat || gl.getExtension("EXT_color_buffer_half_float") !== null)
    return { name: "half-float", counts: gl.RGBA16F, blurred: gl.RGBA16F, unit: 1, isShared: false };
  return { name: "bytes", counts: gl.RGBA8, blurred: gl.RGBA8, unit: 1 / 255, isShared: false };
}

/** GLSL that writes and reads a blurred number: as it is, or in bytes as fixed point of 1/256 up to 65,535. */
export function numberGlsl({ name }: DensityFormat): string {
  if (name !== "bytes")
    return `
vec4 writeNumber(float value) { return vec4(value, 0.0, 0.0, 1.0); }
float readNumber(vec4 texel) { return texel.r; }`;
  return `
vec4 writeNumber(float value) {
  float parts = floor(clamp(value, 0.0, 65535.0) * 256.0 + 0.5);
  vec3 bytes = vec3(floor(parts / 65536.0), mod(floor(parts / 256.0), 256.0), mod(parts, 256.0));
  return vec4(bytes / 255.0, 1.0);
}
float readNumber(vec4 texel) { return dot(floor(texel.rgb * 255.0 + 0.5), vec3(256.0, 1.0, 1.0 / 256.0)); }`;
}
