import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { IncidentDataset } from "../../../src/core/events/dataset/incident-dataset";
import { emptyFilter } from "../../../src/core/events/incident-filter";
import { IncidentsTab } from "../../../src/ui/panels/incidents/incidents-tab";
import { KnownAtLine } from "../../../src/ui/panels/incidents/known-at-line";
import { initialListView } from "../../../src/ui/panels/incidents/list-view";
import { IncidentLegend } from "../../../src/ui/panels/layers/incident-legend";
import { ZonesTab } from "../../../src/ui/panels/zones/zones-tab";
import { StoreProvider } from "../../../src/ui/store-context";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { initialTime } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../support/synthetic-events";
import { instant } from "./sample-incidents";
import { createSampleStore } from "./sample-store";

/** What is seen of an element: its words, without those that are only read out. */
function textOf(element: ReactElement, overrides: Partial<AppState> = {}): string {
  const store = createSampleStore(overrides);
  return renderToStaticMarkup(<StoreProvider value={store}>{element}</StoreProvider>)
    .replace(/<span[^>]*visually-hidden[^>]*>[^<]*<\/span>/g, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("\u00a0", " ");
}

const list = (
  <IncidentsTab state={[{ ...initialListView, isExpanded: false }, () => undefined]} canExpand={false} />
);
const table = (
  <IncidentsTab state={[{ ...initialListView, isExpanded: true }, () => undefined]} canExpand={true} />
);

it("sums up the statuses of the window under the filter, certain and possible", () => {
  const december = { startMs: instant("2025-12-01T00:00Z"), endMs: instant("2025-12-30T00:00Z") };
  const time = { ...initialTime, window: december };
  expect(textOf(list, { time })).toContain("3 incidents: 2 confirmed, 0 + 1 disputed");
  const filter = { ...emptyFilter, status: ["disputed" as const] };
  const document = { ...emptyDocument, filter };
  expect(textOf(list, { time, document })).toContain("1 incident: 0 + 1 disputed");
});

it("says in words what is contested, and in its list only there", () => {
  const text = textOf(list);
  expect(text).toContain("Disputed · none killed, no figure for injured");
  expect(text.match(/Confirmed by/g)).toBeNull();
});

it("lists what was known at an instant, with the figures of then, and says so", () => {
  const knownAtMs = instant("2025-12-26T16:20+02:00");
  const text = textOf(list, { time: { ...initialTime, knownAtMs } });
  expect(text).toContain("As known at 26 Dec 2025 16:20.");
  // The mayor’s first count stands; his later one and that of the police came afterwards.
  expect(text).toContain("1–2 killed, 3–8 injured");
  expect(text).not.toContain("4–8 injured");
  expect(textOf(list)).not.toContain("As known at");
});

it("counts imported rows that do not say when they were published, and only those", () => {
  const knownAtMs = instant("2025-12-26T16:20+02:00");
  const plain = datasetOfTable(buildSyntheticEvents({ count: 3, seed: 1 }));
  const said = (published?: IncidentDataset["published"]) => {
    const dataset = { ...plain, ...(published && { published }) };
    const document = { ...emptyDocument, sources: [importedSource()] };
    return textOf(<KnownAtLine />, {
      datasets: { dataset },
      document,
      time: { ...initialTime, knownAtMs },
    });
  };
  const of = (...seconds: readonly number[]) => ({
    possiblyFromSeconds: Uint32Array.from(seconds),
    surelyFromSeconds: Uint32Array.from(seconds, (one) => Math.min(one + 60, 0xffffffff)),
  });
  expect(said()).toContain("3 imported rows are left out: nothing says when they were published.");
  expect(said(of(7, 0xffffffff, 9))).toContain(
    "1 imported row is left out: nothing says when it was published.",
  );
  expect(said(of(7, 8, 9))).toBe("As known at 26 Dec 2025 16:20. ");
});

it("keeps a proposal waiting until its date, and until it was known", () => {
  const appearing = "Appears from 6 May 2025";
  const spring = { startMs: instant("2025-03-01T00:00Z"), endMs: instant("2025-05-01T00:00Z") };
  expect(textOf(<ZonesTab />)).not.toContain(appearing);
  expect(textOf(<ZonesTab />, { time: { ...initialTime, window: spring } })).toContain(appearing);
  const knownAtMs = spring.endMs;
  expect(textOf(<ZonesTab />, { time: { ...initialTime, knownAtMs } })).toContain(appearing);
});

it("shows how certain, possible and contested ones look, with both counts", () => {
  const december = { startMs: instant("2025-12-01T00:00Z"), endMs: instant("2025-12-30T00:00Z") };
  const text = textOf(<IncidentLegend />, { time: { ...initialTime, window: december } });
  expect(text).toContain("Certain2");
  expect(text).toMatch(/Only possible[^0-9]*1/);
  expect(text).toContain("Disputed0 + 1");
  expect(text).toContain("Claimed by the attacker only0");
});

it("gives ranges in the table, says unknown where nobody gave a figure, and a zero only where somebody did", () => {
  const december = { startMs: instant("2025-12-01T00:00Z"), endMs: instant("2026-01-01T00:00Z") };
  const state = { time: { ...initialTime, window: december } };
  const text = textOf(table, state);
  expect(text).toContain("Disputed");
  // The refinery’s claim gives no number, the denied strike’s says none were killed, the road’s agree on two.
  expect(text).toMatch(/unknownConfirmed/);
  expect(text).toMatch(/0\?Disputed/);
  expect(text).toMatch(/2Confirmed/);
});

it("speaks Ukrainian throughout", () => {
  const view = { ...initialView, locale: "uk" as const };
  const time = { ...initialTime, knownAtMs: instant("2025-12-27T00:00Z") };
  for (const element of [list, table, <IncidentLegend key="legend" />, <ZonesTab key="zones" />]) {
    const words = textOf(element, { view, time }).match(/[A-Za-z]{3,}/g) ?? [];
    expect(words.filter((word) => !["Demarc", "Enter", "FPV", "UNN"].includes(word))).toEqual([]);
  }
});
