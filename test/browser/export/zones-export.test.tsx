import { StrictMode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { buildZoneGeometry } from "../../../src/core/zones/build-geometry";
import type { Zone } from "../../../src/core/zones/recipe";
import { measureZone } from "../../../src/core/zones/scorecard";
import { ExportDialog } from "../../../src/ui/export/export-dialog";
import { StoreProvider } from "../../../src/ui/store-context";
import { setPage } from "../../../src/workspace/commands/document-commands";
import { setView } from "../../../src/workspace/commands/view-commands";
import { changeZone } from "../../../src/workspace/commands/zone-commands";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppStore } from "../../../src/workspace/store";
import { measureState } from "../../../src/workspace/zones/measure-state";
import { measureInputs } from "../../../src/workspace/zones/zone-inputs";
import { defaultNearMeters } from "../../../src/workspace/zones/zone-subjects";
import { lookups } from "../../core/zones/lookups";
import { createSampleStore, drawnZone } from "../../ui/panels/sample-store";
import { clearPage, expectNoViolations, showInPage } from "../page-host";
import "../snapshot/snapshot-page";

afterEach(() => {
  clearPage();
  vi.restoreAllMocks();
});

const zone: Zone = { ...drawnZone, recipe: { kind: "circle", center: [36.5, 48], radiusMeters: 20_000 } };

function mount(zones: readonly Zone[]): AppStore {
  const store = createSampleStore({ document: { ...emptyDocument, zones } });
  const { data } = store.getState();
  store.setState({ data: { ...data, admin1Areas: new Map() } });
  showInPage(
    <StrictMode>
      <StoreProvider value={store}>
        <ExportDialog onClose={() => undefined} />
      </StoreProvider>
    </StrictMode>,
  );
  return store;
}

/** What the worker would answer for the zone as it is now. */
function answer(store: AppStore): void {
  const state = store.getState();
  const { id, recipe } = state.document.zones[0]!;
  const geometry = buildZoneGeometry(recipe, lookups);
  const inputs = measureInputs(state, { nearMeters: defaultNearMeters });
  if (!geometry.ok || inputs === null) throw new Error("no geometry");
  const figures = measureZone(geometry, { places: [], units: [] });
  const none = { rows: new Uint32Array(0), places: new Uint8Array(0) };
  const rows = { lng: state.joined.table.lng, inside: none, nearMeters: defaultNearMeters, near: none };
  const key = [...inputs.figures, ...inputs.rows, ...inputs.control];
  store.setState({
    zoneShapes: { [id]: { recipe, status: "ready", geometry } },
    zoneMeasures: { [id]: { geometry, figures, control: null, rows, inputs: key } },
  });
}

/** The files that the page hands over, kept instead. */
function keepDownloads(): Blob[] {
  const blobs: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return "#";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  return blobs;
}

const format = () => page.getByRole("combobox", { name: "Format" });
const button = (name: string) => page.getByRole("button", { name, exact: true });

it("waits for shapes and figures, can be cancelled meanwhile, and writes what they became", async () => {
  const blobs = keepDownloads();
  const store = mount([zone]);
  await userEvent.selectOptions(format(), "zones-geojson");
  await expect.element(page.getByRole("status")).toHaveTextContent("1 zone");
  await userEvent.click(button("Download"));
  await expect.element(page.getByRole("progressbar")).toBeVisible();
  await userEvent.click(button("Cancel"));
  await expect.element(page.getByRole("progressbar")).not.toBeInTheDocument();
  answer(store);
  expect(blobs).toHaveLength(0);

  changeZone(store, zone.id, { recipe: { kind: "circle", center: [36.5, 48], radiusMeters: 30_000 } });
  await userEvent.click(button("Download"));
  await expect.element(page.getByRole("progressbar")).toBeVisible();
  answer(store);
  await expect.element(page.getByText(/\.zones\.geojson is downloaded\./)).toBeVisible();
  const { features } = JSON.parse((await blobs[0]?.text()) ?? "");
  expect(JSON.parse(features[0].properties.demarc_zone).recipe.radiusMeters).toBe(30_000);
  expect(features[0].properties.area_sq_km).toBeCloseTo(Math.PI * 900, -1);
});

it("has no file where no zone is shown, and none of a zone that turns out to have no geometry", async () => {
  const blobs = keepDownloads();
  const store = mount([zone]);
  setView(store, { layers: { ...store.getState().view.layers, zones: false } });
  await userEvent.selectOptions(format(), "zones-kml");
  await expect.element(page.getByRole("status")).toHaveTextContent("No zone is shown");
  await expect.element(button("Download")).toBeDisabled();
  setView(store, { layers: { ...store.getState().view.layers, zones: true } });
  await userEvent.click(button("Download"));
  await expect.element(page.getByRole("progressbar")).toBeVisible();
  const { recipe } = zone;
  store.setState({
    zoneShapes: { [zone.id]: { recipe, status: "refused", issues: [{ code: "nothing-left" }] } },
  });
  await expect.element(page.getByRole("status")).toHaveTextContent("No zone is shown");
  await expect.element(page.getByText(/gives no geometry: A · Unequal pull-back/)).toBeVisible();
  await expect.element(page.getByRole("progressbar")).not.toBeInTheDocument();
  expect(blobs).toHaveLength(0);
});

it("counts the incidents of a page that is fit to be published, and no others", async () => {
  const blobs = keepDownloads();
  const wide: Zone = { ...zone, recipe: { kind: "circle", center: [36.2, 50], radiusMeters: 100_000 } };
  const store = mount([wide]);
  const { zoneShapes, zoneMeasures } = measureState(store.getState());
  store.setState({ zoneShapes, zoneMeasures });
  await userEvent.selectOptions(format(), "scorecard-csv");
  const insideOf = async (index: number) => {
    await expect.poll(() => blobs.length).toBe(index + 1);
    const text = await blobs[index]!.text();
    return [...text.matchAll(/^incidents-inside-\w+,[^,]*,(\d*)/gm)].map(([, count]) => Number(count));
  };
  await userEvent.click(button("Download"));
  const exact = await insideOf(0);
  setPage(store, { publishSafe: { gridKm: 25, delayDays: 3650 } });
  await userEvent.click(button("Download"));
  const safe = await insideOf(1);
  expect(exact).toEqual([1, 1]);
  expect(safe).toEqual([0, 0]);
});

it("groups its formats, and breaks no rule of accessibility", async () => {
  mount([zone]);
  const groups = [...(await format().findElement()).querySelectorAll("optgroup")];
  expect(groups.map(({ label }) => label)).toEqual([
    "Page",
    "Series and animation",
    "Incidents shown",
    "Zones shown",
  ]);
  for (const value of ["zones-geojson", "zones-kml", "zones-shapefile", "scorecard-csv"]) {
    await userEvent.selectOptions(format(), value);
    await expectNoViolations();
  }
});
