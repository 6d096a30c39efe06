import type { OwnIncident } from "../../core/events/own-incident";
import type { Locale } from "../../core/sources/localized";
import { editHistoryMessages, incidentChangeKeys } from "../../look/text/messages/edit/history";
import { changedThings } from "./changed-things";
import { nameOf, type Step, type StepTexts, withinSentence } from "./step";

/** What a step did to incidents by hand. */
export function describeIncidentStep(
  locale: Locale,
  { code, before, after }: Step,
  texts: StepTexts,
): string {
  const withId = (own: OwnIncident) => ({ id: own.incident.id, own });
  const things = changedThings(before.ownIncidents.map(withId), after.ownIncidents.map(withId));
  const { added, removed, changed } = things;
  const put = changed[0]?.after ?? added[0];
  const name = nameOf(locale, put?.own.incident.title);
  switch (code) {
    case "add-incident":
      return texts.incidentAdded(name);
    case "merge-incidents":
      return texts.incidentsMerged(name);
    case "split-incident":
      return texts.incidentSplit(name);
    case "restore-incident": {
      const gone = removed[0]?.own;
      const goneName = nameOf(locale, gone?.incident.title);
      return gone && gone.basedOn.length === 0 && !put
        ? texts.incidentRemoved(goneName)
        : texts.incidentRestored(goneName || name);
    }
    default: {
      const kind = put?.own.changes.at(-1)?.kind;
      return texts.incidentEdited(
        name,
        kind ? withinSentence(editHistoryMessages[locale][incidentChangeKeys[kind]]) : "",
      );
    }
  }
}
