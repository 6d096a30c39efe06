import { describe, expect, it } from "vitest";
import { joinEvents, segmentOfList } from "../../../src/core/events/event-set/event-set";
import {
  controlData,
  incidentLabelData,
  shownControlKey,
  zoneData,
} from "../../../src/map/style/overlay-data";
import * as zoneWords from "../../../src/map/style/overlay-zone-figures";
import { setFilter } from "../../../src/workspace/commands/document-commands";
import { setTime, setWindow } from "../../../src/workspace/commands/time-commands";
import { setProposalShown, setView } from "../../../src/workspace/commands/view-commands";
import { removeZone } from "../../../src/workspace/commands/zone-commands";
import { uncertainAdmin1 } from "../../../src/workspace/selection/uncertain-admin1";
import { incident } from "../../ui/panels/sample-incidents";
import { baseline, basemap, createDrawnStore } from "./sample-style";

const at = (iso: string) => Date.parse(iso);
const parts = (store: ReturnType<typeof createDrawnStore>) =>
  zoneData(store.getState(), zoneWords).features.map(({ properties, geometry }) => [
    properties?.id,
    properties?.part,
    geometry.type,
  ]);

describe("control", () => {
  const windowTo = (end: string) => {
    const store = createDrawnStore();
    setWindow(store, { startMs: at("2025-12-01T00:00Z"), endMs: at(end) });
    return store.getState();
  };

  it("is the newest version at the last moment of the window", () => {
    expect(shownControlKey(windowTo("2025-12-26T12:00+02:00"))).toBe("demarc-control 2025-12-23 null");
    expect(shownControlKey(windowTo("2025-12-30T00:00+02:00"))).toBe("demarc-control 2025-12-27 null");
  });

  it("does not change before its day begins: a window that ends at midnight shows the day before", () => {
    expect(shownControlKey(windowTo("2025-12-27T00:00+02:00"))).toBe("demarc-control 2025-12-23 null");
    expect(shownControlKey(windowTo("2025-12-27T00:00:01+02:00"))).toBe("demarc-control 2025-12-27 null");
  });

  it("is nothing before the first version", () => {
    const state = windowTo("2025-12-22T00:00+02:00");
    expect(shownControlKey(state)).toBe("");
    expect(controlData(state).control.features).toEqual([]);
    expect(controlData(state).contactLine.features).toEqual([]);
  });

  it("keeps the classes apart, with their line", () => {
    const { control, contactLine } = controlData(windowTo("2025-12-26T00:00+02:00"));
    expect(control.features.map(({ properties }) => [properties?.holder, properties?.status])).toEqual([
      ["RU", "assessed"],
      ["RU", "contested"],
    ]);
    expect(contactLine.features.map(({ geometry }) => geometry)).toEqual([baseline]);
  });
});

describe("zones", () => {
  it("are the proposals shown, then those drawn here; a refused one keeps its line, a waiting one is not there yet", () => {
    expect(parts(createDrawnStore())).toEqual([
      ["kellogg", "area", "MultiPolygon"],
      ["kellogg", "label", "Point"],
      ["strip", "area", "MultiPolygon"],
      ["strip", "baseline", "MultiLineString"],
      ["strip", "label", "Point"],
      ["refused", "line", "LineString"],
    ]);
  });

  it("carry what their edge rests on", () => {
    const edges = zoneData(createDrawnStore().getState(), zoneWords).features.map(({ properties }) => [
      properties?.id,
      properties?.edge,
    ]);
    expect(new Map(edges as [string, string][])).toEqual(
      new Map([
        ["kellogg", "fixed"],
        ["strip", "hypothetical"],
        ["refused", "hypothetical"],
      ]),
    );
  });

  it("are labelled in the middle of their line with both depths, in the language chosen", () => {
    const store = createDrawnStore();
    const label = () =>
      zoneData(store.getState(), zoneWords).features.find(
        ({ properties }) => properties?.id === "strip" && properties?.part === "label",
      );
    expect(label()?.geometry).toEqual({ type: "Point", coordinates: [37.4, 48.3] });
    expect(label()?.properties?.text).toBe("Unequal pull-back\n10 km | 5 km");
    setView(store, { locale: "uk" });
    expect(label()?.properties?.text).toBe("Нерівне відведення\n10 км | 5 км");
  });

  it("go when they are switched off or removed", () => {
    const store = createDrawnStore();
    setProposalShown(store, "kellogg", false);
    removeZone(store, "refused");
    expect(new Set(parts(store).map(([id]) => id))).toEqual(new Set(["strip"]));
  });
});

describe("incidents", () => {
  it("give labels one obstacle a point, and a badge where several lie on one", () => {
    const { obstacles, badges } = incidentLabelData(createDrawnStore().getState());
    expect(obstacles.features).toHaveLength(2);
    expect(badges.features.map(({ properties, geometry }) => [properties?.text, geometry])).toEqual([
      ["×2", { type: "Point", coordinates: [36.2, 50] }],
    ]);
  });

  it("follow window and filter", () => {
    const store = createDrawnStore();
    setFilter(store, { status: ["confirmed"] });
    expect(incidentLabelData(store.getState()).badges.features).toEqual([]);
    setTime(store, { mode: "instant", playheadMs: at("2025-11-01T00:00Z") });
    expect(incidentLabelData(store.getState()).obstacles.features).toEqual([]);
  });

  it("known by their admin area alone stand for it, each area once", () => {
    const wide = ["a", "b"].map((id) =>
      incident(id, { placePrecision: "admin1", uncertaintyRadiusMeters: null }),
    );
    const incidents = [...wide, incident("near")];
    const state = createDrawnStore().getState();
    const known = { ...state, events: joinEvents([segmentOfList("s", incidents)]) };
    expect(uncertainAdmin1(known)).toEqual(["UA-63"]);
    expect(uncertainAdmin1(state)).toEqual([]);
    expect(uncertainAdmin1({ ...known, rowMask: new Uint8Array(3) })).toEqual([]);
  });
});

it("the basemap's place labels come in order of importance", () => {
  expect(basemap.places.features.map(({ properties }) => properties)).toEqual([
    { rank: 1, order: 0, name_en: "Kyiv", name_uk: "Київ" },
    { rank: 8, order: 1, name_en: "Village", name_uk: "Село" },
  ]);
});
