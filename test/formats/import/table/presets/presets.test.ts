import { describe, expect, it } from "vitest";
import { presetIds } from "../../../../../src/formats/import/import-settings";
import { findPreset, presetOf } from "../../../../../src/formats/import/table/presets/find-preset";
import { suggestTable } from "../../../../../src/formats/import/table/suggest-table";
import { readRow, readSuggested } from "../read-table";

const acledHeader =
  "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";
const acledRow = (date: string, timePrecision: number, geoPrecision: number, fatalities: number) =>
  `UKR9,${date},2025,${timePrecision},Political violence,Explosions/Remote violence,Shelling/artillery/missile attack,Side A,,1,Side B,,7,17,,804,Europe,Ukraine,Donetsk,Kramatorskyi,,Examplove,48.5,37.25,${geoPrecision},A Paper,National,A note,${fatalities},,1766800000`;

const ucdpHeader =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";
const ucdpRow = (wherePrec: number, datePrec: number, start: string, end: string) =>
  `7,X-7,2014,1,Clear,1,1,1,C,1,1,D,1,1,Side A,2,2,Side B,1,art,office,2014-01-22,head,orig,${wherePrec},Town,Near town,Donetsk oblast,,48.5,37.25,POINT (37.25 48.5),1,Ukraine,369,Europe,1,${datePrec},${start},${end},0,1,2,0,3,5,2,369,`;

const viinaHeader =
  "viina_version,event_id,event_id_1pd,date,time,geonameid,feature_code,asciiname,ADM1_NAME,ADM1_CODE,ADM2_NAME,ADM2_CODE,longitude,latitude,GEO_PRECISION,GEO_API,location,address,report_id,source,url,text,lang,t_mil_b";
const viinaRow = (date: string, time: string, precision: string) =>
  `v,11,12,${date},${time},704204,PPL,Examplove,Donets'k,655,Raion,1,37.25,48.5,${precision},api,3,addr,99,paper,https://example.org/a,Текст,ua,1`;

describe("recognition", () => {
  it.each([
    ["acled", acledHeader],
    ["ucdp-ged", ucdpHeader],
    ["viina", viinaHeader],
    [
      "firms",
      "latitude,longitude,brightness,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,frp,daynight",
    ],
    [
      "bellingcat",
      "id,date,latitude,longitude,location,description,sources.0.id,sources.0.path,filters.0.key,filters.0.value",
    ],
    ["bellingcat", "id,date,latitude,longitude,location,description,sources,associations"],
  ])("finds %s in any order and case, with a byte order mark and spaces", (id, header) => {
    const columns = header.split(",");
    expect(findPreset(columns)?.id).toBe(id);
    const mixed = columns.toReversed().map((name, index) => (index % 2 ? ` ${name.toUpperCase()} ` : name));
    expect(findPreset(mixed)?.id).toBe(id);
    expect(findPreset([`\ufeff${columns[0]}`, ...columns.slice(1)])?.id).toBe(id);
  });

  it("takes no other table for one of them", () => {
    expect(findPreset("id,date,latitude,longitude,location,description".split(","))).toBeNull();
    expect(
      findPreset("geonameid,date,status_wiki,status_boost,status_dsm,status_isw,status".split(",")),
    ).toBeNull();
    expect(findPreset("event_date,latitude,longitude,notes".split(","))).toBeNull();
    expect(findPreset([])).toBeNull();
  });

  it("gives each preset its own terms, and only ACLED forbids passing rows on", () => {
    for (const id of presetIds) {
      const preset = presetOf(id);
      expect(preset.id).toBe(id);
      expect(preset.attribution).not.toBe("");
      expect(preset.restrictsRawRows).toBe(id === "acled");
    }
  });
});

describe("ACLED", () => {
  const read = (date: string, time: number, geo: number, fatalities = 4) => {
    const { suggestion, rows } = readSuggested(acledHeader, [acledRow(date, time, geo, fatalities)]);
    expect(suggestion).toMatchObject({ questions: [], restrictsRawRows: true, suggested: { name: "ACLED" } });
    return rows[0];
  };

  it("reads day, week and month", () => {
    expect(read("2025-12-10", 1, 1)).toMatchObject({
      interval: "2025-12-09T22:00Z/2025-12-10T22:00Z",
      timePrecision: "day",
    });
    expect(read("10 December 2025", 2, 1)).toMatchObject({
      interval: "2025-12-06T22:00Z/2025-12-13T22:00Z",
      timePrecision: "week",
    });
    expect(read("2025-12-10", 3, 1)).toMatchObject({
      interval: "2025-11-30T22:00Z/2025-12-31T22:00Z",
      timePrecision: "month",
    });
  });

  it("reads the precision of places, fatalities as a lower end, and no weapon from its types", () => {
    expect(read("2025-12-10", 1, 1)).toMatchObject({
      placePrecision: "settlement",
      radiusMeters: 3000,
      position: [37.25, 48.5],
    });
    expect(read("2025-12-10", 1, 2)).toMatchObject({ placePrecision: "raion", radiusMeters: 25_000 });
    expect(read("2025-12-10", 1, 3)).toMatchObject({ placePrecision: "admin1", radiusMeters: 0 });
    expect(read("2025-12-10", 1, 1)).toMatchObject({
      killed: [4, -1],
      injured: [-1, -1],
      family: "not-stated",
      status: "reported",
      remarks: [],
    });
  });

  it("gives both actors the same role, and keeps what has none", () => {
    const columns = acledHeader.split(",");
    const { table } = suggestTable(columns, [acledRow("2025-12-10", 1, 1, 0).split(",")], false);
    const roleOf = (name: string) => table.roles[columns.indexOf(name)];
    expect([roleOf("actor1"), roleOf("actor2"), roleOf("assoc_actor_1")]).toEqual(["actor", "actor", "keep"]);
    expect([roleOf("event_type"), roleOf("sub_event_type"), roleOf("timestamp")]).toEqual([
      "keep",
      "type",
      "published",
    ]);
  });

  it("takes a row for published at some time between the event's start and its last upload", () => {
    // 1766800000 is 27 December 2025, 01:46:40 UTC.
    expect(read("2025-12-10", 1, 1)?.published).toBe("2025-12-09T22:00Z/2025-12-27T01:46:40Z");
    expect(read("2025-12-10", 2, 1)?.published).toBe("2025-12-06T22:00Z/2025-12-27T01:46:40Z");
    expect(read("2026-01-10", 1, 1)).toMatchObject({
      published: null,
      remarks: ["noted published-before-event 30"],
    });
  });
});

describe("UCDP GED", () => {
  const read = (where: number, prec: number, start: string, end: string) => {
    const { suggestion, rows } = readSuggested(ucdpHeader, [
      ucdpRow(where, prec, start, end),
      ucdpRow(1, 1, "1/22/2014 12:00:00 AM", "1/22/2014 12:00:00 AM"),
    ]);
    expect(suggestion).toMatchObject({
      questions: [],
      restrictsRawRows: false,
      table: { preset: "ucdp-ged", dateOrder: "month-first" },
    });
    return rows[0];
  };

  it("reads inclusive days in either of its notations", () => {
    expect(read(1, 1, "1/22/2014 12:00:00 AM", "1/22/2014 12:00:00 AM")).toMatchObject({
      interval: "2014-01-21T22:00Z/2014-01-22T22:00Z",
      timePrecision: "day",
      killed: [2, 5],
      remarks: [],
    });
    expect(read(1, 2, "06/03/2014 00:00", "06/04/2014 00:00")).toMatchObject({
      interval: "2014-06-02T21:00Z/2014-06-04T21:00Z",
      timePrecision: "week",
      throughout: false,
    });
    expect(read(1, 4, "2014-10-01 00:00:00.000", "2014-10-31 00:00:00.000")).toMatchObject({
      interval: "2014-09-30T21:00Z/2014-10-31T22:00Z",
      timePrecision: "month",
    });
    expect(read(1, 5, "05/05/2014 00:00", "7/31/2014 12:00:00 AM")?.timePrecision).toBe("unknown");
    // The dates of its sources are not those of its figures, which are published once a year.
    expect(read(1, 1, "1/22/2014", "1/22/2014")?.published).toBeNull();
  });

  it.each([
    [1, "settlement", 3000],
    [2, "raion", 25_000],
    [3, "raion", 50_000],
    [4, "admin1", 0],
    [5, "admin1", 200_000],
    [7, "admin1", 200_000],
  ])("reads where_prec %i as %s of %i m", (code, placePrecision, radiusMeters) => {
    expect(read(code, 1, "1/22/2014", "1/22/2014")).toMatchObject({ placePrecision, radiusMeters });
  });
});

describe("VIINA", () => {
  const read = (date: string, time: string, precision: string) => {
    const { suggestion, rows } = readSuggested(viinaHeader, [viinaRow(date, time, precision)]);
    expect(suggestion).toMatchObject({
      questions: [],
      table: { preset: "viina" },
      suggested: { licence: "ODbL 1.0" },
    });
    return rows[0];
  };

  it("puts what a report tells into the day up to it", () => {
    expect(read("20251227", "14:30", "ADM3")).toMatchObject({
      interval: "2025-12-26T12:30Z/2025-12-27T12:31Z",
      timePrecision: "day",
      placePrecision: "settlement",
      radiusMeters: 3000,
    });
    expect(read("20251227", "", "ADM1")).toMatchObject({
      interval: "2025-12-25T22:00Z/2025-12-27T22:00Z",
      placePrecision: "admin1",
      radiusMeters: 0,
    });
    expect(read("20251026", "", "STREET")).toMatchObject({
      interval: "2025-10-24T21:00Z/2025-10-26T22:00Z",
      placePrecision: "city-district",
    });
    expect(read("20251227", "14:30", "ADM2")).toMatchObject({
      placePrecision: "raion",
      radiusMeters: 25_000,
    });
    expect(read("20251227", "14:30", "ADM3")?.published).toBe("2025-12-27T12:30Z/2025-12-27T12:31Z");
    expect(read("20251227", "", "ADM1")?.published).toBe("2025-12-26T22:00Z/2025-12-27T22:00Z");
    expect(read("20251026", "", "STREET")?.published).toBe("2025-10-25T21:00Z/2025-10-26T22:00Z");
    expect(read("20251227", "14:30", "PLANET")?.remarks).toEqual(["noted term-unknown 14"]);
  });

  it("takes the id of the day's event where there is no other, and its several sources", () => {
    const columns =
      "event_id_1pd,date,n_reports,sources_matching,source_urls,geonameid,asciiname,ADM1_NAME,ADM2_NAME,longitude,latitude,representative_text".split(
        ",",
      );
    const { table } = suggestTable(columns, [], false);
    expect(table.preset).toBe("viina");
    expect(table.roles).toEqual([
      "id",
      "date",
      "keep",
      "publisher",
      "url",
      "keep",
      "place",
      "admin1",
      "keep",
      "lng",
      "lat",
      "title",
    ]);
  });
});

describe("FIRMS", () => {
  it("reads UTC minutes without separators or leading zeros", () => {
    const header = "latitude,longitude,acq_date,acq_time,satellite";
    const { suggestion, rows } = readSuggested(header, [
      "48.5,37.25,2025-12-27,34,N",
      "48.5,37.25,2025-12-27,1107,N",
      "48.5,37.25,2025-12-27,2460,N",
    ]);
    expect(suggestion).toMatchObject({ questions: [], table: { preset: "firms", zone: "UTC" } });
    expect(rows[0]).toMatchObject({
      interval: "2025-12-27T00:34Z/2025-12-27T00:35Z",
      timePrecision: "minute",
      radiusMeters: 500,
    });
    expect(rows[1]?.interval).toBe("2025-12-27T11:07Z/2025-12-27T11:08Z");
    expect(rows[1]?.published).toBeNull();
    expect(rows[2]).toMatchObject({
      interval: "2025-12-27T00:00Z/2025-12-28T00:00Z",
      remarks: ["noted date-unreadable 3"],
    });
  });

  it("takes a date alone for the UTC day", () => {
    const { rows } = readSuggested("LATITUDE,LONGITUDE,ACQ_DATE", ["47.1005,37.6171,2022-01-01"]);
    expect(rows[0]).toMatchObject({
      interval: "2022-01-01T00:00Z/2022-01-02T00:00Z",
      position: [37.6171, 47.1005],
    });
  });
});

describe("Bellingcat", () => {
  const columns =
    "id,date,latitude,longitude,location,description,sources.0.id,sources.0.path,filters.0.key,filters.0.value,filters.1.key,filters.1.value".split(
      ",",
    );
  const row = (date: string, weapon: string) => [
    "CIV0001",
    date,
    "48.5",
    "37.25",
    "Examplove, Donetsk",
    "A note with a drone",
    "s1",
    "https://example.org/v",
    "Type of area affected",
    "Residential",
    "Weapon System",
    weapon,
  ];

  it("reads coordinates written as texts, US dates and the filters that hold one thing", () => {
    const rows = [row("02/24/2022", "Cruise missile"), row("03/01/2022", "Undefined")];
    const { table, questions } = suggestTable(columns, rows, false);
    expect(questions).toEqual([]);
    expect(table).toMatchObject({ preset: "bellingcat", dateOrder: "month-first" });
    expect(table.roles.slice(7)).toEqual(["url", "keep", "target", "keep", "weapon"]);
    const [first, second] = rows.map((cells) => readRow(columns, table, cells));
    expect(first).toMatchObject({
      interval: "2022-02-23T22:00Z/2022-02-24T22:00Z",
      family: "missile",
      position: [37.25, 48.5],
      published: null,
    });
    expect(second).toMatchObject({
      interval: "2022-02-28T22:00Z/2022-03-01T22:00Z",
      family: "not-stated",
      killed: [-1, -1],
    });
  });

  it("reads newer files with ISO dates, and leaves mixed filters as text", () => {
    const mixed = row("2022-03-01", "");
    mixed[10] = "Type of area affected";
    const { table } = suggestTable(columns, [row("2022-02-24", "x"), mixed], false);
    expect(table.roles[11]).toBe("keep");
    expect(readRow(columns, table, mixed).interval).toBe("2022-02-28T22:00Z/2022-03-01T22:00Z");
  });
});
