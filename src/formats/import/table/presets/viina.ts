import { plainMeaning, type TablePreset } from "./table-preset";

/**
 * VIINA's event reports. Date and time are those of the report, so that what it reports is put into the 24 hours up to
 * it: for a report of 14:30 from 14:30 the day before; for one dated by the day alone, from the start of the day before
 * to the end of that day. It was published then. Its level ADM3 is the named settlement.
 */
export const viina: TablePreset = {
  id: "viina",
  name: "VIINA",
  licence: "ODbL 1.0",
  attribution:
    "VIINA: Violent Incident Information from News Articles, Yuri Zhukov, github.com/zhukovyuri/VIINA",
  restrictsRawRows: false,
  zone: "Europe/Kyiv",
  dateOrder: "year-first",
  required: ["date", "longitude", "latitude", "geonameid"],
  characteristic: ["event_id_1pd", "asciiname", "adm1_name", "adm2_name"],
  roles: [
    ["event_id", "id"],
    ["event_id_1pd", "id"],
    ["date", "date"],
    ["time", "time"],
    ["asciiname", "place"],
    ["adm1_name", "admin1"],
    ["longitude", "lng"],
    ["latitude", "lat"],
    ["geo_precision", "place-precision"],
    ["source", "publisher"],
    ["sources", "publisher"],
    ["sources_matching", "publisher"],
    ["url", "url"],
    ["source_urls", "url"],
    ["text", "title"],
    ["representative_text", "title"],
    ["target_classes", "target"],
  ],
  meaning: {
    ...plainMeaning,
    isReportDate: true,
    places: new Map([
      ["street", { precision: "city-district", radiusMeters: 1000 }],
      ["adm3", { precision: "settlement", radiusMeters: 3000 }],
      ["adm2", { precision: "raion", radiusMeters: 25_000 }],
      ["adm1", { precision: "admin1", radiusMeters: 0 }],
    ]),
    place: { precision: "settlement", radiusMeters: 3000 },
  },
};
