import { casualtiesOf, possibleCasualtiesOf, supersededClaimIds } from "../../../core/events/casualties";
import type { ClaimScope, Incident } from "../../../core/events/incident";
import { isTakenBack } from "../../../core/events/known/taken-back";
import { describeCasualties, describeGivenFigures } from "../../../look/text/describe-casualties";
import { detailsMessages } from "../../../look/text/messages/details";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "./details.module.css";

const claimsOfScope = {
  site: "claimsOfSite",
  city: "claimsOfCity",
  oblast: "claimsOfOblast",
  national: "claimsOfNational",
} as const satisfies Record<ClaimScope, string>;

/** Killed and injured as known, and greyed what possibly known claims say beside them. */
export function CasualtyLines({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const knownAtMs = useApp((state) => state.time.knownAtMs);
  const known = casualtiesOf(incident, knownAtMs);
  const possible = describeGivenFigures(locale, possibleCasualtiesOf(incident, knownAtMs));
  const hasFigures = known.killed !== null || known.injured !== null;
  const { claims } = incident;
  const superseded = supersededClaimIds(claims);
  const isReplacing =
    knownAtMs === null && claims.some((claim) => superseded.has(claim.id) && !isTakenBack(claim, claims));
  const basis = [texts[claimsOfScope[incident.scope]], ...(isReplacing ? [texts.earlierReplaced] : [])];
  return (
    <>
      <p className={styles.casualties}>
        <strong>
          {hasFigures || knownAtMs === null ? describeCasualties(locale, known) : texts.noFiguresYet}
        </strong>
        {!incident.imported && hasFigures && <span className={styles.basis}> · {basis.join(", ")}</span>}
      </p>
      {possible !== null && <p className={styles.possible}>{texts.possibleFigures(possible)}</p>}
    </>
  );
}
