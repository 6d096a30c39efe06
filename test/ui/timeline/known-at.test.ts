import { describe, expect, it } from "vitest";
import { buildEventTable } from "../../../src/core/events/event-table";
import type { Incident } from "../../../src/core/events/incident";
import { knownAtRange } from "../../../src/ui/timeline/known-at/known-at-range";
import { knownAtOfKey, knownAtOfPointer } from "../../../src/ui/timeline/known-at/move-known-at";
import { createAppStore } from "../../../src/workspace/store";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";

const at = (iso: string) => Temporal.ZonedDateTime.from(`${iso}[Europe/Kyiv]`).epochMilliseconds;
const range = { startMs: at("2025-12-01T00:00"), endMs: at("2026-01-16T00:00") };
const time = { step: "day", zone: "Europe/Kyiv" } as const;
const press = (from: string, key: string, shiftKey = false) =>
  knownAtOfKey(at(from), { key, shiftKey }, time, range);

describe("keys of the slider", () => {
  it("step an hour, ten with Shift, the chosen step by Page", () => {
    expect(press("2025-12-27T00:00", "ArrowRight", true)).toBe(at("2025-12-27T10:00"));
    expect(press("2025-12-27T10:00", "ArrowLeft")).toBe(at("2025-12-27T09:00"));
    expect(press("2025-12-27T10:00", "PageDown")).toBe(at("2025-12-26T10:00"));
    expect(press("2025-12-27T10:00", "PageUp")).toBe(at("2025-12-28T10:00"));
  });

  it("come onto whole hours from between them", () => {
    expect(press("2025-12-27T10:25", "ArrowRight")).toBe(at("2025-12-27T11:00"));
    expect(press("2025-12-27T10:25", "ArrowLeft")).toBe(at("2025-12-27T10:00"));
  });

  it("go to the ends of the range and never beyond", () => {
    expect(press("2025-12-27T10:00", "Home")).toBe(range.startMs);
    expect(press("2025-12-27T10:00", "End")).toBe(range.endMs);
    expect(press("2026-01-15T20:00", "ArrowUp", true)).toBe(range.endMs);
    expect(press("2025-12-01T02:00", "ArrowDown", true)).toBe(range.startMs);
    expect(press("2025-12-27T10:00", "Enter")).toBeNull();
  });

  it("take each hour of a night whose clocks change once", () => {
    const autumn = { startMs: 0, endMs: Date.UTC(2030, 0) };
    const visited = [Date.parse("2025-10-26T02:00+03:00")];
    for (let count = 0; count < 3; count++)
      visited.push(knownAtOfKey(visited.at(-1)!, { key: "ArrowRight", shiftKey: false }, time, autumn)!);
    expect(visited.slice(1)).toEqual(
      ["2025-10-26T03:00+03:00", "2025-10-26T03:00+02:00", "2025-10-26T04:00+02:00"].map((iso) =>
        Date.parse(iso),
      ),
    );
  });
});

describe("a pointer on the slider", () => {
  it("comes to the nearest hour, or stays where it is with Alt, inside the range", () => {
    const pointerMs = at("2025-12-27T10:20");
    expect(knownAtOfPointer(pointerMs, false, "Europe/Kyiv", range)).toBe(at("2025-12-27T10:00"));
    expect(knownAtOfPointer(pointerMs, true, "Europe/Kyiv", range)).toBe(pointerMs);
    expect(knownAtOfPointer(at("2030-01-01T00:00"), false, "Europe/Kyiv", range)).toBe(range.endMs);
  });
});

describe("the range", () => {
  const column = (value: number) => Uint32Array.of(value);
  const table = buildEventTable({
    epochMs: at("2025-12-20T00:00"),
    earliestSeconds: column(1800),
    latestSeconds: column(86_400),
    throughout: new Uint8Array(1),
    family: new Uint8Array(1),
    status: new Uint8Array(1),
    lng: new Float64Array(1),
    lat: new Float64Array(1),
    radiusMeters: new Float32Array(1),
  });
  const claimed = (published: { earliestMs: number; latestMs: number } | null) =>
    ({ claims: [{ published }] }) as unknown as Incident;

  it("is empty without incidents", () => {
    expect(knownAtRange(createAppStore().getState())).toBeNull();
  });

  it("runs from the first incident to the hour of the last dated claim, by the zone's hours", () => {
    const store = createAppStore({ datasets: { dataset: datasetOfTable(table) } });
    const { document, data } = store.getState();
    store.setState({ document: { ...document, sources: [importedSource()] } });
    const inputs = store.getState();
    expect(knownAtRange(inputs)).toEqual({
      startMs: at("2025-12-20T00:00"),
      endMs: at("2025-12-21T00:00"),
    });
    const latestMs = at("2025-12-29T10:20");
    const incidents = [claimed(null), claimed({ earliestMs: latestMs - 1, latestMs })];
    expect(knownAtRange({ ...inputs, data: { ...data, incidents } })?.endMs).toBe(at("2025-12-29T11:00"));
  });
});
