import "temporal-polyfill/global";
import "@fontsource-variable/inter";
import "@fontsource/noto-sans/400.css";
import "@fontsource/noto-sans/600.css";
import { deleteDB } from "idb";
import { afterEach, beforeEach, expect, it } from "vitest";
import { page } from "vitest/browser";
import type { IncidentDataset } from "../../../src/core/events/dataset/incident-dataset";
import { emptyFilter } from "../../../src/core/events/incident-filter";
import { indexPlaces } from "../../../src/core/events/place-index/place-index";
import { readDataset } from "../../../src/runtime/datasets/dataset-store";
import type { PageFormat } from "../../../src/snapshot/encode/page-encoder";
import { makeSnapshot } from "../../../src/snapshot/make-snapshot";
import { fileRequest } from "../../../src/ui/export/page-request";
import { emptyGround } from "../../../src/ui/ground-context";
import { ImportHost } from "../../../src/ui/import/import-host";
import { Notices } from "../../../src/ui/shell/notices";
import { StoreProvider } from "../../../src/ui/store-context";
import { undo } from "../../../src/workspace/commands/execute";
import { emptyDocument } from "../../../src/workspace/document";
import { savedPart } from "../../../src/workspace/file/workspace-file";
import { defaultPageSetup, resolvePage } from "../../../src/workspace/page-spec";
import type { AppState } from "../../../src/workspace/state";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { measureState } from "../../../src/workspace/zones/measure-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents, syntheticEpochMs } from "../../support/synthetic-events";
import { sampleIncidents } from "../../ui/panels/sample-incidents";
import { createSampleStore, drawnZone } from "../../ui/panels/sample-store";
import { clearPage, showInPage } from "../page-host";
import "../snapshot/snapshot-page";

const madeAtMs = Date.UTC(2026, 0, 5, 12);

const dataset = (): IncidentDataset => {
  const made = datasetOfTable(buildSyntheticEvents({ count: 300, seed: 8 }), "reopen-dataset");
  return { ...made, placeIndex: indexPlaces(made.table).data };
};

/** A zone, a filter, a note, an incident of one's own, a table that may be passed on and one that may not. */
function madeState(change: Partial<AppState["document"]["page"]> = {}): AppState {
  const [first] = sampleIncidents;
  const own = { ...first!, id: "own", claims: [], attributions: [] };
  const zone = { ...drawnZone, recipe: { ...drawnZone.recipe, clip: [], subtract: [] } };
  const store = createSampleStore({
    viewport: { widthPx: 1000, heightPx: 700 },
    datasets: { "reopen-dataset": dataset() },
    document: {
      ...emptyDocument,
      title: "Six days",
      zones: [zone],
      filter: { ...emptyFilter, weapon: ["missile", "one-way-drone", "guided-bomb"] },
      sources: [
        importedSource({ datasetId: "reopen-dataset" }),
        importedSource({ id: "acled", name: "ACLED", datasetId: "acled-rows", restrictsRawRows: true }),
      ],
      ownIncidents: [{ incident: own, basedOn: [], remark: "", changes: [] }],
      annotations: [
        { kind: "text", id: "note", text: "Substation", lngLat: [36.2345, 49.9876], window: null },
      ],
      page: { ...defaultPageSetup, dpi: 96, page: "a5", title: "Six days", ...change },
    },
    time: {
      ...initialTime,
      window: { startMs: syntheticEpochMs, endMs: syntheticEpochMs + 90 * 86_400_000 },
    },
  });
  return measureState(store.getState());
}

async function exportOf(state: AppState, format: PageFormat): Promise<File> {
  const spec = resolvePage(state.document.page, state.view);
  const request = await fileRequest(state, spec, emptyGround, madeAtMs, format);
  const made = await makeSnapshot(request, format);
  if (!made.ok) throw new Error(`${made.code}: ${made.detail}`);
  return new File([made.blob], made.fileName);
}

async function pixelsOfFile(file: File): Promise<Uint8ClampedArray> {
  const picture = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no 2D canvas");
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** A fresh app, as large as a phone, with the data that comes with it alone. */
function openApp(): AppStore {
  const { data } = madeState();
  const store = createAppStore({ data, viewport: { widthPx: 390, heightPx: 700 } });
  showInPage(
    <StoreProvider value={store}>
      <ImportHost entry={null} onChooseFolder={() => undefined} />
      <Notices />
    </StoreProvider>,
  );
  return store;
}

function drop(file: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
}

beforeEach(() => deleteDB("demarc"));
afterEach(clearPage);

it.each(["png", "svg", "pdf"] as const)(
  "a %s dropped on the app is the map it shows, and exports the same",
  async (format) => {
    const first = madeState();
    const file = await exportOf(first, format);
    const store = openApp();
    await expect.poll(() => document.querySelector("main")?.childElementCount).toBeGreaterThanOrEqual(0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    drop(file);
    await expect.poll(() => store.getState().document.title, { timeout: 20_000 }).toBe("Six days");
    const { document: read, time, view } = savedPart(store.getState());
    const { page: readPage, ...restRead } = read;
    const { page: firstPage, ...restFirst } = first.document;
    expect(restRead).toEqual(restFirst);
    expect(readPage).toMatchObject({ ...firstPage, frame: readPage.frame, themeName: "light", locale: "en" });
    expect(readPage.frame).toMatchObject({ widthPx: 1000, heightPx: 700 });
    expect([time, view]).toEqual([first.time, first.view]);
    expect(store.getState().counts).toEqual(first.counts);
    await expect.element(page.getByText(/is open\. Undo brings the former workspace back/)).toBeVisible();
    await expect.element(page.getByText(/terms do not allow passing them on: ACLED/)).toBeVisible();
    await expect.poll(async () => (await readDataset("reopen-dataset"))?.kind).toBe("incidents");

    const again = await exportOf(measureState(store.getState()), format);
    if (format === "png") {
      const [a, b] = [await pixelsOfFile(file), await pixelsOfFile(again)];
      expect(b.length).toBe(a.length);
      expect(b.every((value, index) => value === a[index])).toBe(true);
    }
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(new Uint8Array(await file.arrayBuffer()));

    undo(store);
    expect(store.getState().document).toEqual(emptyDocument);
  },
);

it("a page that is fit to be published reopens with rounded places and exports the same", async () => {
  const first = madeState({ publishSafe: { gridKm: 25, delayDays: 2 } });
  const file = await exportOf(first, "png");
  const store = openApp();
  await new Promise((resolve) => setTimeout(resolve, 100));
  drop(file);
  await expect.poll(() => store.getState().document.title, { timeout: 20_000 }).toBe("Six days");
  await expect
    .element(page.getByText(/only with places rounded to 25 km and without the last 2 days/))
    .toBeVisible();
  const { annotations, sources } = store.getState().document;
  expect(JSON.stringify(annotations)).not.toContain("36.2345");
  expect(sources[0]?.datasetId).toMatch(/^safe-/);
  const again = await exportOf(measureState(store.getState()), "png");
  expect(new Uint8Array(await again.arrayBuffer())).toEqual(new Uint8Array(await file.arrayBuffer()));
});

it("what carries no map is told, and changes nothing", async () => {
  const store = openApp();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const canvas = document.createElement("canvas");
  const blobOf = (type: string) =>
    new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob!), type));
  drop(new File([await blobOf("image/png")], "photo.png"));
  await expect.element(page.getByText(/photo\.png holds no Demarc map/)).toBeVisible();
  drop(new File([await blobOf("image/jpeg")], "photo.jpg"));
  await expect.element(page.getByText(/photo\.jpg is a JPEG, which never holds a Demarc map/)).toBeVisible();
  const whole = await exportOf(madeState(), "png");
  drop(new File([(await whole.arrayBuffer()).slice(0, 4000)], "cut.png"));
  await expect.element(page.getByText(/cut\.png is damaged/)).toBeVisible();
  expect(store.getState().document).toBe(emptyDocument);
  expect(store.getState().history.past).toEqual([]);
});
