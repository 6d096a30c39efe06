import { describe, expect, it } from "vitest";
import { detectDelimiter } from "../../../../src/formats/import/delimited/detect-delimiter";

describe("detectDelimiter", () => {
  it.each([",", ";", "\t", "|"] as const)("knows %j", (delimiter) => {
    const rows = [
      ["id", "date", "notes"],
      ["1", "2024-05-01", '"a, b; c | d\te"'],
      ["2", "2024-05-02", '"line one\nline two, too"'],
      ["3", "2024-05-03", ""],
    ];
    const text = rows.map((cells) => cells.join(delimiter)).join("\r\n");
    expect(detectDelimiter(text, true)).toEqual({ delimiter, skipRows: 0, isTable: true });
  });

  it("is not taken in by decimal commas and lists inside cells", () => {
    const decimal = "name;lat;lng\nKyiv;50,45;30,52\nLviv;49,84;24,03\nSumy;50,91;34,80\n";
    expect(detectDelimiter(decimal, true).delimiter).toBe(";");
    const list = "name\ttags\nA\tx,y,z\nB\tx,y\nC\tx,y,z\n";
    expect(detectDelimiter(list, true).delimiter).toBe("\t");
  });

  it("finds the header below titles, padded ones too", () => {
    const table = "id,date,lat,lng\n1,2024-05-01,50,30\n2,2024-05-02,51,31\n";
    expect(detectDelimiter(`Report of May\n\n${table}`, true)).toMatchObject({ delimiter: ",", skipRows: 2 });
    expect(detectDelimiter(`Report,,,\nmade 2024,,,\n${table}`, true)).toMatchObject({ skipRows: 2 });
    expect(detectDelimiter(`"Report\nof May",,,\n${table}`, true)).toMatchObject({ skipRows: 2 });
  });

  it("obeys a sep= line and does not count it", () => {
    const text = "sep=|\na,b|c,d\n1,2|3,4\n";
    expect(detectDelimiter(text, true)).toEqual({ delimiter: "|", skipRows: 0, isTable: true });
    expect(detectDelimiter('"sep=;"\r\nTitle\r\na;b\r\n1;2\r\n', true)).toMatchObject({
      delimiter: ";",
      skipRows: 1,
    });
  });

  it("leaves out a last line that is cut", () => {
    expect(detectDelimiter("a;b;c\n1;2;3\n4;5", false)).toMatchObject({ delimiter: ";", isTable: true });
  });

  it("finds no table in prose, one column, or nothing", () => {
    const prose = "It was late.\nThe town, the river, and the hills, all lay still.\nNobody spoke.\n";
    expect(detectDelimiter(prose, true).isTable).toBe(false);
    expect(detectDelimiter("a\nb\nc\n", true).isTable).toBe(false);
    expect(detectDelimiter("", true).isTable).toBe(false);
  });
});
