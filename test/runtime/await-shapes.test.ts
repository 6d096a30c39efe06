import { expect, test } from "vitest";
import type { Zone } from "../../src/core/zones/recipe";
import { awaitCurrentShapes } from "../../src/runtime/await-shapes";
import { createAppStore } from "../../src/workspace/store";

const recipe = { kind: "circle", center: [30, 50], radiusMeters: 1000 } as const;
const zone = { id: "z", recipe } as unknown as Zone;

function storeWith(shapeRecipe: unknown) {
  const base = createAppStore().getState();
  return createAppStore({
    document: { ...base.document, zones: [zone] },
    zoneShapes: { z: { status: "refused", recipe: shapeRecipe, issues: [] } } as never,
  });
}

test("an export waits for the shape of the present recipe and no longer", async () => {
  const signal = new AbortController().signal;
  await awaitCurrentShapes(storeWith(recipe), signal);
  const store = storeWith({ ...recipe, radiusMeters: 5 });
  let isDone = false;
  const waiting = awaitCurrentShapes(store, signal).then(() => {
    isDone = true;
  });
  await Promise.resolve();
  expect(isDone).toBe(false);
  store.setState({ zoneShapes: { z: { status: "refused", recipe, issues: [] } } as never });
  await waiting;
  expect(isDone).toBe(true);
});

test("a cancelled wait ends", async () => {
  const controller = new AbortController();
  const waiting = awaitCurrentShapes(storeWith(null), controller.signal);
  controller.abort(new Error("cancelled"));
  await expect(waiting).rejects.toThrow("cancelled");
});
