import { expect, it } from "vitest";
import type { ImportAnswer, ImportRequest } from "../../../src/formats/import/import-protocol";
import { defaultLimits } from "../../../src/formats/import/import-settings";
import { serveImport } from "../../../src/runtime/import/serve-import";

function start() {
  const answers: ImportAnswer[] = [];
  const transfers: Transferable[][] = [];
  const serve = serveImport((answer, transfer) => {
    if (answer.type === "progress") return;
    answers.push(answer);
    transfers.push(transfer);
  });
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
  await serve({ type: "take", datasetId: "d" });
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
  await serve({ type: "take", datasetId: "d" });
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
