import type { WeaponFamily } from "../../core/events/weapons";

/** A symbol's outline in a unit box: x right, y down, both within −1…1. */
export type SymbolOutline =
  | { readonly kind: "circle"; readonly radius: number }
  | {
      readonly kind: "polygon";
      readonly points: readonly (readonly [number, number])[];
    };

const armWidth = 0.36;

/**
 * The shape that says the weapon family wherever it is drawn: legend, canvas, PDF and, as distance functions with the
 * same measures, the GPU. Areas are about equal, so that no family looks heavier.
 */
export const symbolOutlines: Readonly<Record<WeaponFamily, SymbolOutline>> = {
  missile: {
    kind: "polygon",
    points: [
      [0, -1],
      [0.95, 0.72],
      [-0.95, 0.72],
    ],
  },
  "one-way-drone": { kind: "circle", radius: 0.82 },
  "guided-bomb": {
    kind: "polygon",
    points: [
      [0, 1],
      [-0.95, -0.72],
      [0.95, -0.72],
    ],
  },
  artillery: {
    kind: "polygon",
    points: [
      [-0.74, -0.74],
      [0.74, -0.74],
      [0.74, 0.74],
      [-0.74, 0.74],
    ],
  },
  "naval-drone": {
    kind: "polygon",
    points: [
      [-0.98, -0.5],
      [0.98, -0.5],
      [0.55, 0.62],
      [-0.55, 0.62],
    ],
  },
  combined: {
    kind: "polygon",
    points: [
      [-armWidth, -1],
      [armWidth, -1],
      [armWidth, -armWidth],
      [1, -armWidth],
      [1, armWidth],
      [armWidth, armWidth],
      [armWidth, 1],
      [-armWidth, 1],
      [-armWidth, armWidth],
      [-1, armWidth],
      [-1, -armWidth],
      [-armWidth, -armWidth],
    ],
  },
  "not-stated": {
    kind: "polygon",
    points: [
      [0, -0.98],
      [0.98, 0],
      [0, 0.98],
      [-0.98, 0],
    ],
  },
};

/** SVG path data of an outline, scaled to `radius` and centred on `[x, y]`. */
export function symbolPath(family: WeaponFamily, x = 0, y = 0, radius = 1): string {
  const outline = symbolOutlines[family];
  const round = (value: number) => Math.round(value * 1000) / 1000;
  if (outline.kind === "circle") {
    const r = round(outline.radius * radius);
    return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  }
  const points = outline.points.map(([dx, dy]) => `${round(x + dx * radius)} ${round(y + dy * radius)}`);
  return `M${points.join("L")}Z`;
}

/** Radius of an incident symbol in CSS pixels (of the layout, not of the device). */
export const symbolRadiusPx = 7;
