import type { TextShape } from "../../vector/shapes";
import { shortNumber as short, shortNumbers } from "../../vector/short-number";
import { faceKey } from "../fonts/page-faces";
import { outlineOperators } from "./font/glyph-outline";
import { isSameText, type PdfFace, type SetGlyph, type TextPiece } from "./font/pdf-face";
import type { PdfContent } from "./pdf-content";
import type { DrawTextPicture, TextPicture } from "./text-picture";

/** Widths of two fonts of one face differ by less; a text that differs by more was not measured, and is left alone. */
const mostDifference = 0.02;

/** A text as UTF-16 in hexadecimal, as PDF has texts of any script. */
export function hexText(text: string): string {
  let hex = "FEFF";
  for (let index = 0; index < text.length; index++)
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0");
  return `<${hex}>`;
}

type Placed =
  | { readonly kind: "glyphs"; readonly x: number; readonly glyphs: readonly SetGlyph[] }
  | { readonly kind: "picture"; readonly x: number; readonly picture: TextPicture };

/** Widths of texts as they came out of the fonts, to be compared with those they were laid out with. */
export interface WidthRecord {
  readonly text: string;
  readonly laidOutPx: number;
  readonly naturalPx: number;
}

/** Sets texts on a page: glyphs of embedded fonts, each text findable once. */
export class PdfTexts {
  /** Pictures in place of characters without a font, by the name they are drawn by. */
  readonly pictures = new Map<string, TextPicture>();
  readonly usedFaces = new Map<string, string>();
  readonly widths: WidthRecord[] = [];

  constructor(
    private readonly content: PdfContent,
    private readonly faces: ReadonlyMap<string, PdfFace>,
    private readonly drawPicture: DrawTextPicture,
  ) {}

  private pictureOf(text: string, shape: TextShape): TextPicture {
    const picture = this.drawPicture({ ...shape, text });
    if (picture === null) throw new Error(`no font has all of "${text}", and it cannot be drawn`);
    return picture;
  }

  /** Writes a text at its place, as wide as it was laid out. */
  write(shape: TextShape): void {
    const key = faceKey(shape.font);
    const face = this.faces.get(key);
    if (face === undefined) throw new Error(`no font for ${key}`);
    const { sizePx, letterSpacingPx = 0 } = shape.font;
    const glyphWidthPx = (glyphs: readonly SetGlyph[]) =>
      glyphs.reduce((sum, { advance }) => sum + (advance * sizePx) / 1000 + letterSpacingPx, 0);
    const pieces = face
      .set(shape.text, letterSpacingPx !== 0)
      .map((piece) => this.measurePiece(piece, shape, glyphWidthPx));
    const naturalPx = pieces.reduce((sum, { widthPx }) => sum + widthPx, 0);
    if (pieces.length === 0) return;
    const laidOutPx = shape.box.width;
    const isMeasured = Math.abs(laidOutPx / naturalPx - 1) <= mostDifference;
    const stretch = isMeasured ? laidOutPx / naturalPx : 1;
    if (isMeasured) this.widths.push({ text: shape.text, laidOutPx, naturalPx });
    const widthPx = naturalPx * stretch;
    let x = shape.x - (shape.anchor === "start" ? 0 : shape.anchor === "middle" ? widthPx / 2 : widthPx);
    const placed = pieces.map(({ widthPx: pieceWidthPx, ...piece }): Placed => {
      const at = x;
      x += pieceWidthPx * stretch;
      return { ...piece, x: at };
    });
    this.paint(shape, face, placed, stretch);
  }

  private measurePiece(
    piece: TextPiece,
    shape: TextShape,
    glyphWidthPx: (glyphs: readonly SetGlyph[]) => number,
  ) {
    if (piece.kind === "glyphs") return { ...piece, widthPx: glyphWidthPx(piece.glyphs) };
    const picture = this.pictureOf(piece.text, shape);
    return { kind: "picture" as const, picture, widthPx: picture.advancePx };
  }

  private paint(shape: TextShape, face: PdfFace, placed: readonly Placed[], stretch: number): void {
    const { content } = this;
    const { opacity, halo } = shape;
    const glyphs = placed.flatMap((piece) => (piece.kind === "glyphs" ? piece.glyphs : []));
    // A reader that copies the text gets what was written, also where the glyphs alone say something else.
    const isFound =
      placed.every(({ kind }) => kind === "glyphs") && isSameText(shape.text, face.textOf(glyphs));
    content.opacity(opacity, opacity);
    if (halo !== undefined) {
      for (const piece of placed)
        if (piece.kind === "glyphs") this.paintHalo(shape, halo, face, piece, stretch);
    }
    if (!isFound) content.add(`/Span <</ActualText ${hexText(shape.text)}>> BDC`);
    content.fillColor(shape.color);
    for (const piece of placed) {
      if (piece.kind === "glyphs") this.paintGlyphs(shape, piece.x, piece.glyphs, stretch);
      else this.paintPicture(piece.picture, piece.x, shape.y);
    }
    if (!isFound) content.add("EMC");
  }

  /** Outlines of the glyphs, stroked: they lift the text off the map and are no text a second time. */
  private paintHalo(
    { y, font: { sizePx, letterSpacingPx = 0 } }: TextShape,
    halo: NonNullable<TextShape["halo"]>,
    face: PdfFace,
    { x, glyphs }: { readonly x: number; readonly glyphs: readonly SetGlyph[] },
    stretch: number,
  ): void {
    const { content } = this;
    const unitPx = sizePx / face.unitsPerEm;
    const units = (thousandths: number) => (thousandths / 1000) * face.unitsPerEm;
    let pen = 0;
    const outlines: string[] = [];
    for (const { glyph, advance, offsetX, offsetY } of glyphs) {
      outlines.push(outlineOperators(glyph, pen + units(offsetX), units(offsetY)));
      pen += units(advance) + letterSpacingPx / unitPx;
    }
    content.save();
    content.strokeColor(halo.color);
    content.add(`${unitPx * stretch} 0 0 ${-unitPx} ${shortNumbers(x, y)} cm`);
    content.stroking({ widthPx: (2 * halo.widthPx) / unitPx, dash: [], cap: "butt", join: "round" });
    content.add(outlines.filter((outline) => outline !== "").join("\n"));
    content.add("S");
    content.restore();
  }

  private paintGlyphs({ y, font }: TextShape, x: number, glyphs: readonly SetGlyph[], stretch: number): void {
    const key = faceKey(font);
    let name = this.usedFaces.get(key);
    if (name === undefined) {
      name = `F${this.usedFaces.size + 1}`;
      this.usedFaces.set(key, name);
    }
    const { sizePx, letterSpacingPx = 0 } = font;
    // Size, room between letters and stretch are set each time, since they outlast the text object.
    const parts = [
      `BT /${name} ${short(sizePx)} Tf ${short(letterSpacingPx)} Tc ${Number((100 * stretch).toFixed(5))} Tz`,
      `1 0 0 -1 ${shortNumbers(x, y)} Tm`,
    ];
    let shown = "";
    let rise = 0;
    const flush = () => {
      if (shown !== "") parts.push(`[${shown}] TJ`);
      shown = "";
    };
    const shift = (thousandths: number) => {
      if (Math.abs(thousandths) >= 0.05) shown += short(-thousandths);
    };
    for (const { id, width, advance, offsetX, offsetY } of glyphs) {
      const wantedRise = (offsetY * sizePx) / 1000;
      if (wantedRise !== rise) {
        flush();
        parts.push(`${short(wantedRise)} Ts`);
        rise = wantedRise;
      }
      shift(offsetX);
      shown += `<${id.toString(16).toUpperCase().padStart(4, "0")}>`;
      shift(advance - width - offsetX);
    }
    flush();
    if (rise !== 0) parts.push("0 Ts");
    this.content.add(`${parts.join("\n").replaceAll("><", "")} ET`);
  }

  private paintPicture(picture: TextPicture, x: number, y: number): void {
    const name = `T${this.pictures.size + 1}`;
    this.pictures.set(name, picture);
    const { box } = picture;
    const corner = shortNumbers(box.width, 0, 0, -box.height, x + box.x, y + box.y + box.height);
    this.content.add(`q ${corner} cm /${name} Do Q`);
  }
}
