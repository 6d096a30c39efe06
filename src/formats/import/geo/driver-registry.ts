import type { ImportFormat } from "../import-settings";
import type { OpenRecords } from "../record-reader";

const drivers: Readonly<Record<ImportFormat, () => Promise<OpenRecords>>> = {
  delimited: async () => (await import("../delimited/open-delimited")).openDelimited,
  "json-records": async () => (await import("./open-json-records")).openJsonRecords,
  geojson: async () => (await import("./open-geojson")).openGeojson,
  geojsonl: async () => (await import("./open-geojsonl")).openGeojsonl,
  kml: async () => (await import("./open-kml")).openKml,
  kmz: async () => (await import("./open-kml")).openKml,
  gpx: async () => (await import("./open-gpx")).openGpx,
  shapefile: async () => (await import("./open-shapefile")).openShapefile,
  flatgeobuf: async () => (await import("./open-flatgeobuf")).openFlatgeobuf,
  geoparquet: async () => (await import("./open-geoparquet")).openGeoparquet,
};

/** The driver of a format; its code is loaded only now. */
export function loadDriver(format: ImportFormat): Promise<OpenRecords> {
  return drivers[format]();
}
