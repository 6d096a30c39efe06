import { expect, test } from "vitest";
import type { Proposal } from "../../../src/core/zones/proposal";
import type { Zone } from "../../../src/core/zones/recipe";
import { zoneAreasOfState } from "../../../src/snapshot/content/zone-areas-of-state";
import { zonesOfState } from "../../../src/snapshot/content/zones-of-state";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { createAppStore } from "../../../src/workspace/store";
import { initialView } from "../../../src/workspace/view-state";
import { measureState } from "../../../src/workspace/zones/measure-state";
import { box, polygon } from "../../core/zones/lookups";
import { drawnZone } from "../../ui/panels/sample-store";
import { sampleSpec } from "../sample-content";

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

const proposal = (id: string, certainty: Proposal["certainty"], appearsFromMs: number): Proposal => ({
  zone: strip(id, ""),
  certainty,
  appearsFromMs,
  monitoring: null,
  caution: null,
  geometry: polygon(box(33, 46, 34, 47)),
});

const proposals = [
  proposal("fixed", "fixed-by-text", 0),
  proposal("assumed", "assumed", 0),
  proposal("unchosen", "assumed", 0),
  proposal("later", "assumed", Number.MAX_SAFE_INTEGER),
];

function stateWith(zones: readonly Zone[], change: Partial<AppState["view"]> = {}): AppState {
  const ground = polygon(box(30, 45, 41, 51));
  const store = createAppStore({
    data: {
      ...emptyBuiltInData,
      isLoaded: true,
      proposals,
      admin1Areas: new Map([["UA-14", ground]]),
      countryAreas: new Map([["UA", ground]]),
    },
    document: { ...emptyDocument, zones },
    view: { ...initialView, shownProposals: ["fixed", "assumed", "later"], ...change },
  });
  return measureState(store.getState());
}

const selfCrossing: Zone["recipe"] = {
  kind: "polygon",
  rings: [
    [
      [34, 47],
      [35, 48],
      [35, 47],
      [34, 48],
      [34, 47],
    ],
  ],
};

test("a page draws just the zones that its legend lists, in one order and with one outline", () => {
  const state = stateWith([
    strip("a", "A"),
    strip("hidden", "H", { isHidden: true }),
    strip("refused", "R", { recipe: selfCrossing }),
    {
      ...strip("rings", "K", { color: 3 }),
      recipe: { kind: "rings", center: [34, 48], radiiMeters: [20_000] },
    },
  ]);
  expect(state.zoneShapes.refused?.status).toBe("refused");
  const areas = zoneAreasOfState(state);
  const told = ({ id, scenario, outline, color }: ReturnType<typeof zonesOfState>[number]) => [
    id,
    scenario,
    outline,
    color,
  ];
  expect(areas.map((area) => told(area as never))).toEqual(zonesOfState(state, sampleSpec()).map(told));
  expect(areas.map(({ id, outline }) => [id, outline])).toEqual([
    ["fixed", "solid"],
    ["assumed", "long"],
    ["a", "short"],
    ["rings", "short"],
  ]);
  expect(areas[2]?.geometry.type).toBe("MultiPolygon");
  expect(areas[2]?.baseline?.coordinates).toHaveLength(1);
  expect(areas[3]?.geometry.type).toBe("MultiLineString");
  expect(areas[3]?.color).toBe(3);
});

test("nothing is drawn where the layer is off, whatever is selected changes nothing", () => {
  const zones = [strip("a", "A")];
  const shown = stateWith(zones);
  const layers = { ...initialView.layers, zones: false };
  expect(zoneAreasOfState(stateWith(zones, { layers }))).toEqual([]);
  const selected: AppState = { ...shown, selection: { kind: "zone", id: "a" } };
  expect(zoneAreasOfState(selected)).toEqual(zoneAreasOfState(shown));
  expect(zoneAreasOfState({ ...shown, zoneShapes: {} }).map(({ id }) => id)).toEqual(["fixed", "assumed"]);
});
