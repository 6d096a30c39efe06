import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { applyUpdate } from "../../../src/runtime/versions/apply-update";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import type { KeepOutcome, WorkKeeper } from "../../../src/workspace/keeping";
import { createAppStore } from "../../../src/workspace/store";

/** What happened, in its order. */
let done: string[] = [];
let controllerChanged: (() => void) | null = null;

beforeEach(() => {
  done = [];
  controllerChanged = null;
  const waiting = {
    postMessage: ({ type }: { readonly type: string }) => {
      done.push(type);
      controllerChanged?.();
    },
  };
  vi.stubGlobal("navigator", {
    serviceWorker: {
      getRegistration: async () => ({ waiting }),
      addEventListener: (_: string, listener: () => void) => {
        controllerChanged = listener;
      },
    },
  });
  vi.stubGlobal("location", { reload: () => done.push("reload") });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const keeperOf = (flush: () => Promise<KeepOutcome>) => ({ flush }) as WorkKeeper;
const codesOf = (store: ReturnType<typeof createAppStore>) =>
  store.getState().notices.map(({ code, action, persistent }) => [code, action, persistent]);

it("writes first, then has the new version take over, then reloads", async () => {
  const store = createAppStore();
  const keeper = keeperOf(async () => {
    done.push("written");
    return { ok: true };
  });
  await applyUpdate(store, keeper);
  expect(done).toEqual(["written", "SKIP_WAITING", "reload"]);
});

it("updates nothing where the work could not be written, says so, and offers the file and another try", async () => {
  const store = createAppStore();
  await applyUpdate(
    store,
    keeperOf(async () => ({ ok: false, reason: "QuotaExceededError" })),
  );
  expect(done).toEqual([]);
  expect(codesOf(store)).toEqual([
    ["update-not-written", "save-file", true],
    ["update-ready", "update", true],
  ]);
  expect(store.getState().notices[0]?.values).toEqual({ reason: "QuotaExceededError" });
});

it("takes a storage that never answers for one that failed", async () => {
  vi.useFakeTimers();
  const store = createAppStore();
  const update = applyUpdate(
    store,
    keeperOf(() => new Promise(() => undefined)),
  );
  await vi.advanceTimersByTimeAsync(20_000);
  await update;
  expect(done).toEqual([]);
  expect(codesOf(store)[0]).toEqual(["update-not-written", "save-file", true]);
});

it("reloads a page in which nothing is kept only while nothing was done in it", async () => {
  const untouched = createAppStore();
  await applyUpdate(untouched, null);
  expect(done).toEqual(["SKIP_WAITING", "reload"]);
  done = [];
  const store = createAppStore();
  setTitle(store, "Testimony");
  await applyUpdate(store, null);
  expect(done).toEqual([]);
  expect(codesOf(store)[0]).toEqual(["update-not-written", "save-file", true]);
});

it("waits for what is being drawn", async () => {
  const store = createAppStore();
  store.setState({ drawing: { mode: "line", points: [] } });
  await applyUpdate(
    store,
    keeperOf(async () => ({ ok: true })),
  );
  expect(done).toEqual([]);
  expect(codesOf(store)).toEqual([["update-after-drawing", "update", true]]);
});
