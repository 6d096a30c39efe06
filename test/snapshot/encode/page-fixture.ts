import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locale } from "../../../src/core/sources/localized";
import { fixedFontFiles, type PageFontFile } from "../../../src/runtime/page-font-files";
import type { LoadedFontFile } from "../../../src/snapshot/encode/fonts/load-font-files";
import { faceKey, filesOfFace } from "../../../src/snapshot/encode/fonts/page-faces";
import type { PageFacts } from "../../../src/snapshot/encode/page-encoder";
import { PdfFace } from "../../../src/snapshot/encode/pdf/font/pdf-face";
import type { DrawTextPicture } from "../../../src/snapshot/encode/pdf/text-picture";
import { compressRaster, type PixelSource } from "../../../src/snapshot/encode/raster/compress-raster";
import { groundBox } from "../../../src/snapshot/ground-box";
import { layoutPage, type PageLayout } from "../../../src/snapshot/page-layout";
import type { FontSpec, MeasureText } from "../../../src/snapshot/page-primitives";
import type { PageSpec } from "../../../src/workspace/page-spec";
import { sampleContent, sampleFacts, sampleSpec } from "../sample-content";

const modules = fileURLToPath(new URL("../../../node_modules", import.meta.url));

/** A font file with its bytes, read where the package has it. */
export function readFontFile(file: PageFontFile): LoadedFontFile {
  const path = file.url.slice(file.url.indexOf("/@fontsource"));
  return { ...file, bytes: new Uint8Array(readFileSync(modules + path)) };
}

let files: readonly LoadedFontFile[] | null = null;

export function fixedFonts(): readonly LoadedFontFile[] {
  files ??= fixedFontFiles.map(readFontFile);
  return files;
}

const faces = new Map<string, PdfFace>();
const widths = new Map<string, number>();

/** Width of a text in ems, by the very fonts that the PDF is set in. */
function emsOf(text: string, font: FontSpec): number {
  const key = faceKey(font);
  const known = widths.get(`${key} ${text}`);
  if (known !== undefined) return known;
  let face = faces.get(key);
  if (face === undefined) {
    face = new PdfFace(filesOfFace(font, fixedFonts()));
    faces.set(key, face);
  }
  const ems = face
    .set(text, (font.letterSpacingPx ?? 0) !== 0)
    .flatMap((piece) =>
      piece.kind === "glyphs" ? piece.glyphs.map(({ advance }) => advance) : [...piece.text].map(() => 1000),
    )
    .reduce((sum, advance) => sum + advance / 1000, 0);
  widths.set(`${key} ${text}`, ems);
  return ems;
}

/** Widths by the very fonts that the PDF is set in, kerning included. */
export const fontMeasure: MeasureText = (text, font) =>
  emsOf(text, font) * font.sizePx + (font.letterSpacingPx ?? 0) * [...text].length;

/** A ground of the layout's size: sea, a field of land, a line across. */
export function paintGround(layout: PageLayout): PixelSource & { readonly rgba: Uint8Array } {
  const { width, height } = groundBox(layout);
  const rgba = new Uint8Array(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isLand = x > width / 4 && y < (2 * height) / 3;
      const isLine = Math.abs(x - y) < 3;
      const color = isLine ? [0x7a, 0x2e, 0x22] : isLand ? [0xfa, 0xf8, 0xf2] : [0xcb, 0xda, 0xe4];
      rgba.set([...color, 255], 4 * (y * width + x));
    }
  }
  return {
    widthPx: width,
    heightPx: height,
    rgba,
    readRows: (top, rowCount) => rgba.subarray(4 * width * top, 4 * width * (top + rowCount)),
  };
}

export interface SamplePage {
  readonly spec: PageSpec;
  readonly layout: PageLayout;
  readonly facts: PageFacts;
}

export const sampleWorkspace = JSON.stringify({
  type: "FeatureCollection",
  features: [],
  demarc: { format: "demarc-workspace", note: "Ґрунт </metadata> & \u0001\uffff\u2028 🚀" },
});

/** A page of the sample in a language, measured with its own fonts. */
export function samplePage(locale: Locale, change: Partial<PageSpec> = {}): SamplePage {
  const spec = sampleSpec({ locale, dpi: 96, ...change });
  const layout = layoutPage(sampleContent(locale), spec, fontMeasure);
  const altText =
    locale === "en" ? "A map of reported strikes in Ukraine." : "Мапа повідомлених ударів в Україні.";
  return { spec, layout, facts: { ...sampleFacts(spec), altText, workspace: sampleWorkspace } };
}

export const compressGround = (layout: PageLayout) => compressRaster(paintGround(layout));

/** A grey box one em wide for each character. */
export const greyBoxes: DrawTextPicture = ({ text, font }) => {
  const advancePx = [...text].length * font.sizePx;
  const [widthPx, heightPx] = [Math.ceil(advancePx), Math.ceil(font.sizePx)];
  const box = { x: 0, y: -font.sizePx, width: advancePx, height: font.sizePx };
  return { advancePx, box, widthPx, heightPx, rgba: new Uint8Array(4 * widthPx * heightPx).fill(128) };
};
