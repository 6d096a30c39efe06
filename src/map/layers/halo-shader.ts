import { symbolRadiusPx } from "../../look/theme/symbols";
import { incidentMeasures, incidentOpacity } from "./incident-measures";
import {
  glslFloat,
  incidentFragmentPreamble,
  incidentVertexPreamble,
  type ProjectionShader,
} from "./incident-shader";

/** Length of the equator in metres, WGS84: web-mercator units times this times cos(latitude) are metres. */
const equatorMeters = 40_075_016.686;

/**
 * Vertex shader of the halos: the ground disc of the uncertainty radius, as the ellipse that it is on screen under
 * pitch or on the globe. A halo larger than the GPU's largest point, or not larger than the symbol, is not drawn.
 */
export function haloVertexShader(projection: ProjectionShader): string {
  return `${incidentVertexPreamble(projection)}
uniform vec2 u_viewportPixels;
uniform float u_cameraMercatorY;
uniform float u_largestPointSize;
flat out vec3 v_color;
flat out float v_opacity;
flat out float v_size;
flat out vec4 v_toGround;
vec2 screenOffset(vec4 from, vec4 to) {
  vec2 clip = to.xy / to.w - from.xy / from.w;
  return clip * 0.5 * u_viewportPixels * vec2(1.0, -1.0);
}
void main() {
  v_color = colorOfVertex();
  v_opacity = opacityOfVertex();
  v_size = 0.0;
  v_toGround = vec4(0.0);
  drawNothing();
  if (matchVertex() == 0u) return;

  vec2 offset = incidentOffset();
  float cosLatitude = 1.0 / cosh(3.141592654 - 6.283185307 * (u_cameraMercatorY + offset.y));
  float radius = a_radiusMeters / (${equatorMeters.toFixed(1)} * cosLatitude);
  vec4 center = projectOffset(offset);
  vec4 eastern = projectOffset(offset + vec2(radius, 0.0));
  vec4 southern = projectOffset(offset + vec2(0.0, radius));
  if (min(center.w, min(eastern.w, southern.w)) <= 0.0) return;
  vec2 east = screenOffset(center, eastern);
  vec2 south = screenOffset(center, southern);
  float extent = max(length(vec2(east.x, south.x)), length(vec2(east.y, south.y)));
  float size = 2.0 * ceil(extent + ${glslFloat(incidentMeasures.haloOutlinePx)} * u_pixelRatio + 0.5);
  float determinant = east.x * south.y - east.y * south.x;
  if (extent <= ${glslFloat(symbolRadiusPx)} * u_pixelRatio || size > u_largestPointSize || abs(determinant) < 0.001) return;

  v_size = size;
  v_toGround = vec4(south.y, -east.y, -south.x, east.x) / determinant;
  drawPointAt(center, size);
}`;
}

/** Fragment shader of the halos: a translucent disc with a thin outline in the family's colour, premultiplied. */
export function haloFragmentShader(): string {
  return `${incidentFragmentPreamble}
flat in vec3 v_color;
flat in float v_opacity;
flat in float v_size;
flat in vec4 v_toGround;
uniform vec2 u_haloStrength;
void main() {
  mat2 toGround = mat2(v_toGround.xy, v_toGround.zw);
  vec2 ground = toGround * ((gl_PointCoord - 0.5) * v_size);
  float reach = length(ground);
  // Back from radii to device pixels, across the edge.
  float distance = (reach - 1.0) / max(length((ground / max(reach, 0.0001)) * toGround), 0.000001);
  float outline = abs(distance) - ${glslFloat(incidentMeasures.haloOutlinePx / 2)} * u_pixelRatio;
  float alpha = max(u_haloStrength.x * ${glslFloat(incidentOpacity.haloFill)} * coverage(distance), u_haloStrength.y * ${glslFloat(incidentOpacity.haloOutline)} * coverage(outline));
  if (alpha <= 0.0) discard;
  o_color = vec4(v_color, 1.0) * alpha * v_opacity;
}`;
}
