import { beforeEach, expect, test } from "vitest";
import type { ControlVersion } from "../../../src/core/control/control-version";
import type { Zone } from "../../../src/core/zones/recipe";
import { withdrawalOfState } from "../../../src/snapshot/content/withdrawal-of-state";
import { zoneLabelsOfState } from "../../../src/snapshot/content/zone-labels-of-state";
import { zonesOfState } from "../../../src/snapshot/content/zones-of-state";
import { buildLegend } from "../../../src/snapshot/legend";
import { buildPageStyle } from "../../../src/snapshot/page-style";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { createAppStore } from "../../../src/workspace/store";
import { initialView } from "../../../src/workspace/view-state";
import { measureState } from "../../../src/workspace/zones/measure-state";
import { box, polygon } from "../../core/zones/lookups";
import { drawnZone } from "../../ui/panels/sample-store";
import { approximateMeasure } from "../approximate-measure";
import { sampleContent, sampleSpec } from "../sample-content";

/** Russian-held east of 36° E; the contact line runs north, so that Ukraine lies to its left. */
const control: ControlVersion = {
  date: "2025-12-23",
  validFromMs: 0,
  sourceId: "demarc-control",
  schematic: true,
  uncertaintyMeters: 10_000,
  note: { en: "", uk: "" },
  areas: [{ id: "ru", holder: "RU", status: "assessed", geometry: polygon(box(36, 46, 40, 50)), facts: [] }],
  contactLine: {
    type: "MultiLineString",
    coordinates: [
      [
        [36, 46],
        [36, 50],
      ],
    ],
  },
};

const strip = (id: string, scenario: string, change: Partial<Zone> = {}): Zone => ({
  ...drawnZone,
  id,
  scenario,
  recipe: {
    kind: "strip",
    path: {
      positions: [
        [36, 47],
        [36, 48],
      ],
    },
    leftMeters: 10_000,
    rightMeters: 20_000,
  },
  ...change,
});

const rings: Zone = {
  ...drawnZone,
  id: "rings",
  scenario: "R",
  recipe: { kind: "rings", center: [34, 48], radiiMeters: [20_000, 50_000] },
};

function stateWith(zones: readonly Zone[], change: Partial<AppState> = {}): AppState {
  const ground = polygon(box(30, 45, 41, 51));
  const store = createAppStore({
    data: {
      ...emptyBuiltInData,
      isLoaded: true,
      controlVersions: [control],
      admin1Areas: new Map([["UA-14", ground]]),
      countryAreas: new Map([["UA", ground]]),
    },
    document: { ...emptyDocument, zones },
    view: { ...initialView, camera: { lng: 36, lat: 48, zoom: 8, bearing: 0, pitch: 0 } },
    ...change,
  });
  return measureState(store.getState());
}

let both: AppState;
// Anew for each: what is measured is current as long as the ground is that of the last state.
beforeEach(() => {
  both = stateWith([strip("a", "A"), rings, strip("hidden", "H", { isHidden: true })]);
});

test("the profile is that of the only zone with one, or of the selected one", () => {
  const found = withdrawalOfState(both);
  expect(found).toMatchObject({ scenario: "A", leftIs: "w", controlDate: "2025-12-23", isSchematic: true });
  expect(found?.profile.sides.map(({ holder, side }) => [holder, side])).toEqual([
    ["UA", "left"],
    ["RU", "right"],
  ]);
  expect(found?.profile.sides[0].largestMeters).toBeCloseTo(10_000, -2);
  expect(found?.profile.sides[1].largestMeters).toBeCloseTo(20_000, -2);
  const two = stateWith([strip("a", "A"), strip("b", "B")]);
  expect(withdrawalOfState(two)).toBeNull();
  expect(withdrawalOfState({ ...two, selection: { kind: "zone", id: "b" } })?.scenario).toBe("B");
});

test("a selected zone without a profile gives its place to no other", () => {
  expect(withdrawalOfState({ ...both, selection: { kind: "zone", id: "rings" } })).toBeNull();
});

test("what is being measured anew, hidden or switched off has no profile on a page", () => {
  const moved = { ...both.document, zones: [strip("a", "A", { recipe: { ...rings.recipe } })] };
  const layers = { ...both.view.layers, zones: false };
  expect(withdrawalOfState(both)).not.toBeNull();
  expect(withdrawalOfState({ ...both, document: moved })).toBeNull();
  expect(withdrawalOfState({ ...both, view: { ...both.view, layers } })).toBeNull();
  expect(withdrawalOfState(stateWith([strip("a", "A", { isHidden: true })]))).toBeNull();
});

test("a page has the measured figures of the shown zones, and none that a line cannot have", () => {
  const [a, r, ...others] = zonesOfState(both, sampleSpec());
  expect(others).toEqual([]);
  expect(a?.depths).toBe("10 km west of the line, 20 km east of the line");
  const card = a?.scorecard;
  expect(card?.meanWidthMeters).toBeCloseTo(30_000, -2);
  expect(card?.near).toEqual({ meters: 10_000, certain: 0, possible: 0 });
  expect(card?.held).toMatchObject({ date: "2025-12-23", isSchematic: true });
  const { russianHeld, ukrainianHeld } = card!.held!.shares;
  expect(russianHeld / (russianHeld + ukrainianHeld)).toBeCloseTo(2 / 3, 2);
  expect(r?.scorecard).toMatchObject({
    areaSqMeters: null,
    settlements: null,
    residents: null,
    incidents: null,
    held: null,
  });
  expect(r?.scorecard?.lengthMeters).toBeCloseTo(2 * Math.PI * 70_000, -3);
});

test("letters, depths where they change and radii are written on the page, those of hidden zones are not", () => {
  const names = (state: AppState) => zoneLabelsOfState(state, sampleSpec()).map(({ name }) => name);
  expect(names(both)).toEqual(["A · 10 km | 20 km", "R", "20 km", "50 km"]);
  const uneven = strip("a", "A");
  const segments = [{ fromMeters: 0, toMeters: 50_000, leftMeters: 5_000, rightMeters: 20_000 }];
  const recipe = { ...uneven.recipe, segments } as Zone["recipe"];
  const changed = stateWith([{ ...uneven, recipe }]);
  expect(zonesOfState(changed, sampleSpec())[0]?.depths).toBe(
    "5 km – 10 km west of the line, 20 km east of the line",
  );
  expect(names(changed)).toEqual(["A · 5 km – 10 km | 20 km", "5 km", "20 km", "10 km", "20 km"]);
});

test("the legend says who holds a zone, on which map and how schematic, and what is near it", () => {
  const spec = sampleSpec();
  const tools = { style: buildPageStyle(spec, 1), widthPx: 260, measure: approximateMeasure };
  const textsAt = (detail: 2 | 4) =>
    buildLegend(sampleContent("en"), spec, tools, detail, null)
      .flatMap(({ primitives }) => primitives)
      .flatMap((primitive) => (primitive.kind === "text" ? [primitive.text.replaceAll("\u00a0", " ")] : []))
      .join(" ");
  expect(textsAt(4)).toContain("Held on 27 December 2025, schematic:");
  expect(textsAt(4)).toMatch(/Russian-held \(assessed\) 67%.*Claimed only < 1%/);
  expect(textsAt(4)).toContain("Within 10 km 4 + 2 possible");
  expect(textsAt(4)).not.toContain("Outside Ukraine");
  expect(textsAt(2)).not.toContain("Held on");
});
