import cyrillic400 from "@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url";
import cyrillic500 from "@fontsource/noto-sans/files/noto-sans-cyrillic-500-normal.woff2?url";
import cyrillicExt400 from "@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff2?url";
import cyrillicExt500 from "@fontsource/noto-sans/files/noto-sans-cyrillic-ext-500-normal.woff2?url";
import latin400 from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url";
import latin500 from "@fontsource/noto-sans/files/noto-sans-latin-500-normal.woff2?url";
import latinExt400 from "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url";
import latinExt500 from "@fontsource/noto-sans/files/noto-sans-latin-ext-500-normal.woff2?url";

const latin = [
  "U+0000-00FF",
  "U+0131",
  "U+0152-0153",
  "U+02BB-02BC",
  "U+02C6",
  "U+02DA",
  "U+02DC",
  "U+2000-206F",
];
const latinExt = ["U+0100-02BA", "U+02BD-02C5", "U+1E00-1EFF"];
const cyrillic = ["U+0301", "U+0400-045F", "U+0490-0491", "U+04B0-04B1", "U+2116"];
const cyrillicExt = ["U+0460-048F", "U+0492-04AF", "U+04B2-052F"];

/** The map's fonts with the characters each file holds: Latin and Cyrillic, bundled, fetched from our own origin. */
export const mapFonts = [
  { family: "Noto Sans Regular", url: latin400, unicodeRange: latin },
  { family: "Noto Sans Regular", url: latinExt400, unicodeRange: latinExt },
  { family: "Noto Sans Regular", url: cyrillic400, unicodeRange: cyrillic },
  { family: "Noto Sans Regular", url: cyrillicExt400, unicodeRange: cyrillicExt },
  { family: "Noto Sans Medium", url: latin500, unicodeRange: latin },
  { family: "Noto Sans Medium", url: latinExt500, unicodeRange: latinExt },
  { family: "Noto Sans Medium", url: cyrillic500, unicodeRange: cyrillic },
  { family: "Noto Sans Medium", url: cyrillicExt500, unicodeRange: cyrillicExt },
] as const;
