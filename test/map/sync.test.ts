import type { Map as MapLibreMap } from "maplibre-gl";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { IncidentLayer } from "../../src/map/layers/incident-layer";
import { startMapSync } from "../../src/map/sync";
import { loadZoneWords } from "../../src/map/zone-words";
import { setTime } from "../../src/workspace/commands/time-commands";
import { setLayerVisible, setView } from "../../src/workspace/commands/view-commands";
import { emptyDocument } from "../../src/workspace/document";
import { createAppStore } from "../../src/workspace/store";
import { datasetOfTable, importedSource } from "../support/dataset-of-table";
import { buildSyntheticEvents } from "../support/synthetic-events";
import { basemap } from "./style/sample-style";

/** A map that notes what it is told, and like the real one throws while it has no style. */
class FakeMap {
  readonly told: string[] = [];
  hasStyle = true;
  readonly #listeners = new Map<string, Set<() => void>>();

  on(name: string, listener: () => void): void {
    this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener));
  }

  off(name: string, listener: () => void): void {
    this.#listeners.get(name)?.delete(listener);
  }

  fire(name: string): void {
    for (const listener of this.#listeners.get(name) ?? []) listener();
  }

  setPaintProperty(layer: string, name: string): void {
    this.#tell(`${layer} ${name}`);
  }

  setLayoutProperty(layer: string, name: string): void {
    this.#tell(`${layer} ${name}`);
  }

  setFilter(layer: string): void {
    this.#tell(`${layer} filter`);
  }

  getSource(): null {
    return null;
  }

  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  #tell(what: string): void {
    if (!this.hasStyle) throw new Error("the map has no style");
    this.told.push(what);
  }
}

const layer = {
  setTable: vi.fn(),
  setMask: vi.fn(),
  setWindow: vi.fn(),
  setColors: vi.fn(),
  setSelectedRow: vi.fn(),
  setDisplay: vi.fn(),
  setColorBy: vi.fn(),
  setTrail: vi.fn(),
  setPalerWithAge: vi.fn(),
} as unknown as IncidentLayer;

describe("startMapSync", () => {
  // A map that is never stopped would ask for a frame once they come, after its test.
  beforeAll(loadZoneWords);
  let frames: (() => void)[] = [];
  const runFrames = () => {
    for (const frame of frames.splice(0)) frame();
  };
  beforeEach(() => {
    frames = [];
    vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
    vi.stubGlobal("cancelAnimationFrame", () => {
      frames = [];
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const start = () => {
    const store = createAppStore();
    const map = new FakeMap();
    const styled = store.getState();
    const sync = () => startMapSync(map as unknown as MapLibreMap, layer, store, basemap, [], styled);
    return { store, map, sync };
  };

  it("tells the map nothing while the state is that of its style", () => {
    const { map, sync } = start();
    sync();
    runFrames();
    expect(map.told).toEqual([]);
  });

  it("makes up for what changed while the map was loading", () => {
    const { store, map, sync } = start();
    setLayerVisible(store, "control", false);
    sync();
    runFrames();
    expect(map.told).toContain("control-assessed visibility");
  });

  it("waits for the style while the graphics context is lost, then says it all", () => {
    const { store, map, sync } = start();
    sync();
    map.hasStyle = false;
    map.fire("webglcontextlost");
    setView(store, { theme: "dark" });
    expect(runFrames).not.toThrow();
    expect(map.told).toEqual([]);
    map.hasStyle = true;
    map.fire("style.load");
    runFrames();
    expect(map.told).toContain("sea background-color");
  });

  it("takes some frames for many new rows, and shows a state now and then while states follow each other", () => {
    const { store, map, sync } = start();
    sync();
    store.setState({
      datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 100_001, seed: 1 })) },
      document: { ...emptyDocument, sources: [importedSource()] },
    });
    setView(store, { theme: "dark" });
    runFrames();
    expect(map.told).toEqual([]);
    let frameCount = 1;
    for (; frames.length > 0 && map.told.length === 0; frameCount++) {
      setTime(store, { playheadMs: frameCount * 1000 });
      runFrames();
    }
    expect(map.told).toContain("sea background-color");
    expect(frameCount).toBeLessThan(6);
    setView(store, { theme: "light" });
    map.told.length = 0;
    runFrames();
    expect(map.told).toContain("sea background-color");
  });

  it("leaves nothing behind when it stops", () => {
    const { store, map, sync } = start();
    const stop = sync();
    setView(store, { theme: "dark" });
    stop();
    runFrames();
    setView(store, { theme: "light" });
    runFrames();
    expect(map.told).toEqual([]);
    expect(map.listenerCount).toBe(0);
  });
});
