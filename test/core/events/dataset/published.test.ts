import { describe, expect, it } from "vitest";
import {
  datasetEpochMs,
  type IncidentDataset,
  undatedSeconds,
} from "../../../../src/core/events/dataset/incident-dataset";
import { countUndated, markKnown, publicationOf } from "../../../../src/core/events/dataset/published";
import { datasetOfTable } from "../../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../../support/synthetic-events";
import { instant } from "../../../ui/panels/sample-incidents";

const seconds = (iso: string) => (instant(iso) - datasetEpochMs) / 1000;
const columnsOf = (...intervals: readonly (readonly [string, string] | null)[]) => ({
  possiblyFromSeconds: Uint32Array.from(intervals, (one) => (one ? seconds(one[0]) : undatedSeconds)),
  surelyFromSeconds: Uint32Array.from(intervals, (one) => (one ? seconds(one[1]) : undatedSeconds)),
});
const day = ["2025-12-26T22:00Z", "2025-12-27T22:00Z"] as const;
const minute = ["2025-12-27T12:30Z", "2025-12-27T12:31Z"] as const;

describe("the rows known at an instant", () => {
  const marksAt = (knownAtMs: number) => {
    const mask = new Uint8Array(5);
    markKnown(columnsOf(day, minute, null), knownAtMs, mask, 2);
    return [...mask];
  };

  it("are known from the end of their publication, possibly from its start, never where undated", () => {
    expect(marksAt(instant("2025-12-26T21:59Z"))).toEqual([0, 0, 0, 0, 0]);
    expect(marksAt(instant("2025-12-26T22:00Z") - 1)).toEqual([0, 0, 0, 0, 0]);
    expect(marksAt(instant("2025-12-26T22:00Z"))).toEqual([0, 0, 2, 0, 0]);
    expect(marksAt(instant("2025-12-27T12:30Z"))).toEqual([0, 0, 2, 2, 0]);
    expect(marksAt(instant("2025-12-27T12:31Z") - 1)).toEqual([0, 0, 2, 2, 0]);
    expect(marksAt(instant("2025-12-27T12:31Z"))).toEqual([0, 0, 2, 1, 0]);
    expect(marksAt(instant("2025-12-27T22:00Z"))).toEqual([0, 0, 1, 1, 0]);
    for (const far of [Date.UTC(2066, 5), Date.UTC(3000, 0), 8.64e15])
      expect(marksAt(far)).toEqual([0, 0, 1, 1, 0]);
    expect(marksAt(-8.64e15)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("the publication of a row", () => {
  const dataset = (published?: IncidentDataset["published"], zone = "Europe/Kyiv"): IncidentDataset => ({
    ...datasetOfTable(buildSyntheticEvents({ count: 5, seed: 1 })),
    zone,
    ...(published && { published }),
  });

  it("is an interval in the zone of the file, as precise as it is long", () => {
    const cut = ["2025-12-27T21:30Z", "2025-12-27T22:00Z"] as const;
    const hour = ["2025-12-27T12:00Z", "2025-12-27T13:00Z"] as const;
    const upload = ["2025-12-09T22:00Z", "2025-12-27T01:46Z"] as const;
    const published = columnsOf(day, cut, minute, hour, upload);
    const all = [0, 1, 2, 3, 4].map((row) => publicationOf(dataset(published), row));
    expect(all.map((one) => one?.precision)).toEqual(["day", "day", "minute", "hour", "unknown"]);
    expect(all[1]).toEqual({
      earliestMs: instant(cut[0]),
      latestMs: instant(cut[1]),
      extent: "within",
      precision: "day",
      zone: "Europe/Kyiv",
    });
    // A day of another zone's calendar is none of this file's.
    expect(publicationOf(dataset(published, "UTC"), 0)?.precision).toBe("unknown");
  });

  it("is null where nothing says it, and such rows are counted", () => {
    const published = columnsOf(day, null, minute, null, null);
    expect(publicationOf(dataset(published), 1)).toBeNull();
    expect(publicationOf(dataset(), 0)).toBeNull();
    expect([countUndated(dataset(published)), countUndated(dataset())]).toEqual([3, 5]);
    expect(countUndated(dataset(published))).toBe(3);
  });
});
