export const dataFormats = ["csv", "geojson", "kml", "geojsonl", "geoparquet"] as const;
/** Files of the incidents shown, one record each. */
export type DataFormat = (typeof dataFormats)[number];

export const exportFormats = ["png", ...dataFormats] as const;
export type ExportFormat = (typeof exportFormats)[number];
