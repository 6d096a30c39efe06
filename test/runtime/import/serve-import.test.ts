import { expect, it } from "vitest";
import type { Dataset } from "../../../src/core/control/dataset";
import { readField } from "../../../src/core/events/dataset/field-column";
import {
  datasetMissing,
  type ImportAnswer,
  type ImportRequest,
} from "../../../src/formats/import/import-protocol";
import { defaultLimits } from "../../../src/formats/import/import-settings";
import { serveImport } from "../../../src/runtime/import/serve-import";

/** Storage without a browser. */
class MemoryStorage {
  readonly datasets = new Map<string, Dataset>();
  readonly read = async (id: string) => this.datasets.get(id) ?? null;
  readonly store = async (datasets: readonly Dataset[]) => {
    for (const dataset of datasets) this.datasets.set(dataset.id, structuredClone(dataset));
    return { stored: true } as const;
  };
}

function start(storage?: MemoryStorage) {
  const answers: ImportAnswer[] = [];
  const transfers: Transferable[][] = [];
  const serve = serveImport((answer, transfer) => {
    if (answer.type === "progress") return;
    answers.push(answer);
    transfers.push(transfer);
  }, storage);
  return { serve, answers, transfers };
}

const read = (name: string, text: string): ImportRequest => ({
  type: "read",
  files: [{ name, blob: new Blob([text]) }],
  chosen: {},
  limits: defaultLimits,
});
const table = "id,date,lat,lng\na,2025-12-24,50,30\nb,never,50,30\n";

it("reads, answers questions, and hands the buffers over whether or not they could be stored", async () => {
  const { serve, answers, transfers } = start();
  await serve(read("a.csv", table));
  await serve({ type: "issues", id: 7, query: { from: 0, count: 5, search: "", effect: null } });
  await serve({ type: "issues-csv", id: 8, locale: "en" });
  await serve({ type: "take", datasetId: "d", mergeWith: [] });
  expect(answers.map(({ type }) => type)).toEqual(["review", "issues", "issues-csv", "result"]);
  expect(answers[1]).toMatchObject({ id: 7, page: { total: 1, issues: [{ code: "date-unreadable" }] } });
  // There is no database in node: that is said, and nothing is lost.
  expect(answers[3]).toMatchObject({
    result: { kind: "incidents", stored: false, reason: expect.stringMatching(/indexedDB/i) },
  });
  expect(transfers[3]?.length).toBeGreaterThan(10);
});

it("refuses what cannot be read and answers questions about nothing with a failure", async () => {
  const { serve, answers } = start();
  await serve(read("a.bin", "\u0000\u0001\u0000"));
  await serve({ type: "take", datasetId: "d", mergeWith: [] });
  await serve({ type: "issues-csv", id: 3, locale: "en" });
  expect(answers).toMatchObject([
    { type: "refused", issue: { code: "format-unknown", file: "a.bin" } },
    { type: "failed", id: null, reason: "Error: nothing was read" },
    { type: "failed", id: 3 },
  ]);
});

it("turns an unforeseen error into a refusal", async () => {
  const { serve, answers } = start();
  await serve({
    ...read("a.csv", table),
    files: [{ name: "a.csv", blob: null as unknown as Blob }],
  } as ImportRequest);
  expect(answers).toMatchObject([
    { type: "refused", issue: { code: "reading-crashed", effect: "file", file: "a.csv" } },
  ]);
});

async function importInto(storage: MemoryStorage, text: string, datasetId: string, mergeWith: string[]) {
  const { serve, answers } = start(storage);
  await serve(read("a.csv", text));
  for (const id of mergeWith) await serve({ type: "compare", id: 1, datasetId: id });
  await serve({ type: "take", datasetId, mergeWith });
  return answers.slice(1);
}

const textsOf = (dataset: Dataset | null | undefined, name: string) => {
  if (dataset?.kind !== "incidents") return [];
  const { column } = dataset.fields.find((field) => field.name === name)!;
  return Array.from({ length: dataset.table.count }, (_, row) => readField(column, row)).sort();
};

it("merges with a stored dataset by id, and keeps and hands over the whole", async () => {
  const storage = new MemoryStorage();
  const first =
    "id,date,lat,lng,notes\na,2025-12-24,50,30,old a\nb,2025-12-25,50,30,old b\n,2025-12-25,50,30,no id\n";
  const second = "id,date,lat,lng,notes\nb,2025-12-26,51,31,new b\nc,2025-12-24,50,30,new c\n";
  await importInto(storage, first, "one", []);
  const [compared, result] = await importInto(storage, second, "two", ["one"]);
  expect(compared).toEqual({ type: "compared", id: 1, comparison: { added: 1, matched: 1, onlyThere: 2 } });
  if (result?.type !== "result") throw new Error("nothing was handed over");
  expect(result.result).toMatchObject({ kind: "incidents", stored: true, incidents: { id: "two" } });
  const notes = ["new b", "new c", "no id", "old a"];
  expect(textsOf(result.result.incidents, "notes")).toEqual(notes);
  expect(textsOf(storage.datasets.get("two"), "notes")).toEqual(notes);
  // The former content stays for undo.
  expect(textsOf(storage.datasets.get("one"), "notes")).toEqual(["no id", "old a", "old b"]);
});

it("says that a dataset is not there, and can be taken without it afterwards", async () => {
  const storage = new MemoryStorage();
  const { serve, answers } = start(storage);
  await serve(read("a.csv", table));
  await serve({ type: "compare", id: 4, datasetId: "gone" });
  await serve({ type: "take", datasetId: "d", mergeWith: ["gone"] });
  await serve({ type: "take", datasetId: "d", mergeWith: [] });
  expect(answers.slice(1)).toMatchObject([
    { type: "failed", id: 4, reason: datasetMissing },
    { type: "failed", id: null, reason: datasetMissing },
    { type: "result", result: { stored: true } },
  ]);
});

it("merges control maps by day", async () => {
  const storage = new MemoryStorage();
  const mapOf = (day: string, east: number): ImportRequest => ({
    type: "read",
    files: [
      {
        name: `control_${day}.geojson`,
        blob: new Blob([
          JSON.stringify({
            type: "Feature",
            properties: {},
            geometry: {
              type: "Polygon",
              coordinates: [
                [
                  [36, 47],
                  [east, 47],
                  [east, 48],
                  [36, 48],
                  [36, 47],
                ],
              ],
            },
          }),
        ]),
      },
    ],
    chosen: { areas: "control" },
    limits: defaultLimits,
  });
  for (const [datasetId, day, mergeWith] of [
    ["one", "20251224", []],
    ["two", "20251225", ["one"]],
    ["three", "20251225", ["two"]],
  ] as const) {
    const { serve } = start(storage);
    await serve(mapOf(day, datasetId === "three" ? 38 : 37));
    await serve({ type: "take", datasetId, mergeWith });
  }
  const merged = storage.datasets.get("three");
  if (merged?.kind !== "control") throw new Error("no control areas");
  const eastOf = ({ areas }: (typeof merged.versions)[number]) =>
    Math.max(
      ...areas.flatMap(({ geometry }) =>
        geometry.coordinates
          .flat(2)
          .map(Number)
          .filter((_, at) => at % 2 === 0),
      ),
    );
  expect(merged.versions.map((version) => [version.date, version.sourceId, eastOf(version)])).toEqual([
    ["2025-12-24", "three", 37],
    ["2025-12-25", "three", 38],
  ]);
});
