import Papa from "papaparse";
import { SaxesParser } from "saxes";
import { afterEach, describe, expect, it } from "vitest";
import type { Incident } from "../../src/core/events/incident";
import { readSvgWorkspace, writeSvgWorkspace } from "../../src/formats/carried/svg-workspace";
import { guardFormula } from "../../src/formats/csv-writer";
import { writeIncidentsCsv } from "../../src/formats/export/incidents-csv";
import { writeIncidentsKml } from "../../src/formats/export/incidents-kml";
import { facts, importedRow } from "../formats/export/export-fixture";
import { element, image, script } from "./corpus/payload";
import { expectUntouched } from "./untouched";

afterEach(expectUntouched);

/** Texts that a file handed on could turn against its next reader. */
const texts = [
  element,
  image,
  `]]>${element}<![CDATA[`,
  `--><script>${script}</script><!--`,
  '"><x y="',
  "&xxe;<!ENTITY xxe SYSTEM 'file:///etc/passwd'>",
  "=cmd|'/C calc'!A0",
  "+1+cmd|'/C calc'!A0",
  "-2+3+cmd|'/C calc'!A0",
  "@SUM(1+1)*cmd|'/C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "＝1+1",
  "harmless;=1+1",
  'harmless";"=1+1',
  "harmless\n=1+1",
  "harmless\t@SUM(A1)",
  "\u202Egnp.exe",
  "a\u0000b",
];

const incidentWith = (text: string): Incident => ({
  ...importedRow,
  title: { en: text, uk: text },
  place: { ...importedRow.place, name: { en: text, uk: text } },
  imported: { sourceId: "s1", line: 1, fields: [{ name: text, text }] },
});

/** The cells of a file as spreadsheets see them by each list separator that they may be set to. */
const cellsBy = (csv: string, delimiter: string) =>
  Papa.parse<string[]>(csv, { delimiter, newline: "\r\n" }).data.flat();

/** One that knows nothing of quotes in the middle of a cell, and begins a row at every line break. */
const coarseCells = (csv: string) => csv.split(/[;\t\r\n]/).map((cell) => cell.replace(/^["\s]+/, ""));

const startsFormula = (cell: string) => /^[=+@＝＋－＠]|^-(?!\d+(?:\.\d+)?(?:["\s]*$))/.test(cell);

describe.each(texts)("%j, handed on", (text) => {
  const shown = [{ incident: incidentWith(text), match: "certain" as const }];

  it("starts no formula in a table, by whichever separator it is read", () => {
    const csv = [...writeIncidentsCsv(shown, facts)].join("").slice(1);
    for (const delimiter of [",", ";", "\t"])
      expect(cellsBy(csv, delimiter).filter(startsFormula)).toEqual([]);
    expect(coarseCells(csv).filter(startsFormula)).toEqual([]);
    expect(cellsBy(csv, ",")).toContain(guardFormula(text));
  });

  it("is text in a KML, with no element, entity or instruction of its own", () => {
    const names = new Set<string>();
    const read: string[] = [];
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ name }) => names.add(name));
    for (const event of ["doctype", "processinginstruction", "comment", "cdata"] as const)
      parser.on(event, () => expect.unreachable(event));
    parser.on("text", (found) => read.push(found));
    parser.write([...writeIncidentsKml(shown, facts)].join("")).close();
    expect([...names].filter((name) => /^(?:script|img|x)$/i.test(name))).toEqual([]);
    expect(read).toContain(text.replaceAll("\u0000", "\uFFFD"));
  });

  it("comes back from the metadata of an SVG as it was, where XML can hold it", () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${writeSvgWorkspace(`{${text}}`)}</svg>`;
    expect(readSvgWorkspace(svg)).toBe(`{${text.replaceAll("\u0000", "\uFFFD")}}`);
    expect(svg).not.toMatch(/<script|<img|<!ENTITY|<!\[CDATA/);
  });
});
