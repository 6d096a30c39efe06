import fc from "fast-check";
import { expect, test } from "vitest";
import { guardFormula, writeCsv } from "../../src/formats/csv-writer";

/** A reader after RFC 4180, written for this test alone. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') {
        cell += '"';
        index++;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ",") {
      row.push(cell);
      cell = "";
    } else if (character === "\r" && text[index + 1] === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      index++;
    } else cell += character;
  }
  return rows;
}

test("lines end in CRLF after a byte order mark, null is empty, numbers are plain", () => {
  expect(writeCsv(["a", "b", "c"], [["x", -1.5, null]])).toBe("\uFEFFa,b,c\r\nx,-1.5,\r\n");
});

test("commas, quotes and line breaks are quoted", () => {
  expect(writeCsv(["a"], [['say "hi", now'], ["two\nlines"], [" edge "]])).toBe(
    '\uFEFFa\r\n"say ""hi"", now"\r\n"two\nlines"\r\n" edge "\r\n',
  );
});

test("what a spreadsheet would run is made text, what is a number stays one", () => {
  for (const formula of ["=1+1", "+380 44", "-cmd", "@SUM(A1)", "\tx", "\rx", "＝1", "-1+1"])
    expect(guardFormula(formula)).toBe(`'${formula}`);
  for (const plain of ["-12.5", "-3", "47", "1e-7", "2025-12-27", "a=b", "", "Київ"])
    expect(guardFormula(plain)).toBe(plain);
});

test("a formula behind what another list separator parts is made text as well", () => {
  for (const [text, guarded] of [
    ["a;=1+1", "a;'=1+1"],
    ["a\t@SUM(A1)", "a\t'@SUM(A1)"],
    ["a\n=1+1\r\n-cmd|x", "a\n'=1+1\r\n'-cmd|x"],
    ['a; "=1+1"', 'a; "\'=1+1"'],
    ["a;;=1", "a;;'=1"],
    ["a;-5;-1e3", "a;-5;-1e3"],
    ["a;-5+cmd|x", "a;'-5+cmd|x"],
    ["one, =two; three", "one, =two; three"],
  ] as const)
    expect(guardFormula(text)).toBe(guarded);
  expect(writeCsv(["a"], [["b;=1+1"]])).toBe('\uFEFFa\r\n"b;\'=1+1"\r\n');
});

test("any table is read back as it was, guards aside", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string(), fc.string(), fc.double({ noNaN: true })), { maxLength: 20 }),
      (rows) => {
        const read = readCsv(writeCsv(["one", "two", "three"], rows).slice(1));
        const expected = rows.map(([one, two, three]) => [
          guardFormula(one),
          guardFormula(two),
          Number.isFinite(three) ? String(three) : "",
        ]);
        expect(read).toEqual([["one", "two", "three"], ...expected]);
      },
    ),
  );
});

test("a row of another length is refused", () => {
  expect(() => writeCsv(["a", "b"], [["only"]])).toThrow(/row 1 has 1 cells, expected 2/);
});
