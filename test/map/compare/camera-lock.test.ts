import type { Map as MapLibreMap } from "maplibre-gl";
import { expect, it } from "vitest";
import { isFollowing, joinCameraLock } from "../../../src/map/compare/camera-lock";
import { createAppStore } from "../../../src/workspace/store";

/** A camera that tells of its moves, as a map does. */
class FakeMap {
  zoom = 5;
  moves: boolean[] = [];
  readonly #listeners = new Set<(event: object) => void>();
  on = (_: string, listener: (event: object) => void) => this.#listeners.add(listener);
  off = (_: string, listener: (event: object) => void) => this.#listeners.delete(listener);
  getCenter = () => ({ lng: 30, lat: 50 });
  getZoom = () => this.zoom;
  getBearing = () => 0;
  getPitch = () => 0;
  jumpTo = ({ zoom }: { zoom: number }, data: object = {}) => {
    this.zoom = zoom;
    this.moves.push(isFollowing(data));
    for (const listener of this.#listeners) listener({ type: "move", ...data });
  };
}

const join = (store: ReturnType<typeof createAppStore>, map: FakeMap) =>
  joinCameraLock(store, map as unknown as MapLibreMap);

it("moves every map with each other once, and none that has left or belongs to another store", () => {
  const store = createAppStore();
  const [a, b, c, other] = [new FakeMap(), new FakeMap(), new FakeMap(), new FakeMap()];
  const leave = [a, b, c].map((map) => join(store, map));
  join(createAppStore(), other);
  b.jumpTo({ zoom: 7 });
  expect([a, b, c, other].map(({ zoom }) => zoom)).toEqual([7, 7, 7, 5]);
  // The followers do not lead in their turn.
  expect([a, b, c].map(({ moves }) => moves)).toEqual([[true], [false], [true]]);
  leave[2]?.();
  a.jumpTo({ zoom: 8 });
  expect([a, b, c].map(({ zoom }) => zoom)).toEqual([8, 8, 7]);
  c.jumpTo({ zoom: 9 });
  expect([a, b].map(({ zoom }) => zoom)).toEqual([8, 8]);
});
