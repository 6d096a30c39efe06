import { symbolRadiusPx } from "../../look/theme/symbols";
import { planesPerFamily } from "./family-planes";
import { incidentMeasures as measures } from "./incident-measures";
import {
  glslFloat,
  incidentFragmentPreamble,
  incidentVertexPreamble,
  type ProjectionShader,
} from "./incident-shader";

/**
 * Vertex shader of the symbols. It hands each point its outline and colours, so that the fragment shader, which runs
 * hundreds of times a point, needs no branch. `v_match` and `v_opacity` are what the transform-feedback
 * tests capture.
 */
export function symbolVertexShader(projection: ProjectionShader): string {
  return `${incidentVertexPreamble(projection)}
uniform vec3 u_paperColor;
uniform vec3 u_familyPlanes[${7 * planesPerFamily}];
uniform vec3 u_familyShapes[7];
flat out uint v_match;
flat out float v_opacity;
flat out vec3 v_color;
flat out vec3 v_innerColor;
flat out vec3 v_planes[${planesPerFamily}];
flat out vec3 v_shape;
flat out float v_size;
void main() {
  v_match = matchVertex();
  v_opacity = opacityOfVertex();
  if (v_match == 0u) {
    drawNothing();
    return;
  }
  int family = int(familyOfVertex());
  float radius = ${glslFloat(symbolRadiusPx)} * u_pixelRatio;
  v_color = colorOfVertex();
  v_innerColor = v_match == 2u ? v_color : u_paperColor;
  for (int plane = 0; plane < ${planesPerFamily}; plane++)
    v_planes[plane] = u_familyPlanes[family * ${planesPerFamily} + plane] * vec3(1.0, 1.0, radius);
  v_shape = u_familyShapes[family] * vec3(1.0, 1.0, radius);
  v_size = 2.0 * ${glslFloat(symbolRadiusPx + measures.edgeWidthPx)} * u_pixelRatio + 1.0;
  drawPoint(v_size);
}`;
}

/**
 * Fragment shader of the symbols: solid where the window certainly holds the incident, hollow where it possibly does,
 * with a thin edge. Premultiplied alpha; all distances in device pixels.
 */
export function symbolFragmentShader(): string {
  return `${incidentFragmentPreamble}
uniform vec3 u_edgeColor;
flat in float v_opacity;
flat in vec3 v_color;
flat in vec3 v_innerColor;
flat in vec3 v_planes[${planesPerFamily}];
flat in vec3 v_shape;
flat in float v_size;
void main() {
  vec2 p = (gl_PointCoord - 0.5) * v_size;
  vec2 mirrored = abs(p);
  vec2 folded = v_shape.x > 0.0
    ? vec2(max(mirrored.x, mirrored.y), min(mirrored.x, mirrored.y))
    : vec2(mirrored.x, p.y);
  float distance = length(p) * v_shape.y - v_shape.z;
  for (int plane = 0; plane < ${planesPerFamily}; plane++)
    distance = max(distance, dot(v_planes[plane].xy, folded) - v_planes[plane].z);
  float alpha = coverage(distance - ${glslFloat(measures.edgeWidthPx)} * u_pixelRatio);
  if (alpha <= 0.0) discard;
  vec3 body = mix(v_color, v_innerColor, coverage(distance + ${glslFloat(measures.hollowOutlinePx)} * u_pixelRatio));
  o_color = vec4(mix(u_edgeColor, body, coverage(distance)), 1.0) * alpha * v_opacity;
}`;
}
