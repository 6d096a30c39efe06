import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { delimiters } from "../../../../src/formats/import/import-settings";
import { ImportRefusal } from "../../../../src/formats/import/record-reader";
import { readTable } from "./read-table";

const rejections = (issues: Awaited<ReturnType<typeof readTable>>["issues"]) =>
  issues.map(({ code, record, line, original }) => [code, record, line, original]);

describe("openDelimited", () => {
  it("reads cells by column, with the line of each record", async () => {
    const { columns, records, issues } = await readTable("id,name\n1,Kyiv\n\n  \n2,Lviv\n");
    expect(columns).toEqual(["id", "name"]);
    expect(records).toEqual([
      [0, 2, "1", "Kyiv"],
      [1, 5, "2", "Lviv"],
    ]);
    expect(issues).toEqual([]);
  });

  it.each(["\n", "\r\n", "\r"])("reads line ends %j and counts lines over quoted ones", async (end) => {
    const text = ["id,notes", `1,"a${end}b${end}c"`, '2,"x ""y"", z"', "3,"].join(end);
    expect((await readTable(text)).records).toEqual([
      [0, 2, "1", `a${end}b${end}c`],
      [1, 5, "2", 'x "y", z'],
      [2, 6, "3", ""],
    ]);
  });

  it("reads mixed line ends and keeps those inside quotes as they are", async () => {
    const { records, issues } = await readTable('a,b\r\n1,2\n3,"4\r5\r\n6\n7"\r5,6\r\n\r\r7,8');
    expect(records).toEqual([
      [0, 2, "1", "2"],
      [1, 3, "3", "4\r5\r\n6\n7"],
      [2, 7, "5", "6"],
      [3, 10, "7", "8"],
    ]);
    expect(issues).toEqual([]);
  });

  it("skips a sep= line and the rows above the header, and counts them as lines", async () => {
    const text = 'sep=;\nReport "of May\nmade; today\nid;name\n1;A\n';
    const { columns, records } = await readTable(text, { delimiter: ";", skipRows: 2 });
    expect(columns).toEqual(["id", "name"]);
    expect(records).toEqual([[0, 5, "1", "A"]]);
  });

  it("makes columns unique and lets any name live", async () => {
    const { columns, records } = await readTable("__proto__,a,a,\nx,1,2,3\ny,1,2\n");
    expect(columns).toEqual(["__proto__", "a", "a (2)", "#4"]);
    expect(records.map(([, , ...cells]) => cells)).toEqual([
      ["x", "1", "2", "3"],
      ["y", "1", "2", ""],
    ]);
  });

  it("rejects too few and too many cells, with the record's text; surplus empty cells are none", async () => {
    const { records, issues } = await readTable("a,b\n1\n1,2,3\n1,2,,\n1,2\n");
    expect(rejections(issues)).toEqual([
      ["too-few-cells", 0, 2, "1"],
      ["too-many-cells", 1, 3, "1,2,3"],
    ]);
    expect(records).toEqual([
      [2, 4, "1", "2"],
      [3, 5, "1", "2"],
    ]);
  });

  it("rejects records with wrong quotes one by one and goes on with the next line", async () => {
    const text = 'a,b\n1,"x"y\n2,"ok"\n3,"open\n4,"fine"\n5,say "hi"\n6,"z" \n7,"never closed\n8,9\n';
    const { records, issues } = await readTable(text);
    expect(rejections(issues)).toEqual([
      ["malformed-record", 0, 2, '1,"x"y'],
      ["malformed-record", 2, 4, '3,"open'],
      ["quote-not-closed", 6, 8, '7,"never closed'],
    ]);
    expect(issues.every(({ effect, file }) => effect === "rejected" && file === "table.csv")).toBe(true);
    expect(records).toEqual([
      [1, 3, "2", "ok"],
      [3, 5, "4", "fine"],
      [4, 6, "5", 'say "hi"'],
      [5, 7, "6", "z"],
      [7, 9, "8", "9"],
    ]);
  });

  it("gives up a quote that stays open for too long, and a line without an end", async () => {
    const line = `${"x".repeat(999)},1\n`;
    const { records, issues } = await readTable(`a,b\n"open,1\n${line.repeat(17_000)}`);
    expect(rejections(issues)).toEqual([["quote-not-closed", 0, 2, '"open,1']]);
    expect([records.length, records.at(-1)![1]]).toEqual([17_000, 17_002]);
    await expect(readTable(`a,b\n${"x".repeat(25_000_000)}`)).rejects.toMatchObject({ code: "file-damaged" });
  });

  it("cuts original texts to 200 characters", async () => {
    const { issues } = await readTable(`a,b\n${"x".repeat(500)}\n`);
    expect(issues[0]!.original).toBe("x".repeat(200));
  });

  it("tells cells with bytes that the encoding does not know, and how many there were", async () => {
    const bytes = Uint8Array.of(...[0x61, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0xff, 0x0a, 0x32, 0x2c, 0x33, 0x0a]);
    const { records, issues } = await readTable(bytes);
    expect(records).toHaveLength(2);
    expect(issues).toEqual([
      {
        code: "text-replaced",
        effect: "repaired",
        file: "table.csv",
        record: 0,
        line: 2,
        column: "b",
        original: "\ufffd",
      },
      {
        code: "encoding-errors",
        effect: "file",
        file: "table.csv",
        record: null,
        line: null,
        column: null,
        original: "1",
      },
    ]);
  });

  it("reads UTF-16 and Windows-1251", async () => {
    const text = "ключ;місто\n1;Київ\n";
    const wide = Uint8Array.from(
      [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    const { columns, records } = await readTable(wide, { encoding: "utf-16le", delimiter: ";" });
    expect(columns).toEqual(["ключ", "місто"]);
    expect(records).toEqual([[0, 2, "1", "Київ"]]);
    const narrow = Uint8Array.of(0x61, 0x3b, 0x62, 0x0a, 0xca, 0xe8, 0xbf, 0xe2, 0x3b, 0x31);
    expect((await readTable(narrow, { encoding: "windows-1251", delimiter: ";" })).records).toEqual([
      [0, 2, "Київ", "1"],
    ]);
  });

  it("refuses what is beyond the limits, and nothing that is just within them", async () => {
    const text = "a,b\n1,2\n3\n5,6\n";
    await expect(readTable(text, {}, { maxRecords: 2 })).rejects.toMatchObject({ code: "too-many-records" });
    await expect(readTable(text, {}, { maxColumns: 1 })).rejects.toMatchObject({ code: "too-many-columns" });
    await expect(readTable(text, {}, { maxFileBytes: 13 })).rejects.toMatchObject({ code: "file-too-large" });
    const allowed = await readTable(text, {}, { maxRecords: 3, maxColumns: 2, maxFileBytes: text.length });
    expect([allowed.records.length, allowed.issues.length]).toEqual([2, 1]);
  });

  it("refuses a file without a header or with a broken one", async () => {
    await expect(readTable("")).rejects.toMatchObject({ code: "nothing-inside" });
    await expect(readTable("\n\n")).rejects.toMatchObject({ code: "nothing-inside" });
    await expect(readTable("a\nb\n", { skipRows: 5 })).rejects.toMatchObject({ code: "nothing-inside" });
    await expect(readTable('"a"b,c\n1,2\n')).rejects.toBeInstanceOf(ImportRefusal);
    expect(await readTable("a,b")).toMatchObject({ columns: ["a", "b"], records: [], issues: [] });
  });

  it("hands rows over in batches of at most 10,000, over chunks of the file", async () => {
    const rows = Array.from({ length: 150_000 }, (_, row) => `${row},"n\n${row % 7}"`);
    const { records, largestBatch } = await readTable(`a,b\n${rows.join("\n")}\n`);
    expect(records).toHaveLength(150_000);
    expect(largestBatch).toBeLessThanOrEqual(10_000);
    expect(records.every(([record, line, a]) => line === 2 + 2 * record && a === String(record))).toBe(true);
  });
});

describe("random tables", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.array(fc.constantFrom('"', ",", ";", "\t", "|", "\n", "\r", "\r\n", " ", "a", "ї", "🚀"), {
      maxLength: 6,
    }),
  );
  const table = fc
    .integer({ min: 1, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 20 }));
  const shape = fc.record({
    delimiter: fc.constantFrom(...delimiters),
    lineEnds: fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 1, maxLength: 3 }),
    quoteAll: fc.boolean(),
    endsWithLine: fc.boolean(),
  });

  it("come back cell by cell, each with its line, whatever is in them", async () => {
    await fc.assert(
      fc.asyncProperty(table, shape, async (rows, { delimiter, lineEnds, quoteAll, endsWithLine }) => {
        const texts = rows.map((row) => row.map((value) => (Array.isArray(value) ? value.join("") : value)));
        const write = (value: string) =>
          quoteAll || /["\r\n]|^\s|\s$|^$/.test(value) || value.includes(delimiter)
            ? `"${value.replaceAll('"', '""')}"`
            : value;
        const width = texts[0]?.length ?? 1;
        const header = Array.from({ length: width }, (_, index) => `c${index}`);
        const lines = [header, ...texts].map((row) => row.map(write).join(delimiter));
        let text = "";
        const begins: number[] = [];
        for (const [index, line] of lines.entries()) {
          begins.push(1 + (text.match(/\r\n|\r|\n/g)?.length ?? 0));
          text += line;
          if (endsWithLine || index < lines.length - 1) text += lineEnds[index % lineEnds.length]!;
        }
        const { columns, records, issues } = await readTable(text, { delimiter });
        expect(columns).toEqual(header);
        expect(issues).toEqual([]);
        expect(records).toEqual(texts.map((row, index) => [index, begins[index + 1], ...row]));
      }),
    );
  });

  it("are read as papaparse reads them where that is defined", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(...delimiters), async (rows, delimiter) => {
        const texts = rows.map((row) => row.map((value) => (Array.isArray(value) ? value.join("") : value)));
        const width = texts[0]?.length ?? 1;
        const header = Array.from({ length: width }, (_, index) => `c${index}`);
        const text = Papa.unparse([header, ...texts], { delimiter, newline: "\n", quotes: true });
        const judge = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
        const { records } = await readTable(text, { delimiter });
        expect(judge.errors).toEqual([]);
        expect(records.map(([, , ...cells]) => cells)).toEqual(judge.data.slice(1));
      }),
    );
  });

  it("with rows of any width: accepted + rejected = records", async () => {
    const ragged = fc.array(fc.array(fc.constantFrom("1", "x", "", "ї"), { minLength: 2, maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(ragged, async (rows) => {
        const text = [["a", "b", "c"], ...rows].map((row) => row.join(",")).join("\n");
        const { records, issues } = await readTable(text);
        expect(records.length + issues.length).toBe(rows.length);
        const numbers = [...records.map(([record]) => record), ...issues.map(({ record }) => record!)];
        expect(numbers.sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
        for (const [record, line, ...cells] of records) {
          const written = rows[record]!;
          expect(line).toBe(record + 2);
          expect(cells).toEqual(written.slice(0, 3));
          expect(written.slice(3).every((cell) => cell === "")).toBe(true);
        }
      }),
    );
  });
});
