import { type PDFContext, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import { crc32 } from "../../../../formats/crc32";
import { shortNumbers } from "../../../vector/short-number";
import type { FaceSpec } from "../../fonts/page-faces";
import { addStream, makeDict } from "../pdf-objects";
import type { PdfFace } from "./pdf-face";

/** Six letters before a font's name say that it is a part of it; made of what it holds, so the same each time. */
function subsetTag(bytes: Uint8Array): string {
  let value = crc32(bytes);
  let tag = "";
  for (let index = 0; index < 6; index++) {
    tag += String.fromCharCode(65 + (value % 26));
    value = Math.floor(value / 26);
  }
  return tag;
}

const utf16 = (text: string) =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0"),
  ).join("");

/** From glyph numbers to text: what makes a PDF searchable. Source: ISO 32000-1, 9.10.3. */
function unicodeMap(texts: readonly string[]): string {
  const lines = texts
    .map((text, id) =>
      text === "" ? "" : `<${id.toString(16).toUpperCase().padStart(4, "0")}> <${utf16(text)}>`,
    )
    .filter((line) => line !== "");
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange",
    ...blocks,
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
  ].join("\n");
}

const stemWidths: Readonly<Record<FaceSpec["weight"], number>> = { 400: 88, 600: 124, 700: 144 };
// Of the flags of a font: all characters are of the usual Latin set and others, and its letters are slanted.
const nonsymbolic = 1 << 5;
const italic = 1 << 6;

/** Embeds the glyphs that a face was used for, under two-byte numbers, with what text they are. */
export async function embedFace(
  context: PDFContext,
  { weight, italic: isItalic = false }: FaceSpec,
  face: PdfFace,
): Promise<PDFRef> {
  const bytes = face.write();
  const name = `${subsetTag(bytes)}+${face.fontName}`;
  const { font, glyphs } = face;
  const share = 1000 / face.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  const encoder = new TextEncoder();
  const descriptor = context.register(
    makeDict(context, {
      Type: "FontDescriptor",
      FontName: name,
      Flags: nonsymbolic | (isItalic ? italic : 0),
      FontBBox: [minX, minY, maxX, maxY].map((value) => Math.round(value * share)),
      ItalicAngle: font.italicAngle,
      Ascent: Math.round(font.ascent * share),
      Descent: Math.round(font.descent * share),
      CapHeight: Math.round(font.capHeight * share),
      StemV: stemWidths[weight],
      FontWeight: weight,
      FontFile2: await addStream(context, bytes, { Length1: bytes.length }),
    }),
  );
  const descendant = context.register(
    makeDict(context, {
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFString.of("Adobe"),
        Ordering: PDFString.of("Identity"),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      CIDToGIDMap: "Identity",
      W: [0, glyphs.map(({ advance }) => Number(shortNumbers(advance * share)))],
    }),
  );
  const toUnicode = await addStream(context, encoder.encode(unicodeMap(glyphs.map(({ text }) => text))));
  return context.register(
    makeDict(context, {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    }),
  );
}
