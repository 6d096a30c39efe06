import { expect, it } from "vitest";
import { applyFragment } from "../../src/runtime/apply-fragment";
import { packFragment } from "../../src/workspace/permalink/packed-link";
import { createAppStore } from "../../src/workspace/store";

it("applies a packed link like a plain one", async () => {
  const fragment = "#map=6/48.9/31.2&lang=uk&layers=incidents&filter=text:refinery";
  const [plain, packed] = [createAppStore(), createAppStore()];
  await applyFragment(plain, fragment);
  await applyFragment(packed, `${await packFragment(fragment)}&embed=1`);
  expect(packed.getState().view).toEqual(plain.getState().view);
  expect(packed.getState().document.filter).toEqual(plain.getState().document.filter);
  expect(packed.getState().view.layers.control).toBe(false);
  expect(packed.getState().notices).toEqual([]);
});

it("tells of one that cannot be opened, and applies what stands beside it", async () => {
  const store = createAppStore();
  await applyFragment(store, "#z=AAAA&lang=uk");
  expect(store.getState().view.locale).toBe("uk");
  expect(store.getState().notices.map(({ code, values }) => [code, values])).toEqual([
    ["link-not-unpacked", { reason: "damaged" }],
  ]);
});

it("tells of the parts of a packed link that it does not know", async () => {
  const store = createAppStore();
  await applyFragment(store, await packFragment("#lang=uk&knew=1&__proto__=1"));
  expect(store.getState().view.locale).toBe("uk");
  expect(store.getState().notices.map(({ code, values }) => [code, values])).toEqual([
    ["permalink-ignored", { parts: "knew=1  __proto__=1" }],
  ]);
});
