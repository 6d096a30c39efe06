import { Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { parties } from "../../../core/events/incident";
import { claimFieldMessages } from "../../../look/text/messages/edit/claims";
import { partyNames } from "../../../look/text/messages/terms";
import { Button } from "../../controls/button";
import { CheckBox } from "../../controls/check-box";
import { NativeSelect } from "../../controls/native-select";
import { PlainField } from "../../controls/plain-field";
import { TextField } from "../../controls/text-field";
import { useLocale } from "../../use-messages";
import type { ClaimDraft } from "../draft/draft";
import styles from "../edit.module.css";
import type { FormPart } from "../form-state";
import { ClaimMeaning } from "./claim-meaning";
import { PairField } from "./pair-field";

interface ClaimFieldsProps {
  readonly form: FormPart;
  readonly claim: ClaimDraft;
  readonly index: number;
  readonly isOpenAtFirst: boolean;
  readonly onClaim: (claim: ClaimDraft) => void;
  readonly onRemove: () => void;
}

/** "26 Dec 16:13" would need a date that can be read; what is typed always can be shown. */
export function summaryOf({ who, publisher, published, killed, injured }: ClaimDraft): string {
  const figures = [killed, injured].some((count) => count !== "") && `${killed || "?"} / ${injured || "?"}`;
  const moment = [published.date, published.clock].filter(Boolean).join(" ");
  return [moment, who || publisher, figures].filter(Boolean).join(" · ");
}

const fieldNames = ["who", "published", "killed", "injured", "url", "archivedUrl", "supersedes", "id"];

/** One claim: who, when, which figures of what, where it can be read. Folded until it is wanted or wrong. */
export function ClaimFields({ form, claim, index, isOpenAtFirst, onClaim, onRemove }: ClaimFieldsProps) {
  const locale = useLocale();
  const texts = claimFieldMessages[locale];
  const details = useRef<HTMLDetailsElement>(null);
  const number = String(index + 1);
  const field = (name: string) => `claims.${index}.${name}`;
  const errorOf = (name: string) => form.errorOf(field(name));
  const leave = (name: string) => () => form.onLeave(field(name));
  const change = (part: Partial<ClaimDraft>) => onClaim({ ...claim, ...part });
  const isWrong = fieldNames.some((name) => errorOf(name) !== undefined);
  useEffect(() => {
    if (details.current && (isWrong || isOpenAtFirst)) details.current.open = true;
  }, [isWrong, isOpenAtFirst]);
  useEffect(() => {
    if (isOpenAtFirst) details.current?.querySelector("input")?.focus();
  }, [isOpenAtFirst]);
  return (
    <li>
      <details ref={details} className={styles.claim}>
        <summary>
          {texts.claim(number)} <span className={styles.aside}>{summaryOf(claim) || texts.newClaim}</span>
        </summary>
        <div className={styles.claimBody}>
          <TextField
            label={texts.who}
            value={claim.who}
            help={texts.whoHelp}
            error={errorOf("who")}
            onBlur={leave("who")}
            onChange={(who) => change({ who })}
          />
          <NativeSelect
            showLabel
            label={texts.speaksFor}
            value={claim.speaksFor}
            options={[
              { value: "" as const, label: texts.speaksForNone },
              ...parties.map((value) => ({ value, label: partyNames[locale][value] })),
            ]}
            onChange={(speaksFor) => change({ speaksFor })}
          />
          <div className={styles.pair}>
            <PlainField
              type="date"
              label={texts.publishedDate}
              value={claim.published.date}
              error={errorOf("published")}
              onBlur={leave("published")}
              onChange={(date) => change({ published: { ...claim.published, date } })}
            />
            <TextField
              label={texts.publishedClock}
              value={claim.published.clock}
              help={`${texts.publishedHelp} ${texts.publishedZoneHelp(claim.publishedZone)}`}
              onBlur={leave("published")}
              onChange={(clock) => change({ published: { ...claim.published, clock } })}
            />
          </div>
          <CheckBox
            label={texts.publishedInferred}
            isChecked={claim.publishedInferred}
            onChange={(publishedInferred) => change({ publishedInferred })}
          />
          <div className={styles.pair}>
            <TextField
              label={texts.killed}
              value={claim.killed}
              inputMode="decimal"
              help={texts.countHelp}
              error={errorOf("killed")}
              onBlur={leave("killed")}
              onChange={(killed) => change({ killed })}
            />
            <TextField
              label={texts.injured}
              value={claim.injured}
              inputMode="decimal"
              error={errorOf("injured")}
              onBlur={leave("injured")}
              onChange={(injured) => change({ injured })}
            />
          </div>
          <ClaimMeaning
            claim={claim}
            others={form.draft.claims}
            onChange={change}
            error={errorOf("supersedes")}
          />
          <TextField
            label={texts.publisher}
            value={claim.publisher}
            onChange={(publisher) => change({ publisher })}
          />
          <TextField
            label={texts.url}
            value={claim.url}
            error={errorOf("url")}
            onBlur={leave("url")}
            onChange={(url) => change({ url })}
          />
          <TextField
            label={texts.archivedUrl}
            value={claim.archivedUrl}
            error={errorOf("archivedUrl")}
            onBlur={leave("archivedUrl")}
            onChange={(archivedUrl) => change({ archivedUrl })}
          />
          <PairField label={texts.note} value={claim.note} rows={2} onChange={(note) => change({ note })} />
          <Button icon={Trash2} label={texts.removeClaim(number)} look="outlined" onClick={onRemove} />
        </div>
      </details>
    </li>
  );
}
