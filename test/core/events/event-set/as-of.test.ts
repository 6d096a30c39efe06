import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimVisibility } from "../../../../src/core/events/casualties";
import { hiddenRow, possiblyShownRow, shownRow } from "../../../../src/core/events/counts";
import {
  datasetEpochMs,
  type IncidentDataset,
  undatedSeconds,
} from "../../../../src/core/events/dataset/incident-dataset";
import { eventsAsOf } from "../../../../src/core/events/event-set/as-of";
import { joinEvents, segmentOfList } from "../../../../src/core/events/event-set/event-set";
import { incidentAt } from "../../../../src/core/events/event-set/incident-at";
import { statusByte } from "../../../../src/core/events/event-table";
import { incidentAsOf } from "../../../../src/core/events/known-at";
import { datasetOfTable } from "../../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../../support/synthetic-events";
import { instant, sampleIncidents } from "../../../ui/panels/sample-incidents";

const markOf = { known: shownRow, "possibly-known": possiblyShownRow, unknown: hiddenRow } as const;
const rowCount = 30;
const spanSeconds = 40 * 86_400;
const startSeconds = (instant("2025-12-01T00:00Z") - datasetEpochMs) / 1000;

/** Seconds after the earliest time and how long the publication may have taken; null for an undated row. */
const publication = fc.option(
  fc.tuple(fc.nat(9 * 86_400), fc.oneof(fc.constant(60), fc.integer({ min: 1, max: 9 * 86_400 }))),
);
const publications = fc.array(publication, { minLength: rowCount, maxLength: rowCount });

/** A table of December with these publications; `null` for a table without the column. */
function datasetOf(seed: number, said: readonly (readonly [number, number] | null)[] | null) {
  const dataset = datasetOfTable(buildSyntheticEvents({ count: rowCount, seed }), `d${seed}`);
  const firstSeconds = dataset.table.earliestSeconds.slice();
  const earliest = (row: number) => startSeconds + (firstSeconds[row]! % spanSeconds);
  const table = {
    ...dataset.table,
    earliestSeconds: firstSeconds.map((_, row) => earliest(row)),
    latestSeconds: firstSeconds.map((_, row) => earliest(row) + 3600),
  };
  const column = (pick: (after: number, length: number) => number) =>
    Uint32Array.from(said ?? [], (one, row) => (one ? earliest(row) + pick(...one) : undatedSeconds));
  const published = {
    possiblyFromSeconds: column((after) => after),
    surelyFromSeconds: column((after, length) => after + length),
  };
  return { ...dataset, table, zone: "Europe/Kyiv", ...(said && { published }) } satisfies IncidentDataset;
}

const joinWith = (...datasets: readonly IncidentDataset[]) =>
  joinEvents([
    segmentOfList("strikes", sampleIncidents),
    ...datasets.map((dataset) => ({ sourceId: dataset.id, content: { kind: "dataset" as const, dataset } })),
  ]);

describe("what was known of imported rows at an instant", () => {
  it("is what is known of the claims that they make", () => {
    const anyInstant = fc
      .integer({ min: -3600, max: spanSeconds + 20 * 86_400 })
      .map((second) => datasetEpochMs + (startSeconds + second) * 1000);
    fc.assert(
      fc.property(
        publications,
        publications,
        fc.array(anyInstant, { minLength: 1, maxLength: 6 }),
        (one, other, instants) => {
          const events = joinWith(datasetOf(1, one), datasetOf(2, null), datasetOf(3, other));
          for (const knownAtMs of instants) {
            const { knownRows } = eventsAsOf(events, knownAtMs);
            for (let row = 0; row < events.table.count; row++) {
              const incident = incidentAt(events, row);
              expect(knownRows[row]).toBe(markOf[incidentAsOf(incident, knownAtMs).visibility]);
              if (row >= sampleIncidents.length)
                for (const claim of incident.claims)
                  expect(knownRows[row]).toBe(markOf[claimVisibility(claim, knownAtMs)]);
            }
          }
        },
      ),
      { seed: 21, numRuns: 60 },
    );
  });

  const said = Array.from({ length: rowCount }, (_, row) => (row < 2 ? ([row * 60, 60] as const) : null));

  it("changes as soon as that of one row does, and leaves the incidents with claims as they were", () => {
    const dataset = datasetOf(1, said);
    const events = joinWith(dataset);
    const { possiblyFromSeconds, surelyFromSeconds } = dataset.published!;
    const ends = [...possiblyFromSeconds.subarray(0, 2), ...surelyFromSeconds.subarray(0, 2)];
    for (const second of ends) {
      const atMs = datasetEpochMs + second * 1000;
      const before = eventsAsOf(events, atMs - 1000);
      const then = eventsAsOf(events, atMs);
      expect(then.knownRows).not.toEqual(before.knownRows);
      const isTold = sampleIncidents.some(
        (incident) =>
          JSON.stringify(incidentAsOf(incident, atMs - 1000)) !==
          JSON.stringify(incidentAsOf(incident, atMs)),
      );
      if (!isTold) expect(then.events).toBe(before.events);
    }
  });

  it("is the same object as long as it is the same", () => {
    const events = joinWith(datasetOf(1, said));
    const early = eventsAsOf(events, instant("2025-01-01T00:00Z"));
    const later = eventsAsOf(events, instant("2025-01-02T00:00Z"));
    expect(later.events).toBe(early.events);
    expect(later.knownRows).toBe(early.knownRows);
    expect(early.knownRows.some((mark) => mark !== hiddenRow)).toBe(false);
    // Nobody sees any, so that nothing differs from now.
    expect(early.events.table).toBe(events.table);
  });

  it("gives the statuses of then to what is seen", () => {
    const events = joinWith(datasetOf(1, said));
    const knownAtMs = instant("2025-12-26T16:20+02:00");
    const { events: then, knownRows } = eventsAsOf(events, knownAtMs);
    for (let row = 0; row < sampleIncidents.length; row++) {
      if (knownRows[row] === hiddenRow) continue;
      const { status } = incidentAsOf(incidentAt(events, row), knownAtMs);
      expect(then.table.status[row]).toBe(statusByte(status));
    }
    expect(then.table.status.subarray(sampleIncidents.length)).toEqual(
      events.table.status.subarray(sampleIncidents.length),
    );
  });
});
