import { type FormEvent, useState } from "react";
import { casualtiesOf } from "../../core/events/casualties";
import { canSplit, splitIncident } from "../../core/events/edits/split-incident";
import type { OwnIncident } from "../../core/events/own-incident";
import { describeCasualties } from "../../look/text/describe-casualties";
import { editFormMessages } from "../../look/text/messages/edit/form";
import { mergeAndSplitMessages } from "../../look/text/messages/edit/merge-and-split";
import { splitOwnIncident } from "../../workspace/commands/incident-commands";
import { Button } from "../controls/button";
import { CheckBox } from "../controls/check-box";
import { TextField } from "../controls/text-field";
import { useAppStore } from "../store-context";
import { useLocale } from "../use-messages";
import { ClaimLines, useClaimText } from "./claim-lines";
import styles from "./edit.module.css";
import { EditSheet } from "./edit-sheet";
import { PreviewNote } from "./preview-note";

interface SplitIncidentProps {
  readonly own: OwnIncident;
  readonly onClose: () => void;
}

/** Lets the user say which claims are of a second incident, and shows what both become. */
export function SplitIncident({ own, onClose }: SplitIncidentProps) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = mergeAndSplitMessages[locale];
  const formTexts = editFormMessages[locale];
  const claimText = useClaimText();
  const { incident } = own;
  const [going, setGoing] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const [isRefused, setRefused] = useState(false);
  const isPossible = canSplit(incident, going);
  const parts = isPossible ? splitIncident(own, going, `${incident.id}~`, { atMs: 0, reason: "" }) : null;
  const split = (event: FormEvent) => {
    event.preventDefault();
    if (!isPossible) return;
    const problems = splitOwnIncident(store, incident.id, going, { atMs: Date.now(), reason: reason.trim() });
    if (problems.length > 0) setRefused(true);
    else onClose();
  };
  return (
    <EditSheet title={texts.splitTitle} onClose={onClose}>
      <form className={styles.form} onSubmit={split}>
        <p>{texts.splitHelp}</p>
        <fieldset className={styles.choice}>
          <legend>{texts.splitChoice}</legend>
          {incident.claims.map((claim) => (
            <CheckBox
              key={claim.id}
              label={claimText(claim)}
              isChecked={going.includes(claim.id)}
              onChange={(isChecked) =>
                setGoing(isChecked ? [...going, claim.id] : going.filter((id) => id !== claim.id))
              }
            />
          ))}
        </fieldset>
        {parts ? (
          <section className={styles.section} aria-label={texts.preview}>
            <h3>{texts.preview}</h3>
            <PreviewNote />
            <div className={styles.columns}>
              {parts.map((part, index) => (
                <div key={part.incident.id}>
                  <h4>{index === 0 ? texts.first : texts.second}</h4>
                  <p className={styles.figures}>{describeCasualties(locale, casualtiesOf(part.incident))}</p>
                  <ClaimLines claims={part.incident.claims} />
                </div>
              ))}
            </div>
          </section>
        ) : (
          <p className={styles.aside}>{texts.splitNeeds}</p>
        )}
        <TextField label={formTexts.reason} value={reason} help={formTexts.reasonHelp} onChange={setReason} />
        <footer className={styles.footer}>
          {isRefused && (
            <p className={styles.error} role="alert">
              {formTexts.notSaved}
            </p>
          )}
          <Button type="submit" look="primary" label={texts.splitDo} disabled={!isPossible} />
          <Button label={formTexts.cancel} onClick={onClose} />
        </footer>
      </form>
    </EditSheet>
  );
}
