import { expect, it } from "vitest";
import { compareGrounds } from "../../../src/core/zones/compare/compare-zones";
import { figureCodes } from "../../../src/core/zones/compare/figure-table";
import type { Zone } from "../../../src/core/zones/recipe";
import { selectComparedColumns } from "../../../src/ui/compare/compared-columns";
import { comparisonCsv } from "../../../src/ui/compare/comparison-csv";
import { comparisonRows } from "../../../src/ui/compare/comparison-rows";
import { nameOfRow, textOfDifference, textOfValue } from "../../../src/ui/compare/row-texts";
import { setFilter } from "../../../src/workspace/commands/document-commands";
import { startComparison } from "../../../src/workspace/commands/scenario-commands";
import { setView } from "../../../src/workspace/commands/view-commands";
import { changeZone } from "../../../src/workspace/commands/zone-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { scoreOfZone } from "../../../src/workspace/selection/zone-score";
import type { AppStore } from "../../../src/workspace/store";
import { measureState } from "../../../src/workspace/zones/measure-state";
import { box, polygon } from "../../core/zones/lookups";
import { createSampleStore, drawnZone } from "../panels/sample-store";

const circle = (id: string, scenario: string, radiusMeters: number, more: Partial<Zone> = {}): Zone => ({
  ...drawnZone,
  id,
  scenario,
  name: { en: `Circle ${scenario}`, uk: `Коло ${scenario}` },
  recipe: { kind: "circle", center: [37, 48], radiusMeters },
  ...more,
});

/** Zones that are compared and measured, around the incidents of the sample. */
function compare(zones: readonly Zone[]): AppStore {
  const store = createSampleStore({ document: { ...emptyDocument, zones } });
  const { data } = store.getState();
  const country = polygon(box(20, 40, 45, 56));
  store.setState({
    data: { ...data, admin1Areas: new Map([["UA-14", country]]), countryAreas: new Map([["UA", country]]) },
  });
  store.setState(measureState(store.getState()));
  startComparison(
    store,
    zones.map(({ id }) => id),
  );
  return store;
}

const columnsOf = (store: AppStore) => selectComparedColumns()(store.getState());
const rowOf = (store: AppStore, code: string) =>
  comparisonRows(columnsOf(store), null).find((row) => row.code === code)!;

it("has a row for each figure, in which values are the scorecards' own", () => {
  const store = compare([circle("a", "A", 20_000), circle("b", "B", 30_000)]);
  const rows = comparisonRows(columnsOf(store), null);
  expect(rows.map(({ code }) => code).sort()).toEqual([...figureCodes].sort());
  const cards = ["a", "b"].map((id) => scoreOfZone(store.getState(), id)!.scorecard);
  const areas = cards.map(({ areaSqMeters }) => areaSqMeters);
  expect(rowOf(store, "area").values).toEqual(areas);
  expect(rowOf(store, "area").difference).toBe(areas[1]! - areas[0]!);
  // Circles of 20 and 30 km: π r², but for the corners of the circles.
  expect(rowOf(store, "area").difference! / (Math.PI * (30_000 ** 2 - 20_000 ** 2))).toBeCloseTo(1, 3);
  expect(rowOf(store, "incidents-near-possible").values).toEqual(
    cards.map(({ incidentsNear }) => incidentsNear.possible),
  );
});

it("has no difference where a figure is missing, or between more zones than two", () => {
  const store = compare([circle("a", "A", 20_000), circle("b", "B", 30_000)]);
  expect(rowOf(store, "width-mean")).toMatchObject({ values: [null, null], difference: null });
  const three = compare([circle("a", "A", 9000), circle("b", "B", 8000), circle("c", "C", 7000)]);
  expect(rowOf(three, "area").values.every((value) => value !== null)).toBe(true);
  expect(comparisonRows(columnsOf(three), null).every(({ difference }) => difference === null)).toBe(true);
});

it("puts the grounds of two zones first, each in the column whose it is", () => {
  const store = compare([circle("a", "A", 20_000), circle("b", "B", 30_000)]);
  const [a, b] = ["a", "b"].map((id) => scoreOfZone(store.getState(), id)!.measures.geometry.geometry);
  const rows = comparisonRows(columnsOf(store), compareGrounds(a!, b!)).slice(0, 3);
  expect(rows.map(({ code }) => code)).toEqual(["onlyA", "onlyB", "common"]);
  expect(rows[0]?.values[1]).toBeNull();
  expect((rows[1]?.values[1] ?? 0) / rowOf(store, "area").difference!).toBeCloseTo(1, 6);
  expect((rows[2]?.values[0] ?? 0) / rowOf(store, "area").values[0]!).toBeCloseTo(1, 6);
});

it("says that a zone is recounted, and that it has no geometry", () => {
  const store = compare([circle("a", "A", 20_000), circle("b", "B", 30_000)]);
  expect(columnsOf(store).map(({ state }) => state)).toEqual(["current", "current"]);
  changeZone(store, "a", { recipe: { kind: "circle", center: [37, 48], radiusMeters: 10_000 } });
  expect(columnsOf(store).map(({ state }) => state)).toEqual(["recounting", "current"]);
  const { zoneShapes } = store.getState();
  const { recipe } = store.getState().document.zones[0]!;
  store.setState({
    zoneShapes: { ...zoneShapes, a: { status: "refused", recipe, issues: [{ code: "empty" }] as never } },
  });
  expect(columnsOf(store)[0]?.state).toBe("refused");
  expect(rowOf(store, "area").values[0]).toBeNull();
});

it("gives the same columns as long as nothing of them changes", () => {
  const store = compare([circle("a", "A", 20_000), circle("b", "B", 30_000)]);
  const select = selectComparedColumns();
  const before = select(store.getState());
  setView(store, { theme: "dark" });
  expect(select(store.getState())).toBe(before);
  setFilter(store, { text: "nowhere" });
  expect(select(store.getState())).not.toBe(before);
  expect(select(store.getState())[0]?.figures.inside).toMatchObject({ certain: 0, possible: 0 });
});

it("writes values with units and differences with signs", () => {
  const store = compare([circle("a", "A", 30_000, { nearMeters: 5000 }), circle("b", "B", 20_000)]);
  const columns = columnsOf(store);
  const area = rowOf(store, "area");
  expect(textOfValue("en", area, 2_827_000_000, null)).toBe("2,827 km²");
  expect(textOfDifference("en", area)).toBe("−1,570 km²");
  expect(textOfDifference("en", { ...area, difference: 5e6 })).toBe("+5 km²");
  expect(textOfDifference("en", { ...area, difference: 0 })).toBe("0 km²");
  expect(textOfDifference("uk", { ...area, difference: null })).toBe("—");
  const share = rowOf(store, "russian-held");
  expect(textOfValue("en", share, 25e6, 100e6)).toBe("25 km² (25 %)");
  expect(textOfValue("en", share, null, 100e6)).toBe("—");
  const residents = rowOf(store, "residents");
  expect(textOfValue("en", residents, 62_870, null)).toBe("about 63,000");
  const near = rowOf(store, "incidents-near-certain");
  expect(nameOfRow("en", near, columns)).toBe("Within each one’s own distance, certain");
  expect(nameOfRow("en", near, columns.slice(0, 1))).toBe("Within 5 km, certain");
});

it("writes a table that spreadsheets take for data, whatever zones are called", () => {
  const store = compare([
    circle("a", "A", 20_000, { name: { en: '=HYPERLINK("x"),1', uk: "я" }, scenario: "=A" }),
    circle("b", "B", 30_000),
  ]);
  const columns = columnsOf(store);
  const text = comparisonCsv("en", columns, comparisonRows(columns, null), store.getState());
  const lines = text.replace("\uFEFF", "").trimEnd().split("\r\n");
  expect(lines[0]).toBe(`code,Figure,unit,"'=A · =HYPERLINK(""x""),1",B · Circle B,B − =A`);
  const area = lines.find((line) => line.startsWith("area,"))!.split(",");
  const values = rowOf(store, "area").values.map((value) => value! / 1e6);
  expect(area.slice(0, 3)).toEqual(["area", "Area", "km²"]);
  expect(Number(area[3])).toBeCloseTo(values[0]!, 5);
  expect(Number(area[5])).toBeCloseTo(values[1]! - values[0]!, 5);
  expect(lines.find((line) => line.startsWith("width-mean,"))).toBe("width-mean,Mean width,km,,,");
  expect(lines.find((line) => line.startsWith("known-at,"))).toBe("known-at,Known at,UTC,now,now,");
  expect(lines).toHaveLength(1 + figureCodes.length + 4);
});
