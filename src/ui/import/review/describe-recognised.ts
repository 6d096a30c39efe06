import type { Locale } from "../../../core/sources/localized";
import type { ImportReview } from "../../../formats/import/import-review";
import type { ImportFormat } from "../../../formats/import/import-settings";
import { formatLongDay } from "../../../look/text/format-date";
import { formatNumber } from "../../../look/text/format-number";
import {
  delimiterNames,
  encodingNames,
  importFormatNames,
  presetNames,
} from "../../../look/text/messages/import/names";
import { importReviewMessages } from "../../../look/text/messages/import/review";

/** Formats whose letters can be stored in several ways. */
const textFormats: readonly ImportFormat[] = [
  "delimited",
  "json-records",
  "geojson",
  "geojsonl",
  "shapefile",
];

export const hasEncoding = (format: ImportFormat): boolean => textFormats.includes(format);

/** "ACLED events · 31 columns · Unicode (UTF-8) · Comma": what a file was recognised as. */
export function describeRecognised(locale: Locale, { settings, columns }: ImportReview): string {
  const { format, table } = settings;
  const parts = [table.preset ? presetNames[locale][table.preset] : importFormatNames[locale][format]];
  if (columns.length > 0)
    parts.push(
      importReviewMessages[locale].columnCount(formatNumber(locale, columns.length), columns.length),
    );
  if (hasEncoding(format)) parts.push(encodingNames[locale][settings.encoding]);
  if (format === "delimited") parts.push(delimiterNames[locale][settings.delimiter]);
  return parts.join(" · ");
}

/** Of each file with control areas the day from which they hold, or the first and the last of several days. */
export function describeFileDays(
  locale: Locale,
  { fileDays, settings }: Pick<ImportReview, "fileDays" | "settings">,
): Map<string, string> {
  const dayOf = (instantMs: number) => formatLongDay(locale, instantMs, settings.table.zone);
  return new Map(
    fileDays.map(({ file, firstMs, lastMs }) => [
      file,
      firstMs === lastMs ? dayOf(firstMs) : `${dayOf(firstMs)} – ${dayOf(lastMs)}`,
    ]),
  );
}

/** The file's name, or how many files there are with the first and last of them. */
export function describeFiles(locale: Locale, files: readonly string[]): string {
  const [first = "", last = first] = [files[0], files.at(-1)];
  if (files.length <= 1) return first;
  return importReviewMessages[locale].fileCount(formatNumber(locale, files.length), first, last);
}
