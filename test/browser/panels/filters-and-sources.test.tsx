import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ControlVersion } from "../../../src/core/control/control-version";
import { idAt } from "../../../src/core/events/event-set/incident-at";
import { undo } from "../../../src/workspace/commands/execute";
import { setSourceShown } from "../../../src/workspace/commands/source-commands";
import { select } from "../../../src/workspace/commands/view-commands";
import { addZone } from "../../../src/workspace/commands/zone-commands";
import { startScans } from "../../../src/workspace/derive/start-scans";
import type { AppStore } from "../../../src/workspace/store";
import { importedSource } from "../../support/dataset-of-table";
import { createLongStore } from "../../ui/panels/long-store";
import { drawnZone } from "../../ui/panels/sample-store";
import { clearPage, expectNoViolations } from "../page-host";
import { mountPanels } from "./mount-panels";

afterEach(clearPage);

const tab = (name: string) => page.getByRole("tab", { name, exact: true });
const checkbox = (name: string) => page.getByRole("checkbox", { name, exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const filterOf = (store: AppStore) => store.getState().document.filter;

async function openFilters(): Promise<AppStore> {
  const store = mountPanels(createLongStore(500));
  await tab("Filters").click();
  return store;
}

const squareAt = (west: number, south: number): [number, number][] => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
];

it("shows the top eight of a long facet, all on demand, and finds one by its name", async () => {
  const store = await openFilters();
  const group = () => page.getByRole("group", { name: "Actor" });
  await expect.poll(() => group().getByRole("checkbox").elements()).toHaveLength(8);
  await button("Show all 30: Actor").click();
  expect(group().getByRole("checkbox").elements()).toHaveLength(30);
  await page.getByRole("textbox", { name: "Find in: Actor" }).fill("actor 17");
  expect(group().getByRole("checkbox").elements()).toHaveLength(1);
  await checkbox("Actor 17").click();
  expect(filterOf(store).actor).toEqual(["Actor 17"]);
  const { certain, possible } = store.getState().counts;
  expect(certain + possible).toBeGreaterThan(0);
  expect(certain + possible).toBeLessThan(60);
  await expectNoViolations();
  undo(store);
  expect(filterOf(store).actor).toEqual([]);
});

it("leaves out a facet that the data says nothing of", async () => {
  const store = await openFilters();
  await expect.element(page.getByRole("group", { name: "Event type" })).toBeVisible();
  setSourceShown(store, "source", false);
  await expect.element(page.getByRole("group", { name: "Event type" })).not.toBeInTheDocument();
  await expect.element(page.getByRole("group", { name: "Weapon" })).toBeVisible();
});

it("takes a range of killed as one step of typing, and says who is left out", async () => {
  const store = await openFilters();
  const least = page.getByRole("textbox", { name: "Killed, at least" });
  await least.click();
  await userEvent.keyboard("10");
  expect(filterOf(store).killed).toEqual({ min: 10, max: null });
  expect(store.getState().history.past).toHaveLength(1);
  await expect.element(least).toHaveAccessibleDescription(/^Incidents without a figure are left out;/);
  await userEvent.keyboard("x");
  await expect.element(page.getByRole("alert")).toHaveTextContent("Whole numbers from 0 on.");
  expect(filterOf(store).killed).toEqual({ min: 10, max: null });
  await page.getByRole("textbox", { name: "Killed, at most" }).fill("3");
  await expect.element(page.getByText("The lowest is above the highest: nothing can match.")).toBeVisible();
  await expect.element(least).toHaveValue("10");
  await button("Clear filters").click();
  expect(filterOf(store).killed).toBeNull();
  await expect.element(least).toHaveValue("");
});

it("asks for what is in view or inside a zone", async () => {
  const store = await openFilters();
  addZone(store, drawnZone);
  select(store, null);
  await checkbox("In view").click();
  expect(filterOf(store).inView).toBe(true);
  await page.getByRole("combobox", { name: "Inside zone" }).selectOptions("A · Unequal pull-back");
  expect(filterOf(store).zone).toBe("drawn");
  // Nobody looks yet.
  await expect.element(page.getByText("Searching…")).toBeVisible();
  const geometry = { type: "MultiPolygon" as const, coordinates: [[squareAt(36, 49.9)]] };
  store.setState({
    zoneShapes: {
      drawn: {
        status: "ready",
        recipe: drawnZone.recipe,
        geometry: { ok: true, geometry, left: null, right: null, baseline: null },
      },
    },
  });
  startScans(
    store,
    (work) => setTimeout(work, 0),
    () => performance.now(),
    (error) => expect.unreachable(String(error)),
  );
  await expect.element(page.getByText("Inside or possibly inside.")).toBeVisible();
});

it("hides, renames and removes a source, each a step that can be undone", async () => {
  const store = mountPanels(createLongStore(500));
  const sources = () => store.getState().document.sources;
  await expect
    .element(checkbox("Field notes"))
    .toHaveAccessibleDescription("500 incidents · CC BY 4.0 · accessed 5 January 2026");
  await checkbox("Field notes").click();
  expect(sources()[0]!.isShown).toBe(false);
  expect(store.getState().events.table.count).toBe(3);
  await checkbox("Demarc: reported strikes").click();
  expect(store.getState().document.hiddenBuiltIn).toEqual(["demarc-strikes"]);
  undo(store);
  undo(store);
  await page.getByText("Edit source", { exact: true }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Field notes, winter");
  await expect.element(checkbox("Field notes, winter")).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill("");
  await expect.element(page.getByRole("alert")).toHaveTextContent("A source needs a name.");
  expect(sources()[0]!.name).toBe("Field notes, winter");
  await page.getByLabelText("Accessed").fill("2025-11-30");
  expect(sources()[0]!.accessed).toBe("2025-11-30");
  await expectNoViolations();
  await button("Remove: Field notes, winter").click();
  expect(sources()).toEqual([]);
  await button("Undo").click();
  expect(sources()[0]!.name).toBe("Field notes, winter");
  await expect.element(page.getByText("Removed: Field notes, winter.")).not.toBeInTheDocument();
});

it("warns where rows may not be passed on, and where the content is missing", async () => {
  const store = mountPanels(createLongStore(10));
  store.setState({
    document: {
      ...store.getState().document,
      sources: [importedSource({ restrictsRawRows: true, datasetId: "gone" })],
    },
  });
  await expect.element(page.getByText(/Its terms forbid passing on the rows/)).toBeVisible();
  await expect.element(page.getByText(/Its content is not on this device/)).toBeVisible();
});

it("measures the areas of the moment when asked", async () => {
  const store = mountPanels(createLongStore(10));
  const version = (date: string, east: number): ControlVersion => ({
    date,
    validFromMs: Date.parse(date),
    sourceId: "maps",
    schematic: false,
    uncertaintyMeters: 0,
    note: { en: "", uk: "" },
    contactLine: { type: "MultiLineString", coordinates: [] },
    areas: [36, 36.5].map((west, index) => ({
      id: String(index),
      holder: "RU",
      status: "assessed",
      facts: [],
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [west, 48],
            [east, 48],
            [east, 49],
            [west, 49],
            [west, 48],
          ],
        ],
      },
    })),
  });
  store.setState({
    datasets: {
      maps: { kind: "control", id: "maps", versions: [version("2025-12-01", 37), version("2027-01-01", 38)] },
    },
    document: {
      ...store.getState().document,
      sources: [
        importedSource({ id: "maps", kind: "control", name: "Maps", datasetId: "maps", recordCount: 4 }),
      ],
    },
  });
  await expect.element(page.getByText("2 dated versions, 1 December 2025 – 1 January 2027")).toBeVisible();
  await page.getByText("Areas at this moment").last().click();
  await expect.element(page.getByText("Version of 1 December 2025")).toBeVisible();
  // One degree by one at 48–49° north; the half degree that both areas have counts once.
  await expect.element(page.getByText(/8,2\d\d km²/)).toBeVisible();
});

it("chooses display and colour, and shows the legend that goes with them", async () => {
  const store = mountPanels(createLongStore(500));
  await page.getByRole("combobox", { name: "Colour" }).selectOptions("source");
  expect(store.getState().view.colorBy).toBe("source");
  await expect.element(page.getByRole("heading", { name: "Sources in the window" })).toBeVisible();
  await page.getByRole("combobox", { name: "Display" }).selectOptions("density");
  expect(store.getState().view.display).toBe("density");
  await expect.element(page.getByText("Relative density, not a count")).toBeVisible();
  await expectNoViolations();
});

it("shows where an imported incident was read, and every field of its row as mere text", async () => {
  const store = mountPanels(createLongStore(500));
  const { events } = store.getState();
  select(store, { kind: "incident", id: idAt(events, 120) });
  const details = page.getByRole("region", { name: "Details" });
  await expect.element(details.getByText("Field notes").first()).toBeVisible();
  await expect.element(details.getByText(/^line or record \d+ of the file$/)).toBeVisible();
  await details.getByText("All fields of the row").click();
  await expect.element(details.getByText("event_id")).toBeVisible();
  const links = [...document.querySelectorAll("section[aria-label=Details] a")];
  expect(links.every((link) => link.getAttribute("href")!.startsWith("https://"))).toBe(true);
  await expectNoViolations();
});
