import Papa from "papaparse";
import { expect, test } from "vitest";
import { writeWithdrawalCsv } from "../../../src/formats/export/withdrawal-csv";
import { sampleProfile } from "../../look/charts/sample-profile";
import { csvFacts, splitNotes } from "./zone-csv-fixture";

const csv = writeWithdrawalCsv(sampleProfile(), csvFacts);
const { notes, table } = splitNotes(csv);

test("a row for each station, and what is unknown is empty", () => {
  expect(table.split("\r\n").slice(0, 6)).toEqual([
    "along_m,lng,lat,control_line_m,left_edge_m,right_edge_m,ukrainian_pull_back_m,russian_pull_back_m",
    "10000,36,48,5000,20000,10000,15000,15000",
    "30000,36.1,48,0,20000,10000,20000,10000",
    "50000,36.2,48,-15000,20000,10000,35000,0",
    "70000,36.3,48,,20000,10000,,",
    "90000,36.4,48,20000,20000,10000,0,30000",
  ]);
});

test("the file says first what it is, and nothing in its notes starts a cell of its own", () => {
  expect(csv.startsWith('\uFEFF"# zone: ')).toBe(true);
  expect(notes).toEqual([
    '"# zone: Siversk; ""A"",=1+1 line two"',
    "# zone_id: zone-1",
    "# window: 2025-12-24T10:00Z/2025-12-28T06:00Z",
    "# filter: weapon:missile",
    '"# control_map: 2025-12-27, Schematic areas, schematic, ±10000 m"',
    '"# source: Places: GeoNames, CC BY 4.0, accessed 2026-11-21"',
    "# made: 2026-01-15T00:00:00.000Z",
    "# generator: Demarc 0.1.0",
  ]);
  for (const delimiter of [",", ";", "\t"]) {
    const cells = Papa.parse<string[]>(notes.join("\r\n"), { delimiter }).data;
    expect(cells.every((row) => row.length === 1)).toBe(true);
  }
});

test("read again the distances are those of the profile, to a decimetre", () => {
  const { data, errors } = Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true });
  const profile = sampleProfile();
  expect(errors).toEqual([]);
  const read = (name: string) => data.map((row) => (row[name] === "" ? Number.NaN : Number(row[name])));
  expect(read("along_m")).toEqual([...profile.alongMeters]);
  expect(read("control_line_m")).toEqual([...profile.controlLineMeters]);
  expect(read("ukrainian_pull_back_m")).toEqual([...profile.pullBackMeters.UA]);
  expect(read("russian_pull_back_m")).toEqual([...profile.pullBackMeters.RU]);
});
