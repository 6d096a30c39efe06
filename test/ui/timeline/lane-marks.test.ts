import { describe, expect, it } from "vitest";
import { followMark } from "../../../src/ui/timeline/lane/follow-mark";
import {
  groupMarks,
  isPartable,
  type LaneMark,
  listLaneMarks,
} from "../../../src/ui/timeline/lane/lane-marks";
import { initialTime } from "../../../src/workspace/time-state";

const dayMs = 86_400_000;
const title = { en: "Talks", uk: "Переговори" };
const talksAt = (day: number): LaneMark => ({ kind: "talks", id: `t${day}`, atMs: day * dayMs, title });
const scale = { extent: { startMs: 0, endMs: 100 * dayMs }, widthPx: 1000 };

describe("marks of the lane", () => {
  it("stand in order of time, talks and control maps together", () => {
    const marks = listLaneMarks(
      [{ id: "a", startMs: 20, endMs: 30, title, where: title, summary: title, sources: [] }],
      [
        {
          sourceId: "s",
          color: null,
          versions: [
            {
              date: "1970-01-01",
              validFromMs: 10,
              sourceId: "s",
              schematic: true,
              uncertaintyMeters: 0,
              note: title,
              areas: [],
              contactLine: { type: "MultiLineString", coordinates: [] },
            },
          ],
        },
      ],
    );
    expect(marks.map((mark) => mark.kind)).toEqual(["control", "talks"]);
  });

  it("are grouped until no two buttons overlap, and none is lost", () => {
    const marks = [1, 2, 3, 4, 10, 12, 14.5, 40, 60, 99].map(talksAt);
    const groups = groupMarks(marks, scale, 24);
    expect(groups.flatMap((group) => group.marks)).toEqual(marks);
    for (const [index, group] of groups.entries()) {
      const before = groups[index - 1];
      if (before) expect(group.centerPx - before.centerPx).toBeGreaterThanOrEqual(24);
    }
  });

  it("stand where they belong on the axis, and their buttons lie on it whole", () => {
    const ends = groupMarks([talksAt(0), talksAt(50), talksAt(100)], scale, 44);
    expect(ends.map(({ markPx }) => markPx)).toEqual([0, 500, 1000]);
    expect(ends.map(({ centerPx }) => centerPx)).toEqual([22, 500, 978]);
  });

  it("are left out beyond the visible axis", () => {
    expect(groupMarks([talksAt(-1), talksAt(50), talksAt(101)], scale, 24)).toHaveLength(1);
  });
});

describe("isPartable", () => {
  it("is false for marks of one instant: no axis parts them", () => {
    expect(isPartable([talksAt(1), { ...talksAt(1), id: "other" }])).toBe(false);
    expect(isPartable([talksAt(1), talksAt(1.01)])).toBe(true);
  });
});

describe("followMark", () => {
  it("takes the window's end to the end of a control map's day in the chosen zone", () => {
    const mark: LaneMark = { kind: "control", id: "c", atMs: 0, date: "2025-12-26", schematic: true };
    const { window } = followMark(initialTime, mark);
    expect(window).toEqual({ startMs: initialTime.window.startMs, endMs: Date.UTC(2025, 11, 26, 22) });
  });

  it("takes a moment of the talks into the middle of the window", () => {
    const atMs = Date.UTC(2026, 0, 6, 10);
    const { window } = followMark(initialTime, { kind: "talks", id: "t", atMs, title });
    expect(window.startMs).toBeLessThan(atMs);
    expect(window.endMs).toBeGreaterThan(atMs);
    expect(Math.abs((window.startMs + window.endMs) / 2 - atMs)).toBeLessThanOrEqual(dayMs / 2);
  });
});
