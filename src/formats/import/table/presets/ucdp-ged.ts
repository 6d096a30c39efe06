import { plainMeaning, type TablePreset } from "./table-preset";

/**
 * UCDP's georeferenced events. First and last day give the interval; `date_prec` only names it. `where_prec` 5 to 7
 * (a larger area, the country, waters) have no admin unit of their own: they are marked as the widest precision, with
 * a radius that says how wide.
 */
export const ucdpGed: TablePreset = {
  id: "ucdp-ged",
  name: "UCDP GED",
  licence: "CC BY 4.0",
  attribution: "UCDP Georeferenced Event Dataset, Uppsala Conflict Data Program, ucdp.uu.se",
  restrictsRawRows: false,
  zone: "Europe/Kyiv",
  dateOrder: "month-first",
  required: ["date_start", "latitude", "longitude"],
  characteristic: [
    "type_of_violence",
    "conflict_name",
    "dyad_name",
    "side_a",
    "side_b",
    "where_prec",
    "date_prec",
    "date_end",
    "adm_1",
    "best",
    "high",
    "low",
  ],
  roles: [
    ["id", "id"],
    ["type_of_violence", "type"],
    ["side_a", "actor"],
    ["side_b", "actor"],
    ["source_office", "publisher"],
    ["source_headline", "title"],
    ["where_prec", "place-precision"],
    ["where_coordinates", "place"],
    ["where_description", "notes"],
    ["adm_1", "admin1"],
    ["latitude", "lat"],
    ["longitude", "lng"],
    ["country", "country"],
    ["date_prec", "time-precision"],
    ["date_start", "date"],
    ["date_end", "end-date"],
    ["best", "killed"],
    ["low", "killed-low"],
    ["high", "killed-high"],
  ],
  meaning: {
    ...plainMeaning,
    midnightIsDay: true,
    unitsWiden: false,
    timeUnits: new Map([
      ["1", "day"],
      ["2", "week"],
      ["3", "week"],
      ["4", "month"],
      ["5", "unknown"],
    ]),
    places: new Map([
      ["1", { precision: "settlement", radiusMeters: 3000 }],
      ["2", { precision: "raion", radiusMeters: 25_000 }],
      ["3", { precision: "raion", radiusMeters: 50_000 }],
      ["4", { precision: "admin1", radiusMeters: 0 }],
      ["5", { precision: "admin1", radiusMeters: 200_000 }],
      ["6", { precision: "admin1", radiusMeters: 200_000 }],
      ["7", { precision: "admin1", radiusMeters: 200_000 }],
    ]),
    place: { precision: "settlement", radiusMeters: 3000 },
  },
};
