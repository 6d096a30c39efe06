import { glslFloat, incidentVertexPreamble, type ProjectionShader } from "../incident-shader";
import { bandsBelowGlsl } from "./density-bands";
import { type DensityFormat, numberGlsl } from "./density-format";
import { kernelReachCells, kernelWeights, leastDensity, possibleWeight } from "./density-measures";

/** Vertex shader that counts incidents: a point of one cell, or of two where it is shared out among four. */
export function countVertexShader(projection: ProjectionShader, { isShared }: DensityFormat): string {
  return `${incidentVertexPreamble(projection)}
flat out vec2 v_count;
void main() {
  uint match = matchVertex();
  v_count = match == 2u ? vec2(1.0, 0.0) : vec2(0.0, 1.0);
  if (match == 0u) drawNothing();
  else drawPoint(${isShared ? "2.0" : "1.0"});
}`;
}

/**
 * Fragment shader that counts incidents, to be added up: certain ones in red, possible ones in green. The shares of the
 * four cells around a position add up to one incident, so that a spot glides rather than hops when the map moves.
 */
export function countFragmentShader({ isShared, unit }: DensityFormat): string {
  return `#version 300 es
precision highp float;
flat in vec2 v_count;
out vec4 o_color;
void main() {
  vec2 offset = ${isShared ? "abs(gl_PointCoord - 0.5) * 2.0" : "vec2(0.0)"};
  o_color = vec4(v_count * (1.0 - offset.x) * (1.0 - offset.y) * ${unit.toPrecision(9)}, 0.0, 0.0);
}`;
}

/** Vertex shader of a triangle that covers the viewport; it has no attributes. */
export const coverVertexShader = `#version 300 es
void main() {
  gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}`;

const kernelGlsl = `const float kernel[${kernelWeights.length}] = float[](${kernelWeights.map((weight) => weight.toFixed(6)).join(", ")});`;

/** Fragment shader of the Gaussian along `u_step`; the first pass weighs the counts, the second takes its result. */
export function blurFragmentShader(format: DensityFormat, pass: "of-counts" | "of-numbers"): string {
  const value =
    pass === "of-numbers"
      ? "readNumber(texel)"
      : `(texel.r + ${glslFloat(possibleWeight)} * texel.g) / ${format.unit.toPrecision(9)}`;
  return `#version 300 es
precision highp float;
uniform highp sampler2D u_source;
uniform ivec2 u_step;
out vec4 o_color;
${kernelGlsl}
${numberGlsl(format)}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  ivec2 last = textureSize(u_source, 0) - 1;
  float sum = 0.0;
  for (int cells = -${kernelReachCells}; cells <= ${kernelReachCells}; cells++) {
    vec4 texel = texelFetch(u_source, clamp(at + cells * u_step, ivec2(0), last), 0);
    sum += kernel[abs(cells)] * ${value};
  }
  o_color = writeNumber(sum);
}`;
}

/**
 * Fragment shader that colours the canvas in bands of density, as a map of equal depths is: their edges can be told
 * apart and read, where a smooth glow only impresses. Below half an incident nothing is drawn.
 */
export function rampFragmentShader(format: DensityFormat): string {
  return `#version 300 es
precision highp float;
uniform highp sampler2D u_density;
uniform sampler2D u_ramp;
uniform vec2 u_canvasPixels;
uniform float u_cellPixels;
uniform float u_lastBand;
out vec4 o_color;
${numberGlsl(format)}
${bandsBelowGlsl}
float densityAt(ivec2 cell) { return readNumber(texelFetch(u_density, cell, 0)); }
void main() {
  vec2 place = (gl_FragCoord.xy - 0.5 * u_canvasPixels) / u_cellPixels + 0.5 * vec2(textureSize(u_density, 0)) - 0.5;
  ivec2 cell = ivec2(floor(place));
  vec2 share = place - vec2(cell);
  float density = mix(
    mix(densityAt(cell), densityAt(cell + ivec2(1, 0)), share.x),
    mix(densityAt(cell + ivec2(0, 1)), densityAt(cell + ivec2(1, 1)), share.x),
    share.y);
  float slope = max(fwidth(density), 0.0001);
  float bands = bandsBelow(max(density, 0.0001));
  float bandSlope = max(fwidth(bands), 0.0001);
  float shown = clamp((density - ${glslFloat(leastDensity)}) / slope + 0.5, 0.0, 1.0);
  if (shown <= 0.0) discard;
  float edge = clamp(1.0 - (1.0 - fract(bands)) / bandSlope, 0.0, 1.0);
  float position = clamp(max(0.0, floor(bands) + edge) / u_lastBand, 0.0, 1.0);
  o_color = texture(u_ramp, vec2(position, 0.5)) * shown;
}`;
}
