import type { FacetName } from "../../../core/events/incident-filter";
import { admin1Name } from "../../../core/places/admin1-names";
import type { Locale } from "../../../core/sources/localized";
import { ucdpTypeName } from "../../../look/text/messages/panel-facts";
import {
  familyNames,
  partyNames,
  precisionNames,
  statusNames,
  targetNames,
} from "../../../look/text/messages/terms";

/** Terms come from files as well, and one of them may be called "constructor". */
function ownName(names: Readonly<Record<string, string>>, term: string): string | null {
  return Object.hasOwn(names, term) ? (names[term] ?? null) : null;
}

const namesOfFacet = {
  weapon: familyNames,
  target: targetNames,
  party: partyNames,
  precision: precisionNames,
  status: statusNames,
};

/**
 * What a value of a facet is called: Demarc's own codes and oblasts in the chosen language, a source by its name, and
 * what a table of the user's calls something as it stands there, UCDP's codes by what they mean.
 *
 * @param ucdpCodes  event types that are UCDP's codes
 */
export function termName(
  locale: Locale,
  facet: FacetName,
  term: string,
  sourceNames: ReadonlyMap<string, string>,
  ucdpCodes: ReadonlySet<string>,
): string {
  switch (facet) {
    case "type":
      return ucdpCodes.has(term) ? ucdpTypeName(locale, term) : term;
    case "actor":
      return term;
    case "oblast":
      return admin1Name(term)?.[locale] ?? term;
    case "source":
      return sourceNames.get(term) ?? term;
    default:
      return ownName(namesOfFacet[facet][locale], term) ?? term;
  }
}
