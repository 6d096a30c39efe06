import type { Claim, ClaimScope, ClaimStance } from "../../../core/events/incident";
import { describeClaimFigures } from "../../../look/text/describe-casualties";
import { describePublication, describeSpeakers } from "../../../look/text/describe-claim";
import { detailsMessages } from "../../../look/text/messages/details";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { SourceLink } from "../shared/source-link";
import styles from "./details.module.css";

interface ClaimEntryProps {
  readonly claim: Claim;
  readonly isReplaced: boolean;
  /** Whether its figures are of something else than the incident's own. */
  readonly isOtherScope: boolean;
}

const scopeKeys = {
  site: "scopeSite",
  city: "scopeCity",
  oblast: "scopeOblast",
  national: "scopeNational",
} as const satisfies Record<ClaimScope, string>;

const stanceKeys = { denies: "denies", confirms: "confirms", retracts: "retracts" } as const satisfies Record<
  Exclude<ClaimStance, "reports">,
  string
>;

/** One claim: when, who, which figures of what, the note, the publisher. */
export function ClaimEntry({ claim, isReplaced, isOtherScope }: ClaimEntryProps) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const zone = useApp((state) => state.time.zone);
  const speakers = useApp((state) => state.data.speakers);
  const offices = useApp((state) => state.data.offices);
  const figures = describeClaimFigures(locale, claim);
  return (
    <li className={styles.claim} data-stance={claim.stance} data-replaced={isReplaced || undefined}>
      <p className={styles.claimTime}>
        {describePublication(locale, claim, zone)}
        {claim.publishedInferred && ` (${texts.dateInferred})`}
      </p>
      <p className={styles.speaker}>
        {claim.stance !== "reports" && (
          <span className={styles.stance}>{texts[stanceKeys[claim.stance]]}</span>
        )}
        {describeSpeakers(locale, claim, speakers, offices)}
      </p>
      {figures !== null && (
        <p>
          {isReplaced ? (
            <>
              <s className={styles.figures}>{figures}</s>{" "}
              <span className={styles.aside}>{texts.replacedByLater}</span>
            </>
          ) : (
            <strong className={styles.figures}>{figures}</strong>
          )}
          {(isOtherScope || claim.scope !== "site") && (
            <span className={styles.aside}> · {texts[scopeKeys[claim.scope]]}</span>
          )}
        </p>
      )}
      {claim.note[locale] && <p className={styles.claimNote}>{claim.note[locale]}</p>}
      {claim.publisher && (
        <p className={styles.aside}>
          <SourceLink url={claim.url} label={claim.publisher} />
        </p>
      )}
    </li>
  );
}
