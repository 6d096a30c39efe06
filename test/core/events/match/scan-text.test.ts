import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IncidentDataset } from "../../../../src/core/events/dataset/incident-dataset";
import { joinEvents } from "../../../../src/core/events/event-set/event-set";
import { buildEventTable } from "../../../../src/core/events/event-table";
import { searchWords } from "../../../../src/core/events/incident-filter";
import { finishScan } from "../../../../src/core/events/match/scan";
import { scanText } from "../../../../src/core/events/match/scan-text";
import { datasetOfTable } from "../../../support/dataset-of-table";

/** A dataset whose rows have the given texts, in order. */
function datasetOf(rows: readonly (readonly string[])[]): IncidentDataset {
  const table = buildEventTable({
    epochMs: 0,
    earliestSeconds: Uint32Array.from(rows, (_, row) => row),
    latestSeconds: Uint32Array.from(rows, (_, row) => row + 60),
    throughout: new Uint8Array(rows.length),
    family: new Uint8Array(rows.length),
    status: new Uint8Array(rows.length),
    lng: new Float64Array(rows.length),
    lat: new Float64Array(rows.length),
    radiusMeters: new Float32Array(rows.length),
  });
  const width = rows[0]?.length ?? 0;
  const fields = Array.from({ length: width }, (_, column) => {
    const encoder = new TextEncoder();
    const encoded = rows.map((cells) => encoder.encode(cells[column] ?? ""));
    const offsets = new Uint32Array(rows.length + 1);
    for (const [row, bytes] of encoded.entries()) offsets[row + 1] = offsets[row]! + bytes.length;
    const bytes = Uint8Array.from(encoded.flatMap((part) => [...part]));
    const terms = ["", ...new Set(rows.map((cells) => cells[column] ?? "").filter((text) => text !== ""))];
    return {
      name: `field ${column}`,
      role: null,
      // Every second column as terms, the others as texts: both are searched.
      column:
        column % 2 === 0
          ? ({ kind: "texts", bytes, offsets } as const)
          : ({
              kind: "terms",
              codes: Uint16Array.from(rows, (cells) => terms.indexOf(cells[column] ?? "")),
              terms,
            } as const),
    };
  });
  return { ...datasetOfTable(table), fields };
}

const found = (rows: readonly (readonly string[])[], text: string) => [
  ...finishScan(
    scanText(
      joinEvents([{ sourceId: "s", content: { kind: "dataset", dataset: datasetOf(rows) } }]),
      searchWords(text),
    ),
  ),
];

describe("text search over columns", () => {
  it("takes no notice of case in Latin and Cyrillic", () => {
    const rows = [
      ["Удар по ПОРТУ", "ODESA"],
      ["port of Odesa", ""],
      ["Їжак Ґанок Єва", "Ёлка"],
      ["straße", "ÉCOLE"],
    ];
    expect(found(rows, "порту")).toEqual([1, 0, 0, 0]);
    expect(found(rows, "ODESA port")).toEqual([0, 1, 0, 0]);
    expect(found(rows, "їжак ґанок ЄВА ёлка")).toEqual([0, 0, 1, 0]);
    expect(found(rows, "école STRAßE")).toEqual([0, 0, 0, 1]);
    expect(found(rows, "odes")).toEqual([1, 1, 0, 0]);
  });

  it("finds what a search of the lower-cased texts finds", () => {
    const text = fc.string({ unit: fc.constantFrom(..."abAB éÉіІяЯ😀.*"), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }), text, (rows, search) => {
        const words = searchWords(search);
        const expected = rows.map((cells) =>
          words.every((word) => cells.some((cell) => cell.toLowerCase().includes(word))) ? 1 : 0,
        );
        expect(found(rows, search)).toEqual(expected);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
