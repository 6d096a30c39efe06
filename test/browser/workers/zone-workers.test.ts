import { expect, it, vi } from "vitest";
import type { Zone } from "../../../src/core/zones/recipe";
import { startZoneJobs, type ZoneLaneName } from "../../../src/runtime/zone-jobs";
import { addZone, changeZone } from "../../../src/workspace/commands/zone-commands";
import { createAppStore } from "../../../src/workspace/store";
import { box, polygon } from "../../core/zones/lookups";
import { drawnZone } from "../../ui/panels/sample-store";
import { type Failure, failureNames, isSilent, saidBy, startFailingWorker, wordsOf } from "./failing-workers";

const patienceMs = 5000;
const patient = { timeout: 25_000 };
const lanes: readonly ZoneLaneName[] = ["shapes", "measures"];

const zone = (radiusMeters: number): Zone => ({
  ...drawnZone,
  id: "zone",
  recipe: { kind: "circle", center: [36, 48], radiusMeters },
});

const startRealWorker = () =>
  new Worker(new URL("../../../src/runtime/zone-worker.ts", import.meta.url), { type: "module" });

/** A store with one zone whose first worker of a lane fails. */
function start(failing: ZoneLaneName, failure: Failure) {
  const store = createAppStore();
  const country = polygon(box(20, 40, 45, 56));
  const data = {
    ...store.getState().data,
    isLoaded: true,
    admin1Areas: new Map(),
    countryAreas: new Map([["UA", country]]),
  };
  store.setState({ data });
  let started = 0;
  startZoneJobs(
    store,
    (lane) => (lane === failing && started++ === 0 ? startFailingWorker(failure) : startRealWorker()),
    patienceMs,
  );
  addZone(store, zone(10_000));
  return store;
}

it.concurrent.each(lanes.flatMap((lane) => failureNames.map((failure) => [lane, failure] as const)))(
  "the worker of %s: %s is told in words, and the next change is calculated",
  async (lane, failure) => {
    const store = start(lane, failure);
    await vi.waitFor(() => expect(store.getState().notices).toHaveLength(1), patient);
    const words = wordsOf(store);
    expect(words).toContain("What you drew is kept");
    expect(words).toContain("Накреслене збережено");
    expect(words).toContain(isSilent(failure) ? "longer than 5 seconds" : saidBy[failure]);
    if (lane === "shapes") expect(store.getState().zoneShapes.zone?.status).toBe("refused");
    else expect(Object.keys(store.getState().unmeasuredZones ?? {})).toEqual(["zone"]);

    changeZone(store, "zone", { recipe: zone(20_000).recipe });
    await vi.waitFor(
      () => expect(store.getState().zoneMeasures.zone?.figures.areaSqMeters).toBeGreaterThan(1.2e9),
      patient,
    );
    expect(store.getState().zoneShapes.zone?.status).toBe("ready");
    expect(store.getState().notices).toHaveLength(1);
  },
);

it("where the browser starts no worker at all, it is told and the app goes on", () => {
  const store = createAppStore();
  startZoneJobs(store, () => {
    throw new DOMException("workers are forbidden", "SecurityError");
  });
  addZone(store, zone(10_000));
  expect(wordsOf(store)).toContain("workers are forbidden");
  expect(store.getState().zoneShapes.zone?.status).toBe("refused");
  expect(store.getState().document.zones).toHaveLength(1);
});
