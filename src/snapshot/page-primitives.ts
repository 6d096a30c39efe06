import type { IncidentStatus } from "../core/events/incident";
import type { WeaponFamily } from "../core/events/weapons";

/** CSS pixels of the layout, x right and y down. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FontSpec {
  /** `interface` is Inter, `map` is Noto Sans. */
  readonly family: "interface" | "map";
  readonly sizePx: number;
  readonly weight: 400 | 600 | 700;
  readonly italic?: boolean;
  readonly letterSpacingPx?: number;
}

/** Width in CSS pixels that a text takes in a font. */
export type MeasureText = (text: string, font: FontSpec) => number;

export interface TextPrimitive {
  readonly kind: "text";
  /** The anchor's x; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: FontSpec;
  readonly color: string;
  readonly anchor: "start" | "middle" | "end";
  readonly halo?: { readonly color: string; readonly widthPx: number };
  /** 0…1 of text and halo; 1 unless told. */
  readonly opacity?: number;
  /** What the text covers, for tests and for collisions. */
  readonly box: Box;
}

export interface LinePrimitive {
  readonly kind: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly color: string;
  readonly widthPx: number;
  readonly dash?: readonly number[];
}

export interface RectPrimitive extends Box {
  readonly kind: "rect";
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidthPx?: number;
  readonly dash?: readonly number[];
}

export interface PathPrimitive {
  readonly kind: "path";
  /** SVG path data, relative to the page's origin moved to `[x, y]`. */
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly fill?: string;
  readonly fillOpacity?: number;
  /** `evenodd` leaves out what lies inside two outlines. */
  readonly fillRule?: "nonzero" | "evenodd";
  readonly stroke?: string;
  readonly strokeWidthPx?: number;
  readonly dash?: readonly number[];
  readonly roundCaps?: boolean;
  /** 0…1 of fill and stroke; 1 unless told. */
  readonly opacity?: number;
}

/** An incident's symbol; `count` above 1 has a badge "×3" of its own beside it. */
export interface SymbolPrimitive {
  readonly kind: "symbol";
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  readonly family: WeaponFamily;
  readonly match: "certain" | "possible";
  readonly status: IncidentStatus;
  readonly count: number;
  /** `#RRGGBB`; the weapon family's unless told. */
  readonly color?: string;
  /** 0…1; 1 unless told. */
  readonly opacity?: number;
}

/** `assessed` and `contested` are diagonals, `claimed` sparse dots, `possible` the fine hatch of the time strip. */
export type HatchPattern = "assessed" | "contested" | "claimed" | "possible";

export interface HatchPrimitive extends Box {
  readonly kind: "hatch";
  readonly pattern: HatchPattern;
  readonly color: string;
  readonly opacity?: number;
}

export type Primitive =
  | TextPrimitive
  | LinePrimitive
  | RectPrimitive
  | PathPrimitive
  | SymbolPrimitive
  | HatchPrimitive;

/** Primitives laid out from their own origin, to be moved into place. */
export interface Block {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly primitives: readonly Primitive[];
}

export const emptyBlock: Block = { widthPx: 0, heightPx: 0, primitives: [] };

function movePrimitive(primitive: Primitive, dx: number, dy: number): Primitive {
  if (primitive.kind === "line") {
    const { x1, y1, x2, y2 } = primitive;
    return { ...primitive, x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy };
  }
  const moved = { ...primitive, x: primitive.x + dx, y: primitive.y + dy };
  if (moved.kind !== "text") return moved;
  return { ...moved, box: { ...moved.box, x: moved.box.x + dx, y: moved.box.y + dy } };
}

/** The primitives shifted by CSS pixels. */
export function movePrimitives(primitives: readonly Primitive[], dx: number, dy: number): Primitive[] {
  return primitives.map((primitive) => movePrimitive(primitive, dx, dy));
}

/** Whether two boxes share more than an edge. */
export function boxesCollide(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
