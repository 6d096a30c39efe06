import type { Locale } from "../../core/sources/localized";
import { type SnapshotMessages, snapshotMessages } from "../../look/text/messages/snapshot";
import { familyNames, partyNames, statusNames, targetNames } from "../../look/text/messages/terms";
import type { SnapshotFilter } from "../page-content";

/** A term inside a sentence begins small, unless it is a name or an abbreviation. */
function lowerFirst(text: string): string {
  const [first = "", second = ""] = text;
  return second === second.toLocaleLowerCase() ? first.toLocaleLowerCase() + text.slice(1) : text;
}

function joinOr(values: readonly string[], messages: SnapshotMessages): string {
  if (values.length < 2) return values.join("");
  return `${values.slice(0, -1).join(", ")} ${messages.or} ${values.at(-1)}`;
}

function describeFilter(filter: SnapshotFilter, locale: Locale): string {
  const messages = snapshotMessages[locale];
  const terms = <Code extends string>(values: readonly Code[], names: Readonly<Record<Code, string>>) =>
    joinOr(
      values.map((value) => lowerFirst(names[value])),
      messages,
    );
  switch (filter.facet) {
    case "weapon":
      return messages.filterWeapon(terms(filter.values, familyNames[locale]));
    case "target":
      return messages.filterTarget(terms(filter.values, targetNames[locale]));
    case "status":
      return messages.filterStatus(terms(filter.values, statusNames[locale]));
    case "party":
      return messages.filterParty(
        joinOr(
          filter.values.map((value) => partyNames[locale][value]),
          messages,
        ),
      );
    case "place":
      return messages.filterPlace(joinOr(filter.values, messages));
    case "zone":
      return messages.filterZone(joinOr(filter.values, messages));
    case "text":
      return messages.filterText(joinOr(filter.values, messages));
  }
}

/** The filters as one sentence in the locale; says so where there are none. */
export function filterSentence(filters: readonly SnapshotFilter[], locale: Locale): string {
  const stated = filters.filter((filter) => filter.values.length > 0);
  if (stated.length === 0) return snapshotMessages[locale].filterNone;
  return `${stated.map((filter) => describeFilter(filter, locale)).join("; ")}.`;
}
