import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readField } from "../../../../src/core/events/dataset/field-column";
import {
  datasetEpochMs,
  type IncidentDataset,
  unknownFigure,
} from "../../../../src/core/events/dataset/incident-dataset";
import { matchIds } from "../../../../src/core/events/dataset/merge-ids";
import { mergeIncidentDatasets } from "../../../../src/core/events/dataset/merge-incident-datasets";
import {
  createIncidentDatasetBuilder,
  type KeptField,
} from "../../../../src/formats/import/dataset/incident-dataset-builder";
import type { RowValues } from "../../../../src/formats/import/table/row-values";

const hourMs = 3_600_000;

interface Row {
  readonly values: RowValues;
  /** The id first. */
  readonly cells: readonly string[];
  readonly line: number;
}

const fields: readonly KeptField[] = [
  { name: "id", role: "id", column: 0 },
  { name: "actor", role: "actor", column: 1 },
  { name: "__proto__", role: null, column: 2 },
];

const figure = fc.oneof(fc.constant(unknownFigure), fc.nat(50));
const text = fc.oneof(fc.constantFrom("", "Ракета", "__proto__", "\u0000"), fc.string({ unit: "grapheme" }));
const row: fc.Arbitrary<Row> = fc
  .record({
    id: fc.oneof(fc.constant(""), fc.nat(30).map(String), fc.constantFrom("__proto__", "ї", "I", "i")),
    startHour: fc.nat(60),
    hours: fc.constantFrom(1, 2, 24, 25, 100, 800, 9000),
    numbers: fc.tuple(fc.nat(1), fc.nat(7), fc.nat(5), fc.nat(9), fc.nat(3), fc.nat(9000)),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -85, max: 85, noNaN: true }),
    figures: fc.tuple(figure, fc.constant(unknownFigure)),
    texts: fc.tuple(text, text),
    line: fc.integer({ min: 1, max: 999 }),
    publishedAfterHours: fc.oneof(fc.constant(Number.NaN), fc.nat(50)),
  })
  .map(({ id, startHour, hours, numbers, lng, lat, figures, texts, line, publishedAfterHours }) => {
    const earliestMs = datasetEpochMs + startHour * hourMs;
    const [throughout, timePrecision, placePrecision, family, status, radiusMeters] = numbers;
    const [killedMin, injuredMax] = figures;
    const publishedFromMs = earliestMs + publishedAfterHours * hourMs;
    return {
      values: {
        ...{ lng, lat, earliestMs, latestMs: earliestMs + hours * hourMs },
        ...{ throughout, timePrecision, placePrecision, family, status, radiusMeters },
        ...{ killedMin, killedMax: killedMin, injuredMin: injuredMax, injuredMax },
        ...{ publishedFromMs, publishedUntilMs: publishedFromMs + hourMs },
      },
      cells: [id, ...texts],
      line,
    };
  });
/** As an import gives it: an id that is not empty comes once. */
const rows = fc.array(row, { maxLength: 60 }).map((all) => {
  const seen = new Set<string>();
  return all.filter(({ cells: [id = ""] }) => id === "" || (!seen.has(id) && seen.add(id)));
});

function build(id: string, all: readonly Row[], kept: readonly KeptField[] = fields): IncidentDataset {
  const builder = createIncidentDatasetBuilder(kept, "Europe/Kyiv");
  for (const { values, cells, line } of all) builder.add(values, cells, line);
  return builder.finish(id);
}

/** Everything that a dataset says, whichever way its texts are kept. */
function readAll({ fields: kept, placeIndex, ...rest }: IncidentDataset) {
  return {
    ...rest,
    placeIndex: new Uint8Array(placeIndex),
    fields: kept.map(({ name, role, column }) => ({
      name,
      role,
      texts: Array.from({ length: rest.table.count }, (_, at) => readField(column, at)),
    })),
  };
}

/** The rows as the words of the rule say it, before anything is sorted. */
function mergeNaively(older: readonly Row[], newer: readonly Row[]): Row[] {
  const renewed = new Set(newer.map(({ cells: [id] }) => id).filter((id) => id !== ""));
  return [...older.filter(({ cells: [id] }) => !renewed.has(id)), ...newer];
}

/** Texts that all differ, so that the column is kept as texts from 20,000 rows on. */
const manyRows = (count: number, firstId: number, note: string): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    values: {
      ...{ lng: index % 180, lat: index % 80, throughout: 0, timePrecision: 1, placePrecision: 1 },
      earliestMs: datasetEpochMs + ((index * 7919) % 5000) * hourMs,
      latestMs: datasetEpochMs + (((index * 7919) % 5000) + 1 + (index % 90)) * hourMs,
      ...{
        radiusMeters: 0,
        family: 1,
        status: 0,
        killedMin: 1,
        killedMax: 1,
        injuredMin: -1,
        injuredMax: -1,
      },
    },
    cells: [`№${firstId + index}`, `Actor ${index % 5}`, `${note} ${index}`],
    line: index + 2,
  }));

describe("mergeIncidentDatasets", () => {
  it("equals a naive merge by id that is imported at once", () => {
    fc.assert(
      fc.property(rows, rows, (older, newer) => {
        const merged = mergeIncidentDatasets(build("old", older), build("new", newer), "merged");
        expect(readAll(merged)).toEqual(readAll(build("merged", mergeNaively(older, newer))));
      }),
      { numRuns: 300 },
    );
  });

  it("does the same with columns of texts on either side or on both", () => {
    const [long, longer, short] = [
      manyRows(21_000, 0, "a"),
      manyRows(22_000, 20_500, "b"),
      manyRows(9, 3, "c"),
    ];
    for (const [older, newer] of [
      [long, longer],
      [long, short],
      [short, long],
    ] as const) {
      const [one, other] = [build("old", older), build("new", newer)];
      expect([one, other].some((dataset) => dataset.fields[2]?.column.kind === "texts")).toBe(true);
      const merged = mergeIncidentDatasets(one, other, "merged");
      const naive = build("merged", mergeNaively(older, newer));
      expect(isDeepStrictEqual(readAll(merged), readAll(naive))).toBe(true);
    }
  });

  it("changes neither dataset and shares no buffer with them", () => {
    const [older, newer] = [build("old", manyRows(50, 0, "a")), build("new", manyRows(50, 40, "b"))];
    const before = structuredClone([older, newer]);
    const merged = mergeIncidentDatasets(older, newer, "merged");
    structuredClone(merged, {
      transfer: [merged.table.lng.buffer, merged.lines.buffer, merged.placeIndex] as ArrayBuffer[],
    });
    expect([older, newer]).toEqual(before);
  });

  it("joins fields by role where it is unique, else by role and name, and leaves the rest empty", () => {
    const [one] = manyRows(1, 1, "a");
    const row = { ...one!, cells: ["1", "x", "y", "z"] };
    const older = build(
      "old",
      [row],
      [
        { name: "event", role: "id", column: 0 },
        { name: "side_a", role: "actor", column: 1 },
        { name: "side_b", role: "actor", column: 2 },
        { name: "note", role: null, column: 3 },
      ],
    );
    const newer = build(
      "new",
      [{ ...row, cells: ["2", "p", "q"] }],
      [
        { name: "side_b", role: "actor", column: 1 },
        { name: "note", role: "notes", column: 2 },
        { name: "event_id", role: "id", column: 0 },
      ],
    );
    expect(readAll(mergeIncidentDatasets(older, newer, "merged")).fields).toEqual([
      { name: "side_b", role: "actor", texts: ["y", "p"] },
      { name: "note", role: "notes", texts: ["", "q"] },
      { name: "event_id", role: "id", texts: ["1", "2"] },
      { name: "side_a", role: "actor", texts: ["x", ""] },
      { name: "note", role: null, texts: ["z", ""] },
    ]);
  });

  it("leaves out terms and figures that no row gives any more", () => {
    const [one] = manyRows(1, 1, "a");
    const before = build("old", [{ ...one!, cells: ["1", "gone", ""] }]);
    const values = { ...one!.values, killedMin: -1, killedMax: -1 };
    const after = build("new", [{ ...one!, values, cells: ["1", "here", ""] }]);
    const merged = mergeIncidentDatasets(before, after, "merged");
    expect(merged.figures).toEqual({});
    expect(merged.fields[1]?.column).toMatchObject({ terms: ["", "here"] });
  });

  it("keeps times of publication where either has them, and none where no row has one any more", () => {
    const [one, two] = manyRows(2, 1, "a");
    const dated = (row: Row): Row => ({
      ...row,
      values: {
        ...row.values,
        publishedFromMs: row.values.earliestMs,
        publishedUntilMs: row.values.earliestMs + hourMs,
      },
    });
    const secondsOf = (older: Row[], newer: Row[]) =>
      mergeIncidentDatasets(build("old", older), build("new", newer), "merged").published?.surelyFromSeconds;
    const isDated = (older: Row[], newer: Row[]) =>
      secondsOf(older, newer) &&
      [...secondsOf(older, newer)!].map((seconds) => seconds !== 0xffffffff).sort();
    expect(isDated([dated(one!)], [two!])).toEqual([false, true]);
    expect(isDated([one!], [dated(two!)])).toEqual([false, true]);
    expect(isDated([one!], [dated(one!)])).toEqual([true]);
    expect(secondsOf([dated(one!)], [one!])).toBeUndefined();
  });
});

describe("matchIds", () => {
  it("counts what is new, in both and only in the older one as sets of texts do", () => {
    fc.assert(
      fc.property(rows, rows, (older, newer) => {
        const idsOf = (all: readonly Row[]) => new Set(all.map(({ cells: [id] }) => id).filter(Boolean));
        const [before, after] = [idsOf(older), idsOf(newer)];
        const { keptRows, matched, added } = matchIds(build("old", older), build("new", newer));
        expect(matched).toBe([...before].filter((id) => after.has(id)).length);
        expect(added).toBe(newer.length - matched);
        expect(keptRows.length).toBe(older.length - matched);
      }),
    );
  });

  it("keeps all of both where one of them has no ids", () => {
    const plain = build("old", manyRows(5, 0, "a"), fields.slice(1));
    const { keptRows, matched, added } = matchIds(plain, build("new", manyRows(7, 0, "a")));
    expect([keptRows.length, matched, added]).toEqual([5, 0, 7]);
  });
});
