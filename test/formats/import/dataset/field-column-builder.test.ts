import { describe, expect, it } from "vitest";
import { readField } from "../../../../src/core/events/dataset/field-column";
import { FieldColumnBuilder } from "../../../../src/formats/import/dataset/field-column-builder";

/** Adds the texts in parts of 512, as rows come, and finishes in reverse order. */
function build(count: number, textOf: (row: number) => string) {
  const builder = new FieldColumnBuilder(1);
  for (let start = 0; start < count; start += 512) {
    const rows = Array.from({ length: Math.min(512, count - start) }, (_, index) => start + index);
    builder.add(rows.map((row) => ["", textOf(row)]));
  }
  return builder.finish(Uint32Array.from({ length: count }, (_, index) => count - 1 - index));
}

function expectTexts(column: ReturnType<typeof build>, count: number, textOf: (row: number) => string) {
  for (let place = 0; place < count; place += 97)
    expect(readField(column, place)).toBe(textOf(count - 1 - place));
  expect(readField(column, count - 1)).toBe(textOf(0));
}

describe("FieldColumnBuilder", () => {
  it("keeps few texts as terms of two bytes, the empty one first", () => {
    const textOf = (row: number) => (row % 5 === 0 ? "" : `Військова адміністрація ${row % 40}`);
    const column = build(30_000, textOf);
    if (column.kind !== "terms") throw new Error("expected terms");
    expect(column.terms[0]).toBe("");
    expect(column.terms).toHaveLength(33);
    expect(column.codes).toBeInstanceOf(Uint16Array);
    expect(column.codes.buffer.byteLength).toBe(60_000);
    expectTexts(column, 30_000, textOf);
  });

  it("widens the codes for more than 65,536 terms", () => {
    const textOf = (row: number) => `term ${Math.floor(row / 3)}`;
    const column = build(240_000, textOf);
    if (column.kind !== "terms") throw new Error("expected terms");
    expect(column.codes).toBeInstanceOf(Uint32Array);
    expect(column.terms).toHaveLength(80_001);
    expectTexts(column, 240_000, textOf);
  });

  it("becomes texts where most are different, at once or later on", () => {
    const different = (row: number) => (row % 4 === 0 ? "" : `нотатка ${row} 🚀`);
    const column = build(50_000, different);
    expect(column.kind).toBe("texts");
    expectTexts(column, 50_000, different);
    const lateOnes = (row: number) => (row < 30_000 ? "same" : `row ${row}`);
    const late = build(200_000, lateOnes);
    expect(late.kind).toBe("texts");
    expectTexts(late, 200_000, lateOnes);
  });

  it("stays terms in a short table", () => {
    expect(build(1000, (row) => `id ${row}`).kind).toBe("terms");
  });

  it("turns a lone surrogate of a text into U+FFFD and leaves its neighbours whole", () => {
    const texts = ["a\ud83d", "\ude80b", "їжак", "🚀"];
    const column = build(25_000, (row) => texts[row] ?? `row ${row}`);
    expect(column.kind).toBe("texts");
    expect([24_999, 24_998, 24_997, 24_996].map((place) => readField(column, place))).toEqual([
      "a\ufffd",
      "\ufffdb",
      "їжак",
      "🚀",
    ]);
  });
});
