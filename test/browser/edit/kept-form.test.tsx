import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openDatabase } from "../../../src/runtime/database";
import { draftOfIncident } from "../../../src/ui/edit/draft/draft-of-incident";
import { writeKeptDraft } from "../../../src/ui/edit/draft/kept-draft";
import { select } from "../../../src/workspace/commands/view-commands";
import { newIncidentKey, type WorkKeeper } from "../../../src/workspace/keeping";
import { claim, incident, sampleNames } from "../../ui/panels/sample-incidents";
import { createSampleStore } from "../../ui/panels/sample-store";
import { sharedTabs, type Tab } from "../keep/keep-tabs";
import { clearPage } from "../page-host";
import { mountEdit } from "./mount-edit";

afterEach(clearPage);

const road = incident("road", { claims: [claim("first", { killed: 1 })] });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const keptNote = page.getByText("What you had not saved is here again.");

function show({ store, keeper }: Tab): void {
  store.setState({ data: { ...createSampleStore().getState().data, incidents: [road] } });
  select(store, { kind: "incident", id: "road" });
  mountEdit(store, keeper);
}

async function labelsOf(keeper: WorkKeeper) {
  const read = await keeper.readDrafts((text) => JSON.parse(text).draft.title.en as string);
  return read.ok ? Object.fromEntries(read.drafts) : read.reason;
}

function isAsked(): boolean {
  return !dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

it("shows what was typed before the page ended, writes what is typed on, and lets it go when it is saved", async () => {
  const tabs = sharedTabs();
  const before = await tabs.openPage();
  const shown = draftOfIncident({ incident: road, remark: "" }, sampleNames, "en");
  const draft = { ...shown, title: { en: "Bomb on an aven", uk: "Бомба" }, remark: "half a tho" };
  const text = writeKeptDraft({ draft, shown, locale: "en" });
  await before.keeper.keepDraft("road", { text, label: draft.title });
  await before.end();
  const tab = await tabs.open();
  show(tab);
  await button("Edit").click();
  await expect.element(field("Title (English)")).toHaveValue("Bomb on an aven");
  await expect.element(field("Remark")).toHaveValue("half a tho");
  await expect.element(keptNote).toBeVisible();
  await field("Title (English)").fill("Bomb on an avenue");
  await expect.poll(() => labelsOf(tab.keeper)).toEqual({ road: "Bomb on an avenue" });
  await expect.poll(isAsked).toBe(false);
  await button("Save").click();
  await expect.poll(() => labelsOf(tab.keeper)).toEqual({});
  expect(tab.store.getState().document.ownIncidents[0]).toMatchObject({
    incident: { title: { en: "Bomb on an avenue" } },
    remark: "half a tho",
  });
  await expect.poll(() => tab.store.getState().notices).toEqual([]);
  await tabs.remove();
});

it("writes what is typed of a new incident, and forgets it when it is discarded", async () => {
  const tabs = sharedTabs();
  const tab = await tabs.open();
  show(tab);
  await button("Add incident").click();
  await field("Title (English)").fill("Strike on Uman");
  await expect.poll(() => labelsOf(tab.keeper)).toEqual({ [newIncidentKey]: "Strike on Uman" });
  await userEvent.keyboard("{Escape}");
  await button("Add incident").click();
  await expect.element(field("Title (English)")).toHaveValue("Strike on Uman");
  await button("Discard changes").click();
  await expect.poll(() => labelsOf(tab.keeper)).toEqual({});
  await field("Title (English)").fill("S");
  await field("Title (English)").fill("");
  await expect.poll(() => labelsOf(tab.keeper)).toEqual({});
  expect(isAsked()).toBe(false);
  await tabs.remove();
});

it("begins anew where what was kept is no form, says so, and sets that aside", async () => {
  const tabs = sharedTabs();
  const tab = await tabs.open();
  await tab.keeper.keepDraft("road", { text: '{"draft":7}', label: { en: "", uk: "" } });
  show(tab);
  await button("Edit").click();
  await expect.element(field("Title (English)")).toHaveValue(road.title.en);
  await expect.element(keptNote).not.toBeInTheDocument();
  expect(tab.store.getState().notices).toMatchObject([{ code: "told", action: "save-damaged" }]);
  await field("Title (English)").fill("Anew");
  await expect.poll(() => labelsOf(tab.keeper)).toEqual({ road: "Anew" });
  const database = await openDatabase(tabs.databaseName);
  expect(await database.getAll("set-aside")).toMatchObject([{ value: { text: '{"draft":7}' } }]);
  database.close();
  await tabs.remove();
});

it("asks before leaving as long as something typed is not written", async () => {
  const tabs = sharedTabs();
  const writer = await tabs.openPage();
  await writer.keeper.createWork();
  const tab = await tabs.open();
  expect(tab.store.getState().keeping.role).toBe("follower");
  show(tab);
  await button("Edit").click();
  await field("Title (English)").fill("By a follower");
  expect(isAsked()).toBe(true);
  expect(await tab.keeper.takeOver()).toEqual({ ok: true });
  await expect.poll(() => labelsOf(tab.keeper)).toEqual({ road: "By a follower" });
  await expect.poll(isAsked).toBe(false);
  await writer.end();
  await tabs.remove();
});
