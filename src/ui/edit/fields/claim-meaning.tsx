import { claimScopes, claimStances, parties } from "../../../core/events/incident";
import { claimFieldMessages } from "../../../look/text/messages/edit/claims";
import { incidentFieldMessages } from "../../../look/text/messages/edit/fields";
import { partyNames } from "../../../look/text/messages/terms";
import { CheckBox } from "../../controls/check-box";
import { NativeSelect } from "../../controls/native-select";
import { useLocale } from "../../use-messages";
import type { ClaimDraft } from "../draft/draft";
import styles from "../edit.module.css";
import { scopeKeys } from "./scope-keys";

const stanceKeys = {
  reports: "stanceReports",
  confirms: "stanceConfirms",
  denies: "stanceDenies",
  retracts: "stanceRetracts",
} as const;

interface ClaimMeaningProps {
  readonly claim: ClaimDraft;
  readonly others: readonly ClaimDraft[];
  readonly onChange: (change: Partial<ClaimDraft>) => void;
  readonly error: string | undefined;
}

/** What a claim does: whether it reports or denies, of what its figures are, whom it names, which claims it replaces. */
export function ClaimMeaning({ claim, others, onChange, error }: ClaimMeaningProps) {
  const locale = useLocale();
  const texts = claimFieldMessages[locale];
  const scopeTexts = incidentFieldMessages[locale];
  const { supersedes } = claim;
  const replaceable = others
    .map(({ id, who, publisher }, index) => ({ id, number: String(index + 1), name: who || publisher }))
    .filter(({ id }) => id !== claim.id);
  return (
    <>
      <div className={styles.pair}>
        <NativeSelect
          showLabel
          label={texts.stance}
          value={claim.stance}
          options={claimStances.map((value) => ({ value, label: texts[stanceKeys[value]] }))}
          onChange={(stance) => onChange({ stance })}
        />
        <NativeSelect
          showLabel
          label={texts.claimScope}
          value={claim.scope}
          options={claimScopes.map((value) => ({ value, label: scopeTexts[scopeKeys[value]] }))}
          onChange={(scope) => onChange({ scope })}
        />
      </div>
      <NativeSelect
        showLabel
        label={texts.party}
        value={claim.party}
        options={[
          { value: "" as const, label: texts.partyUnsaid },
          ...parties.map((value) => ({ value, label: partyNames[locale][value] })),
        ]}
        onChange={(party) => onChange({ party })}
      />
      <p className={styles.aside}>{texts.partyHelp}</p>
      {replaceable.length > 0 && (
        <fieldset className={styles.choice}>
          <legend>{texts.supersedes}</legend>
          {replaceable.map(({ id, number, name }) => (
            <CheckBox
              key={id}
              label={[texts.claim(number), name].filter(Boolean).join(" · ")}
              isChecked={supersedes.includes(id)}
              onChange={(isChecked) =>
                onChange({
                  supersedes: isChecked ? [...supersedes, id] : supersedes.filter((other) => other !== id),
                })
              }
            />
          ))}
          {error && (
            <p className={styles.error} role="alert">
              {error}
            </p>
          )}
        </fieldset>
      )}
    </>
  );
}
