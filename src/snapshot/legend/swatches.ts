import type { LegendTools, Swatch } from "../legend-rows";
import type { HatchPattern, SymbolPrimitive } from "../page-primitives";

/** A symbol in the middle. */
export function symbolSwatch(
  { style }: LegendTools,
  look: Pick<SymbolPrimitive, "family" | "match" | "status" | "color" | "opacity"> & {
    readonly radiusPx?: number;
  },
): Swatch {
  return (width, height) => [
    { kind: "symbol", x: width / 2, y: height / 2, radiusPx: style.symbolPx, count: 1, ...look },
  ];
}

/** A line from side to side. */
export function lineSwatch(color: string, lineWidthPx: number, dash?: readonly number[]): Swatch {
  return (width, height) => [
    {
      kind: "line",
      x1: 1,
      y1: height / 2,
      x2: width - 1,
      y2: height / 2,
      color,
      widthPx: lineWidthPx,
      ...(dash === undefined ? {} : { dash }),
    },
  ];
}

/** A framed piece of a hatch. */
export function hatchSwatch(pattern: HatchPattern, color: string): Swatch {
  return (width, height) => {
    const box = { x: 0.5, y: 1, width: width - 1, height: height - 2 };
    const tint =
      pattern === "assessed" ? [{ kind: "rect" as const, ...box, fill: color, fillOpacity: 0.05 }] : [];
    return [
      ...tint,
      { kind: "hatch", ...box, pattern, color },
      { kind: "rect", ...box, stroke: color, strokeWidthPx: 0.6 },
    ];
  };
}

/** The dotted edge of an admin area, as the ground draws it. */
export function admin1Swatch({ style: { colors } }: LegendTools): Swatch {
  return (width, height) => {
    const box = { x: 1, y: 1, width: width - 2, height: height - 2 };
    return [{ kind: "rect", ...box, stroke: colors.textMuted, strokeWidthPx: 1.6, dash: [1.6, 3.2] }];
  };
}
