import { isEmptyFilter } from "../../core/events/incident-filter";
import type { Locale } from "../../core/sources/localized";
import { panelsMessages } from "../../look/text/messages/panels";
import { changedMembers } from "./changed-things";
import { listParts, type Step, type StepTexts, withinSentence } from "./step";

const facetKeys = {
  weapon: "facetWeapon",
  type: "facetType",
  target: "facetTarget",
  party: "facetParty",
  actor: "facetActor",
  oblast: "facetOblast",
  source: "facetSource",
  precision: "facetPrecision",
  status: "facetStatus",
  killed: "killed",
  injured: "injured",
  inView: "inView",
  zone: "insideZone",
  text: "search",
} as const;

/** What a step did to the filter. */
export function describeFilterStep(locale: Locale, { before, after }: Step, texts: StepTexts): string {
  if (isEmptyFilter(after.filter)) return texts.filterCleared;
  const members = [...changedMembers(before.filter, after.filter)];
  return texts.filterChanged(
    listParts(members.map((member) => withinSentence(panelsMessages[locale][facetKeys[member]]))),
  );
}

const pageTextKeys = { title: "pageTitle", subtitle: "pageSubtitle", notes: "pageNotes" } as const;

const pageKeys = {
  ...pageTextKeys,
  page: "pagePaper",
  custom: "pagePaper",
  orientation: "pageOrientation",
  dpi: "pageResolution",
  themeName: "pageTheme",
  locale: "pageLanguage",
  frame: "pageFrame",
  blocks: "pageBlocks",
  publishSafe: "pagePublishSafe",
  carriesWorkspace: "pageCarriesWorkspace",
} as const;

/** What a step did to the page that is exported. */
export function describePageStep({ code, before, after }: Step, texts: StepTexts): string {
  const parts = [...changedMembers(before.page, after.page)].map((member) => texts[pageKeys[member]]);
  return code === "set-page-texts" ? texts.pageTexts(listParts(parts)) : texts.pageChanged(listParts(parts));
}
