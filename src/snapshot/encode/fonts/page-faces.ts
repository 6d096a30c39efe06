import type { PageFontFile } from "../../../runtime/page-font-files";
import type { FontSpec } from "../../page-primitives";
import type { Shape } from "../../vector/shapes";
import { isInRanges, parseUnicodeRange } from "./unicode-range";

/** What a text is set in, whatever its size. */
export type FaceSpec = Pick<FontSpec, "family" | "weight" | "italic">;

const typefaceOf: Readonly<Record<FontSpec["family"], PageFontFile["typeface"]>> = {
  interface: "inter",
  map: "noto-sans",
};

/** A name for the face, the same for all sizes. */
export function faceKey({ family, weight, italic = false }: FaceSpec): string {
  return `${family} ${weight}${italic ? " italic" : ""}`;
}

/**
 * The files that a face is set in, in the order in which they are asked: as a browser chooses among those declared, the
 * slope first, then the nearest weight.
 */
export function filesOfFace<File extends PageFontFile>(
  { family, weight, italic = false }: FaceSpec,
  files: readonly File[],
): File[] {
  const ofTypeface = files.filter(({ typeface }) => typeface === typefaceOf[family]);
  const sloped = ofTypeface.filter(({ isItalic }) => isItalic === italic);
  const candidates = sloped.length > 0 ? sloped : ofTypeface;
  const distance = ({ weights: [from, to] }: File) => Math.max(0, from - weight, weight - to);
  const least = Math.min(...candidates.map(distance));
  return candidates.filter((file) => distance(file) === least);
}

/** The characters of each face on a page, by the face's key. */
export function charactersByFace(
  shapes: Iterable<Shape>,
): Map<string, { readonly face: FaceSpec; readonly characters: Set<string> }> {
  const faces = new Map<string, { readonly face: FaceSpec; readonly characters: Set<string> }>();
  const visit = (shape: Shape): void => {
    if (shape.kind === "clip") shape.shapes.forEach(visit);
    if (shape.kind !== "text") return;
    const key = faceKey(shape.font);
    let entry = faces.get(key);
    if (entry === undefined) {
      entry = { face: shape.font, characters: new Set() };
      faces.set(key, entry);
    }
    for (const character of shape.text + shape.text.normalize("NFC")) entry.characters.add(character);
  };
  for (const shape of shapes) visit(shape);
  return faces;
}

/** Those of the files that are for one of the characters. */
export function filesForCharacters(
  files: readonly PageFontFile[],
  characters: Iterable<string>,
): PageFontFile[] {
  const codePoints = [...characters].map((character) => character.codePointAt(0)!);
  return files.filter(({ unicodeRange }) => {
    const ranges = parseUnicodeRange(unicodeRange);
    return codePoints.some((codePoint) => isInRanges(ranges, codePoint));
  });
}
