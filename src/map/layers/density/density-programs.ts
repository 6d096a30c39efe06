import type { ProjectionShader } from "../incident-shader";
import { createShaderProgram, type ShaderProgram } from "../shader-program";
import type { DensityFormat } from "./density-format";
import {
  blurFragmentShader,
  countFragmentShader,
  countVertexShader,
  coverVertexShader,
  rampFragmentShader,
} from "./density-shaders";

/** The programs of the density display in one WebGL context. */
export class DensityPrograms {
  readonly blurCounts: ShaderProgram;
  readonly blurNumbers: ShaderProgram;
  readonly ramp: ShaderProgram;
  readonly #gl: WebGL2RenderingContext;
  readonly #format: DensityFormat;
  readonly #counting = new Map<string, ShaderProgram>();

  constructor(gl: WebGL2RenderingContext, format: DensityFormat) {
    this.#gl = gl;
    this.#format = format;
    const cover = (fragment: string) => createShaderProgram(gl, coverVertexShader, fragment);
    this.blurCounts = cover(blurFragmentShader(format, "of-counts"));
    this.blurNumbers = cover(blurFragmentShader(format, "of-numbers"));
    this.ramp = cover(rampFragmentShader(format));
  }

  /** The program that counts in a projection, compiled on first use. */
  counting(projection: ProjectionShader): ShaderProgram {
    const known = this.#counting.get(projection.variantName);
    if (known) return known;
    const program = createShaderProgram(
      this.#gl,
      countVertexShader(projection, this.#format),
      countFragmentShader(this.#format),
    );
    this.#counting.set(projection.variantName, program);
    return program;
  }

  free(): void {
    for (const { program } of [this.blurCounts, this.blurNumbers, this.ramp, ...this.#counting.values()])
      this.#gl.deleteProgram(program);
  }
}
