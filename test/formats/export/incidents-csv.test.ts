import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Claim } from "../../../src/core/events/incident";
import { guardFormula } from "../../../src/formats/csv-writer";
import type { ExportFacts, ShownIncident } from "../../../src/formats/export/export-facts";
import { writeIncidentsCsv } from "../../../src/formats/export/incidents-csv";
import { earlyMs, kyivStrike } from "../../snapshot/incidents-fixture";
import { arbitraryShown, facts, importedRow, shown, strikes } from "./export-fixture";

const write = (list: readonly ShownIncident[], change: Partial<ExportFacts> = {}) =>
  [...writeIncidentsCsv(list, { ...facts, ...change })].join("");

test("every incident shown is one row, with times in UTC and codes that scripts can rely on", () => {
  const lines = write(shown).split("\r\n");
  expect(lines).toHaveLength(5);
  expect(lines[0]).toBe(
    "\uFEFFid,title,place,country,admin1,latitude,longitude,place_precision,radius_m,earliest_utc,latest_utc," +
      "stated_time,match,weapons,targets,status,killed_min,killed_max,injured_min,injured_max,source_publishers,source_urls," +
      "possibly_known_urls,known,known_at,source,licence,attribution,source_line,edited_from,fields",
  );
  expect(lines[1]).toBe(
    '2025-12-27-kyiv,"Strike on Kyiv, ""night""",Kyiv,UA,Kyiv,50.4547,30.5238,settlement,12000,' +
      "2025-12-26T22:00Z,2025-12-27T08:00Z,'=night of 26–27 December,certain," +
      "ballistic-missile | one-way-drone,residential | energy,confirmed,1,2,30,30," +
      "Suspilne | Reuters,https://suspilne.media/1 | https://reuters.com/2,,known,now," +
      "Reported strikes,MIT,Compiled from reports,,,",
  );
});

test("an imported row states its source, its line and its own texts, and starts no formula", () => {
  const row = write(shown).split("\r\n")[3];
  expect(row).toContain("s1:17,'=cmd|' /C calc'!A0,");
  expect(row).toContain(',"Table <of> & ""ours""",CC BY 4.0,The people who counted,17,,');
  expect(row?.endsWith('[""empty"",""""]]"')).toBe(true);
  expect(row).toContain('[[""__proto__"",""]]></value><b>""],');
});

test("unknown is an empty cell, not 0", () => {
  const row = write(shown).split("\r\n")[2];
  expect(row).toContain(",UA,Kyiv,,,settlement,,");
  expect(row).toContain(",possible,");
  expect(row).toContain("confirmed,,,,,Suspilne,");
});

test("figures and claims are those known at the instant", () => {
  const row = write(shown, { locale: "uk", knownAtMs: earlyMs }).split("\r\n")[1];
  expect(row).toContain("Удар по Києву,Київ,UA,Київ");
  expect(row).toMatch(
    /,1,1,,,Suspilne,https:\/\/suspilne\.media\/1,,known,2025-12-28T22:00Z,Повідомлені удари,/,
  );
});

test("a report whose hour was not recorded is marked, and so is what only it tells of", () => {
  const [early] = kyivStrike.claims;
  const day = { ...early!.published!, earliestMs: earlyMs, latestMs: earlyMs + 86_400_000, precision: "day" };
  const vague = { ...kyivStrike, claims: [{ ...early!, killed: 9, published: day } as Claim] };
  const row = write([{ incident: vague, match: "possible" }], { knownAtMs: earlyMs + 3_600_000 }).split(
    "\r\n",
  )[1];
  expect(row).toContain(
    ",,,,,Suspilne,https://suspilne.media/1,https://suspilne.media/1,possibly-known,2025-12-28T23:00Z,",
  );
  const after = write([{ incident: vague, match: "certain" }], { knownAtMs: earlyMs + 86_400_000 }).split(
    "\r\n",
  )[1];
  expect(after).toContain(",9,9,,,Suspilne,https://suspilne.media/1,,known,2025-12-29T22:00Z,");
});

test("what was edited by hand is credited as that, with what it stands for", () => {
  const own = { ...strikes, id: "edited-here", name: { en: "Edited here", uk: "Змінено тут" } };
  const list: ShownIncident[] = [{ incident: importedRow, match: "certain", editedFrom: ["s1:17", "s1:18"] }];
  const row = write(list, { sources: [own] }).split("\r\n")[1];
  expect(row).toContain(",Edited here,MIT,Compiled from reports,17,s1:17 | s1:18,");
  expect(() => write(list)).toThrow("edited-here");
});

test("any incidents come back from an independent reader, each once and with its texts", () => {
  fc.assert(
    fc.property(arbitraryShown, (list) => {
      const { data } = Papa.parse<string[]>(write(list).slice(1), { newline: "\r\n", skipEmptyLines: true });
      const [header, ...rows] = data;
      expect(rows).toHaveLength(list.length);
      const cell = (row: readonly string[], name: string) => row[header!.indexOf(name)];
      for (const [index, { incident, match }] of list.entries()) {
        const row = rows[index]!;
        expect(cell(row, "id")).toBe(incident.id);
        expect(cell(row, "match")).toBe(match);
        expect(cell(row, "title")).toBe(guardFormula(incident.title.en));
        const fields = incident.imported?.fields.map(({ name, text }) => [name, text]);
        expect(cell(row, "fields")).toBe(fields === undefined ? "" : guardFormula(JSON.stringify(fields)));
      }
    }),
    { numRuns: 150 },
  );
});
