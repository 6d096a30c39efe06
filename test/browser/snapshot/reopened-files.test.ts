import "@fontsource-variable/inter";
import "@fontsource/noto-sans/400.css";
import "@fontsource/noto-sans/600.css";
import { deleteDB } from "idb";
import { beforeAll, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { awaitCurrentShapes } from "../../../src/runtime/await-shapes";
import { startZoneJobs } from "../../../src/runtime/zone-jobs";
import type { PageFormat } from "../../../src/snapshot/encode/page-encoder";
import { makeSnapshot } from "../../../src/snapshot/make-snapshot";
import { awaitMatches } from "../../../src/ui/export/data/await-matches";
import { fileRequest } from "../../../src/ui/export/page-request";
import { openWorkspaceFile } from "../../../src/ui/reopen/open-workspace-file";
import { restoreWorkspace } from "../../../src/workspace/commands/open-workspace";
import { startScans } from "../../../src/workspace/derive/start-scans";
import type { AppStore } from "../../../src/workspace/store";
import { sampleWorkspaces, specOf } from "./random-workspaces";
import { openRealPage, type RealPage } from "./real-page";

/** 50 under `npm run soak`, each in every format; else a few, each in one format. */
const promised = Number(import.meta.env.VITE_SOAK_REOPENED ?? 0);
const fileCount = promised || 3;
const formats = ["png", "pdf", "svg"] as const satisfies readonly PageFormat[];
const madeAtMs = Date.UTC(2026, 0, 15, 10);
const { signal } = new AbortController();

async function openSettled(): Promise<RealPage> {
  const page = await openRealPage();
  const soon = (work: () => void) => void setTimeout(work, 0);
  const fail = (error: unknown) => {
    throw error;
  };
  startScans(page.store, soon, () => performance.now(), fail);
  startZoneJobs(page.store);
  return page;
}

/** The file of a page as the app makes it; the code of what refused it. */
async function exportFile(page: RealPage, format: PageFormat): Promise<Blob | string> {
  await Promise.all([awaitCurrentShapes(page.store, signal), awaitMatches(page.store, signal)]);
  const state = page.store.getState();
  const request = await fileRequest(state, specOf(state), page.ground, madeAtMs, format);
  const result = await makeSnapshot(request, format);
  return result.ok ? result.blob : result.code;
}

/** Where two files part; -1 where they are the same. */
async function firstDifference(a: Blob, b: Blob): Promise<number> {
  const [one, other] = await Promise.all(
    [a, b].map(async (blob) => new Uint8Array(await blob.arrayBuffer())),
  );
  if (one === undefined || other === undefined) throw new Error("two files were expected");
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 && one.length !== other.length ? one.length : at;
}

/** As a browser that has never seen the file: what it stored itself would count over what the file brings. */
async function forgetRows(store: AppStore): Promise<void> {
  await deleteDB("demarc");
  store.setState({ datasets: {}, selection: null, notices: [] });
}

/** What the page logs is shown when the test has ended; a run of half an hour is followed in a file. */
async function tellProgress(text: string): Promise<void> {
  if (promised > 0) await commands.writeFile("test-results/reopened-files.txt", `${text}\n`);
}

let [first, second]: [RealPage | null, RealPage | null] = [null, null];
beforeAll(async () => {
  [first, second] = await Promise.all([openSettled(), openSettled()]);
}, 120_000);

test("a page reopened from its file and exported again is the same file, byte for byte", {
  timeout: 3_600_000,
}, async () => {
  if (first === null || second === null) throw new Error("the app did not load");
  const tally = { same: 0, refused: 0, zones: 0, incidents: 0, bytes: 0 };
  const differing: string[] = [];
  // Some ask for more than their small page has room for: those have no file to reopen.
  const workspaces = sampleWorkspaces(2 * fileCount, 20_260_115);
  let done = 0;
  for (const [index, { saved, datasets }] of workspaces.entries()) {
    if (done === fileCount) break;
    await forgetRows(first.store);
    first.store.setState({ datasets });
    restoreWorkspace(first.store, saved);
    const wanted = promised > 0 ? formats : [formats[done % formats.length] ?? "png"];
    let isRefused = false;
    for (const format of wanted) {
      const made = await exportFile(first, format);
      if (typeof made === "string") {
        expect(["page-too-full", "too-many-incidents"]).toContain(made);
        isRefused = true;
        break;
      }
      await forgetRows(second.store);
      await openWorkspaceFile(second.store, new File([made], `page.${format}`));
      const again = await exportFile(second, format);
      const at = typeof again === "string" ? 0 : await firstDifference(made, again);
      if (at < 0) tally.same++;
      else {
        const size = typeof again === "string" ? again : again.size;
        differing.push(`workspace ${index}, ${format}: ${made.size} and ${size} bytes, from byte ${at}`);
      }
      tally.bytes += made.size;
    }
    if (isRefused) {
      tally.refused++;
      continue;
    }
    done++;
    await tellProgress([`${done} of ${fileCount}: ${tally.same} files the same`, ...differing].join("\n"));
    tally.zones += Object.keys(first.store.getState().zoneShapes).length;
    tally.incidents += first.store.getState().counts.certain;
  }
  console.log(`${done} workspaces: ${JSON.stringify(tally)}`);
  expect(differing).toEqual([]);
  expect(done).toBe(fileCount);
  expect(tally.same).toBe(promised > 0 ? 3 * fileCount : fileCount);
  expect(tally.zones).toBeGreaterThan(0);
  expect(tally.incidents).toBeGreaterThan(0);
});
