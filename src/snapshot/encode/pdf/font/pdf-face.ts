import fontkit, { type Font, type Glyph, type GlyphRun, type TypeFeatures } from "@pdf-lib/fontkit";
import type { LoadedFontFile } from "../../fonts/load-font-files";
import { type CodePointRange, isInRanges, parseUnicodeRange } from "../../fonts/unicode-range";
import { contoursOf } from "./glyph-outline";
import { type FontGlyph, writeTrueType } from "./true-type";

/** A glyph where it stands in a text; lengths in thousandths of the font size. */
export interface SetGlyph {
  readonly id: number;
  readonly glyph: Glyph;
  /** As the font's table of widths says. */
  readonly width: number;
  /** How far the next one is, kerning included. */
  readonly advance: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** A part of a text: glyphs, or characters that no file of the face has. */
export type TextPiece =
  | { readonly kind: "glyphs"; readonly glyphs: readonly SetGlyph[] }
  | { readonly kind: "uncovered"; readonly text: string };

/** A file that is read when it is first needed. */
class FaceFile {
  readonly ranges: readonly CodePointRange[];
  private opened: Font | null = null;

  constructor(private readonly file: LoadedFontFile) {
    this.ranges = parseUnicodeRange(file.unicodeRange);
  }

  get font(): Font {
    this.opened ??= fontkit.create(this.file.bytes);
    return this.opened;
  }

  isFor(codePoints: readonly number[]): boolean {
    return codePoints.every((codePoint) => isInRanges(this.ranges, codePoint));
  }

  hasAll(codePoints: readonly number[]): boolean {
    return codePoints.every((codePoint) => this.font.hasGlyphForCodePoint(codePoint));
  }
}

interface KeptGlyph extends FontGlyph {
  readonly text: string;
}

// Letters are not joined where there is room between them, as on a canvas.
const spacedFeatures = { liga: false, clig: false };

type LayoutRun = (text: string, features: TypeFeatures | undefined, script: string) => GlyphRun;

/**
 * Sets a run in a script of its own, which the types of the library leave out: a run of digits and marks alone would be
 * set by the rules for no script, which some files list twice, and kerned twice.
 */
function layoutRun(font: Font, text: string, features: TypeFeatures | undefined): GlyphRun {
  const script = /\p{Script=Cyrillic}/u.test(text) ? "cyrl" : "latn";
  return (font.layout as LayoutRun).call(font, text, features, script);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Control characters and what only says how to set others: nothing is drawn of them by themselves. */
const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/** Text as a canvas sets it: composed, white space of any kind a space. */
const toDrawn = (text: string) => text.normalize("NFC").replace(/[\t\n\v\f\r]/g, " ");

/**
 * The characters that each glyph of a text stands for. The library loses some of them, so they are counted off: as many
 * for a glyph as it says it joins, one where it says nothing; what does not come out even goes to the last.
 */
function textsOfGlyphs(text: string, glyphs: readonly Glyph[]): string[] {
  const characters = [...text];
  const isOneToOne = glyphs.length === characters.length;
  let at = 0;
  return glyphs.map(({ codePoints }, index) => {
    const isLast = index === glyphs.length - 1;
    const start = at;
    at = isLast ? characters.length : at + (isOneToOne ? 1 : Math.max(1, codePoints.length));
    return characters.slice(start, at).join("");
  });
}

/** One typeface in one weight and slope: sets texts from the files of its scripts and keeps what they used. */
export class PdfFace {
  readonly fontName: string;
  private readonly files: readonly FaceFile[];
  private readonly ids = new Map<string, number>();
  private readonly kept: KeptGlyph[];

  /** Throws where there is no file or one cannot be read. */
  constructor(files: readonly LoadedFontFile[]) {
    this.files = files.map((file) => new FaceFile(file));
    const [first] = this.files;
    if (first === undefined) throw new Error("a face without a font file");
    this.fontName = first.font.postscriptName ?? "Font";
    const missing = first.font.getGlyph(0);
    this.kept = [{ advance: missing.advanceWidth, contours: contoursOf(missing), text: "" }];
  }

  get unitsPerEm(): number {
    return this.files[0]!.font.unitsPerEm;
  }

  get font(): Font {
    return this.files[0]!.font;
  }

  /** The file for all of these code points: one that is for them before one that merely has them. */
  private fileFor(codePoints: readonly number[]): FaceFile | undefined {
    return (
      this.files.find((file) => file.isFor(codePoints) && file.hasAll(codePoints)) ??
      this.files.find((file) => file.hasAll(codePoints))
    );
  }

  /** Parts of a text, each for one file, or for none. */
  private *split(
    text: string,
  ): Generator<{ readonly text: string; readonly file: FaceFile | undefined }, void> {
    let run = "";
    let runFile: FaceFile | undefined;
    for (const { segment } of graphemes.segment(toDrawn(text))) {
      const drawn = segment.replace(unseen, "");
      if (drawn === "") continue;
      const file = this.fileFor([...drawn].map((character) => character.codePointAt(0)!));
      // What joins the parts of an uncovered character belongs to it.
      const kept = file === undefined ? segment : drawn;
      if (run !== "" && file !== runFile) {
        yield { text: run, file: runFile };
        run = "";
      }
      run += kept;
      runFile = file;
    }
    if (run !== "") yield { text: run, file: runFile };
  }

  private keep(file: FaceFile, glyph: Glyph, text: string): number {
    const key = `${this.files.indexOf(file)} ${glyph.id} ${text}`;
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.kept.length;
      this.ids.set(key, id);
      this.kept.push({ advance: glyph.advanceWidth, contours: contoursOf(glyph), text });
    }
    return id;
  }

  /** Sets a text with kerning and the features that a browser applies by itself. */
  set(text: string, isSpaced: boolean): TextPiece[] {
    const pieces: TextPiece[] = [];
    for (const { text: run, file } of this.split(text)) {
      if (file === undefined) {
        pieces.push({ kind: "uncovered", text: run });
        continue;
      }
      const share = 1000 / file.font.unitsPerEm;
      const { glyphs, positions } = layoutRun(file.font, run, isSpaced ? spacedFeatures : undefined);
      const texts = textsOfGlyphs(run, glyphs);
      const set = glyphs.map((glyph, index): SetGlyph => {
        const { xAdvance, xOffset, yOffset } = positions[index]!;
        return {
          id: this.keep(file, glyph, texts[index]!),
          glyph,
          width: glyph.advanceWidth * share,
          advance: xAdvance * share,
          offsetX: xOffset * share,
          offsetY: yOffset * share,
        };
      });
      const last = pieces.at(-1);
      if (last?.kind === "glyphs")
        pieces[pieces.length - 1] = { kind: "glyphs", glyphs: [...last.glyphs, ...set] };
      else pieces.push({ kind: "glyphs", glyphs: set });
    }
    return pieces;
  }

  /** What a reader finds of the glyphs when it copies them. */
  textOf(glyphs: readonly SetGlyph[]): string {
    return glyphs.map(({ id }) => this.kept[id]!.text).join("");
  }

  /** The glyphs used so far in the order of their ids, the one for what is missing first. */
  get glyphs(): readonly KeptGlyph[] {
    return this.kept;
  }

  /** A font file of the glyphs used so far. */
  write(): Uint8Array<ArrayBuffer> {
    const { unitsPerEm, ascent, descent } = this.font;
    return writeTrueType(this.kept, { unitsPerEm, ascent, descent });
  }
}

/** Whether a text comes back as it was from the glyphs it was set in, white space and unseen characters aside. */
export function isSameText(text: string, found: string): boolean {
  const plain = (one: string) => toDrawn(one).replace(unseen, "");
  return plain(text) === plain(found);
}
