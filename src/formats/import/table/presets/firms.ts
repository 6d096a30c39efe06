import { plainMeaning, type TablePreset } from "./table-preset";

/**
 * NASA FIRMS fire detections: when and where a satellite saw heat, to the minute in UTC. Pixels are 375 m (VIIRS) or
 * 1 km (MODIS) wide at best; 500 m is half of the wider. They are fires, not strikes.
 */
export const firms: TablePreset = {
  id: "firms",
  name: "NASA FIRMS",
  licence: "NASA open data (EOSDIS data use policy)",
  attribution: "NASA FIRMS, firms.modaps.eosdis.nasa.gov",
  restrictsRawRows: false,
  zone: "UTC",
  dateOrder: "year-first",
  required: ["latitude", "longitude", "acq_date"],
  characteristic: ["acq_date"],
  roles: [
    ["latitude", "lat"],
    ["longitude", "lng"],
    ["acq_date", "date"],
    ["acq_time", "time"],
    ["satellite", "publisher"],
    ["country_id", "country"],
  ],
  meaning: {
    ...plainMeaning,
    midnightIsDay: false,
    compactTimes: true,
    place: { precision: "exact", radiusMeters: 500 },
  },
};
