import type { ExportedZone, ZonesFacts } from "../../../formats/export/zones/exported-zone";
import type { AppState } from "../../../workspace/state";
import type { ZoneFormat } from "../export-formats";

interface ZoneWriter {
  /** Of a file of so many zones. */
  readonly extension: (zoneCount: number) => string;
  /** Loaded when the format is asked for. */
  readonly write: (zones: readonly ExportedZone[], facts: ZonesFacts, state: AppState) => Promise<Blob>;
}

/** Named apart from files of incidents of the same period. */
export const zoneWriters: Readonly<Record<ZoneFormat, ZoneWriter>> = {
  "zones-geojson": {
    extension: () => "zones.geojson",
    write: async (zones, facts) => {
      const { writeZonesGeoJson } = await import("../../../formats/export/zones/zones-geojson");
      return new Blob([writeZonesGeoJson(zones, facts)], { type: "application/geo+json" });
    },
  },
  "zones-kml": {
    extension: () => "zones.kml",
    write: async (zones, facts) => {
      const { writeZonesKml } = await import("../../../formats/export/zones/zones-kml");
      return new Blob([writeZonesKml(zones, facts)], { type: "application/vnd.google-earth.kml+xml" });
    },
  },
  "zones-shapefile": {
    extension: () => "zones.shp.zip",
    write: async (zones, facts) => {
      const { writeZonesShapefile } = await import("../../../formats/export/zones/zones-shapefile");
      return writeZonesShapefile(zones, facts);
    },
  },
  "scorecard-csv": {
    extension: (zoneCount) => (zoneCount === 1 ? "scorecard.csv" : "scorecards.zip"),
    write: async (zones, facts, state) => {
      const { writeScorecards } = await import("./scorecard-files");
      return writeScorecards(
        state,
        zones.map(({ zone }) => zone),
        facts,
      );
    },
  },
};
