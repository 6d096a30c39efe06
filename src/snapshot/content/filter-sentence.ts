import type { Locale } from "../../core/sources/localized";
import { formatNumber } from "../../look/text/format-number";
import { pageDataMessages } from "../../look/text/messages/page-data";
import { type SnapshotMessages, snapshotMessages } from "../../look/text/messages/snapshot";
import {
  familyNames,
  partyNames,
  precisionNames,
  statusNames,
  targetNames,
} from "../../look/text/messages/terms";
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

function describeRange(
  { min, max }: { readonly min: number | null; readonly max: number | null },
  locale: Locale,
): string {
  const messages = pageDataMessages[locale];
  const write = (figure: number) => formatNumber(locale, figure);
  if (min !== null && max !== null)
    return min === max ? write(min) : messages.between(write(min), write(max));
  return min !== null ? messages.atLeast(write(min)) : messages.atMost(write(max ?? 0));
}

const targetTerms = (locale: Locale) => new Map<string, string>(Object.entries(targetNames[locale]));

function describeFilter(filter: SnapshotFilter, locale: Locale): string {
  const messages = snapshotMessages[locale];
  const words = pageDataMessages[locale];
  const terms = <Code extends string>(values: readonly Code[], names: Readonly<Record<Code, string>>) =>
    joinOr(
      values.map((value) => lowerFirst(names[value])),
      messages,
    );
  switch (filter.facet) {
    case "weapon":
      return messages.filterWeapon(terms(filter.values, familyNames[locale]));
    case "target": {
      const names = targetTerms(locale);
      const targets = filter.values.map((value) => {
        const name = names.get(value);
        return name === undefined ? value : lowerFirst(name);
      });
      return messages.filterTarget(joinOr(targets, messages));
    }
    case "precision":
      return words.filterPrecision(terms(filter.values, precisionNames[locale]));
    case "type":
      return words.filterType(joinOr(filter.values, messages));
    case "actor":
      return words.filterActor(joinOr(filter.values, messages));
    case "oblast":
      return words.filterOblast(joinOr(filter.values, messages));
    case "source":
      return words.filterSource(joinOr(filter.values, messages));
    case "killed":
      return words.filterKilled(describeRange(filter, locale));
    case "injured":
      return words.filterInjured(describeRange(filter, locale));
    case "view":
      return words.filterView;
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
  const stated = filters.filter((filter) => !("values" in filter) || filter.values.length > 0);
  if (stated.length === 0) return snapshotMessages[locale].filterNone;
  return `${stated.map((filter) => describeFilter(filter, locale)).join("; ")}.`;
}
