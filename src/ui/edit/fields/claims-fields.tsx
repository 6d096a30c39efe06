import { Plus } from "lucide-react";
import { useState } from "react";
import { claimFieldMessages } from "../../../look/text/messages/edit/claims";
import { Button } from "../../controls/button";
import { useMessages } from "../../use-messages";
import type { ClaimDraft } from "../draft/draft";
import styles from "../edit.module.css";
import type { FormPart } from "../form-state";
import { ClaimFields } from "./claim-fields";
import { Section } from "./section";

function newClaim(zone: string): ClaimDraft {
  return {
    id: crypto.randomUUID(),
    who: "",
    speaksFor: "",
    publisher: "",
    published: { date: "", clock: "" },
    publishedZone: zone,
    publishedInferred: false,
    killed: "",
    injured: "",
    scope: "site",
    stance: "reports",
    party: "",
    url: "",
    archivedUrl: "",
    note: { en: "", uk: "" },
    supersedes: [],
  };
}

/** Every claim of the incident, folded to one line each, and a new one. */
export function ClaimsFields(form: FormPart) {
  const { draft, onChange } = form;
  const manyClaims = form.errorOf("claims");
  const texts = useMessages(claimFieldMessages);
  /** The one that was just added is open. */
  const [addedId, setAddedId] = useState<string | null>(null);
  const remove = (id: string) =>
    onChange({
      claims: draft.claims
        .filter((claim) => claim.id !== id)
        .map((claim) => ({ ...claim, supersedes: claim.supersedes.filter((other) => other !== id) })),
    });
  const add = () => {
    const claim = newClaim(draft.zone);
    setAddedId(claim.id);
    onChange({ claims: [...draft.claims, claim] });
  };
  return (
    <Section title={texts.claims}>
      {draft.claims.length === 0 && <p className={styles.aside}>{texts.noClaims}</p>}
      <ol className={styles.claims}>
        {draft.claims.map((claim, index) => (
          <ClaimFields
            key={claim.id}
            form={form}
            claim={claim}
            index={index}
            isOpenAtFirst={claim.id === addedId}
            onClaim={(changed) =>
              onChange({ claims: draft.claims.map((one) => (one.id === changed.id ? changed : one)) })
            }
            onRemove={() => remove(claim.id)}
          />
        ))}
      </ol>
      {manyClaims && (
        <p className={styles.error} role="alert">
          {manyClaims}
        </p>
      )}
      <Button icon={Plus} label={texts.addClaim} look="outlined" onClick={add} />
    </Section>
  );
}
