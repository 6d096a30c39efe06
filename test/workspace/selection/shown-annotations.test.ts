import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/workspace/annotation";
import { setLayerVisible } from "../../../src/workspace/commands/view-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { isAtShownTime, shownAnnotations } from "../../../src/workspace/selection/shown-annotations";
import { createAppStore } from "../../../src/workspace/store";
import { effectiveWindow, initialTime } from "../../../src/workspace/time-state";
import { time } from "../arbitrary-workspace";

const hourMs = 3_600_000;
const base = { id: "note", text: "Words", window: null } as const;
const note = (change: Partial<Annotation> = {}) =>
  ({ ...base, kind: "text", lngLat: [31, 49], ...change }) as Annotation;
const arrow = (change: Partial<Annotation> = {}) =>
  ({ ...base, kind: "arrow", tail: [31, 49], head: [32, 49], ...change }) as Annotation;

const shownIds = (annotations: readonly Annotation[], window = initialTime.window) => {
  const store = createAppStore({ document: { ...emptyDocument, annotations } });
  store.setState({ time: { ...initialTime, window } });
  return shownAnnotations(store.getState()).map(({ id }) => id);
};

describe("the annotations that are shown", () => {
  it("are those without a window, in drawing order", () => {
    expect(shownIds([note({ id: "b" }), arrow({ id: "a" })])).toEqual(["b", "a"]);
  });

  it("are those whose window overlaps what is shown; one that merely touches it does not", () => {
    const window = { startMs: 10 * hourMs, endMs: 12 * hourMs };
    const at = (startHour: number, endHour: number) => ({
      startMs: startHour * hourMs,
      endMs: endHour * hourMs,
    });
    const annotations = [
      note({ id: "before", window: at(8, 10) }),
      note({ id: "into", window: at(8, 11) }),
      note({ id: "inside", window: at(10.5, 11) }),
      note({ id: "around", window: at(1, 20) }),
      note({ id: "out of", window: at(11, 20) }),
      note({ id: "after", window: at(12, 13) }),
    ];
    expect(shownIds(annotations, window)).toEqual(["into", "inside", "around", "out of"]);
  });

  it("are none of those with a window while what is shown is empty", () => {
    const window = { startMs: 10 * hourMs, endMs: 10 * hourMs };
    expect(
      shownIds([note({ id: "timed", window: { startMs: 0, endMs: 20 * hourMs } }), note()], window),
    ).toEqual(["note"]);
  });

  it("leave out the hidden ones, and notes without words but not arrows", () => {
    const annotations = [
      note({ id: "hidden", isHidden: true }),
      note({ id: "blank", text: " \n" }),
      arrow({ id: "arrow", text: "" }),
    ];
    expect(shownIds(annotations)).toEqual(["arrow"]);
  });

  it("are none while the layer is off", () => {
    const store = createAppStore({ document: { ...emptyDocument, annotations: [note()] } });
    setLayerVisible(store, "annotations", false);
    expect(shownAnnotations(store.getState())).toEqual([]);
  });

  it("overlap exactly where some moment belongs to both windows, in every mode", () => {
    const instant = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(time, instant, fc.integer({ min: 1, max: 9 }), instant, (state, from, length, playhead) => {
        const shown = {
          ...state,
          window: { startMs: 10, endMs: 20 },
          playheadMs: playhead,
        };
        const { startMs, endMs } = effectiveWindow(shown);
        const own = { startMs: from, endMs: from + length };
        let isShared = false;
        for (let moment = 0; moment < 60; moment++)
          isShared ||= moment >= startMs && moment < endMs && moment >= own.startMs && moment < own.endMs;
        expect(isAtShownTime({ window: own }, shown)).toBe(isShared);
      }),
    );
  });
});
