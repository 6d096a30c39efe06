import fc from "fast-check";
import { expect, it } from "vitest";
import { workspaceKeyword } from "../../src/formats/carried/carried-names";
import { readCarried } from "../../src/formats/carried/read-carried";
import { writeSvgWorkspace } from "../../src/formats/carried/svg-workspace";
import { type PngChunk, textChunk, writePngChunks } from "../../src/formats/png-chunks";
import { contentOfState } from "../../src/snapshot/content/content-of-state";
import { PageTooFullError } from "../../src/snapshot/page-frame";
import { layoutPage } from "../../src/snapshot/page-layout";
import { carryWorkspace } from "../../src/workspace/carry/carry-workspace";
import { readCarriedContent } from "../../src/workspace/carry/read-carried-content";
import { readWorkspaceFile } from "../../src/workspace/file/read-workspace-file";
import { resolvePage } from "../../src/workspace/page-spec";
import type { AppState } from "../../src/workspace/state";
import { createAppStore } from "../../src/workspace/store";
import { repetitions } from "../support/repetitions";
import { states } from "../workspace/arbitrary-state";
import { approximateMeasure } from "./approximate-measure";

const madeAtMs = Date.UTC(2026, 0, 5, 12);
const surroundings = { regions: [], admin1: () => null, madeAtMs, version: "0", link: "" };

/** The page of a state as data and the text that its file carries; null where the page has no room. */
async function exportOf(state: AppState) {
  const spec = resolvePage(state.document.page, state.view);
  const content = contentOfState(state, spec, surroundings);
  const carried = await carryWorkspace(state, { madeAtMs, page: { ...spec, frame: content.view } });
  try {
    return { carried, layout: layoutPage(content, spec, approximateMeasure) };
  } catch (error) {
    if (error instanceof PageTooFullError) return null;
    throw error;
  }
}

const header: PngChunk = { type: "IHDR", data: new Uint8Array(13) };
const end: PngChunk = { type: "IEND", data: new Uint8Array(0) };
const files = {
  png: (text: string) => writePngChunks([header, textChunk(workspaceKeyword, text), end]),
  svg: (text: string) =>
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg">${writeSvgWorkspace(text)}</svg>`,
    ) as Uint8Array<ArrayBuffer>,
};

it("a page reopened from its file and laid out again is the same, in a window of another size", async () => {
  let laidOut = 0;
  await fc.assert(
    fc.asyncProperty(states, fc.constantFrom("png" as const, "svg" as const), async (given, kind) => {
      // Only what lies in the window's view depends on the window.
      const filter = { ...given.document.filter, inView: false };
      // Half of the pages follow the live map and the interface.
      const follows = given.document.page.title.length % 2 === 0;
      const page = follows
        ? { ...given.document.page, frame: null, themeName: null, locale: null, publishSafe: null }
        : { ...given.document.page, publishSafe: null };
      const camera = { ...given.view.camera, zoom: 5.5 };
      const state = createAppStore({
        ...given,
        view: { ...given.view, camera },
        viewport: { widthPx: 1000, heightPx: 700 },
        document: { ...given.document, filter, page },
      }).getState();
      const first = await exportOf(state);
      if (first === null) return;
      laidOut++;
      const carried = await readCarried(files[kind](first.carried), kind);
      if (!carried.ok) throw new Error(carried.issue.code);
      const read = readWorkspaceFile(carried.text);
      if (!read.ok) throw new Error(read.issue.original);
      expect(read.issues).toEqual([]);
      const ids = new Set(read.workspace.document.sources.flatMap(({ datasetId }) => datasetId ?? []));
      const { datasets, issues } = await readCarriedContent(carried.text, ids);
      expect(issues).toEqual([]);
      const reopened = createAppStore({
        ...read.workspace,
        viewport: { widthPx: 390, heightPx: 800 },
        data: state.data,
        datasets: Object.fromEntries(datasets.map((dataset) => [dataset.id, dataset])),
      }).getState();
      const second = await exportOf(reopened);
      // As one text: comparing object by object takes far longer than laying out.
      expect(JSON.stringify(second?.layout) === JSON.stringify(first.layout)).toBe(true);
      expect(second?.carried).toBe(first.carried);
    }),
    { numRuns: repetitions(50, 200) },
  );
  expect(laidOut).toBeGreaterThan(25);
}, 240_000);
