import type { AnimationFormat } from "../../../snapshot/animation/animation-format";
import type { PageFormat } from "../../../snapshot/encode/page-encoder";

/** Names of file formats are the same in every language. */
export const formatNames: Readonly<Record<PageFormat | AnimationFormat, string>> = {
  png: "PNG",
  jpeg: "JPEG",
  pdf: "PDF",
  svg: "SVG",
  mp4: "MP4 (H.264)",
  webm: "WebM (VP9, VP8)",
  gif: "GIF",
};
