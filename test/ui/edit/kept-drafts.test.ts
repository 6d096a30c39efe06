import { beforeEach, expect, it } from "vitest";
import { draftOfIncident } from "../../../src/ui/edit/draft/draft-of-incident";
import type { KeptDraft } from "../../../src/ui/edit/draft/kept-draft";
import { keptDrafts } from "../../../src/ui/edit/kept-drafts";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { redo, undo } from "../../../src/workspace/commands/execute";
import { openWorkspace } from "../../../src/workspace/commands/open-workspace";
import { emptyDocument } from "../../../src/workspace/document";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";
import { incident, sampleNames } from "../panels/sample-incidents";

const shown = draftOfIncident({ incident: incident("x"), remark: "" }, sampleNames, "en");
const left: KeptDraft = { draft: { ...shown, remark: "half a tho" }, shown, locale: "en" };
const open = (title: string) =>
  openWorkspace(store, { document: { ...emptyDocument, title }, time: initialTime, view: initialView });
const leave = () => keptDrafts(store, null).set("x", left);
const kept = () => keptDrafts(store, null).keys();
let store: AppStore;
beforeEach(() => {
  store = createAppStore();
  leave();
});

it("what was typed stays through edits, undone and redone, and what is looked at", () => {
  setTitle(store, "A");
  store.setState({ selection: null });
  undo(store);
  redo(store);
  expect(kept()).toEqual(["x"]);
});

it("what was typed goes when another workspace is opened", () => {
  setTitle(store, "A");
  open("B");
  expect(kept()).toEqual([]);
  leave();
  open("C");
  expect(kept()).toEqual([]);
});

it("what was typed in an opened workspace stays there, and goes when the opening is undone or redone", () => {
  open("B");
  leave();
  setTitle(store, "B2");
  undo(store);
  expect(kept()).toEqual(["x"]);
  undo(store);
  expect(kept()).toEqual([]);
  leave();
  redo(store);
  expect(kept()).toEqual([]);
});

it("what was typed in one kept workspace does not turn up in another, and is there when it is open again", () => {
  const open = (workId: string) => store.setState({ keeping: { workId, role: "writer" } });
  open("first");
  leave();
  open("second");
  expect(kept()).toEqual([]);
  open("first");
  expect(kept()).toEqual(["x"]);
});

it("what was typed stays when the workspace that is opened in its place begins with a file that was opened", () => {
  open("B");
  const { document, history } = store.getState();
  store.setState({ ...createAppStore().getState(), keeping: { workId: "first", role: "writer" } });
  leave();
  store.setState({ document, history, keeping: { workId: "second", role: "none" } });
  store.setState({ keeping: { workId: "second", role: "writer" } });
  expect(kept()).toEqual([]);
  store.setState({ ...createAppStore().getState(), keeping: { workId: "first", role: "writer" } });
  expect(kept()).toEqual(["x"]);
});
