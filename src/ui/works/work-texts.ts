import type { Locale } from "../../core/sources/localized";
import { formatMoment } from "../../look/text/format-date";
import { formatNumber } from "../../look/text/format-number";
import { shellMessages } from "../../look/text/messages/shell";
import { workMessages } from "../../look/text/messages/works";
import { shortenText } from "../../look/text/shorten-text";
import type { WorkSummary } from "../../workspace/keeping";

const longestTitle = 120;

/** The title as a list shows it: on one line, its beginning where it is long, the words for a nameless one. */
export function titleOf(locale: Locale, { title }: Pick<WorkSummary, "title">): string {
  return shortenText(title.replace(/\s+/g, " ").trim(), longestTitle) || shellMessages[locale].untitled;
}

/** "18 kB", "1.2 MB": thousands of bytes, never less than one. */
export function formatSize(locale: Locale, sizeBytes: number): string {
  const texts = workMessages[locale];
  if (sizeBytes >= 999_500) return texts.sizeMb(formatNumber(locale, sizeBytes / 1e6, 1));
  return texts.sizeKb(formatNumber(locale, Math.max(1, Math.round(sizeBytes / 1000))));
}

/** When it was changed or deleted, by the clock of the zone, and what it takes. */
export function factsOf(locale: Locale, work: WorkSummary, zone: string): string {
  const texts = workMessages[locale];
  const moment = (atMs: number) => formatMoment(locale, atMs, zone, true);
  const when =
    work.deletedAtMs === null
      ? texts.changed(moment(work.changedAtMs))
      : texts.deleted(moment(work.deletedAtMs));
  return `${when} ·\u00a0${formatSize(locale, work.sizeBytes)}`;
}

const reasonKeys = new Map<
  string,
  "unreadableReason" | "openHereReason" | "writtenElsewhereReason" | "notDeletedReason"
>([
  ["unreadable", "unreadableReason"],
  ["open-here", "openHereReason"],
  ["written-elsewhere", "writtenElsewhereReason"],
  ["pen-lost", "writtenElsewhereReason"],
  ["not-deleted", "notDeletedReason"],
]);

/** Why something could not be done: in our words where it has a code of ours, else in the browser's own. */
export function describeReason(locale: Locale, reason: string): string {
  const key = reasonKeys.get(reason);
  return key === undefined ? reason : workMessages[locale][key];
}
