import { describe, expect, it } from "vitest";
import { setPageTexts, setTitle } from "../../../src/workspace/commands/document-commands";
import { finishGesture, redo, undo } from "../../../src/workspace/commands/execute";
import { addNotice, dismissNotice, withdrawNotice } from "../../../src/workspace/commands/notice-commands";
import { openWorkspace, restoreWorkspace } from "../../../src/workspace/commands/open-workspace";
import {
  setTime,
  setWindow,
  snapToStep,
  stepEdge,
  stepWindow,
} from "../../../src/workspace/commands/time-commands";
import { select, setLayerVisible, setProposalShown } from "../../../src/workspace/commands/view-commands";
import { addZone, changeZone, nextScenario, removeZone } from "../../../src/workspace/commands/zone-commands";
import { savedPart } from "../../../src/workspace/file/workspace-file";
import { createAppStore } from "../../../src/workspace/store";
import { drawnZone } from "../../ui/panels/sample-store";

const at = (iso: string) => Date.parse(iso);
const circle = (radiusMeters: number) => ({ kind: "circle", center: [37, 48], radiusMeters }) as const;

describe("zones", () => {
  it("that go leave those whole that took them away, and the filter without them", () => {
    const store = createAppStore();
    addZone(store, drawnZone);
    const other = { ...drawnZone, id: "other", recipe: { ...circle(5000), subtract: ["drawn"] } };
    addZone(store, other);
    const { document } = store.getState();
    store.setState({ document: { ...document, filter: { ...document.filter, zone: "drawn" } } });
    removeZone(store, "drawn");
    expect(store.getState().document.zones).toEqual([
      { ...other, recipe: { ...other.recipe, subtract: [] } },
    ]);
    expect(store.getState().document.filter.zone).toBeNull();
    undo(store);
    expect(store.getState().document.zones).toEqual([drawnZone, other]);
    expect(store.getState().document.filter.zone).toBe("drawn");
  });

  it("are added and selected, removed and deselected, each undone", () => {
    const store = createAppStore();
    addZone(store, drawnZone);
    expect(store.getState().document.zones).toEqual([drawnZone]);
    expect(store.getState().selection).toEqual({ kind: "zone", id: "drawn" });
    removeZone(store, "drawn");
    expect(store.getState().document.zones).toEqual([]);
    expect(store.getState().selection).toBeNull();
    undo(store);
    expect(store.getState().document.zones).toEqual([drawnZone]);
    undo(store);
    expect(store.getState().document.zones).toEqual([]);
  });

  it("that are gone are neither removed nor edited", () => {
    const store = createAppStore();
    addZone(store, drawnZone);
    const { history } = store.getState();
    removeZone(store, "gone");
    changeZone(store, "gone", { recipe: circle(5) });
    changeZone(store, "gone", { scenario: "B" });
    expect(store.getState().history).toEqual(history);
  });

  it("keep the selection of another one", () => {
    const store = createAppStore();
    addZone(store, drawnZone);
    select(store, { kind: "incident", id: "road" });
    removeZone(store, "drawn");
    expect(store.getState().selection).toEqual({ kind: "incident", id: "road" });
  });

  it("are dragged in one step, and the next drag is another", () => {
    const store = createAppStore();
    addZone(store, drawnZone);
    for (const radius of [2000, 3000, 4000]) changeZone(store, "drawn", { recipe: circle(radius) }, "drag");
    finishGesture(store);
    changeZone(store, "drawn", { recipe: circle(9000) }, "drag");
    expect(store.getState().history.past).toHaveLength(3);
    undo(store);
    expect(store.getState().document.zones[0]?.recipe).toEqual(circle(4000));
    undo(store);
    expect(store.getState().document.zones[0]?.recipe).toEqual(circle(1000));
    redo(store);
    expect(store.getState().document.zones[0]?.recipe).toEqual(circle(4000));
  });

  it("take the first letter that is free", () => {
    const lettered = (...letters: string[]) => letters.map((scenario) => ({ ...drawnZone, scenario }));
    expect(nextScenario([])).toBe("A");
    expect(nextScenario(lettered("A", "C"))).toBe("B");
    expect(
      nextScenario(lettered(...Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index)))),
    ).toBe("A");
  });
});

describe("texts", () => {
  it("typed in a row are one step until another one comes", () => {
    const store = createAppStore();
    for (const title of ["M", "My", "My map"]) setTitle(store, title);
    for (const notes of ["N", "Note"]) setPageTexts(store, { notes });
    expect(store.getState().history.past.map(({ code }) => code)).toEqual(["set-title", "set-page-texts"]);
    undo(store);
    expect(store.getState().document).toMatchObject({ title: "My map", page: { notes: "" } });
  });
});

describe("time", () => {
  it("is never a step of history", () => {
    const store = createAppStore();
    setTime(store, { step: "week" });
    setWindow(store, { startMs: 0, endMs: 1e9 });
    expect(store.getState().history.past).toEqual([]);
  });

  it("gets whole seconds, the right way round, and at least a minute", () => {
    const store = createAppStore();
    const windowOf = (startMs: number, endMs: number) => {
      setWindow(store, { startMs, endMs });
      return store.getState().time.window;
    };
    expect(windowOf(1499, 100_500)).toEqual({ startMs: 1000, endMs: 101_000 });
    expect(windowOf(200_000, 100_000)).toEqual({ startMs: 100_000, endMs: 200_000 });
    expect(windowOf(100_000, 100_000)).toEqual({ startMs: 100_000, endMs: 160_000 });
  });

  it("steps both ends of the window by the zone's clock", () => {
    const store = createAppStore();
    setTime(store, { step: "day", zone: "Europe/Kyiv" });
    setWindow(store, { startMs: at("2025-03-29T00:00+02:00"), endMs: at("2025-03-30T00:00+02:00") });
    stepWindow(store, 1);
    expect(store.getState().time.window).toEqual({
      startMs: at("2025-03-30T00:00+02:00"),
      endMs: at("2025-03-31T00:00+03:00"),
    });
    stepWindow(store, -1);
    expect(store.getState().time.window.startMs).toBe(at("2025-03-29T00:00+02:00"));
  });

  it("steps one end or the playhead, never an end past the other", () => {
    const store = createAppStore();
    setWindow(store, { startMs: at("2025-12-24T00:00+02:00"), endMs: at("2025-12-26T00:00+02:00") });
    stepEdge(store, "start", 1);
    stepEdge(store, "end", 2);
    const moved = { startMs: at("2025-12-25T00:00+02:00"), endMs: at("2025-12-28T00:00+02:00") };
    expect(store.getState().time.window).toEqual(moved);
    stepEdge(store, "start", 5);
    stepEdge(store, "end", -3);
    expect(store.getState().time.window).toEqual(moved);
    stepEdge(store, "playhead", -1);
    expect(store.getState().time.playheadMs).toBe(at("2025-12-29T00:00+02:00"));
  });

  it("snaps to the step", () => {
    const time = { step: "attack-night", zone: "Europe/Kyiv" } as const;
    expect(snapToStep(time, at("2025-12-26T20:00+02:00"))).toBe(at("2025-12-26T12:00+02:00"));
  });
});

describe("the view", () => {
  it("switches layers and proposals, without history", () => {
    const store = createAppStore();
    setLayerVisible(store, "zones", false);
    expect(store.getState().view.layers).toMatchObject({ zones: false, control: true });
    setProposalShown(store, "a", true);
    setProposalShown(store, "b", true);
    setProposalShown(store, "a", true);
    expect(store.getState().view.shownProposals).toEqual(["b", "a"]);
    setProposalShown(store, "b", false);
    expect(store.getState().view.shownProposals).toEqual(["a"]);
    expect(store.getState().history.past).toEqual([]);
  });
});

describe("opening", () => {
  const other = createAppStore();
  addZone(other, drawnZone);
  setTitle(other, "Opened");
  setTime(other, { mode: "instant" });
  const saved = savedPart(other.getState());

  it("replaces the document as one step that undo takes back", () => {
    const store = createAppStore({ isPlaying: true });
    setTitle(store, "Mine");
    openWorkspace(store, saved);
    expect(savedPart(store.getState())).toEqual(saved);
    expect(store.getState()).toMatchObject({ selection: null, isPlaying: false });
    undo(store);
    expect(store.getState().document).toMatchObject({ title: "Mine", zones: [] });
    redo(store);
    expect(store.getState().document).toEqual(saved.document);
  });

  it("of saved work at start leaves nothing to undo", () => {
    const store = createAppStore();
    restoreWorkspace(store, saved);
    expect(savedPart(store.getState())).toEqual(saved);
    undo(store);
    expect(store.getState().document).toEqual(saved.document);
  });
});

describe("notices", () => {
  it("of one code and values replace each other and come last", () => {
    const store = createAppStore();
    addNotice(store, "context-restored", "info");
    addNotice(store, "data-file-missing", "error", { file: "a" });
    addNotice(store, "data-file-missing", "error", { file: "b" });
    addNotice(store, "context-restored", "warning");
    expect(store.getState().notices.map(({ code, tone, persistent }) => [code, tone, persistent])).toEqual([
      ["data-file-missing", "error", true],
      ["data-file-missing", "error", true],
      ["context-restored", "warning", false],
    ]);
    expect(new Set(store.getState().notices.map(({ id }) => id)).size).toBe(3);
  });

  it("are dismissed one by one and withdrawn by code", () => {
    const store = createAppStore();
    addNotice(store, "save-failed", "error");
    addNotice(store, "data-file-missing", "error", { file: "a" });
    addNotice(store, "data-file-missing", "error", { file: "b" });
    dismissNotice(store, store.getState().notices[1]!.id);
    expect(store.getState().notices.map(({ values }) => values)).toEqual([{}, { file: "b" }]);
    withdrawNotice(store, "data-file-missing");
    expect(store.getState().notices.map(({ code }) => code)).toEqual(["save-failed"]);
    dismissNotice(store, "nobody");
    expect(store.getState().notices).toHaveLength(1);
  });
});
