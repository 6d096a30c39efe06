import { StrictMode, Suspense } from "react";
import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ControlVersion } from "../../../src/core/control/control-version";
import { asPathRecipe } from "../../../src/core/zones/edit/drawn-path";
import type { StripRecipe, Zone, ZoneRecipe } from "../../../src/core/zones/recipe";
import { ZoneEditor } from "../../../src/ui/draw/zone-editor";
import { StoreProvider } from "../../../src/ui/store-context";
import { NewDerivedZone } from "../../../src/ui/zone-form/new-derived-zone";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { undo } from "../../../src/workspace/commands/execute";
import { setView } from "../../../src/workspace/commands/view-commands";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { drawnZone, proposal } from "../../ui/panels/sample-store";
import { clearPage, expectNoViolations, showInPage } from "../page-host";

afterEach(clearPage);

const strip: StripRecipe = {
  kind: "strip",
  path: {
    positions: [
      [36, 48],
      [36.5, 48],
      [37, 48],
    ],
  },
  leftMeters: 15_000,
  rightMeters: 30_000,
};
const circle: ZoneRecipe = { kind: "circle", center: [36.5, 48], radiusMeters: 20_000 };
const zone = (id: string, recipe: ZoneRecipe, scenario = "A"): Zone => ({
  ...drawnZone,
  id,
  scenario,
  recipe,
  name: { en: `Zone ${id}`, uk: `Зона ${id}` },
});
const controlMap: ControlVersion = {
  date: "2025-12-23",
  validFromMs: Date.parse("2025-12-23T00:00+02:00"),
  sourceId: "demarc",
  schematic: true,
  uncertaintyMeters: 10_000,
  note: { en: "", uk: "" },
  areas: [],
  contactLine: {
    type: "MultiLineString",
    coordinates: [
      [
        [37, 47],
        [38, 49],
      ],
    ],
  },
};
const data = { ...emptyBuiltInData, isLoaded: true, controlVersions: [controlMap], proposals: [proposal] };

function mount(zones: readonly Zone[], state: Partial<AppState> = {}): AppStore {
  const store = createAppStore({ document: { ...emptyDocument, zones }, data, ...state });
  showInPage(
    <StrictMode>
      <StoreProvider value={store}>
        <Suspense>{zones.length > 0 ? <ZoneEditor zoneId={zones[0]!.id} /> : <NewDerivedZone />}</Suspense>
      </StoreProvider>
    </StrictMode>,
    "width: 304px; padding: 16px",
  );
  return store;
}

const zonesOf = (store: AppStore) => store.getState().document.zones;
const recipeOf = (store: AppStore) => zonesOf(store)[0]?.recipe;
const stepsOf = (store: AppStore) => store.getState().history.past.map(({ code }) => code);
const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });

it("depths are applied while valid, one step for each visit of a field, and explained while not", async () => {
  const store = mount([zone("strip", strip)]);
  await field("Depth left (km)").fill("2,5");
  expect(recipeOf(store)).toMatchObject({ leftMeters: 2500 });
  await field("Depth left (km)").fill("12.5");
  await userEvent.tab();
  expect(recipeOf(store)).toMatchObject({ leftMeters: 12_500, rightMeters: 30_000 });
  expect(stepsOf(store)).toEqual(["edit-zone"]);
  await field("Depth right (km)").fill("600");
  await expect.element(page.getByRole("alert")).toHaveTextContent("from 0.001 to 500 km");
  expect(recipeOf(store)).toMatchObject({ rightMeters: 30_000 });
  await field("Depth right (km)").fill("0.01");
  await expect.element(page.getByText(/^At a depth of 10 m the edge lay within 1 cm/)).toBeVisible();
  undo(store);
  undo(store);
  await expect.element(field("Depth left (km)")).toHaveValue("15");
});

it("a stretch is added, typed, explained while it overlaps, and removed", async () => {
  const store = mount([zone("strip", strip)]);
  await userEvent.click(button("Add stretch"));
  await field("Stretch 1: to (km)").fill("20");
  await field("Stretch 1: left (km)").fill("5");
  expect(recipeOf(store)).toMatchObject({
    segments: [{ fromMeters: 0, toMeters: 20_000, leftMeters: 5000, rightMeters: 30_000 }],
  });
  await userEvent.click(button("Add stretch"));
  await field("Stretch 2: from (km)").fill("10");
  await expect.element(page.getByRole("alert")).toHaveTextContent("overlaps another stretch");
  await expect.element(field("Stretch 2: from (km)")).toHaveValue("10");
  await userEvent.click(button("Remove stretch 2"));
  expect((recipeOf(store) as StripRecipe).segments).toHaveLength(1);
  await expect.element(button("Add stretch")).toHaveFocus();
});

it("points are typed as degrees, minutes and seconds, pasted as pairs, added by bearing and removed by keyboard", async () => {
  const store = mount([zone("strip", strip)]);
  await userEvent.click(page.getByText("Points", { exact: true }));
  await field("Point 1: latitude").fill("48°30′N");
  await field("Point 1: longitude").fill("35,5");
  await userEvent.tab();
  const positions = () => asPathRecipe(recipeOf(store)!)!.path.positions;
  expect(positions()[0]).toEqual([35.5, 48.5]);
  await field("Point 2: latitude").fill("95");
  await expect.element(page.getByRole("alert")).toHaveTextContent("Give a latitude");
  expect(positions()[1]).toEqual([36.5, 48]);
  const clipboardData = new DataTransfer();
  clipboardData.setData("text", "48,25; 36,75");
  field("Point 2: latitude")
    .element()
    .dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  expect(positions()[1]).toEqual([36.75, 48.25]);
  await expect.element(field("Point 2: latitude")).toHaveValue("48.25");
  await field("Bearing (°)").fill("90");
  await field("Distance (km)").fill("10");
  await userEvent.keyboard("{Enter}");
  expect(positions()).toHaveLength(4);
  expect(positions()[3]?.[0]).toBeCloseTo(37.134, 3);
  await expect.element(field("Point 4: latitude")).toHaveFocus();
  (button("Remove point 4").element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  expect(positions()).toHaveLength(3);
  await expect.element(button("Remove point 3")).toHaveFocus();
});

it("a line of 10,000 points is shown a page at a time", async () => {
  const positions = Array.from({ length: 10_000 }, (_, index) => [30 + index / 1000, 48] as const);
  mount([zone("long", { kind: "line", path: { positions } })]);
  await userEvent.click(page.getByText("Points", { exact: true }));
  await expect.element(page.getByText("Points 1 to 25 of 10,000")).toBeVisible();
  await userEvent.click(button("Later points"));
  await expect.element(field("Point 26: latitude")).toHaveValue("48");
  expect(document.querySelectorAll("li input").length).toBe(50);
});

it("a zone is cut to oblasts, land and less another zone, and what would go round in a circle is not offered", async () => {
  const store = mount([
    zone("strip", strip),
    zone("circle", circle, "B"),
    zone("other", { ...circle, subtract: ["strip"] }, "C"),
  ]);
  await userEvent.click(page.getByText("Limits", { exact: true }));
  await userEvent.click(page.getByRole("checkbox", { name: "Donetsk Oblast" }));
  await userEvent.click(page.getByRole("checkbox", { name: "Land only" }));
  await userEvent.click(button("Cut to held ground"));
  await userEvent.click(page.getByRole("checkbox", { name: "B · Zone circle" }));
  expect(recipeOf(store)).toMatchObject({
    clip: [
      { to: "oblast", id: "UA-14" },
      { to: "land" },
      { to: "control", date: "2025-12-23", holder: "UA" },
    ],
    subtract: ["circle"],
  });
  await expect
    .element(page.getByText("C · Zone other: is itself made by taking this zone away."))
    .toBeVisible();
  await userEvent.click(button("Remove the limit: Ukrainian-held, 23 December 2025"));
  expect(recipeOf(store)?.clip).toHaveLength(2);
});

it("a precedent is applied in one click with its assumption, and says why where it cannot be", async () => {
  const store = mount([zone("strip", strip)]);
  await userEvent.click(page.getByText("Precedents", { exact: true }));
  await userEvent.click(button("Apply: Korean Demilitarised Zone"));
  expect(zonesOf(store)[0]).toMatchObject({
    precedentId: "korea-dmz",
    recipe: { leftMeters: 2000, rightMeters: 2000 },
  });
  await userEvent.click(button("Apply: Minsk II package of measures"));
  expect(zonesOf(store)[0]).toMatchObject({ recipe: { leftMeters: 25_000, rightMeters: 25_000 } });
  expect(zonesOf(store)[0]?.assumptions[0]?.en).toContain("half of it, 25 km, is taken on each side");
  await userEvent.click(button("Apply: Korean Demilitarised Zone"));
  expect(zonesOf(store)[0]?.assumptions).toEqual([]);
  expect(stepsOf(store)).toEqual(["apply-precedent", "apply-precedent", "apply-precedent"]);
  await expect.element(page.getByText("It is a circle. This zone is none.")).toBeVisible();
  await userEvent.click(page.getByText("Proposals of the talks"));
  await userEvent.click(button("Copy recipe: 30 km zone"));
  expect(zonesOf(store)[1]?.assumptions[0]?.en).toContain("Babel (https://babel.ua/en/news/117773)");
});

it("a zone is simplified with the count before it is done, split at a point and joined again", async () => {
  const store = mount([zone("strip", strip)]);
  await userEvent.click(button("Simplify…"));
  await field("Tolerance (m)").fill("500");
  await expect.element(page.getByText(/^3 → 2 points, at most \d+ m off$/)).toBeVisible();
  await userEvent.click(button("Split…"));
  await field("At point").fill("2");
  await userEvent.keyboard("{Enter}");
  expect(zonesOf(store)).toHaveLength(2);
  await userEvent.click(button("Join with…"));
  await userEvent.click(button("Join with B · Zone strip (2)"));
  expect(recipeOf(store)).toMatchObject({ path: strip.path });
  expect(stepsOf(store)).toEqual(["split-zone", "join-zones"]);
});

it("a strip takes the contact line of a control map, whose sides are known", async () => {
  const store = mount([zone("strip", strip)]);
  await userEvent.selectOptions(page.getByLabelText("Base line"), "Contact line of 23 December 2025");
  expect(zonesOf(store)[0]).toMatchObject({
    referenceDate: "2025-12-23",
    recipe: { path: { fromControl: { date: "2025-12-23" } } },
  });
  await expect.element(field("Depth left (km)")).toHaveAccessibleDescription(/Ukrainian-held side$/);
  await userEvent.selectOptions(page.getByLabelText("Base line"), "Own points");
  expect(recipeOf(store)).toMatchObject({ path: { positions: controlMap.contactLine.coordinates[0] } });
});

it("a zone from a control map is made of a part and oblasts", async () => {
  const store = mount([]);
  await userEvent.click(button("Add zone"));
  await expect.element(page.getByRole("alert")).toHaveTextContent("Choose at least one oblast.");
  await userEvent.selectOptions(page.getByLabelText("Part"), "Russian-held part");
  for (const name of ["Kharkiv Oblast", "Sumy Oblast"])
    await userEvent.click(page.getByRole("checkbox", { name, exact: true }));
  await userEvent.click(button("Add zone"));
  expect(zonesOf(store)[0]).toMatchObject({
    name: { en: "Russian-held part of Kharkiv Oblast and Sumy Oblast" },
    referenceDate: "2025-12-23",
    recipe: { kind: "derived", expression: { op: "intersection" } },
  });
});

it("a refusal shows its place on the map", async () => {
  const issues = [{ code: "self-crossing", position: [33.5, 48.5] }] as const;
  const store = mount([zone("strip", strip)], {
    zoneShapes: { strip: { status: "refused", recipe: strip, issues: [...issues] as never } },
  });
  await expect.element(page.getByRole("alert")).toHaveTextContent("48.5 N, 33.5 E");
  await userEvent.click(button("Show the place"));
  expect(store.getState().view.camera).toMatchObject({ lng: 33.5, lat: 48.5, zoom: 11 });
});

it("head: name, letter, colour and hiding are undoable steps of their own", async () => {
  const store = mount([zone("circle", circle)]);
  await field("Name").fill("Buffer");
  await field("Scenario").fill("q");
  await userEvent.click(page.getByRole("radio", { name: "Colour 3" }));
  await userEvent.click(page.getByRole("checkbox", { name: "Show on the map" }));
  expect(zonesOf(store)[0]).toMatchObject({
    name: { en: "Buffer", uk: "Buffer" },
    scenario: "Q",
    color: 2,
    isHidden: true,
  });
  await field("Radius (km)").fill("7,5");
  await field("Centre: latitude").fill("47°30′N");
  expect(recipeOf(store)).toMatchObject({ center: [36.5, 47.5], radiusMeters: 7500 });
  expect(stepsOf(store)).toHaveLength(6);
  await userEvent.click(button("Duplicate"));
  expect(zonesOf(store)[1]).toMatchObject({ scenario: "A", name: { en: "Buffer (copy)" } });
});

it("no rule of axe is broken with every group open, in both themes and languages", async () => {
  const store = mount([
    zone("strip", { ...strip, segments: [{ fromMeters: 0, toMeters: 9000, leftMeters: 1, rightMeters: 2 }] }),
    zone("circle", circle, "B"),
  ]);
  await userEvent.click(button("Simplify…"));
  for (const title of ["Points", "Limits", "Precedents", "Measured against"])
    await userEvent.click(page.getByText(title, { exact: true }));
  await expect.element(button("Apply: Korean Demilitarised Zone")).toBeVisible();
  await expectNoViolations();
  setView(store, { locale: "uk" });
  await expect.element(page.getByText("Прецеденти", { exact: true })).toBeVisible();
  await expectNoViolations();
});
