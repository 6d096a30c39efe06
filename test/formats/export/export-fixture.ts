import fc from "fast-check";
import type { Incident } from "../../../src/core/events/incident";
import { targetCodes } from "../../../src/core/events/incident";
import { weaponCodes } from "../../../src/core/events/weapons";
import type { DataSource } from "../../../src/core/sources/source";
import type { ExportFacts, ShownIncident } from "../../../src/formats/export/export-facts";
import { kyivStrike, placelessStrike } from "../../snapshot/incidents-fixture";

const both = (text: string) => ({ en: text, uk: text });

export const strikes: DataSource = {
  id: "strikes",
  name: { en: "Reported strikes", uk: "Повідомлені удари" },
  licence: "MIT",
  attribution: { en: "Compiled from reports", uk: "Укладено за повідомленнями" },
  accessed: null,
};

export const table: DataSource = {
  id: "s1",
  name: both('Table <of> & "ours"'),
  licence: "CC BY 4.0",
  attribution: both("The people who counted"),
  accessed: "2026-01-15",
};

export const facts: ExportFacts = {
  locale: "en",
  window: { startMs: Date.UTC(2025, 11, 23, 22), endMs: Date.UTC(2025, 11, 29, 22) },
  mode: "window",
  zone: "Europe/Kyiv",
  knownAtMs: null,
  filter: "weapon:missile",
  filterSentence: "weapon: missile.",
  title: "Six days",
  description: "3 incidents.\nWeapon: missile & drone.",
  sources: [strikes, table],
  builtInSourceId: "strikes",
  version: "0.1.0",
};

/** A row of a table with headers and texts that trip writers up. */
export const importedRow: Incident = {
  ...kyivStrike,
  id: "s1:17",
  title: both("=cmd|' /C calc'!A0"),
  place: { ...kyivStrike.place, lngLat: [-180, -0.000001] },
  time: { ...kyivStrike.time, earliestMs: Date.UTC(2025, 11, 26, 22, 0, 7), extent: "within" },
  status: "reported",
  weapons: [],
  claims: [],
  imported: {
    sourceId: "s1",
    line: 17,
    fields: [
      { name: "__proto__", text: "]]></value><b>" },
      { name: "notes & more", text: 'line 1\r\nline 2\t"quoted" 𝒳' },
      { name: "empty", text: "" },
    ],
  },
};

export const shown: readonly ShownIncident[] = [
  { incident: kyivStrike, match: "certain" },
  { incident: placelessStrike, match: "possible" },
  { incident: importedRow, match: "certain" },
];

/** Texts of any characters, those that formats treat specially among them. */
const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom("<", "&", ">", '"', "'", "]", "\n", "\r", "\t", ",", "=", " "),
    maxLength: 8,
  }),
  fc.constantFrom("__proto__", "constructor", "]]>", "=1+1", "\u2028", "a\u0000b", "\ud800", "x\ufffe"),
);

const arbitraryIncident: fc.Arbitrary<Incident> = fc
  .record({
    title: hostileText,
    name: hostileText,
    position: fc.option(
      fc.tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
      ),
      {
        nil: null,
      },
    ),
    startMs: fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000),
    weapons: fc.subarray([...weaponCodes]),
    targets: fc.subarray([...targetCodes]),
    killed: fc.option(fc.nat(10_000), { nil: null }),
    publisher: hostileText,
    fields: fc.option(fc.array(fc.record({ name: hostileText, text: hostileText }), { maxLength: 4 }), {
      nil: null,
    }),
  })
  .map(({ title, name, position, startMs, weapons, targets, killed, publisher, fields }) => ({
    ...kyivStrike,
    title: both(title),
    place: { ...kyivStrike.place, name: both(name), lngLat: position ?? [Number.NaN, Number.NaN] },
    time: { ...kyivStrike.time, earliestMs: startMs, latestMs: startMs + 60_000 },
    weapons,
    targets,
    claims: [{ ...kyivStrike.claims[0]!, killed, publisher }],
    ...(fields === null ? {} : { imported: { sourceId: "s1", line: 1, fields } }),
  }));

/** Incidents with ids `i0`, `i1`, …, so that each can be found again in a file. */
export const arbitraryShown: fc.Arbitrary<ShownIncident[]> = fc
  .array(fc.record({ incident: arbitraryIncident, match: fc.constantFrom("certain", "possible") }), {
    maxLength: 12,
  })
  .map((list) =>
    list.map(({ incident, match }, index) => ({ incident: { ...incident, id: `i${index}` }, match })),
  );
