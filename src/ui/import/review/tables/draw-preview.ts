import type { FeatureCollection, Geometry, Position } from "geojson";
import { mercatorY } from "../../../../core/geo/web-mercator";
import { type ColorTokens, colorTokens, type ThemeName } from "../../../../look/theme/tokens";

/** Degrees: west, south, east, north. */
export type PreviewBounds = readonly [west: number, south: number, east: number, north: number];

export interface PreviewContent {
  /** `[lng, lat, lng, lat, …]` */
  readonly points: Float64Array;
  readonly outlines: readonly Geometry[];
}

export interface PreviewGround {
  readonly countries: FeatureCollection;
  readonly oblastLines: FeatureCollection;
}

/** Web Mercator on the scale of longitudes, positive to the north. */
const mercatorNorth = (lat: number) => (0.5 - mercatorY(lat)) * 360;

type Path = readonly Position[];

/** Every path of a geometry: rings, lines, and single positions as paths of one. */
export function pathsOf(geometry: Geometry): readonly Path[] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
      return geometry.coordinates.map((position) => [position]);
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    case "GeometryCollection":
      return geometry.geometries.flatMap(pathsOf);
  }
}

/** The bounds of all that is drawn, null where nothing is. */
export function boundsOf({ points, outlines }: PreviewContent): PreviewBounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = (lng: number, lat: number) => {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  };
  for (let index = 0; index < points.length; index += 2) include(points[index]!, points[index + 1]!);
  for (const outline of outlines)
    for (const path of pathsOf(outline)) for (const [lng, lat] of path) include(lng!, lat!);
  return west <= east && south <= north ? [west, south, east, north] : null;
}

const smallestSpanDegrees = 1.2;
const marginShare = 0.08;
const pointRadiusPx = 3;

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

type Project = (lng: number, lat: number) => readonly [xPx: number, yPx: number];

/** Web Mercator that fits the bounds into a size with a margin, north up. */
export function fitProjection(bounds: PreviewBounds, { widthPx, heightPx }: Size): Project {
  const [west, south, east, north] = bounds;
  const [top, bottom] = [mercatorNorth(north), mercatorNorth(south)];
  const inner = 1 - 2 * marginShare;
  const scale = Math.min(
    (widthPx * inner) / Math.max(east - west, smallestSpanDegrees),
    (heightPx * inner) / Math.max(top - bottom, smallestSpanDegrees),
  );
  const [midLng, midY] = [(west + east) / 2, (top + bottom) / 2];
  return (lng, lat) => [
    widthPx / 2 + (lng - midLng) * scale,
    heightPx / 2 - (mercatorNorth(lat) - midY) * scale,
  ];
}

function trace(context: CanvasRenderingContext2D, project: Project, geometry: Geometry | null): void {
  for (const path of geometry ? pathsOf(geometry) : []) {
    for (const [index, [lng, lat]] of path.entries()) {
      const [x, y] = project(lng!, lat!);
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  }
}

function drawGround(
  context: CanvasRenderingContext2D,
  project: Project,
  { countries, oblastLines }: PreviewGround,
  tokens: ColorTokens,
): void {
  for (const { geometry, properties } of countries.features) {
    context.beginPath();
    trace(context, project, geometry);
    context.fillStyle = properties?.id === "UA" ? tokens.landUkraine : tokens.landAbroad;
    context.fill("evenodd");
    context.strokeStyle = tokens.stateBorder;
    context.lineWidth = 0.8;
    context.stroke();
  }
  context.beginPath();
  for (const { geometry } of oblastLines.features) trace(context, project, geometry);
  context.strokeStyle = tokens.oblastLine;
  context.lineWidth = 0.6;
  context.stroke();
}

/** Draws the ground and what was accepted, in the colour that the source is to have. */
export function drawPreview(
  context: CanvasRenderingContext2D,
  size: Size,
  content: PreviewContent,
  ground: PreviewGround,
  look: { readonly theme: ThemeName; readonly color: string },
): void {
  const tokens = colorTokens[look.theme];
  context.fillStyle = tokens.water;
  context.fillRect(0, 0, size.widthPx, size.heightPx);
  const project = fitProjection(boundsOf(content) ?? [22, 44.2, 40.3, 52.4], size);
  drawGround(context, project, ground, tokens);
  context.beginPath();
  for (const outline of content.outlines) trace(context, project, outline);
  // A casing in the colour of labels, so that any colour stands out on either ground.
  context.strokeStyle = tokens.label;
  context.lineWidth = 3;
  context.stroke();
  context.strokeStyle = look.color;
  context.lineWidth = 1.6;
  context.stroke();
  context.fillStyle = look.color;
  context.strokeStyle = look.theme === "dark" ? tokens.label : tokens.symbolEdge;
  context.lineWidth = 0.8;
  const { points } = content;
  for (let index = 0; index < points.length; index += 2) {
    const [x, y] = project(points[index]!, points[index + 1]!);
    context.beginPath();
    context.arc(x, y, pointRadiusPx, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}
