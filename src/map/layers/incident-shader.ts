import type { CustomRenderMethodInput } from "maplibre-gl";
import { weaponFamilies } from "../../core/events/weapons";
import { attributeLocations } from "./incident-vertices";
import { mostSourceColors } from "./shader-colors";

/** The part of MapLibre's shader data that programs are compiled with. */
export type ProjectionShader = Pick<
  CustomRenderMethodInput["shaderData"],
  "variantName" | "vertexShaderPrelude" | "define"
>;

/** `matchRow` of core/events/window-rows.ts on the GPU: 0 outside, 1 possible, 2 certain. A browser test compares them. */
const matchGlsl = `
uint matchWindow(uvec2 seconds, uint throughout, uvec2 window) {
  if (window.y <= window.x || seconds.x >= window.y || seconds.y <= window.x) return 0u;
  if (throughout == 1u) return 2u;
  return seconds.x >= window.x && seconds.y <= window.y ? 2u : 1u;
}`;

/**
 * What every incident vertex shader begins with: MapLibre's projection, the attributes, the match, and what points
 * need. Positions are taken relative to the camera before they are projected, in two float32 steps, so that nothing
 * jitters at high zoom.
 */
export function incidentVertexPreamble(projection: ProjectionShader): string {
  const { position, interval, category, radius, visible, source, status } = attributeLocations;
  return `#version 300 es
${projection.vertexShaderPrelude}
${projection.define}
layout(location = ${position}) in vec2 a_position;
layout(location = ${interval}) in uvec2 a_interval;
layout(location = ${category}) in uvec2 a_category;
layout(location = ${radius}) in float a_radiusMeters;
layout(location = ${visible}) in uint a_visible;
layout(location = ${source}) in uint a_source;
layout(location = ${status}) in uint a_status;
uniform uvec2 u_window;
uniform uvec2 u_windowWithout;
uniform vec2 u_ageShare;
uniform vec2 u_ageOpacities;
uniform vec2 u_cameraHigh;
uniform vec2 u_cameraLow;
uniform vec2 u_projectionOrigin;
uniform vec2 u_clipScale;
uniform float u_pixelRatio;
uniform vec3 u_familyColors[${weaponFamilies.length}];
uniform vec3 u_sourceColors[${mostSourceColors}];
uniform uint u_sourceColorCount;
${matchGlsl}
// A row is hidden (0), shown (1), or shown but never as certain (2), since a filter could not decide about it.
// What another window holds or may hold is not drawn here.
uint matchVertex() {
  if (a_visible == 0u) return 0u;
  uint match = matchWindow(a_interval, a_category.y, u_window);
  if (match == 0u || matchWindow(a_interval, a_category.y, u_windowWithout) != 0u) return 0u;
  return a_visible == 2u ? 1u : match;
}
// The age share of look/theme/age-emphasis.ts, from the window's end in whole seconds, mixed from newest to oldest.
float opacityOfVertex() {
  float seconds = a_interval.y > u_window.y ? -float(a_interval.y - u_window.y) : float(u_window.y - a_interval.y);
  return mix(u_ageOpacities.x, u_ageOpacities.y, clamp(u_ageShare.x + seconds * u_ageShare.y, 0.0, 1.0));
}
vec2 incidentOffset() {
  return (a_position - u_cameraHigh) - u_cameraLow;
}
vec4 projectOffset(vec2 offset) {
  return projectTile(offset + u_projectionOrigin);
}
uint familyOfVertex() {
  return min(a_category.x, ${weaponFamilies.length - 1}u);
}
// The source whose colour the row has; 0 where it has its family's.
uint sourceOfVertex() {
  return a_source < u_sourceColorCount ? min(a_source, ${mostSourceColors - 1}u) : 0u;
}
vec3 colorOfVertex() {
  uint source = sourceOfVertex();
  return source > 0u ? u_sourceColors[source] : u_familyColors[familyOfVertex()];
}
void drawNothing() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 1.0;
}
void drawPointAt(vec4 position, float size) {
  gl_Position = position;
  gl_Position.xy *= u_clipScale;
  gl_PointSize = size;
}
void drawPoint(float size) {
  drawPointAt(projectOffset(incidentOffset()), size);
}`;
}

/** What every incident fragment shader begins with. Colours are premultiplied by their alpha. */
export const incidentFragmentPreamble = `#version 300 es
precision highp float;
precision highp int;
uniform float u_pixelRatio;
out vec4 o_color;

float coverage(float distance) {
  return clamp(0.5 - distance, 0.0, 1.0);
}`;

/** A number as GLSL takes it. */
export const glslFloat = (value: number): string => value.toFixed(4);
