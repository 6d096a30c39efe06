import { startKeeping } from "../../../src/runtime/keep/start-keeping";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { finishGesture, redo, startGesture, undo } from "../../../src/workspace/commands/execute";
import { addZone, changeZone, removeZone } from "../../../src/workspace/commands/zone-commands";
import { checksumOf } from "../../../src/workspace/keep/checksum";
import type { WorkKeeper } from "../../../src/workspace/keeping";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { drawnZone } from "../../ui/panels/sample-store";
import { typedTags, typeForever } from "./type-drafts";

/** What is on a page, as it can be compared from outside. */
export interface PageState {
  readonly workId: string | null;
  readonly role: string;
  readonly saving: string;
  readonly title: string;
  readonly zoneIds: readonly string[];
  readonly pastCount: number;
  readonly futureCount: number;
  /** Over the document and the number of steps done and undone. */
  readonly fingerprint: number;
  /** What was told: the words themselves, or the code that stands for them. */
  readonly notices: readonly string[];
}

/** What the page offers as `window.keepPage`. */
export interface KeepPage {
  start(databaseName: string, handOverMs?: number): Promise<PageState>;
  state(): PageState;
  /** Edits at random until the browser dies; tells each state (`made`) and each that is said to be saved (`saved`). */
  editForever(): Promise<void>;
  /** Types in forms at random until the browser dies; tells each change (`typed`) and each that is kept (`kept`). */
  typeForever(): void;
  /** Types in one form, until that is kept. */
  typeOnce(key: string, text: string): Promise<boolean>;
  /** What is kept of the forms, by their keys; a reason where that cannot be read. */
  typedTags(): Promise<readonly (readonly [string, string])[] | string>;
  /** Adds a zone, with a name of so many letters: whether that was refused. */
  add(id: string, letters?: number): "added" | "refused";
  /** Zones that were in a state that was said to be saved, of all time of this page. */
  savedIds(): readonly string[];
  takeOver(): Promise<boolean>;
  flush(): Promise<{ readonly ok: boolean }>;
  undoAll(): PageState;
  works(): Promise<readonly string[]>;
  openWork(id: string): Promise<PageState>;
  /** Holds the page up, as a long calculation would. */
  hang(ms: number): void;
}

declare global {
  var keepPage: KeepPage;
}

let store: AppStore = createAppStore();
let keeper: WorkKeeper | null = null;
const saved = new Set<string>();
const told: string[] = [];

/** Letters that no storage can press into less. */
function noise(letterCount: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(letterCount));
  return Array.from(bytes, (byte) => byte.toString(36).slice(-1)).join("");
}

function fingerprint(): number {
  const { document, history } = store.getState();
  return checksumOf(
    JSON.stringify(document.zones.map(({ id, nearMeters }) => [id, nearMeters])),
    document.title,
    history.past.length,
    history.future.length,
  );
}

function state(): PageState {
  const { document, history, keeping, saving } = store.getState();
  return {
    workId: keeping.workId,
    role: keeping.role,
    saving: saving.status,
    title: document.title,
    zoneIds: document.zones.map(({ id }) => id),
    pastCount: history.past.length,
    futureCount: history.future.length,
    fingerprint: fingerprint(),
    notices: [...told],
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const random = (count: number) => Math.floor(Math.random() * count);

let count = 0;

/** Something that a user does, in one or in several changes of the state. */
async function editOnce(report: () => void): Promise<void> {
  const { zones } = store.getState().document;
  const zone = zones[random(zones.length)];
  const kind = random(10);
  if (kind < 3 || !zone) addZone(store, { ...drawnZone, id: `zone-${crypto.randomUUID()}` });
  else if (kind === 3 && zones.length > 20) removeZone(store, zone.id);
  else if (kind === 4) undo(store);
  else if (kind === 5) redo(store);
  else if (kind === 6) setTitle(store, `Title ${count}`);
  else if (kind === 7) {
    const gesture = startGesture(store);
    for (let move = 0; move < 5; move++) {
      changeZone(store, zone.id, { nearMeters: random(1e6) }, gesture.key);
      report();
      await pause(random(20));
    }
    finishGesture(store);
  } else changeZone(store, zone.id, { nearMeters: random(1e6) });
  report();
}

globalThis.keepPage = {
  start: async (databaseName, handOverMs = 400) => {
    store = createAppStore();
    store.subscribe(({ notices, saving, keeping, document }, previous) => {
      if (notices !== previous.notices)
        // A mere remark: who writes, what was typed.
        for (const { id, code, tone, values } of notices)
          if (!(code === "told" && tone === "info") && !previous.notices.some((other) => other.id === id))
            told.push(code === "told" ? String(values.en) : code);
      if (saving !== previous.saving && saving.status === "saved" && keeping.role === "writer")
        for (const { id } of document.zones) saved.add(id);
    });
    keeper = await startKeeping(store, () => Date.now(), { databaseName, handOverMs });
    return state();
  },
  state,
  editForever: async () => {
    let last = state().fingerprint;
    const report = () => {
      const now = fingerprint();
      if (now === last) return;
      last = now;
      count++;
      console.log(`made ${count} ${now}`);
    };
    store.subscribe(({ saving }, previous) => {
      if (saving !== previous.saving && saving.status === "saved") {
        report();
        console.log(`saved ${count} ${fingerprint()}`);
      }
    });
    for (;;) {
      await editOnce(report);
      await pause(random(4) === 0 ? random(60) : 0);
    }
  },
  typeForever: () => {
    if (keeper) typeForever(keeper);
  },
  typeOnce: async (key, text) =>
    (await keeper?.keepDraft(key, { text, label: { en: text, uk: "" } }))?.ok ?? false,
  typedTags: async () => (keeper ? typedTags(keeper) : "no keeper"),
  add: (id, letters = 4) => {
    addZone(store, { ...drawnZone, id, name: { en: noise(letters), uk: "" } });
    return store.getState().document.zones.some((zone) => zone.id === id) ? "added" : "refused";
  },
  savedIds: () => [...saved],
  takeOver: async () => (await keeper?.takeOver())?.ok ?? false,
  flush: async () => (await keeper?.flush()) ?? { ok: false },
  undoAll: () => {
    for (let left = store.getState().history.past.length; left > 0; left--) undo(store);
    return state();
  },
  works: async () => ((await keeper?.listWorks()) ?? []).map(({ id }) => id),
  openWork: async (id) => {
    await keeper?.openWork(id);
    return state();
  },
  hang: (ms) => {
    const end = performance.now() + ms;
    while (performance.now() < end);
  },
};
