import { expect, it } from "vitest";
import { incidentAt } from "../../../src/core/events/event-set/incident-at";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { startSketch } from "../../../src/workspace/commands/drawing-commands";
import { mayEdit } from "../../../src/workspace/commands/execute";
import { saveIncident } from "../../../src/workspace/commands/incident-commands";
import { createSampleStore } from "../../ui/panels/sample-store";

const following = () => createSampleStore({ keeping: { workId: "w", role: "follower" } });

it("a tab that follows changes nothing, says so once, and offers to edit here", () => {
  const store = following();
  const { document } = store.getState();
  setTitle(store, "Typed here");
  expect(mayEdit(store)).toBe(false);
  expect(store.getState().document).toBe(document);
  const told = store.getState().notices.map(({ code, action }) => ({ code, action }));
  expect(told).toEqual([{ code: "written-elsewhere", action: "take-over" }]);
});

it("a form is told that it was not saved, so that what was typed stays", () => {
  const store = following();
  const row = incidentAt(store.getState().events, 0);
  const stamp = { atMs: 0, reason: "" };
  expect(saveIncident(store, { ...row, title: { en: "New", uk: "Новий" } }, "", stamp)).not.toEqual([]);
});

it("nothing is begun that could not be kept; measuring may", () => {
  const store = following();
  startSketch(store, "line");
  expect(store.getState().drawing.mode).toBe("idle");
  startSketch(store, "measure");
  expect(store.getState().drawing.mode).toBe("measure");
});
