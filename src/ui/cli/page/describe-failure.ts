import { formatNumber } from "../../../look/text/format-number";
import type { SnapshotErrorCode } from "../../../snapshot/make-snapshot";
import type { SeriesErrorCode } from "../../../snapshot/series/series-failure";
import { mostPageSymbols } from "../../../snapshot/snapshot-limits";

export type DrawingErrorCode = SnapshotErrorCode | SeriesErrorCode;

const messages: Readonly<Record<DrawingErrorCode, string>> = {
  "page-too-full":
    "What the page states does not fit on it. Choose a larger page, shorten title, subtitle and notes, or hide parts of it.",
  "too-large": "The page is larger than the browser can draw. Choose a smaller page or fewer dots per inch.",
  "too-many-incidents": `More than ${formatNumber("en", mostPageSymbols)} incidents lie in the frame, too many to tell apart. Narrow --window or --filter, or take --map closer.`,
  "not-locked": "The pages of the series cannot be arranged alike. Choose a larger page.",
  "webgl-unavailable": "The browser has no WebGL 2, without which no map is drawn.",
  "context-lost": "The graphics context was lost while the map was drawn. Run the command again.",
  blank: "The map came out blank or with holes, so it was thrown away. Run the command again.",
  timeout: "The map did not finish drawing in time.",
  cancelled: "The drawing was cancelled.",
  incomplete: "A part of the map could not be loaded.",
  encoding: "The browser could not write the file. Choose a smaller page or fewer dots per inch.",
  verification: "The finished file failed its check, so it was thrown away.",
  "page-failed": "A page of the series could not be drawn.",
  "read-back": "The finished zip failed its check, so it was thrown away.",
  video: "The video could not be written.",
};

const refusals: readonly DrawingErrorCode[] = [
  "page-too-full",
  "too-large",
  "too-many-incidents",
  "not-locked",
];

/** Why there is no file, in English, and what to do about it; and whether it is the wish that cannot be met. */
export function describeFailure(code: DrawingErrorCode): {
  readonly kind: "refused" | "failed";
  readonly message: string;
} {
  return { kind: refusals.includes(code) ? "refused" : "failed", message: messages[code] };
}
