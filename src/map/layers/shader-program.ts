/** A linked program and where its active uniforms are, by name (arrays by `name[0]`). */
export interface ShaderProgram {
  readonly program: WebGLProgram;
  readonly uniforms: ReadonlyMap<string, WebGLUniformLocation>;
}

function compileShader(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (shader === null) throw new Error("The WebGL context gave no shader.");
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

/**
 * Compiles and links a program; throws with the driver's message if it cannot. `feedbackVaryings` are recorded by
 * transform feedback, interleaved.
 */
export function createShaderProgram(
  gl: WebGL2RenderingContext,
  vertexSource: string,
  fragmentSource: string,
  feedbackVaryings: readonly string[] = [],
): ShaderProgram {
  const program = gl.createProgram();
  const shaders = [
    compileShader(gl, gl.VERTEX_SHADER, vertexSource),
    compileShader(gl, gl.FRAGMENT_SHADER, fragmentSource),
  ];
  for (const shader of shaders) gl.attachShader(program, shader);
  if (feedbackVaryings.length > 0)
    gl.transformFeedbackVaryings(program, [...feedbackVaryings], gl.INTERLEAVED_ATTRIBS);
  gl.linkProgram(program);
  const isLinked = gl.getProgramParameter(program, gl.LINK_STATUS) as boolean;
  const messages = [gl.getProgramInfoLog(program), ...shaders.map((shader) => gl.getShaderInfoLog(shader))];
  for (const shader of shaders) gl.deleteShader(shader);
  if (!isLinked) {
    gl.deleteProgram(program);
    throw new Error(`The incident shader did not compile: ${messages.filter(Boolean).join(" ")}`);
  }
  const uniforms = new Map<string, WebGLUniformLocation>();
  const count = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) as number;
  for (let index = 0; index < count; index++) {
    const name = gl.getActiveUniform(program, index)?.name;
    const location = name === undefined ? null : gl.getUniformLocation(program, name);
    if (name !== undefined && location !== null) uniforms.set(name, location);
  }
  return { program, uniforms };
}

/** Makes a program current. */
export function bindShaderProgram(gl: WebGL2RenderingContext, { program }: ShaderProgram): void {
  // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's useProgram is no React hook.
  gl.useProgram(program);
}
