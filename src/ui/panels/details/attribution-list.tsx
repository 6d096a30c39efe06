import type { Incident } from "../../../core/events/incident";
import { attributionsAsOf, type SaidBy } from "../../../core/events/known/attributions-as-of";
import { describeSpeakers } from "../../../look/text/describe-claim";
import { detailsMessages } from "../../../look/text/messages/details";
import { partyNames } from "../../../look/text/messages/terms";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "./details.module.css";
import { Fact } from "./fact";

/** Whom the incident is attributed to, and who denies it, side by side; as of an instant, by what was out by then. */
export function AttributionList({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const knownAtMs = useApp((state) => state.time.knownAtMs);
  if (incident.attributions.length === 0) return null;
  const attributions = attributionsAsOf(incident, knownAtMs);
  return (
    <Fact term={texts.attributedTo}>
      {attributions.length === 0 && <p className={styles.aside}>{texts.notYetAttributed}</p>}
      {attributions.map(({ party, said, denied }) => (
        <div
          key={party}
          className={styles.attribution}
          data-denied={denied.visibility !== "unknown" || undefined}
        >
          <div>
            <p className={styles.sentence}>{partyNames[locale][party]}</p>
            <Speakers said={said} />
          </div>
          {denied.visibility !== "unknown" && (
            <div className={styles.denial}>
              <p>{texts.denied}</p>
              <Speakers said={denied} />
            </div>
          )}
        </div>
      ))}
    </Fact>
  );
}

/** Who says so; greyed words of their own where none of them surely had by then. */
function Speakers({ said }: { readonly said: SaidBy }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const speakers = useApp((state) => state.data.speakers);
  if (said.visibility === "unknown") return null;
  const speakerIds = [...new Set(said.claims.flatMap((claim) => claim.speakerIds))];
  const names = describeSpeakers(locale, { speakerIds, office: null }, speakers, {});
  return (
    <>
      {names !== "" && <p className={styles.aside}>{texts.saidBy(names)}</p>}
      {said.visibility === "possibly-known" && <p className={styles.aside}>{texts.possiblyBy}</p>}
    </>
  );
}
