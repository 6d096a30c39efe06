import { expect, test } from "vitest";
import strikes from "../../../data/strikes.geojson?raw";
import { incidentAt } from "../../../src/core/events/event-set/incident-at";
import { toTableWindow } from "../../../src/core/events/window-rows";
import { matchWindow } from "../../../src/core/time/uncertain-interval";
import { parseStrikes } from "../../../src/formats/built-in/strikes-geojson";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { setTime } from "../../../src/workspace/commands/time-commands";
import { createAppStore } from "../../../src/workspace/store";
import { showAs } from "../../support/reference-filter";
import { seededRandom } from "../../support/synthetic-events";
import { createMatcher } from "./match-on-gpu";
import { integer } from "./random-tables";

const windowsEach = 50;
const knownAtCount = 200;
const startMs = Date.UTC(2025, 11, 1);
const spanSeconds = 45 * 86_400;

test(`draws what the claims say, in ${windowsEach * knownAtCount} random windows and states of knowledge`, {
  timeout: 0,
}, () => {
  const { incidents } = parseStrikes(strikes).value;
  const store = createAppStore({ data: { ...emptyBuiltInData, incidents } });
  const random = seededRandom(20251227);
  const instant = () => startMs + integer(random, spanSeconds) * 1000;
  const seen = [0, 0, 0];
  for (let round = 0; round < knownAtCount; round++) {
    const knownAtMs = round % 10 === 0 ? null : instant();
    setTime(store, { knownAtMs });
    const { events, rowMask, document } = store.getState();
    const shown = Array.from({ length: events.table.count }, (_, row) => {
      const incident = incidentAt(events, row);
      return { time: incident.time, as: showAs(incident, document.filter, knownAtMs) };
    });
    const matcher = createMatcher(events.table, rowMask);
    for (let run = 0; run < windowsEach; run++) {
      const [a, b] = [instant(), instant()];
      const window = { startMs: Math.min(a, b), endMs: Math.max(a, b) };
      const expected = Uint32Array.from(shown, ({ time, as }) => {
        const match = matchWindow(time, window);
        if (as === "hidden" || match === "outside") return 0;
        return as === "shown" && match === "certain" ? 2 : 1;
      });
      const { matches } = matcher.match(toTableWindow(events.table, window));
      expect(matches, `known at ${knownAtMs}, window ${JSON.stringify(window)}`).toEqual(expected);
      for (const match of expected) seen[match]!++;
    }
    matcher.free();
  }
  expect(Math.min(...seen)).toBeGreaterThan(1000);
});
