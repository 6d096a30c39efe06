import { claimScopes, incidentStatuses, targetCodes } from "../../../core/events/incident";
import { weaponCodes } from "../../../core/events/weapons";
import { incidentFieldMessages } from "../../../look/text/messages/edit/fields";
import { targetNames, weaponNames } from "../../../look/text/messages/terms";
import { NativeSelect } from "../../controls/native-select";
import { useLocale } from "../../use-messages";
import { statusOfItsClaims } from "../draft/draft";
import type { FormPart } from "../form-state";
import { nameOfStatus } from "../name-of-status";
import { CodeChoice } from "./code-choice";
import { PairField } from "./pair-field";
import { scopeKeys } from "./scope-keys";
import { Section } from "./section";

/** Title, status, weapons, targets, and what the figures are of. */
export function WhatFields({ draft, claimsStatus, onChange, errorOf, onLeave }: FormPart) {
  const locale = useLocale();
  const texts = incidentFieldMessages[locale];
  return (
    <Section title={texts.what}>
      <PairField
        label={texts.title}
        value={draft.title}
        help={texts.bothHelp}
        error={errorOf("title")}
        onBlur={() => onLeave("title")}
        onChange={(title) => onChange({ title })}
      />
      <NativeSelect
        showLabel
        label={texts.status}
        value={draft.status}
        options={[
          { value: statusOfItsClaims, label: texts.statusOfClaims(nameOfStatus(locale, claimsStatus)) },
          ...incidentStatuses.map((value) => ({ value, label: nameOfStatus(locale, value) })),
        ]}
        onChange={(status) => onChange({ status })}
      />
      <CodeChoice
        label={texts.weapons}
        codes={weaponCodes}
        nameOf={(code) => weaponNames[locale][code]}
        chosen={draft.weapons}
        onChange={(weapons) => onChange({ weapons })}
      />
      <CodeChoice
        label={texts.targets}
        codes={targetCodes}
        nameOf={(code) => targetNames[locale][code]}
        chosen={draft.targets}
        onChange={(targets) => onChange({ targets })}
      />
      <NativeSelect
        showLabel
        label={texts.casualtiesOf}
        value={draft.scope}
        options={claimScopes.map((value) => ({ value, label: texts[scopeKeys[value]] }))}
        onChange={(scope) => onChange({ scope })}
      />
    </Section>
  );
}
