import { escapeXml } from "../../../formats/export/xml-text";
import type { Box, FontSpec } from "../../page-primitives";
import {
  type Fill,
  miterLimit,
  type OutlineShape,
  type Shape,
  type Stroke,
  type TextShape,
} from "../../vector/shapes";
import { shortNumber as short, shortNumbers } from "../../vector/short-number";

/** Names as CSS has them; the first is the one whose files the SVG holds. */
export const svgFamilies: Readonly<Record<FontSpec["family"], string>> = {
  interface: "Inter Variable, Inter, sans-serif",
  map: "Noto Sans, sans-serif",
};

type Attributes = Readonly<Record<string, string | null>>;

/** Attributes of an element, those that are null left out. */
export function writeAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? "" : ` ${name}="${escapeXml(value)}"`))
    .join("");
}

const longNumber = /-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;

/** Path data with numbers no longer than they have to be. */
const shortenPath = (d: string): string =>
  d.replace(longNumber, (text) => (text.length > 6 ? short(Number(text)) : text));

const shareOf = (opacity: number): string | null => (opacity === 1 ? null : short(opacity));

const fillAttributes = (fill: Fill | null): Attributes => ({
  fill: fill?.color ?? "none",
  "fill-opacity": fill === null ? null : shareOf(fill.opacity),
  "fill-rule": fill?.rule === "evenodd" ? "evenodd" : null,
});

function strokeAttributes(stroke: Stroke | null): Attributes {
  if (stroke === null) return {};
  return {
    stroke: stroke.color,
    "stroke-opacity": shareOf(stroke.opacity),
    "stroke-width": short(stroke.widthPx),
    "stroke-dasharray": stroke.dash.length === 0 ? null : shortNumbers(...stroke.dash),
    "stroke-linecap": stroke.cap === "round" ? "round" : null,
    "stroke-linejoin": stroke.join === "round" ? "round" : null,
    "stroke-miterlimit": stroke.join === "miter" ? String(miterLimit) : null,
  };
}

const translation = (x: number, y: number): string | null =>
  x === 0 && y === 0 ? null : `translate(${shortNumbers(x, y)})`;

function writeOutline({ d, x, y, fill, stroke }: OutlineShape): string {
  const attributes = { d: shortenPath(d), transform: translation(x, y) };
  const look = { ...fillAttributes(fill), ...strokeAttributes(stroke) };
  return `<path${writeAttributes({ ...attributes, ...look })}/>`;
}

/** Writes shapes; ids count up over the whole file. */
export class SvgShapes {
  private count = 0;

  private nextId(letter: string): string {
    this.count++;
    return `${letter}${this.count}`;
  }

  write(shape: Shape): string {
    switch (shape.kind) {
      case "outline":
        return writeOutline(shape);
      case "text":
        return this.writeText(shape);
      case "clip":
        return this.writeClip(shape.box, shape.shapes.map((inner) => this.write(inner)).join(""));
    }
  }

  /** What of a piece of SVG lies in a box, both moved by CSS pixels. */
  writeClip({ x, y, width, height }: Box, content: string, dx = 0, dy = 0): string {
    const id = this.nextId("c");
    const [boxX, boxY, boxWidth, boxHeight] = [x, y, width, height].map(short);
    const rect = { x: boxX!, y: boxY!, width: boxWidth!, height: boxHeight! };
    const clip = `<clipPath id="${id}"><rect${writeAttributes(rect)}/></clipPath>`;
    const inner = dx === 0 && dy === 0 ? content : `<g transform="${translation(dx, dy)}">${content}</g>`;
    return `${clip}<g clip-path="url(#${id})">${inner}</g>`;
  }

  /** The text once; its halo is a second drawing of it, so that readers without `paint-order` show it too. */
  private writeText({ x, y, text, font, color, anchor, halo, opacity }: TextShape): string {
    const id = halo === undefined ? null : this.nextId("t");
    const attributes: Attributes = {
      id,
      x: short(x),
      y: short(y),
      "font-family": svgFamilies[font.family],
      "font-size": short(font.sizePx),
      "font-weight": font.weight === 400 ? null : String(font.weight),
      "font-style": font.italic ? "italic" : null,
      "letter-spacing": font.letterSpacingPx ? short(font.letterSpacingPx) : null,
      "text-anchor": anchor === "start" ? null : anchor,
    };
    const look: Attributes = { fill: color, "fill-opacity": shareOf(opacity) };
    const content = escapeXml(text);
    if (halo === undefined) return `<text${writeAttributes({ ...attributes, ...look })}>${content}</text>`;
    const edge: Attributes = {
      "xlink:href": `#${id}`,
      fill: "none",
      stroke: halo.color,
      "stroke-opacity": shareOf(opacity),
      "stroke-width": short(2 * halo.widthPx),
      "stroke-linejoin": "round",
    };
    const below = `<use${writeAttributes(edge)}/>`;
    return `<g${writeAttributes(look)}>${below}<text${writeAttributes(attributes)}>${content}</text></g>`;
  }
}
