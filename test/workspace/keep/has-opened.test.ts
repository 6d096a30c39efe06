import { expect, it } from "vitest";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { finishGesture, redo, undo } from "../../../src/workspace/commands/execute";
import { openWorkspace } from "../../../src/workspace/commands/open-workspace";
import { emptyDocument } from "../../../src/workspace/document";
import { hasOpened } from "../../../src/workspace/keep/has-opened";
import { createAppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";

it("tells the opening of a file, its undoing and its redoing from every other step", () => {
  const store = createAppStore();
  const told: boolean[] = [];
  store.subscribe(({ history }, before) => told.push(hasOpened(before.history, history)));
  const during = (act: () => void) => {
    told.length = 0;
    act();
    return told.includes(true);
  };
  const open = () =>
    openWorkspace(store, {
      document: { ...emptyDocument, title: "B" },
      time: initialTime,
      view: initialView,
    });
  expect(during(() => setTitle(store, "A"))).toBe(false);
  expect(during(() => undo(store))).toBe(false);
  expect(during(open)).toBe(true);
  expect(during(() => finishGesture(store))).toBe(false);
  expect(during(() => setTitle(store, "B2"))).toBe(false);
  expect(during(() => undo(store))).toBe(false);
  expect(during(() => undo(store))).toBe(true);
  expect(during(() => redo(store))).toBe(true);
  expect(during(() => store.setState({ selection: null }))).toBe(false);
});
