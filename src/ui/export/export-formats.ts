import { type PageFormat, pageFormats } from "../../snapshot/encode/page-encoder";

export const seriesFormats = ["series", "animation", "pair"] as const;
/** Files of several pages. */
export type SeriesFormat = (typeof seriesFormats)[number];

export const dataFormats = ["csv", "geojson", "kml", "geojsonl", "geoparquet"] as const;
/** Files of the incidents shown, one record each. */
export type DataFormat = (typeof dataFormats)[number];

export const zoneFormats = ["zones-geojson", "zones-kml", "zones-shapefile", "scorecard-csv"] as const;
/** Files of the zones shown. */
export type ZoneFormat = (typeof zoneFormats)[number];

export const exportFormats = [
  ...pageFormats,
  "caption",
  ...seriesFormats,
  ...dataFormats,
  ...zoneFormats,
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a format holds, by which it is chosen and made. */
export type FormatKind = "page" | "caption" | "series" | "incidents" | "zones";

export function kindOfFormat(format: ExportFormat): FormatKind {
  if (isPageFormat(format)) return "page";
  if (format === "caption") return "caption";
  if (isSeriesFormat(format)) return "series";
  return isZoneFormat(format) ? "zones" : "incidents";
}

/** Whether a format is about the page, which is composed then. */
export function showsPage(kind: FormatKind): boolean {
  return kind === "page" || kind === "caption" || kind === "series";
}

export function isPageFormat(format: ExportFormat): format is PageFormat {
  return (pageFormats as readonly string[]).includes(format);
}

export function isSeriesFormat(format: ExportFormat): format is SeriesFormat {
  return (seriesFormats as readonly string[]).includes(format);
}

export function isDataFormat(format: ExportFormat): format is DataFormat {
  return (dataFormats as readonly string[]).includes(format);
}

export function isZoneFormat(format: ExportFormat): format is ZoneFormat {
  return (zoneFormats as readonly string[]).includes(format);
}
