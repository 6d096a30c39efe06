import fc from "fast-check";
import { expect, it } from "vitest";
import { buildZoneGeometry } from "../../../src/core/zones/build-geometry";
import { moveZone } from "../../../src/core/zones/edit/move-zone";
import { deleteVertex, insertVertex, moveVertex } from "../../../src/core/zones/edit/vertices";
import type { Zone, ZoneRecipe } from "../../../src/core/zones/recipe";
import { redo, undo } from "../../../src/workspace/commands/execute";
import { addZone, changeZone, removeZone } from "../../../src/workspace/commands/zone-commands";
import {
  duplicateZone,
  joinZones,
  reverseZone,
  simplifyZone,
  splitZone,
  swapZoneSides,
} from "../../../src/workspace/commands/zone-path-commands";
import { applyPrecedent } from "../../../src/workspace/commands/zone-precedent-commands";
import { readWorkspaceFile } from "../../../src/workspace/file/read-workspace-file";
import { savedPart, toWorkspaceFile } from "../../../src/workspace/file/workspace-file";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { drawnStrip } from "../../core/zones/edit/arbitrary-recipe";
import { withDepths } from "../../core/zones/edit/with-depths";
import { lookups } from "../../core/zones/lookups";
import { repetitions } from "../../support/repetitions";
import { drawnZone } from "../../ui/panels/sample-store";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const step = fc.record({
  kind: fc.constantFrom(
    "move-vertex",
    "insert-vertex",
    "delete-vertex",
    "move",
    "override",
    "split",
    "join",
    "simplify",
    "reverse",
    "swap",
    "duplicate",
    "remove",
    "precedent",
    "style",
    "cut",
  ),
  zone: share,
  place: share,
  amount: share,
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[Math.min(items.length - 1, Math.floor(at * items.length))];

function pointsOf(recipe: ZoneRecipe) {
  return "path" in recipe && "positions" in recipe.path ? recipe.path.positions : [];
}

/** One thing a person does to a zone; what the zone does not allow changes nothing. */
function take(store: AppStore, { kind, zone: at, place, amount }: Step): unknown {
  const { zones } = store.getState().document;
  const zone = pick(zones, at);
  if (!zone) return null;
  const { id, recipe } = zone;
  const points = pointsOf(recipe);
  const index = Math.min(points.length - 1, Math.floor(place * points.length));
  const change = (next: ZoneRecipe | null) => next && changeZone(store, id, { recipe: next });
  const [lng, lat] = points[index] ?? [37, 48];
  switch (kind) {
    case "move-vertex":
      return change(moveVertex(recipe, index, [lng + amount / 10, lat]));
    case "insert-vertex":
      return change(insertVertex(recipe, index, [lng + amount / 100, lat + amount / 100]));
    case "delete-vertex":
      return change(deleteVertex(recipe, index));
    case "move":
      return change(moveZone(recipe, place * 360, amount * 20_000));
    case "override":
      if (recipe.kind !== "strip") return null;
      return change(withDepths(recipe, place * 10_000, place * 10_000 + 5000, amount * 9000, 1000));
    case "split":
      return splitZone(store, id, place * 30_000);
    case "join":
      return joinZones(store, id, pick(zones, place)?.id ?? "");
    case "simplify":
      return simplifyZone(store, id, amount * 5000);
    case "reverse":
      return reverseZone(store, id);
    case "swap":
      return swapZoneSides(store, id);
    case "duplicate":
      return zones.length > 6 ? null : duplicateZone(store, id, { en: "Copy", uk: "Копія" });
    case "remove":
      return removeZone(store, id);
    case "precedent": {
      const measure = { kind: "depths", leftMeters: 2000, rightMeters: 2000 } as const;
      return applyPrecedent(store, zone, "korea-dmz", measure, [{ en: "Assumed", uk: "Припущено" }]);
    }
    case "style":
      return changeZone(store, id, {
        color: Math.floor(amount * 6),
        isHidden: place > 0.5,
        nearMeters: 5000,
      });
    case "cut":
      return change({ ...recipe, clip: [{ to: "oblast", id: "UA-14" }] });
  }
}

const start = (recipe: ZoneRecipe): AppStore => {
  const store = createAppStore();
  addZone(store, { ...drawnZone, recipe });
  addZone(store, {
    ...drawnZone,
    id: "other",
    scenario: "B",
    recipe: { ...recipe, subtract: [drawnZone.id] },
  });
  return store;
};

it("any run of edits undone is the identity, redone it is what it was, and so it is saved and reopened", () => {
  fc.assert(
    fc.property(drawnStrip, fc.array(step, { minLength: 1, maxLength: 15 }), (recipe, steps) => {
      const store = start(recipe);
      const before = store.getState();
      for (const one of steps) take(store, one);
      const after = store.getState();
      const count = after.history.past.length - before.history.past.length;
      for (let done = 0; done < count; done++) undo(store);
      expect(store.getState().document).toEqual(before.document);
      for (let done = 0; done < count; done++) redo(store);
      expect(store.getState().document).toEqual(after.document);
      const text = JSON.stringify(toWorkspaceFile(savedPart(after), () => null, 0));
      const reopened = readWorkspaceFile(text);
      if (!reopened.ok) throw new Error(JSON.stringify(reopened.issue));
      expect(reopened.issues).toEqual([]);
      const withoutDefaults = ({ recipe: { clip = [], subtract = [], ...kept }, ...zone }: Zone) => ({
        ...zone,
        recipe: {
          ...kept,
          clip,
          subtract,
          ...(kept.kind === "strip" && { segments: kept.segments ?? [], ends: kept.ends ?? "flat" }),
        },
      });
      expect(reopened.workspace.document.zones.map(withoutDefaults)).toEqual(
        after.document.zones.map(withoutDefaults),
      );
    }),
    { numRuns: repetitions(150, 2000) },
  );
});

it("a recipe saved and reopened gives the very same geometry", () => {
  fc.assert(
    fc.property(drawnStrip, (recipe) => {
      const store = createAppStore();
      addZone(store, { ...drawnZone, recipe });
      const text = JSON.stringify(toWorkspaceFile(savedPart(store.getState()), () => null, 0));
      const reopened = readWorkspaceFile(text);
      if (!reopened.ok) throw new Error(JSON.stringify(reopened.issue));
      const again = reopened.workspace.document.zones[0]!.recipe;
      expect(buildZoneGeometry(again, lookups)).toEqual(buildZoneGeometry(recipe, lookups));
    }),
    { numRuns: repetitions(10, 500) },
  );
});
