import interCyrillic from "@fontsource/inter/files/inter-cyrillic-400-normal.woff2?url";
import interCyrillic600 from "@fontsource/inter/files/inter-cyrillic-600-normal.woff2?url";
import interCyrillic700 from "@fontsource/inter/files/inter-cyrillic-700-normal.woff2?url";
import interCyrillicExt from "@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff2?url";
import interCyrillicExt600 from "@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff2?url";
import interCyrillicExt700 from "@fontsource/inter/files/inter-cyrillic-ext-700-normal.woff2?url";
import interLatin from "@fontsource/inter/files/inter-latin-400-normal.woff2?url";
import interLatin600 from "@fontsource/inter/files/inter-latin-600-normal.woff2?url";
import interLatin700 from "@fontsource/inter/files/inter-latin-700-normal.woff2?url";
import interLatinExt from "@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url";
import interLatinExt600 from "@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url";
import interLatinExt700 from "@fontsource/inter/files/inter-latin-ext-700-normal.woff2?url";
import interRanges from "@fontsource/inter/unicode.json";
import notoCyrillicItalic from "@fontsource/noto-sans/files/noto-sans-cyrillic-400-italic.woff2?url";
import notoCyrillic from "@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url";
import notoCyrillic600 from "@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url";
import notoCyrillicExtItalic from "@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-italic.woff2?url";
import notoCyrillicExt from "@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff2?url";
import notoCyrillicExt600 from "@fontsource/noto-sans/files/noto-sans-cyrillic-ext-600-normal.woff2?url";
import notoLatinItalic from "@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2?url";
import notoLatin from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url";
import notoLatin600 from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url";
import notoLatinExtItalic from "@fontsource/noto-sans/files/noto-sans-latin-ext-400-italic.woff2?url";
import notoLatinExt from "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url";
import notoLatinExt600 from "@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url";
import notoRanges from "@fontsource/noto-sans/unicode.json";
import variableCyrillicExt from "@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url";
import variableCyrillic from "@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url";
import variableLatinExt from "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url";
import variableLatin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";

/** One file of a typeface: one script in one weight and slope. */
export interface PageFontFile {
  readonly typeface: "inter" | "noto-sans";
  /** Of a variable file the weights it can be set in. */
  readonly weights: readonly [from: number, to: number];
  readonly isItalic: boolean;
  /** Characters that the file is for, as CSS writes them. */
  readonly unicodeRange: string;
  readonly url: string;
}

/** The order in which files are asked for a character. */
const scripts = ["latin", "cyrillic", "latin-ext", "cyrillic-ext"] as const;
type Urls = readonly [latin: string, cyrillic: string, latinExt: string, cyrillicExt: string];

function listFiles(
  typeface: PageFontFile["typeface"],
  weights: PageFontFile["weights"],
  isItalic: boolean,
  urls: Urls,
): PageFontFile[] {
  const ranges = typeface === "inter" ? interRanges : notoRanges;
  return scripts.map((script, index) => ({
    typeface,
    weights,
    isItalic,
    unicodeRange: ranges[script],
    url: urls[index]!,
  }));
}

const notoFiles: readonly PageFontFile[] = [
  ...listFiles("noto-sans", [400, 400], false, [notoLatin, notoCyrillic, notoLatinExt, notoCyrillicExt]),
  ...listFiles("noto-sans", [600, 600], false, [
    notoLatin600,
    notoCyrillic600,
    notoLatinExt600,
    notoCyrillicExt600,
  ]),
  ...listFiles("noto-sans", [400, 400], true, [
    notoLatinItalic,
    notoCyrillicItalic,
    notoLatinExtItalic,
    notoCyrillicExtItalic,
  ]),
];

/** Files with one weight each, for readers that know no variable fonts. */
export const fixedFontFiles: readonly PageFontFile[] = [
  ...listFiles("inter", [400, 400], false, [interLatin, interCyrillic, interLatinExt, interCyrillicExt]),
  ...listFiles("inter", [600, 600], false, [
    interLatin600,
    interCyrillic600,
    interLatinExt600,
    interCyrillicExt600,
  ]),
  ...listFiles("inter", [700, 700], false, [
    interLatin700,
    interCyrillic700,
    interLatinExt700,
    interCyrillicExt700,
  ]),
  ...notoFiles,
];

/** The very files that the app itself sets its pages in. */
export const screenFontFiles: readonly PageFontFile[] = [
  ...listFiles("inter", [100, 900], false, [
    variableLatin,
    variableCyrillic,
    variableLatinExt,
    variableCyrillicExt,
  ]),
  ...notoFiles,
];

/** The bytes of a font file of our own origin. Throws where they cannot be had. */
export async function fetchFontFile(
  { url }: Pick<PageFontFile, "url">,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, {
    credentials: "same-origin",
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw new Error(`font file: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
