import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { draftOfIncident } from "../../../../src/ui/edit/draft/draft-of-incident";
import { type KeptDraft, writeKeptDraft } from "../../../../src/ui/edit/draft/kept-draft";
import { WorkDrafts } from "../../../../src/ui/edit/draft/work-drafts";
import type { KeepOutcome, TypedDraft, WorkKeeper } from "../../../../src/workspace/keeping";
import { incident, sampleNames } from "../../panels/sample-incidents";

const shown = draftOfIncident({ incident: incident("x"), remark: "" }, sampleNames, "en");
const typed = (title: string): KeptDraft => ({
  draft: { ...shown, title: { en: title, uk: "" } },
  shown,
  locale: "en",
});
const full: KeepOutcome = { ok: false, reason: "full" };
const done: KeepOutcome = { ok: true };

/** A keeper in memory, whose writes can be held up, and what it was asked for. */
function makeKeeper() {
  const rows = new Map<string, TypedDraft>();
  const asked: string[] = [];
  const answers = { write: done, read: true, flush: done };
  let held: (() => void)[] | null = null;
  const wait = () => new Promise<void>((resolve) => (held ? held.push(resolve) : resolve()));
  const keeper = {
    keepDraft: async (key: string, draft: TypedDraft | null) => {
      asked.push(`${key}=${draft?.label.en ?? "gone"}`);
      await wait();
      if (!answers.write.ok) return answers.write;
      if (draft) rows.set(key, draft);
      else rows.delete(key);
      return done;
    },
    readDrafts: async <Draft>(read: (text: string) => Draft | null) => {
      asked.push("read");
      const drafts = new Map([...rows].map(([key, { text }]) => [key, read(text) as Draft]));
      return answers.read ? { ok: true, drafts } : { ok: false, reason: "no answer" };
    },
    flush: async () => {
      asked.push("flush");
      return answers.flush;
    },
  } as unknown as WorkKeeper;
  return {
    keeper,
    rows,
    asked,
    answers,
    hold: () => {
      held = [];
    },
    letGo: () => {
      for (const go of held ?? []) go();
      held = null;
    },
  };
}

const titles = (rows: ReadonlyMap<string, TypedDraft>) =>
  [...rows].map(([key, { label }]) => [key, label.en]);
const settle = () => vi.advanceTimersByTimeAsync(0);
let isWriter = true;
let fake: ReturnType<typeof makeKeeper>;
let drafts: WorkDrafts;
beforeEach(() => {
  vi.useFakeTimers();
  isWriter = true;
  fake = makeKeeper();
  drafts = new WorkDrafts({ keeper: fake.keeper, isWriter: () => isWriter });
});
afterEach(() => {
  vi.useRealTimers();
});

it("writes one after the other for each form, and of those that wait only the newest", async () => {
  await drafts.load();
  fake.hold();
  for (const title of ["S", "St", "Str"]) drafts.set("", typed(title));
  drafts.set("road", typed("Other"));
  await settle();
  expect(fake.asked).toEqual(["read", "=S", "road=Other"]);
  expect(drafts.hasUnwritten()).toBe(true);
  fake.letGo();
  await settle();
  expect(fake.asked).toEqual(["read", "=S", "road=Other", "=Str"]);
  expect(titles(fake.rows)).toEqual([
    ["", "Str"],
    ["road", "Other"],
  ]);
  expect(drafts.hasUnwritten()).toBe(false);
});

it("deletes what was saved only once the step that saved it is written", async () => {
  drafts.set("", typed("A"));
  await settle();
  fake.answers.flush = full;
  drafts.delete("");
  await settle();
  expect(drafts.keys()).toEqual([]);
  expect(titles(fake.rows)).toEqual([["", "A"]]);
  expect(drafts.hasUnwritten()).toBe(false);
  fake.answers.flush = done;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(titles(fake.rows)).toEqual([]);
  expect(fake.asked.slice(-2)).toEqual(["flush", "=gone"]);
});

it("does not delete what was typed again before the step that saved it was written", async () => {
  drafts.set("", typed("A"));
  await settle();
  drafts.delete("");
  drafts.set("", typed("B"));
  await settle();
  expect(titles(fake.rows)).toEqual([["", "B"]]);
});

it("tries again what could not be written, and asks before leaving until then", async () => {
  fake.answers.write = full;
  drafts.set("", typed("A"));
  await settle();
  expect(drafts.hasUnwritten()).toBe(true);
  fake.answers.write = done;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(titles(fake.rows)).toEqual([["", "A"]]);
  expect(drafts.hasUnwritten()).toBe(false);
});

it("has what was kept before a form shows, and looks it up once", async () => {
  fake.rows.set("", { text: writeKeptDraft(typed("Before")), label: { en: "Before", uk: "" } });
  const loading = drafts.load();
  expect(drafts.load()).toBe(loading);
  await loading;
  expect(drafts.get("")).toEqual(typed("Before"));
  expect(drafts.load()).toBe(loading);
  expect(fake.asked).toEqual(["read"]);
  expect(drafts.hasUnwritten()).toBe(false);
});

it("writes over nothing that it could not look at, and does not keep a form waiting for that", async () => {
  fake.rows.set("", { text: writeKeptDraft(typed("Before")), label: { en: "Before", uk: "" } });
  fake.answers.read = false;
  await drafts.load();
  await drafts.load();
  expect(fake.asked).toEqual(["read"]);
  drafts.set("other", typed("A"));
  await settle();
  expect(titles(fake.rows)).toEqual([["", "Before"]]);
  fake.answers.read = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(titles(fake.rows)).toEqual([
    ["", "Before"],
    ["other", "A"],
  ]);
  expect(drafts.keys()).toEqual(["other", ""]);
});

it("keeps what is typed on the page where another tab writes, and writes it once this one does", async () => {
  isWriter = false;
  await drafts.load();
  drafts.set("road", typed("Here"));
  await settle();
  expect(fake.asked).toEqual([]);
  expect(drafts.hasUnwritten()).toBe(true);
  isWriter = true;
  fake.rows.set("", { text: writeKeptDraft(typed("There")), label: { en: "There", uk: "" } });
  drafts.takeUp();
  await settle();
  expect(titles(fake.rows)).toEqual([
    ["", "There"],
    ["road", "Here"],
  ]);
  expect(drafts.get("")).toEqual(typed("There"));
});

it("takes over what another tab wrote or saved since, but not over what is typed here", async () => {
  for (const key of ["saved", "changed", "mine"]) drafts.set(key, typed("old"));
  await settle();
  isWriter = false;
  fake.rows.delete("saved");
  fake.rows.set("changed", { text: writeKeptDraft(typed("new")), label: { en: "new", uk: "" } });
  drafts.set("mine", typed("newest"));
  isWriter = true;
  drafts.takeUp();
  await drafts.load();
  await settle();
  expect(drafts.keys().map((key) => [key, drafts.get(key)?.draft.title.en])).toEqual([
    ["changed", "new"],
    ["mine", "newest"],
  ]);
  expect(fake.rows.get("mine")?.label.en).toBe("newest");
});

it("is in memory alone without a keeper, and asks before leaving", async () => {
  const alone = new WorkDrafts({ keeper: null, isWriter: () => false });
  await alone.load();
  alone.set("", typed("A"));
  expect(alone.hasUnwritten()).toBe(true);
  alone.delete("");
  expect(alone.hasUnwritten()).toBe(false);
});
