import type { Incident, IncidentStatus } from "../../../core/events/incident";
import { statusOfClaims } from "../../../core/events/known/status-of-claims";
import { incidentAsOf } from "../../../core/events/known-at";
import { detailsMessages } from "../../../look/text/messages/details";
import { statusNames } from "../../../look/text/messages/terms";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "./details.module.css";
import { Fact } from "./fact";

const reasonKeys = {
  disputed: "becauseDisputed",
  confirmed: "becauseConfirmed",
  "attacker-only": "becauseAttackerOnly",
  reported: "becauseReported",
} as const satisfies Record<IncidentStatus, string>;

/** The status, why it is so, and what possibly known claims would make of it; nothing of what nobody told of yet. */
export function StatusFact({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const knownAtMs = useApp((state) => state.time.knownAtMs);
  const { visibility, status, possibleStatus } = incidentAsOf(incident, knownAtMs);
  if (visibility === "unknown") return null;
  const isFromClaims = statusOfClaims(incident.claims, incident) === incident.status;
  const names = statusNames[locale];
  return (
    <Fact term={texts.status}>
      <p>{names[status]}</p>
      <p className={styles.aside}>{texts[isFromClaims ? reasonKeys[status] : "becauseJudged"]}</p>
      {visibility === "possibly-known" && <p className={styles.aside}>{texts.possiblyBy}</p>}
      {possibleStatus !== status && (
        <p className={styles.aside}>
          {texts.possibleStatus(names[possibleStatus].toLocaleLowerCase(locale))}
        </p>
      )}
    </Fact>
  );
}
