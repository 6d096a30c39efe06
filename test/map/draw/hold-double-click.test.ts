import type { Map as MapLibreMap } from "maplibre-gl";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { holdDoubleClick } from "../../../src/map/draw/hold-double-click";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** As much of a map as has to do with double clicks. */
function openMap() {
  let isEnabled = true;
  const onRemove: (() => void)[] = [];
  const doubleClickZoom = {
    enable: () => {
      isEnabled = true;
    },
    disable: () => {
      isEnabled = false;
    },
  };
  const on = (type: string, listener: () => void) => type === "remove" && onRemove.push(listener);
  return {
    map: { doubleClickZoom, on } as unknown as MapLibreMap,
    doubleClickZoom,
    zooms: () => isEnabled,
    remove: () => {
      for (const listener of onRemove) listener();
    },
  };
}

it("lets a double click zoom again only some time after the last click", () => {
  const { map, zooms } = openMap();
  const letGo = holdDoubleClick(map);
  expect(zooms()).toBe(false);
  letGo();
  vi.advanceTimersByTime(300);
  expect(zooms()).toBe(false);
  vi.advanceTimersByTime(200);
  expect(zooms()).toBe(true);
});

it("does not let it zoom while another placement has begun since, whenever that one ends", () => {
  const { map, zooms } = openMap();
  holdDoubleClick(map)();
  vi.advanceTimersByTime(200);
  const letGo = holdDoubleClick(map);
  vi.advanceTimersByTime(10_000);
  expect(zooms()).toBe(false);
  letGo();
  letGo();
  vi.advanceTimersByTime(500);
  expect(zooms()).toBe(true);
});

it("holds for one that began before the other ended, though a library switched it on meanwhile", () => {
  const { map, doubleClickZoom, zooms } = openMap();
  const [first, second] = [holdDoubleClick(map), holdDoubleClick(map)];
  doubleClickZoom.enable();
  first();
  vi.advanceTimersByTime(10_000);
  expect(zooms()).toBe(false);
  second();
  vi.advanceTimersByTime(500);
  expect(zooms()).toBe(true);
});

it("leaves a removed map alone", () => {
  const early = openMap();
  holdDoubleClick(early.map)();
  early.remove();
  const late = openMap();
  const letGo = holdDoubleClick(late.map);
  late.remove();
  letGo();
  vi.advanceTimersByTime(10_000);
  expect([early.zooms(), late.zooms(), vi.getTimerCount()]).toEqual([false, false, 0]);
});
