import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetEpochMs, undatedSeconds } from "../../../src/core/events/dataset/incident-dataset";
import { incidentAt } from "../../../src/core/events/event-set/incident-at";
import { emptyFilter } from "../../../src/core/events/incident-filter";
import { distanceMeters } from "../../../src/core/geo/geodesic";
import { writeIncidentsCsv } from "../../../src/formats/export/incidents-csv";
import { contentOfState } from "../../../src/snapshot/content/content-of-state";
import { PageTooFullError } from "../../../src/snapshot/page-frame";
import { layoutPage } from "../../../src/snapshot/page-layout";
import { factsOfState } from "../../../src/ui/export/data/data-file";
import { listDataRows, readDataRows } from "../../../src/ui/export/data/data-rows";
import { carryWorkspace } from "../../../src/workspace/carry/carry-workspace";
import { readCarriedContent } from "../../../src/workspace/carry/read-carried-content";
import { readWorkspaceFile } from "../../../src/workspace/file/read-workspace-file";
import { type PublishSafe, resolvePage } from "../../../src/workspace/page-spec";
import { redactState } from "../../../src/workspace/redact/redact-state";
import { redactFrame } from "../../../src/workspace/redact/redact-view";
import { cutOf, redactionOf } from "../../../src/workspace/redact/redaction";
import type { AppState } from "../../../src/workspace/state";
import { createAppStore } from "../../../src/workspace/store";
import { approximateMeasure } from "../../snapshot/approximate-measure";
import { repetitions } from "../../support/repetitions";
import { states } from "../arbitrary-state";

const nowMs = Date.UTC(2026, 0, 1, 9, 30, 12);

const publishSafe: fc.Arbitrary<PublishSafe> = fc.record({
  gridKm: fc.constantFrom(0.5, 2, 10, 37, 100),
  delayDays: fc.constantFrom(0, 0, 1, 10, 40),
});

/** Every number of a text with a fraction, and the digits of whole ones. */
const numbersOf = (text: string) => (text.match(/-?\d+\.\d+/g) ?? []).map(Number).sort((a, b) => a - b);

function holdsNumber(sorted: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted - 1e-6) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && sorted[low]! <= wanted + 1e-6;
}

/** Coordinates fine enough to tell a place; round ones are everywhere. */
const isTelling = (degrees: number) => Math.abs(degrees * 1000 - Math.round(degrees * 1000)) > 1e-6;

function exactPlaces({ data, document, datasets }: AppState): [number, number][] {
  const tables = Object.values(datasets).flatMap((dataset) =>
    dataset.kind === "incidents" ? [dataset.table] : [],
  );
  return [
    ...data.incidents.map(({ place }) => [...place.lngLat] as [number, number]),
    ...document.ownIncidents.map(({ incident: own }) => [...own.place.lngLat] as [number, number]),
    ...document.annotations.flatMap((note) =>
      (note.kind === "text" ? [note.lngLat] : [note.tail, note.head]).map(
        (at) => [...at] as [number, number],
      ),
    ),
    ...tables.flatMap(({ lng, lat }) => Array.from(lng, (one, row) => [one, lat[row]!] as [number, number])),
    [...(document.page.frame?.center ?? [0, 0])] as [number, number],
  ];
}

const surroundings = { regions: [], admin1: () => null, madeAtMs: nowMs, version: "0", link: "" };

/** What is produced of a redacted state: the carried workspace, the table of what is shown, the page as data. */
async function produce(
  state: AppState,
  safe: PublishSafe,
): Promise<{ carried: string; csv: string; page: string }> {
  const redacted = redactState(state, safe, nowMs);
  // Shares of a sheet are numbers too, and by chance one may be a degree: blocks stay where they are.
  const spec = { ...resolvePage(state.document.page, state.view), blocks: {}, publishSafe: safe };
  const content = contentOfState(state, spec, surroundings);
  const carried = await carryWorkspace(redacted, { madeAtMs: nowMs, page: { ...spec, frame: content.view } });
  const data = listDataRows(redacted);
  const facts = factsOfState(redacted, data, { locale: "en", madeAtMs: nowMs, version: "0" });
  const csv = [...writeIncidentsCsv(readDataRows(redacted, data), facts)].join("");
  try {
    const { symbols, annotations, ...layout } = layoutPage(
      content,
      spec,
      approximateMeasure,
    ) as unknown as Record<string, unknown>;
    return { carried, csv, page: JSON.stringify([layout.primitives, symbols, annotations]) };
  } catch (error) {
    if (error instanceof PageTooFullError) return { carried, csv, page: "" };
    throw error;
  }
}

// Everything that is made of a state takes its time, and a failure is looked for in smaller states.
describe("a state that is fit to be published", { timeout: 240_000 }, () => {
  it("tells no exact place in any file", async () => {
    await fc.assert(
      fc.asyncProperty(states, publishSafe, async (state, safe) => {
        const { carried, csv, page } = await produce(state, safe);
        const found = [carried, csv].map(numbersOf);
        const pageNumbers = numbersOf(page);
        for (const [lng, lat] of exactPlaces(state)) {
          for (const numbers of found) {
            if (isTelling(lng)) expect(holdsNumber(numbers, lng), `${lng}`).toBe(false);
            if (isTelling(lat)) expect(holdsNumber(numbers, lat), `${lat}`).toBe(false);
          }
          // Pixels are numbers, too: by chance one of them may be a degree, hardly both.
          if (isTelling(lng) && isTelling(lat))
            expect(holdsNumber(pageNumbers, lng) && holdsNumber(pageNumbers, lat)).toBe(false);
        }
        expect(carried).not.toContain("secret.csv");
        expect(carried).not.toContain("source:~one");
      }),
      { numRuns: repetitions(25, 500) },
    );
  });

  it("tells nothing of after the cut", async () => {
    await fc.assert(
      fc.asyncProperty(states, publishSafe, async (state, safe) => {
        const cutMs = cutOf(safe, nowMs);
        const redacted = redactState(state, safe, nowMs);
        const { joined, time, document } = redacted;
        for (let row = 0; row < joined.table.count; row++) {
          const one = incidentAt(joined, row);
          expect(one.time.latestMs).toBeLessThanOrEqual(cutMs);
          for (const { published } of one.claims) expect(published?.latestMs ?? 0).toBeLessThanOrEqual(cutMs);
        }
        for (const dataset of Object.values(redacted.datasets)) {
          if (dataset.kind !== "incidents") continue;
          for (const seconds of dataset.table.latestSeconds)
            expect(datasetEpochMs + seconds * 1000).toBeLessThanOrEqual(cutMs);
          for (const seconds of dataset.published?.surelyFromSeconds ?? [])
            if (seconds !== undatedSeconds)
              expect(datasetEpochMs + seconds * 1000).toBeLessThanOrEqual(cutMs);
        }
        for (const { incident: own } of document.ownIncidents)
          expect(own.time.latestMs).toBeLessThanOrEqual(cutMs);
        expect(time.window.endMs).toBeLessThanOrEqual(cutMs);
        expect(time.window.endMs).toBeGreaterThan(time.window.startMs);
        expect(time.playheadMs).toBeLessThanOrEqual(cutMs);
        expect(redacted.history.past).toEqual([]);
        expect(
          document.ownIncidents.flatMap(({ changes, remark }) => [...changes, remark].filter(Boolean)),
        ).toEqual([]);
      }),
      { numRuns: repetitions(25, 500) },
    );
  });

  it("counts the same incidents where nothing is asked of their places", () => {
    fc.assert(
      fc.property(states, fc.constantFrom(1, 10, 100), (given, gridKm) => {
        const { text, weapon, status, killed, source } = given.document.filter;
        const state = createAppStore({
          ...given,
          time: { ...given.time, knownAtMs: null },
          document: {
            ...given.document,
            filter: { ...emptyFilter, text: text.length < 3 ? text : "", weapon, status, killed, source },
          },
        }).getState();
        const redacted = redactState(state, { gridKm, delayDays: 0 }, nowMs);
        expect(redacted.counts).toEqual(state.counts);
        expect(redacted.pendingScans).toEqual([]);
      }),
      { numRuns: repetitions(25, 300) },
    );
  });

  it("has every incident in the middle of its cell, with a radius that reaches where it was", () => {
    fc.assert(
      fc.property(states, publishSafe, (state, { gridKm }) => {
        const redacted = redactState(state, { gridKm, delayDays: 0 }, nowMs);
        const { place } = redactionOf({ gridKm, delayDays: 0 }, nowMs);
        for (const [index, one] of state.data.incidents.entries()) {
          const other = redacted.data.incidents[index]!;
          expect(other.id).toBe(one.id);
          expect(other.place.lngLat).toEqual(place(one.place.lngLat).lngLat);
          if (other.uncertaintyRadiusMeters === null) expect(one.uncertaintyRadiusMeters).toBeNull();
          else {
            const movedMeters = distanceMeters(one.place.lngLat, other.place.lngLat);
            expect(movedMeters).toBeLessThanOrEqual(other.uncertaintyRadiusMeters + 1);
            expect(other.uncertaintyRadiusMeters).toBeGreaterThanOrEqual(gridKm * 500);
          }
        }
      }),
      { numRuns: repetitions(25, 300) },
    );
  });

  it("reopened and made fit once more is the same", async () => {
    await fc.assert(
      fc.asyncProperty(states, publishSafe, async (state, safe) => {
        const page = { ...state.document.page, publishSafe: safe };
        const frame = { center: [33, 48], zoom: 6, bearing: 0, widthPx: 900, heightPx: 600 } as const;
        const carryOf = (one: AppState) =>
          carryWorkspace(redactState(one, safe, nowMs), {
            madeAtMs: nowMs,
            page: redactFrame({ ...page, frame: one.document.page.frame ?? frame }, redactionOf(safe, nowMs)),
          });
        const text = await carryOf({ ...state, document: { ...state.document, page } });
        const read = readWorkspaceFile(text);
        if (!read.ok) throw new Error(read.issue.original);
        expect(read.issues).toEqual([]);
        const { document } = read.workspace;
        const ids = new Set(document.sources.flatMap(({ datasetId }) => datasetId ?? []));
        const { datasets, issues } = await readCarriedContent(text, ids);
        expect(issues).toEqual([]);
        const again = createAppStore({
          ...read.workspace,
          data: state.data,
          datasets: Object.fromEntries(datasets.map((dataset) => [dataset.id, dataset])),
        }).getState();
        expect(await carryOf(again)).toBe(text);
      }),
      { numRuns: repetitions(25, 200) },
    );
  });
});
