import type { NoticeCode } from "../../core/notices/notice-code";
import { type Locale, type Localized, locales } from "../../core/sources/localized";
import { keepMessages } from "../../look/text/messages/keep";
import { addNotice, withdrawNotice } from "../../workspace/commands/notice-commands";
import { newIncidentKey } from "../../workspace/keeping";
import type { Notice } from "../../workspace/notices";
import type { AppStore } from "../../workspace/store";
import type { LoadedWork } from "./load-work";

type Words = (typeof keepMessages)["en"];

/** @returns the notice's id */
function tell(
  store: AppStore,
  tone: Notice["tone"],
  word: (words: Words, locale: Locale) => string,
  action?: Notice["action"],
  persistent = tone !== "info",
): string {
  const values = Object.fromEntries(locales.map((locale) => [locale, word(keepMessages[locale], locale)]));
  addNotice(store, "told", tone, values, persistent, action);
  return store.getState().notices.at(-1)!.id;
}

const named = (words: Words, title: string) => title || words.untitled;

/** Says what of a work was recovered, to when, and what could not be read. */
export function tellRecovered(store: AppStore, work: LoadedWork): void {
  const { lostRecords, missingCount, refusedSteps, issues, atMs, state } = work;
  const lostCount = lostRecords.length + missingCount;
  const { title } = state.document;
  if (lostCount + refusedSteps > 0)
    tell(
      store,
      "warning",
      (words) =>
        [
          words.recovered(named(words, title), atMs),
          ...(lostCount > 0 ? [words.lostChanges(lostCount)] : []),
          ...(refusedSteps > 0 ? [words.lostSteps(refusedSteps)] : []),
        ].join(" "),
      "save-damaged",
    );
  else if (issues.length === 0) tell(store, "warning", (words) => words.recoveredAll(named(words, title)));
  const [first] = issues;
  if (first)
    addNotice(store, "saved-work-unreadable", "error", {
      original: `${first.column ?? ""} ${first.original}`.trim(),
    });
}

const workNotices: readonly NoticeCode[] = [
  "told",
  "file-opened",
  "file-without-rows",
  "link-filter-missing",
  "source-removed",
  "source-content-missing",
  "source-not-read",
  "source-not-stored",
  "saved-work-unreadable",
  "data-beyond-ground",
  "line-refused",
  "zone-refused",
  "written-elsewhere",
  "written-elsewhere-following",
];

/** What was told of one workspace does not hold for the next. */
export function withdrawWorkNotices(store: AppStore): void {
  for (const code of workNotices) withdrawNotice(store, code);
}

export function tellUnreadable(store: AppStore, title: string): void {
  tell(store, "error", (words) => words.unreadable(named(words, title)), "save-damaged");
}

/** Says that another tab writes, for as long as it does. */
export function tellFollowing(store: AppStore): void {
  addNotice(store, "written-elsewhere-following", "info", {}, true, "take-over");
}

export function tellWriting(store: AppStore, isUnasked: boolean): void {
  withdrawNotice(store, "written-elsewhere-following");
  withdrawNotice(store, "written-elsewhere");
  if (isUnasked) tell(store, "info", (words) => words.writing);
}

/** The title that a copy is given, in the language of the page. */
export function copyTitle(store: AppStore, title: string): string {
  const words = keepMessages[store.getState().view.locale];
  return words.copyOf(named(words, title));
}

export function tellCopied(store: AppStore, title: string, original: string): void {
  tell(store, "warning", (words) => words.copied(title, named(words, original)));
}

/** Says that what was kept is gone, and that this page has it still. */
export function tellCleared(store: AppStore): void {
  store.setState({ saving: { status: "failed", reason: "deleted" } });
  tell(store, "error", (words) => words.cleared, "save-file");
}

/** Says that the browser has emptied its storage, which it found damaged. */
export function tellEmptied(store: AppStore): void {
  tell(store, "error", (words) => words.emptied);
}

/** Says that what was gone from the browser's storage was brought back from the second copy. */
export function tellBroughtBack(store: AppStore, workCount: number): void {
  tell(store, "warning", (words) => words.broughtBack(workCount));
}

/** Says that the work on this page is not written, and offers its file. */
export function tellUnsaved(store: AppStore, reason: string): void {
  store.setState({ saving: { status: "failed", reason } });
  addNotice(store, "save-failed", "error", { reason }, true, "save-file");
}

/** So many drafts are named. */
const mostNamed = 5;

/** Says what was typed and not saved, by the names it has so far; until it is closed. Returns the notice's id. */
export function tellTyped(store: AppStore, drafts: ReadonlyMap<string, Localized>): string {
  const nameOf = (words: Words, locale: Locale, [key, label]: readonly [string, Localized]) => {
    const title = label[locale].trim() || locales.map((other) => label[other].trim()).find(Boolean);
    return key === newIncidentKey ? words.newIncident(title ?? "") : words.knownIncident(title ?? "");
  };
  const word = (words: Words, locale: Locale) => {
    const named = [...drafts].slice(0, mostNamed).map((draft) => nameOf(words, locale, draft));
    return words.typed(named.join("; "), Math.max(0, drafts.size - mostNamed));
  };
  return tell(store, "info", word, undefined, true);
}

/** Says that what is typed stays on the page alone for now. Returns the notice's id. */
export function tellDraftUnkept(store: AppStore, reason: string): string {
  return tell(store, "warning", (words) => words.draftUnkept(reason));
}

export function tellDraftsUnread(store: AppStore, reason: string): void {
  tell(store, "warning", (words) => words.draftsUnread(reason));
}

export function tellDraftsUnreadable(store: AppStore, count: number): void {
  tell(store, "warning", (words) => words.draftsUnreadable(count), "save-damaged");
}
