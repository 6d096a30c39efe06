import { statusByte } from "../../core/events/event-table";
import { incidentOpacity, incidentMeasures as measures } from "./incident-measures";
import {
  glslFloat,
  incidentFragmentPreamble,
  incidentVertexPreamble,
  type ProjectionShader,
} from "./incident-shader";

/** How far a status ring and its "?" reach from the symbol's centre, in CSS pixels. */
export const statusRingExtentPx =
  1 +
  Math.max(
    measures.statusRingRadiusPx + measures.statusRingWidthPx,
    measures.questionOffsetPx + measures.questionHalfHeightPx,
  );

/** Vertex shader of the rings around contested incidents; what is confirmed or only reported has none. */
export function statusRingVertexShader(projection: ProjectionShader): string {
  return `${incidentVertexPreamble(projection)}
flat out vec3 v_color;
flat out float v_opacity;
flat out float v_isDisputed;
flat out float v_size;
void main() {
  bool isDisputed = a_status == ${statusByte("disputed")}u;
  bool isContested = isDisputed || a_status == ${statusByte("attacker-only")}u;
  if (!isContested || matchVertex() == 0u) {
    drawNothing();
    return;
  }
  v_color = colorOfVertex();
  v_opacity = opacityOfVertex();
  v_isDisputed = isDisputed ? 1.0 : 0.0;
  v_size = 2.0 * ${glslFloat(statusRingExtentPx)} * u_pixelRatio + 1.0;
  drawPoint(v_size);
}`;
}

/** Fragment shader: a broken ring and a "?" where disputed, a dotted ring where only the attacker claims it. */
export function statusRingFragmentShader(): string {
  const radius = glslFloat(measures.statusRingRadiusPx);
  return `${incidentFragmentPreamble}
uniform vec3 u_edgeColor;
flat in vec3 v_color;
flat in float v_opacity;
flat in float v_isDisputed;
flat in float v_size;
// Along the circle from the middle of the nearest of so many dashes, and across it.
vec2 offsetFromDash(vec2 p, float dashes) {
  float turn = atan(p.y, p.x) / 6.283185307;
  float along = abs(fract(turn * dashes + 0.25) - 0.5) * 6.283185307 * ${radius} / dashes;
  return vec2(along, abs(length(p) - ${radius}));
}
float brokenRingDistance(vec2 p) {
  vec2 offset = offsetFromDash(p, ${glslFloat(measures.brokenRingDashes)});
  float halfDash = ${glslFloat((measures.brokenRingShare * Math.PI * measures.statusRingRadiusPx) / measures.brokenRingDashes)};
  return max(offset.x - halfDash, offset.y - ${glslFloat(measures.statusRingWidthPx / 2)});
}
float dottedRingDistance(vec2 p) {
  return length(offsetFromDash(p, ${glslFloat(measures.dottedRingDots)})) - ${glslFloat(measures.statusRingWidthPx * 0.6)};
}
// A "?" in a box of half-height 1: three quarters of a circle, a stem and a dot.
float questionDistance(vec2 p) {
  vec2 hook = p - vec2(0.0, -0.42);
  float arc = abs(length(hook) - 0.4);
  if (hook.x < 0.0 && hook.y > 0.0) arc = min(length(hook - vec2(-0.4, 0.0)), length(hook - vec2(0.0, 0.4)));
  float stem = length(p - vec2(0.0, clamp(p.y, -0.02, 0.28)));
  return min(min(arc, stem) - 0.17, length(p - vec2(0.0, 0.78)) - 0.21);
}
void main() {
  vec2 p = (gl_PointCoord - 0.5) * v_size / u_pixelRatio;
  float ring = v_isDisputed > 0.0 ? brokenRingDistance(p) : dottedRingDistance(p);
  float question = 1000.0;
  if (v_isDisputed > 0.0) {
    vec2 fromCenter = p - vec2(${glslFloat(measures.questionOffsetPx)}, ${glslFloat(-measures.questionOffsetPx)});
    question = questionDistance(fromCenter / ${glslFloat(measures.questionHalfHeightPx)}) * ${glslFloat(measures.questionHalfHeightPx)};
  }
  float edge = ${glslFloat(incidentOpacity.paper)} * coverage((min(ring, question) - ${glslFloat(measures.edgeWidthPx)}) * u_pixelRatio);
  float mark = coverage(min(max(ring, ${glslFloat(measures.edgeWidthPx)} - question), question) * u_pixelRatio);
  float alpha = mark + edge * (1.0 - mark);
  if (alpha <= 0.0) discard;
  o_color = vec4(v_color * mark + u_edgeColor * edge * (1.0 - mark), alpha) * v_opacity;
}`;
}
