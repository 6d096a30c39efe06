import { weaponFamilies } from "../../../core/events/weapons";
import { incidentVertexPreamble, type ProjectionShader } from "../incident-shader";

/**
 * Vertex shader of symbols in a crowd. It hands each point its picture, so that the fragment shader, which runs tens of
 * millions of times a frame, only looks it up.
 */
export function crowdedSymbolVertexShader(projection: ProjectionShader): string {
  return `${incidentVertexPreamble(projection)}
uniform vec3 u_pictureCells[${weaponFamilies.length}];
uniform float u_hollowRow;
flat out vec3 v_picture;
flat out float v_opacity;
void main() {
  uint match = matchVertex();
  if (match == 0u) {
    drawNothing();
    return;
  }
  vec3 cell = u_pictureCells[familyOfVertex()];
  uint row = 2u * sourceOfVertex() + (match == 2u ? 0u : 1u);
  v_picture = vec3(cell.x, float(row) * u_hollowRow, cell.y);
  v_opacity = opacityOfVertex();
  drawPoint(cell.z);
}`;
}

/** Fragment shader of symbols in a crowd: what `symbolFragmentShader` computes, looked up. */
export function crowdedSymbolFragmentShader(): string {
  return `#version 300 es
precision highp float;
precision highp int;
uniform sampler2D u_pictures;
flat in vec3 v_picture;
flat in float v_opacity;
out vec4 o_color;
void main() {
  o_color = texelFetch(u_pictures, ivec2(v_picture.xy + gl_PointCoord * v_picture.z), 0) * v_opacity;
}`;
}
