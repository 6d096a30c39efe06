import { expect, it } from "vitest";
import { importIssueMessages } from "../../../src/look/text/messages/import/issues";
import { startImport } from "../../../src/runtime/import/import-client";
import { failureNames, isSilent, saidBy, startFailingWorker } from "./failing-workers";

const table =
  "event_date,latitude,longitude,type\n2025-12-24,48.1,36.2,Shelling\n2025-12-25,48.2,36.3,Drone\n";
const files = () => [new File([table], "events.csv")];
const startRealWorker = () =>
  new Worker(new URL("../../../src/runtime/import/import-worker.ts", import.meta.url), { type: "module" });

/** Workers of a session: those given, then real ones. */
function workers(...first: (() => Worker)[]) {
  return () => (first.shift() ?? startRealWorker)();
}

it.concurrent.each(failureNames)(
  "a reading worker: %s is told in words, and the next reading works",
  async (failure) => {
    const session = startImport(files(), {
      onProgress: () => undefined,
      patienceMs: 5000,
      startWorker: workers(() => startFailingWorker(failure)),
    });
    const broken = await session.read({});
    if (broken.ok) throw new Error("it was read");
    const { code, original } = broken.issue;
    expect(code).toBe(isSilent(failure) ? "reading-stalled" : "reading-crashed");
    expect(original).toContain(saidBy[failure] ?? "");
    for (const locale of ["en", "uk"] as const)
      expect(importIssueMessages[locale][code]).toMatch(/\p{L}{4}/u);

    const read = await session.read({});
    expect(read.ok && read.review.counts.records).toBe(2);
    const taken = await session.take("worker-failures");
    expect(taken.incidents?.table.count).toBe(2);
  },
);

it("a reading that hangs is cancelled at once, without waiting for the time limit", async () => {
  const session = startImport(files(), {
    onProgress: () => undefined,
    startWorker: workers(() => startFailingWorker("hang")),
  });
  const reading = session.read({});
  session.cancel();
  expect(await reading).toMatchObject({ ok: false, issue: { code: "reading-cancelled" } });
  expect(await session.read({})).toMatchObject({ ok: true });
  session.cancel();
});
