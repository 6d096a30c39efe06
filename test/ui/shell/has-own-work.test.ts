import { expect, it } from "vitest";
import { hasOwnWork } from "../../../src/ui/shell/has-own-work";
import { isOwnLook } from "../../../src/ui/shell/is-own-look";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { undo } from "../../../src/workspace/commands/execute";
import { setTime } from "../../../src/workspace/commands/time-commands";
import { setView } from "../../../src/workspace/commands/view-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { emptyHistory } from "../../../src/workspace/history";
import { createAppStore } from "../../../src/workspace/store";

it("takes no look at the map for work", () => {
  const store = createAppStore();
  setView(store, { locale: "uk", camera: { lng: 30, lat: 50, zoom: 6, bearing: 0, pitch: 0 } });
  setTime(store, { mode: "instant" });
  expect(hasOwnWork(store.getState())).toBe(false);
});

it("takes a step for work, also one that was taken back", () => {
  const store = createAppStore();
  setTitle(store, "Plan");
  expect(hasOwnWork(store.getState())).toBe(true);
  undo(store);
  expect(hasOwnWork(store.getState())).toBe(true);
});

it("takes what a copy has brought for work, though it has no steps", () => {
  const none = { history: emptyHistory };
  expect(hasOwnWork({ ...none, document: structuredClone(emptyDocument) })).toBe(false);
  expect(hasOwnWork({ ...none, document: { ...emptyDocument, title: "Plan (copy)" } })).toBe(true);
  expect(hasOwnWork({ ...none, document: { ...emptyDocument, hiddenBuiltIn: ["strikes"] } })).toBe(true);
  const filter = { ...emptyDocument.filter, text: "Kyiv" };
  expect(hasOwnWork({ ...none, document: { ...emptyDocument, filter } })).toBe(true);
});

it("tells a look that was asked for from the fitting of the first view", () => {
  const store = createAppStore();
  const isOwn = (change: () => void) => {
    const previous = store.getState();
    change();
    return isOwnLook(store.getState(), previous);
  };
  const camera = { lng: 30, lat: 50, zoom: 6, bearing: 0, pitch: 0 };
  expect(isOwn(() => setView(store, { camera }))).toBe(false);
  expect(isOwn(() => setView(store, { camera: { ...camera, zoom: 7 } }))).toBe(true);
  expect(isOwn(() => setView(store, { locale: "uk" }))).toBe(true);
  expect(isOwn(() => setTime(store, { mode: "instant" }))).toBe(true);
  expect(isOwn(() => setTitle(store, "Plan"))).toBe(false);
});
