import { weaponFamilies } from "../../core/events/weapons";
import { type SymbolOutline, symbolOutlines } from "../../look/theme/symbols";

type Point = readonly [number, number];

/** Edges that a family may have in its right half. */
export const planesPerFamily = 3;

/**
 * An outline as the shader takes it: a point (x right, y down, unit box) is folded to `(|x|, y)`, or where `foldsBoth`
 * to the greater and the lesser of |x| and |y|; its signed distance is then the greatest of `normal · point − offset`
 * over the planes, or the distance from a circle.
 */
export interface FamilyPlanes {
  /** Normal x, normal y, offset; a plane that does not matter has an offset no point reaches. */
  readonly planes: readonly (readonly [number, number, number])[];
  readonly foldsBoth: boolean;
  /** Radius, or null for polygons. */
  readonly circleRadius: number | null;
}

const unreachedPlane = [0, 0, 1000] as const;

function signedArea(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function isConvex(points: readonly Point[]): boolean {
  const turns = points.map(([x, y], index) => {
    const [bx, by] = points[(index + 1) % points.length]!;
    const [cx, cy] = points[(index + 2) % points.length]!;
    return (bx - x) * (cy - by) - (by - y) * (cx - bx);
  });
  return turns.every((turn) => turn > 0) || turns.every((turn) => turn < 0);
}

const hasPoint = (points: readonly Point[], x: number, y: number) =>
  points.some((point) => point[0] === x && point[1] === y);

/** The edges that look right, straight up or straight down: with |x| they stand for those that look left too. */
function rightwardPlanes(points: readonly Point[]): [number, number, number][] {
  const outward = Math.sign(signedArea(points));
  return points
    .map((from, index): [number, number, number] => {
      const to = points[(index + 1) % points.length]!;
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      const normalX = (outward * (to[1] - from[1])) / length;
      const normalY = (outward * (from[0] - to[0])) / length;
      return [normalX, normalY, normalX * from[0] + normalY * from[1]];
    })
    .filter(([normalX]) => normalX >= 0);
}

/** Puts an outline into the shader's form; throws for one that has no such form. */
export function toFamilyPlanes(outline: SymbolOutline): FamilyPlanes {
  if (outline.kind === "circle") return { planes: [], foldsBoth: false, circleRadius: outline.radius };
  const { points } = outline;
  if (!points.every(([x, y]) => hasPoint(points, -x, y)))
    throw new RangeError("the shader draws only outlines that are the same left and right");
  if (isConvex(points)) {
    const planes = rightwardPlanes(points);
    if (planes.length > planesPerFamily)
      throw new RangeError(
        `the outline has ${planes.length} edges on its right, the shader ${planesPerFamily}`,
      );
    return { planes, foldsBoth: false, circleRadius: null };
  }
  const reach = Math.max(...points.map(([x]) => x));
  const arm = Math.min(...points.map(([x]) => Math.abs(x)));
  const corners = [
    [arm, reach],
    [reach, arm],
    [arm, arm],
  ] as const;
  const isPlus =
    points.length === 12 && corners.every(([x, y]) => hasPoint(points, x, y) && hasPoint(points, x, -y));
  if (!isPlus) throw new RangeError("the only outline with inward corners that the shader draws is a plus");
  return {
    planes: [
      [1, 0, reach],
      [0, 1, arm],
    ],
    foldsBoth: true,
    circleRadius: null,
  };
}

/** Signed distance of a point (unit box) from an outline, negative inside: what the fragment shader computes. */
export function outlineDistance(
  { planes, foldsBoth, circleRadius }: FamilyPlanes,
  x: number,
  y: number,
): number {
  if (circleRadius !== null) return Math.hypot(x, y) - circleRadius;
  const right = Math.abs(x);
  const down = Math.abs(y);
  const [first, second] = foldsBoth ? [Math.max(right, down), Math.min(right, down)] : [right, y];
  return Math.max(...planes.map(([normalX, normalY, offset]) => normalX * first + normalY * second - offset));
}

/** How far an outline reaches from its middle to the right, left, up or down, in the unit box. */
export function outlineReach(outline: SymbolOutline): number {
  return outline.kind === "circle" ? outline.radius : Math.max(...outline.points.flat().map(Math.abs));
}

/** The outlines of all families as uniforms: `planesPerFamily` vec3 each, and a vec3 each of fold and circle. */
export function familyPlaneUniforms(): { readonly planes: Float32Array; readonly shapes: Float32Array } {
  const families = weaponFamilies.map((family) => toFamilyPlanes(symbolOutlines[family]));
  return {
    planes: new Float32Array(
      families.flatMap(({ planes }) =>
        Array.from({ length: planesPerFamily }, (_, index) => planes[index] ?? unreachedPlane).flat(),
      ),
    ),
    shapes: new Float32Array(
      families.flatMap(({ foldsBoth, circleRadius }) => [
        foldsBoth ? 1 : 0,
        circleRadius === null ? 0 : 1,
        circleRadius ?? 1000,
      ]),
    ),
  };
}
