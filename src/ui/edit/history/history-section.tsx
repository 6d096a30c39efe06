import type { OwnIncident } from "../../../core/events/own-incident";
import { formatMoment } from "../../../look/text/format-date";
import { editHistoryMessages, incidentChangeKeys } from "../../../look/text/messages/edit/history";
import { useApp } from "../../store-context";
import { useLocale } from "../../use-messages";
import { ClaimLines } from "../claim-lines";
import styles from "../edit.module.css";
import { describeMembers } from "./describe-member";
import { type HistoryStep, listHistorySteps } from "./history-steps";

function Step({ step }: { readonly step: HistoryStep }) {
  const locale = useLocale();
  const texts = editHistoryMessages[locale];
  const zone = useApp((state) => state.time.zone);
  const { change, claimsBefore, before } = step;
  const members = describeMembers(locale, before, zone);
  const wholes = change.kind === "merged" || change.kind === "split" ? change.before : [];
  const isNothing = members.length + claimsBefore.length + wholes.length === 0 && !change.remarkBefore;
  return (
    <li>
      <p>
        <strong>{texts[incidentChangeKeys[change.kind]]}</strong>{" "}
        <span className={styles.aside}>{formatMoment(locale, change.atMs, zone, true)}</span>
      </p>
      {change.reason && <p>{texts.historyReason(change.reason)}</p>}
      {!isNothing && (
        <div className={styles.earlier}>
          <p className={styles.aside}>{texts.historyBefore}</p>
          <dl>
            {members.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {change.remarkBefore && <p>{change.remarkBefore}</p>}
          <ClaimLines claims={claimsBefore} />
          {wholes.map((whole) => (
            <div key={whole.id ?? ""}>
              <p>{whole.title?.[locale]}</p>
              <ClaimLines claims={whole.claims ?? []} />
            </div>
          ))}
        </div>
      )}
    </li>
  );
}

/** What was changed here, newest first: when, what, why, and what stood before. */
export function HistorySection({ own }: { readonly own: OwnIncident }) {
  const texts = editHistoryMessages[useLocale()];
  const steps = listHistorySteps(own);
  return (
    <details className={styles.history}>
      <summary>
        {texts.history} <span className={styles.aside}>{steps.length}</span>
      </summary>
      <ol>
        {steps.map((step) => (
          <Step key={step.number} step={step} />
        ))}
      </ol>
    </details>
  );
}
