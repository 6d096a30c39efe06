import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { readPdfWorkspace } from "../../../formats/carried/pdf-workspace";
import { type CompressedRaster, findRasterFault } from "../raster/compress-raster";
import { unpackBytes } from "./pack-bytes";

export interface ExpectedPdf {
  readonly widthPoints: number;
  readonly heightPoints: number;
  readonly contentLength: number;
  readonly fontCount: number;
  readonly ground: Pick<CompressedRaster, "widthPx" | "heightPx" | "checksum">;
  readonly title: string;
  readonly workspace: string | null;
}

const bytesOf = ({ contents }: PDFRawStream): Uint8Array<ArrayBuffer> => new Uint8Array(contents);

function findFontFault(page: PDFPage, fontCount: number): string | null {
  const fonts = page.node.Resources()?.lookup(PDFName.of("Font"), PDFDict);
  const names = fonts?.keys() ?? [];
  if (fonts === undefined || names.length !== fontCount)
    return `${names.length} fonts instead of ${fontCount}`;
  for (const name of names) {
    const font = fonts.lookup(name, PDFDict);
    const descendant = font.lookup(PDFName.of("DescendantFonts"), PDFArray).lookup(0, PDFDict);
    const file = descendant.lookup(PDFName.of("FontDescriptor"), PDFDict).lookup(PDFName.of("FontFile2"));
    const map = font.lookup(PDFName.of("ToUnicode"));
    if (!(file instanceof PDFRawStream) || file.contents.length === 0) return "a font is not embedded";
    if (!(map instanceof PDFRawStream)) return "the text of a font cannot be searched";
  }
  return null;
}

async function findPageFault(page: PDFPage, expected: ExpectedPdf): Promise<string | null> {
  const { width, height } = page.getSize();
  const isAsLarge =
    Math.abs(width - expected.widthPoints) < 0.001 && Math.abs(height - expected.heightPoints) < 0.001;
  if (!isAsLarge) return `${width} × ${height} points`;
  const contents = page.node.lookup(PDFName.of("Contents"));
  if (!(contents instanceof PDFRawStream)) return "the page is blank";
  const length = (await unpackBytes(bytesOf(contents))).length;
  if (length !== expected.contentLength)
    return `${length} bytes of operators instead of ${expected.contentLength}`;
  const ground = page.node.Resources()?.lookup(PDFName.of("XObject"), PDFDict).lookup(PDFName.of("Ground"));
  if (!(ground instanceof PDFRawStream)) return "the ground is missing";
  const sizeOf = (key: string) => ground.dict.lookup(PDFName.of(key), PDFNumber).asNumber();
  if (sizeOf("Width") !== expected.ground.widthPx || sizeOf("Height") !== expected.ground.heightPx)
    return "the ground has another size";
  return (await findRasterFault(bytesOf(ground), expected.ground)) ?? findFontFault(page, expected.fontCount);
}

/** Reads a finished file as if it had been downloaded; says what is wrong with it, or null. */
export async function findPdfFault(
  bytes: Uint8Array<ArrayBuffer>,
  expected: ExpectedPdf,
): Promise<string | null> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    if (document.getPageCount() !== 1) return `${document.getPageCount()} pages`;
    if ((document.getTitle() ?? "") !== expected.title) return "the title is another one";
    const fault = await findPageFault(document.getPage(0), expected);
    if (fault !== null) return fault;
    const { workspace } = expected;
    if (workspace === null) return null;
    const found = await readPdfWorkspace(bytes, 2 * workspace.length * 3, (text) => text === workspace);
    return found === null ? "the workspace is another one" : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
