import { describe, expect, it } from "vitest";
import { asPathRecipe } from "../../../src/core/zones/edit/drawn-path";
import type { StripRecipe, Zone } from "../../../src/core/zones/recipe";
import { redo, undo } from "../../../src/workspace/commands/execute";
import { changeZone } from "../../../src/workspace/commands/zone-commands";
import {
  canJoin,
  duplicateZone,
  joinZones,
  reverseZone,
  simplifyZone,
  splitZone,
  swapZoneSides,
} from "../../../src/workspace/commands/zone-path-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { createAppStore } from "../../../src/workspace/store";
import { drawnZone } from "../../ui/panels/sample-store";

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
  segments: [{ fromMeters: 0, toMeters: 5000, leftMeters: 1000, rightMeters: 2000 }],
};
const zone: Zone = { ...drawnZone, id: "strip", recipe: strip, color: 2 };
const later: Zone = {
  ...drawnZone,
  id: "later",
  scenario: "B",
  recipe: {
    kind: "strip",
    path: {
      positions: [
        [37, 48],
        [37.5, 48.2],
      ],
    },
    leftMeters: 15_000,
    rightMeters: 30_000,
  },
};
/** Takes the strip away. */
const lessStrip: Zone = {
  ...drawnZone,
  id: "less",
  scenario: "C",
  recipe: { kind: "circle", center: [36.5, 48], radiusMeters: 90_000, subtract: ["strip"] },
};

function storeOf(...zones: Zone[]) {
  const store = createAppStore({ document: { ...emptyDocument, zones } });
  return { store, zones: () => store.getState().document.zones, past: () => store.getState().history.past };
}

/** One step with that code, whose undo and redo lead there and back. */
function expectOneStep({ store, zones, past }: ReturnType<typeof storeOf>, code: string, before: unknown) {
  expect(past().map((entry) => entry.code)).toEqual([code]);
  const after = zones();
  undo(store);
  expect(zones()).toEqual(before);
  redo(store);
  expect(zones()).toEqual(after);
}

describe("a zone", () => {
  it("is duplicated under the next letter, with a colour of its own to come, and selected", () => {
    const desk = storeOf(zone, later);
    duplicateZone(desk.store, "strip", { en: "Copy", uk: "Копія" });
    const copy = desk.zones()[2];
    expect(copy).toMatchObject({ name: { en: "Copy", uk: "Копія" }, scenario: "C", recipe: strip });
    expect(copy).not.toHaveProperty("color");
    expect(copy?.id).not.toBe("strip");
    expect(desk.store.getState().selection).toEqual({ kind: "zone", id: copy?.id });
    expectOneStep(desk, "duplicate-zone", [zone, later]);
  });

  it("is reversed on the same ground, and twice is as it was", () => {
    const desk = storeOf(zone);
    reverseZone(desk.store, "strip");
    const [reversed] = desk.zones();
    expect(reversed?.recipe).toMatchObject({ leftMeters: 30_000, rightMeters: 15_000 });
    expect(reversed?.recipe).toHaveProperty("path.positions.0", [37, 48]);
    expectOneStep(desk, "reverse-zone", [zone]);
    reverseZone(desk.store, "strip");
    expect(desk.zones()[0]?.recipe).toMatchObject({ ...strip, segments: [expect.anything()] });
  });

  it("swaps its depths along a line that stays", () => {
    const desk = storeOf(zone);
    swapZoneSides(desk.store, "strip");
    expect(desk.zones()[0]?.recipe).toEqual({
      ...strip,
      leftMeters: 30_000,
      rightMeters: 15_000,
      segments: [{ fromMeters: 0, toMeters: 5000, leftMeters: 2000, rightMeters: 1000 }],
    });
    expectOneStep(desk, "reverse-zone", [zone]);
  });

  it("loses an optional member that is set to undefined, and an undo brings it back", () => {
    const desk = storeOf(zone);
    changeZone(desk.store, "strip", { color: undefined, isHidden: true });
    expect(desk.zones()[0]).not.toHaveProperty("color");
    expect(desk.zones()[0]).toHaveProperty("isHidden", true);
    expectOneStep(desk, "edit-zone", [zone]);
  });

  it("that is gone, or has no line, is left alone", () => {
    const desk = storeOf(drawnZone);
    for (const id of ["gone", drawnZone.id]) {
      reverseZone(desk.store, id);
      swapZoneSides(desk.store, id);
      simplifyZone(desk.store, id, 100);
      expect(splitZone(desk.store, id, 100)).toBe(false);
      expect(joinZones(desk.store, id, "gone")).toBe(false);
    }
    duplicateZone(desk.store, "gone", { en: "", uk: "" });
    expect(desk.past()).toEqual([]);
    expect(desk.zones()).toEqual([drawnZone]);
  });
});

describe("splitting", () => {
  it("makes two zones at the place, and what took the one away takes both away", () => {
    const desk = storeOf(zone, lessStrip);
    expect(splitZone(desk.store, "strip", 10_000)).toBe(true);
    const [first, second, less] = desk.zones();
    expect([first?.id, first?.scenario, second?.scenario]).toEqual(["strip", "A", "B"]);
    const { positions: before } = asPathRecipe(first!.recipe)!.path;
    const { positions: after } = asPathRecipe(second!.recipe)!.path;
    expect(after[0]).toEqual(before.at(-1));
    expect(second?.recipe).not.toHaveProperty("segments");
    expect(less?.recipe.subtract).toEqual(["strip", second?.id]);
    expectOneStep(desk, "split-zone", [zone, lessStrip]);
  });

  it("is refused at an end", () => {
    const desk = storeOf(zone);
    expect(splitZone(desk.store, "strip", 0)).toBe(false);
    expect(splitZone(desk.store, "strip", 1e9)).toBe(false);
    expect(desk.past()).toEqual([]);
  });
});

describe("joining", () => {
  it("makes one zone of two, and what took the other away takes the joined one away", () => {
    const lessLater: Zone = { ...lessStrip, recipe: { ...lessStrip.recipe, subtract: ["later"] } as never };
    const desk = storeOf({ ...zone, recipe: { ...strip, subtract: ["later"] } }, later, lessLater);
    const before = desk.zones();
    expect(joinZones(desk.store, "strip", "later")).toBe(true);
    const [joined, less] = desk.zones();
    expect(desk.zones()).toHaveLength(2);
    expect(joined?.recipe).toHaveProperty("path.positions", [
      [36, 48],
      [36.5, 48],
      [37, 48],
      [37.5, 48.2],
    ]);
    expect(joined?.recipe.subtract).toEqual([]);
    expect(less?.recipe.subtract).toEqual(["strip"]);
    expectOneStep(desk, "join-zones", before);
  });

  it("is offered for two lines or two strips of points of their own", () => {
    const onContactLine = { ...later, recipe: { ...strip, path: { fromControl: { date: "2025-12-23" } } } };
    const line = { recipe: { kind: "line", path: strip.path } } as const;
    expect(canJoin(zone, later)).toBe(true);
    expect([onContactLine, line, drawnZone].map((other) => canJoin(zone, other))).toEqual([
      false,
      false,
      false,
    ]);
    const desk = storeOf(zone, onContactLine);
    expect(joinZones(desk.store, "strip", "later")).toBe(false);
    expect(joinZones(desk.store, "strip", "strip")).toBe(false);
  });
});

describe("simplifying", () => {
  it("leaves a point out that lies on the way, as one step", () => {
    const desk = storeOf(zone);
    simplifyZone(desk.store, "strip", 500);
    expect(desk.zones()[0]?.recipe).toHaveProperty("path.positions", [
      [36, 48],
      [37, 48],
    ]);
    expectOneStep(desk, "simplify-zone", [zone]);
  });

  it("adds no step where every point is needed", () => {
    const desk = storeOf(zone);
    simplifyZone(desk.store, "strip", 1);
    expect(desk.past()).toEqual([]);
  });
});
