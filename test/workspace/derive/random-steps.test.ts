import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { incidentStatuses } from "../../../src/core/events/incident";
import { incidentAsOf } from "../../../src/core/events/known-at";
import { weaponFamilies, weaponFamilyOf } from "../../../src/core/events/weapons";
import { matchWindow } from "../../../src/core/time/uncertain-interval";
import { parseStrikes } from "../../../src/formats/built-in/strikes-geojson";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { setFilter } from "../../../src/workspace/commands/document-commands";
import { redo, undo } from "../../../src/workspace/commands/execute";
import { setTime, stepWindow } from "../../../src/workspace/commands/time-commands";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { effectiveWindow, timeModes } from "../../../src/workspace/time-state";
import { showAs } from "../../support/reference-filter";
import { repetitions } from "../../support/repetitions";
import { seededRandom } from "../../support/synthetic-events";

const { incidents } = parseStrikes(
  readFileSync(new URL("../../../data/strikes.geojson", import.meta.url), "utf8"),
).value;
const startMs = Date.UTC(2025, 11, 1);
const spanMs = 45 * 86_400_000;

/** Certain and possible ones, counted one by one. */
function recount(store: AppStore) {
  const { time, document } = store.getState();
  const window = effectiveWindow(time);
  const counts = { certain: 0, possible: 0 };
  const byStatus = Object.fromEntries(incidentStatuses.map((status) => [status, 0]));
  const byFamily = weaponFamilies.map(() => ({ certain: 0, possible: 0 }));
  for (const incident of incidents) {
    const shown = showAs(incident, document.filter, time.knownAtMs);
    const match = matchWindow(incident.time, window);
    if (shown === "hidden" || match === "outside") continue;
    const kind = shown === "shown" && match === "certain" ? "certain" : "possible";
    counts[kind]++;
    byFamily[weaponFamilies.indexOf(weaponFamilyOf(incident.weapons))]![kind]++;
    byStatus[incidentAsOf(incident, time.knownAtMs).status]!++;
  }
  return { ...counts, total: incidents.length, byFamily, byStatus };
}

describe("the counts on the screen", () => {
  it("equal a full recount after each of many random steps of window, knowledge and filter", () => {
    const store = createAppStore({ data: { ...emptyBuiltInData, incidents } });
    const random = seededRandom(41);
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
    // Whole seconds, the grain of the table.
    const instant = () => startMs + Math.floor((random() * spanMs) / 1000) * 1000;
    const steps: (() => void)[] = [
      () => stepWindow(store, pick([-3, -1, 1, 2])),
      () => {
        const [a, b] = [instant(), instant()];
        setTime(store, { window: { startMs: Math.min(a, b), endMs: Math.max(a, b) + 1000 } });
      },
      () => setTime(store, { mode: pick(timeModes), playheadMs: instant() }),
      () => setTime(store, { knownAtMs: random() < 0.3 ? null : instant() }),
      () => setFilter(store, { status: random() < 0.5 ? [] : [pick(incidentStatuses)] }),
      () => setFilter(store, { weapon: random() < 0.5 ? [] : [pick(weaponFamilies), pick(weaponFamilies)] }),
      () =>
        setFilter(store, {
          [pick(["killed", "injured"])]:
            random() < 0.6 ? null : { min: Math.floor(random() * 8), max: random() < 0.5 ? null : 12 },
        }),
      () => undo(store),
      () => redo(store),
    ];
    const count = repetitions(2000, 10_000);
    let possible = 0;
    for (let step = 0; step < count; step++) {
      pick(steps)();
      const expected = recount(store);
      expect(store.getState().counts).toEqual(expected);
      possible += expected.possible;
    }
    expect(possible).toBeGreaterThan(count / 10);
  });
});
