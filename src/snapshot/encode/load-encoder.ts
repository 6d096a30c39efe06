import type { PageEncoder, PageFormat } from "./page-encoder";

/** Each comes when it is first asked for: the writer of PDF alone is larger than the rest of the app. */
const encoders: Readonly<Record<PageFormat, () => Promise<PageEncoder>>> = {
  png: async () => (await import("./encode-png-page")).encodePngPage,
  jpeg: async () => (await import("./encode-jpeg-page")).encodeJpegPage,
  pdf: async () => (await import("./encode-pdf-page")).encodePdfPage,
  svg: async () => (await import("./encode-svg-page")).encodeSvgPage,
};

export function loadEncoder(format: PageFormat): Promise<PageEncoder> {
  return encoders[format]();
}
