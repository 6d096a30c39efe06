import { type PageFormat, pageFormats } from "../../snapshot/encode/page-encoder";

export const dataFormats = ["csv", "geojson", "kml", "geojsonl", "geoparquet"] as const;
/** Files of the incidents shown, one record each. */
export type DataFormat = (typeof dataFormats)[number];

export const zoneFormats = ["zones-geojson", "zones-kml", "zones-shapefile", "scorecard-csv"] as const;
/** Files of the zones shown. */
export type ZoneFormat = (typeof zoneFormats)[number];

export const exportFormats = [...pageFormats, ...dataFormats, ...zoneFormats] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a format holds, by which it is chosen and made. */
export type FormatKind = "page" | "incidents" | "zones";

export function kindOfFormat(format: ExportFormat): FormatKind {
  if (isPageFormat(format)) return "page";
  return isZoneFormat(format) ? "zones" : "incidents";
}

export function isPageFormat(format: ExportFormat): format is PageFormat {
  return (pageFormats as readonly string[]).includes(format);
}

export function isZoneFormat(format: ExportFormat): format is ZoneFormat {
  return (zoneFormats as readonly string[]).includes(format);
}
