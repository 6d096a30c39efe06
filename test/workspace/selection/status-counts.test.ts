import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { forEachMatch } from "../../../src/core/events/counts";
import { incidentStatuses } from "../../../src/core/events/incident";
import { parseStrikes } from "../../../src/formats/built-in/strikes-geojson";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { countFacet } from "../../../src/workspace/selection/facet-counts";
import { countStatuses } from "../../../src/workspace/selection/status-counts";
import { createAppStore } from "../../../src/workspace/store";
import { effectiveWindow } from "../../../src/workspace/time-state";
import { seededRandom, syntheticEpochMs } from "../../support/synthetic-events";
import { createLongStore } from "../../ui/panels/long-store";

const dayMs = 86_400_000;

it("counts certain and possible rows of each status as a walk over all rows does, whatever is asked", () => {
  const store = createLongStore(3000);
  const random = seededRandom(4);
  for (let run = 0; run < 30; run++) {
    const { document, time } = store.getState();
    const startMs = syntheticEpochMs + Math.floor(random() * 900) * dayMs;
    store.setState({
      time: { ...time, window: { startMs, endMs: startMs + Math.ceil(random() * 300) * dayMs } },
      document: {
        ...document,
        filter: { ...document.filter, killed: run % 2 === 0 ? { min: 3, max: null } : null },
      },
    });
    const state = store.getState();
    const { table } = state.events;
    const expected = incidentStatuses.map(() => ({ certain: 0, possible: 0 }));
    forEachMatch(table, effectiveWindow(state.time), state.rowMask, (row, match) => {
      expected[table.status[row]!]![match === 2 ? "certain" : "possible"]++;
    });
    const counts = countStatuses(state);
    expect(incidentStatuses.map((status) => counts[status])).toEqual(expected);
    const all = Object.values(counts).reduce((sum, { certain, possible }) => sum + certain + possible, 0);
    expect(all).toBe(state.counts.certain + state.counts.possible);
  }
});

it("agrees with the facet of statuses at any instant of what was known", () => {
  const url = new URL("../../../data/strikes.geojson", import.meta.url);
  const { incidents } = parseStrikes(readFileSync(url, "utf8")).value;
  const store = createAppStore({ data: { ...emptyBuiltInData, isLoaded: true, incidents } });
  const seen = new Set<string>();
  for (let hour = 0; hour < 7 * 24; hour += 5) {
    const { time } = store.getState();
    store.setState({ time: { ...time, knownAtMs: Date.UTC(2025, 11, 24) + hour * 3_600_000 } });
    const state = store.getState();
    const counts = countStatuses(state);
    for (const { term, certain, possible } of countFacet(state, "status"))
      expect(counts[term as keyof typeof counts]).toEqual({ certain, possible });
    seen.add(JSON.stringify(counts));
  }
  expect(seen.size).toBeGreaterThan(5);
});
