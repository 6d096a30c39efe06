import { plainMeaning, type TablePreset } from "./table-preset";

/**
 * ACLED's event export. Days only: precision 2 means some day of the week around the date (three days to either side),
 * 3 the month. Its fatalities are the lowest reported and 0 where none are given, so that they are read as a lower end
 * alone. Its timestamp is when the record was uploaded last. Actors 1 and 2 are not attacker and target; its sub-event types leave the weapon open.
 */
export const acled: TablePreset = {
  id: "acled",
  name: "ACLED",
  licence: "ACLED Terms of Use: no redistribution of raw rows",
  attribution: "Armed Conflict Location & Event Data (ACLED), acleddata.com",
  restrictsRawRows: true,
  zone: "Europe/Kyiv",
  dateOrder: "day-first",
  required: ["event_date", "latitude", "longitude"],
  characteristic: [
    "event_id_cnty",
    "time_precision",
    "event_type",
    "sub_event_type",
    "actor1",
    "admin1",
    "geo_precision",
    "fatalities",
    "notes",
    "source",
  ],
  roles: [
    ["event_id_cnty", "id"],
    ["event_date", "date"],
    ["time_precision", "time-precision"],
    ["sub_event_type", "type"],
    ["event_type", "type"],
    ["actor1", "actor"],
    ["actor2", "actor"],
    ["country", "country"],
    ["admin1", "admin1"],
    ["location", "place"],
    ["latitude", "lat"],
    ["longitude", "lng"],
    ["geo_precision", "place-precision"],
    ["source", "publisher"],
    ["notes", "notes"],
    ["fatalities", "killed-low"],
    ["timestamp", "published"],
  ],
  meaning: {
    ...plainMeaning,
    midnightIsDay: true,
    isPublishedByUpload: true,
    timeUnits: new Map([
      ["1", "day"],
      ["2", "week"],
      ["3", "month"],
    ]),
    places: new Map([
      ["1", { precision: "settlement", radiusMeters: 3000 }],
      ["2", { precision: "raion", radiusMeters: 25_000 }],
      ["3", { precision: "admin1", radiusMeters: 0 }],
    ]),
    place: { precision: "settlement", radiusMeters: 3000 },
  },
};
