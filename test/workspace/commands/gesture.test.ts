import { describe, expect, it } from "vitest";
import { abandonGesture, finishGesture, startGesture, undo } from "../../../src/workspace/commands/execute";
import { addZone, changeZone } from "../../../src/workspace/commands/zone-commands";
import { createAppStore } from "../../../src/workspace/store";
import { drawnZone } from "../../ui/panels/sample-store";

const { id } = drawnZone;

function storeWithRedo() {
  const store = createAppStore();
  addZone(store, drawnZone);
  changeZone(store, id, { nearMeters: 1000 });
  undo(store);
  return store;
}

describe("a drag", () => {
  it("that is abandoned leaves the document and all steps as they were, those to redo too", () => {
    const store = storeWithRedo();
    const { document, history } = store.getState();
    const gesture = startGesture(store);
    for (const nearMeters of [1, 2, 3]) changeZone(store, id, { nearMeters }, gesture.key);
    expect(store.getState().history.future).toEqual([]);
    abandonGesture(store, gesture);
    expect(store.getState().document).toBe(document);
    expect(store.getState().history).toEqual(history);
  });

  it("that changed nothing, was undone, or was followed by another step is not taken back", () => {
    const store = storeWithRedo();
    const gesture = startGesture(store);
    abandonGesture(store, gesture);
    expect(store.getState().history.future).toHaveLength(1);

    changeZone(store, id, { nearMeters: 5 }, gesture.key);
    undo(store);
    abandonGesture(store, gesture);
    expect(store.getState().history.future).toHaveLength(1);

    changeZone(store, id, { nearMeters: 6 }, gesture.key);
    changeZone(store, id, { isHidden: true });
    abandonGesture(store, gesture);
    expect(store.getState().document.zones[0]).toMatchObject({ nearMeters: 6, isHidden: true });
  });

  it("is one step, and the next one another", () => {
    const store = storeWithRedo();
    const gestures = [startGesture(store), startGesture(store)];
    for (const { key } of gestures) {
      changeZone(store, id, { nearMeters: Math.random() }, key);
      changeZone(store, id, { nearMeters: Math.random() }, key);
      finishGesture(store);
    }
    expect(store.getState().history.past).toHaveLength(3);
  });
});
