import { incidentOpacity, incidentMeasures as measures } from "./incident-measures";
import {
  glslFloat,
  incidentFragmentPreamble,
  incidentVertexPreamble,
  type ProjectionShader,
} from "./incident-shader";

/** How far a selection ring reaches from the symbol's centre, in CSS pixels. */
export const selectionRingExtentPx =
  measures.selectionRingRadiusPx + measures.selectionRingWidthPx / 2 + measures.edgeWidthPx + 1;

/** Vertex shader of the ring around the selected or the hovered row. */
export function selectionRingVertexShader(projection: ProjectionShader): string {
  return `${incidentVertexPreamble(projection)}
flat out float v_size;
void main() {
  if (matchVertex() == 0u) {
    drawNothing();
    return;
  }
  v_size = 2.0 * ${glslFloat(selectionRingExtentPx)} * u_pixelRatio + 1.0;
  drawPoint(v_size);
}`;
}

/** Fragment shader: a ring in `u_ringColor` with a paper edge, as strong as `u_ringAlpha`. */
export function selectionRingFragmentShader(): string {
  return `${incidentFragmentPreamble}
uniform vec3 u_edgeColor;
uniform vec3 u_ringColor;
uniform float u_ringAlpha;
flat in float v_size;
void main() {
  vec2 p = (gl_PointCoord - 0.5) * v_size / u_pixelRatio;
  float ring = abs(length(p) - ${glslFloat(measures.selectionRingRadiusPx)}) - ${glslFloat(measures.selectionRingWidthPx / 2)};
  float edge = ${glslFloat(incidentOpacity.paper)} * coverage((ring - ${glslFloat(measures.edgeWidthPx)}) * u_pixelRatio);
  float mark = coverage(ring * u_pixelRatio);
  float alpha = mark + edge * (1.0 - mark);
  if (alpha <= 0.0) discard;
  o_color = vec4(u_ringColor * mark + u_edgeColor * edge * (1.0 - mark), alpha) * u_ringAlpha;
}`;
}
