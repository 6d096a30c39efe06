import type { Incident } from "../../../core/events/incident";
import { describeSpeakers } from "../../../look/text/describe-claim";
import { detailsMessages } from "../../../look/text/messages/details";
import { partyNames } from "../../../look/text/messages/terms";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "./details.module.css";
import { Fact } from "./fact";

/** Whom the incident is attributed to, and who denies it, side by side. */
export function AttributionList({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const speakers = useApp((state) => state.data.speakers);
  const speakersOf = (claimIds: readonly string[]) => {
    const claims = incident.claims.filter((claim) => claimIds.includes(claim.id));
    const speakerIds = [...new Set(claims.flatMap((claim) => claim.speakerIds))];
    return describeSpeakers(locale, { speakerIds, office: null }, speakers, {});
  };
  if (incident.attributions.length === 0) return null;
  return (
    <Fact term={texts.attributedTo}>
      {incident.attributions.map((attribution) => (
        <div
          key={attribution.party}
          className={styles.attribution}
          data-denied={attribution.deniedByClaimIds.length > 0 || undefined}
        >
          <div>
            <p className={styles.sentence}>{partyNames[locale][attribution.party]}</p>
            {attribution.claimIds.length > 0 && (
              <p className={styles.aside}>{texts.saidBy(speakersOf(attribution.claimIds))}</p>
            )}
          </div>
          {attribution.deniedByClaimIds.length > 0 && (
            <div className={styles.denial}>
              <p>{texts.denied}</p>
              <p className={styles.aside}>{texts.saidBy(speakersOf(attribution.deniedByClaimIds))}</p>
            </div>
          )}
        </div>
      ))}
    </Fact>
  );
}
