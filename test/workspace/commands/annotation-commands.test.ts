import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  annotationWordsKey,
  changeAnnotation,
  isBeingMade,
  limitAnnotationText,
  longestAnnotationText,
  placeAnnotationPoint,
  removeAnnotation,
  settleAnnotation,
  startArrow,
  startNote,
  takeBackAnnotationPoint,
} from "../../../src/workspace/commands/annotation-commands";
import { finishGesture, redo, undo } from "../../../src/workspace/commands/execute";
import { select, setLayerVisible } from "../../../src/workspace/commands/view-commands";
import { readWorkspaceFile } from "../../../src/workspace/file/read-workspace-file";
import { savedPart, toWorkspaceFile } from "../../../src/workspace/file/workspace-file";
import { type AppStore, createAppStore } from "../../../src/workspace/store";

const annotationsOf = (store: AppStore) => store.getState().document.annotations;
const stepsOf = (store: AppStore) => store.getState().history.past.map(({ code }) => code);

/** A store with one note that has the words, its id beside it. */
function withNote(text = "Words"): { store: AppStore; id: string } {
  const store = createAppStore();
  startNote(store);
  placeAnnotationPoint(store, [31, 49]);
  const id = annotationsOf(store)[0]!.id;
  changeAnnotation(store, id, { text }, annotationWordsKey(id));
  finishGesture(store);
  return { store, id };
}

describe("placing", () => {
  it("adds a note at the point and selects it, its layer switched on", () => {
    const store = createAppStore();
    setLayerVisible(store, "annotations", false);
    select(store, { kind: "incident", id: "road" });
    startNote(store);
    expect(store.getState().selection).toBeNull();
    placeAnnotationPoint(store, [31.12345678, 49.00000049]);
    const [note] = annotationsOf(store);
    expect(note).toEqual({
      kind: "text",
      id: note!.id,
      text: "",
      window: null,
      lngLat: [31.123457, 49],
    });
    expect(store.getState().drawing).toEqual({ mode: "idle" });
    expect(store.getState().selection).toEqual({ kind: "annotation", id: note!.id });
    expect(store.getState().view.layers.annotations).toBe(true);
  });

  it("takes an arrow's tail, then its head, and the tail can be taken back", () => {
    const store = createAppStore();
    startArrow(store);
    placeAnnotationPoint(store, [31, 49]);
    expect(store.getState().drawing).toEqual({ mode: "arrow", tail: [31, 49] });
    takeBackAnnotationPoint(store);
    expect(store.getState().drawing).toEqual({ mode: "arrow", tail: null });
    expect(annotationsOf(store)).toEqual([]);
    placeAnnotationPoint(store, [32, 49]);
    placeAnnotationPoint(store, [33, 48]);
    expect(annotationsOf(store)).toMatchObject([{ kind: "arrow", tail: [32, 49], head: [33, 48] }]);
  });

  it("makes no arrow without a length, so a double click is no arrow", () => {
    const store = createAppStore();
    startArrow(store);
    placeAnnotationPoint(store, [31, 49]);
    placeAnnotationPoint(store, [31.0000001, 49]);
    expect(annotationsOf(store)).toEqual([]);
    expect(store.getState().drawing.mode).toBe("arrow");
  });

  it("does nothing while nothing is being placed", () => {
    const store = createAppStore();
    placeAnnotationPoint(store, [31, 49]);
    takeBackAnnotationPoint(store);
    expect(annotationsOf(store)).toEqual([]);
    expect(store.getState().drawing).toEqual({ mode: "idle" });
  });
});

describe("writing", () => {
  it("is one step with the placing", () => {
    const { store, id } = withNote("Words");
    expect(stepsOf(store)).toEqual(["add-annotation"]);
    expect(isBeingMade(store.getState(), id)).toBe(false);
    undo(store);
    expect(annotationsOf(store)).toEqual([]);
    redo(store);
    expect(annotationsOf(store)).toMatchObject([{ text: "Words" }]);
  });

  it("later is a step of its own, however many keys it took", () => {
    const { store, id } = withNote("Words");
    for (const text of ["Words,", "Words, m", "Words, more"])
      changeAnnotation(store, id, { text }, annotationWordsKey(id));
    expect(stepsOf(store)).toEqual(["add-annotation", "edit-annotation"]);
    undo(store);
    expect(annotationsOf(store)[0]!.text).toBe("Words");
  });

  it("leaves no trace of a note that got no words", () => {
    const store = createAppStore();
    startNote(store);
    placeAnnotationPoint(store, [31, 49]);
    const { id } = annotationsOf(store)[0]!;
    expect(isBeingMade(store.getState(), id)).toBe(true);
    settleAnnotation(store, id);
    expect(annotationsOf(store)).toEqual([]);
    expect(store.getState().history).toEqual({ past: [], future: [] });
  });

  it("removes a note whose words were taken away later, and that can be undone", () => {
    const { store, id } = withNote("Words");
    changeAnnotation(store, id, { text: " " }, annotationWordsKey(id));
    settleAnnotation(store, id);
    expect(annotationsOf(store)).toEqual([]);
    undo(store);
    undo(store);
    expect(annotationsOf(store)).toMatchObject([{ text: "Words" }]);
  });

  it("keeps an arrow without words", () => {
    const store = createAppStore();
    startArrow(store);
    placeAnnotationPoint(store, [31, 49]);
    placeAnnotationPoint(store, [32, 49]);
    const { id } = annotationsOf(store)[0]!;
    settleAnnotation(store, id);
    expect(annotationsOf(store)).toHaveLength(1);
    expect(isBeingMade(store.getState(), id)).toBe(false);
  });

  it("stops at the limit without cutting a character in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 700 }), (text) => {
        const limited = limitAnnotationText(text);
        expect(limited.length).toBeLessThanOrEqual(longestAnnotationText);
        expect(text.startsWith(limited)).toBe(true);
        expect(limited.isWellFormed()).toBe(text.isWellFormed());
        if (text.length <= longestAnnotationText) expect(limited).toBe(text);
      }),
    );
    expect(limitAnnotationText(`${"a".repeat(499)}😀`)).toBe("a".repeat(499));
    const { store } = withNote("b".repeat(600));
    expect(annotationsOf(store)[0]!.text).toHaveLength(longestAnnotationText);
  });
});

describe("editing", () => {
  it("drags in one step, and the next drag is another", () => {
    const { store, id } = withNote();
    for (const lng of [32, 33, 34]) changeAnnotation(store, id, { lngLat: [lng, 49] }, "drag");
    finishGesture(store);
    changeAnnotation(store, id, { lngLat: [35, 49] }, "drag");
    undo(store);
    expect(annotationsOf(store)[0]).toMatchObject({ lngLat: [34, 49] });
    undo(store);
    expect(annotationsOf(store)[0]).toMatchObject({ lngLat: [31, 49] });
  });

  it("sets a window and takes it away, hides and shows", () => {
    const { store, id } = withNote();
    changeAnnotation(store, id, { window: { startMs: 0, endMs: 1 } });
    changeAnnotation(store, id, { isHidden: true });
    expect(annotationsOf(store)[0]).toMatchObject({ window: { startMs: 0, endMs: 1 }, isHidden: true });
    undo(store);
    undo(store);
    expect(annotationsOf(store)[0]!.window).toBeNull();
    expect(annotationsOf(store)[0]).not.toHaveProperty("isHidden");
  });

  it("removes and deselects; one that is gone is neither edited nor removed", () => {
    const { store, id } = withNote();
    removeAnnotation(store, id);
    expect(annotationsOf(store)).toEqual([]);
    expect(store.getState().selection).toBeNull();
    const { history } = store.getState();
    removeAnnotation(store, id);
    changeAnnotation(store, id, { text: "x" });
    expect(store.getState().history).toEqual(history);
    undo(store);
    expect(annotationsOf(store)).toMatchObject([{ id }]);
  });
});

describe("a workspace file", () => {
  it("keeps annotations with all they have, and one of before has the layer on", () => {
    const { store, id } = withNote("</script> {name}");
    changeAnnotation(store, id, { window: { startMs: 0, endMs: 60_000 }, isHidden: true });
    setLayerVisible(store, "annotations", false);
    const file = toWorkspaceFile(savedPart(store.getState()), () => null, 0);
    const read = readWorkspaceFile(JSON.stringify(file));
    expect(read).toMatchObject({ ok: true, issues: [] });
    if (!read.ok) return;
    expect(read.workspace.document.annotations).toEqual(annotationsOf(store));
    expect(read.workspace.view.layers.annotations).toBe(false);
    const { layers } = file.demarc.view as { layers: Record<string, unknown> };
    delete layers.annotations;
    const before = readWorkspaceFile(JSON.stringify(file));
    expect(before).toMatchObject({
      ok: true,
      issues: [],
      workspace: { view: { layers: { annotations: true } } },
    });
  });
});
