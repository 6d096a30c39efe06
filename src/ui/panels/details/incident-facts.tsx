import type { Incident } from "../../../core/events/incident";
import { describePlacePrecision } from "../../../look/text/describe-place";
import { detailsMessages } from "../../../look/text/messages/details";
import { targetNames, weaponNames } from "../../../look/text/messages/terms";
import { useLocale, useMessages } from "../../use-messages";
import { AttributionList } from "./attribution-list";
import styles from "./details.module.css";
import { Fact } from "./fact";
import { StatusFact } from "./status-fact";
import { TimeFact } from "./time-fact";

const noWeapon = ["unknown"] as const;

/** Time, place, weapon, target, status and attribution of an incident. */
export function IncidentFacts({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const { place, weapons, targets } = incident;
  return (
    <dl className={styles.facts}>
      <TimeFact incident={incident} />
      <Fact term={texts.place}>
        {place.name[locale] && <p>{place.name[locale]}</p>}
        <p className={styles.aside}>
          {place.admin1[locale] &&
            place.admin1[locale] !== place.name[locale] &&
            `${place.admin1[locale]} · `}
          {describePlacePrecision(locale, incident)}
        </p>
        {place.note && <p className={styles.aside}>{place.note[locale]}</p>}
      </Fact>
      <Fact term={texts.weapon}>
        <p className={styles.sentence}>
          {(weapons.length > 0 ? weapons : noWeapon).map((code) => weaponNames[locale][code]).join(", ")}
        </p>
      </Fact>
      {targets.length > 0 && (
        <Fact term={texts.target}>
          <p>{targets.map((code) => targetNames[locale][code]).join(" · ")}</p>
        </Fact>
      )}
      {!incident.imported && <StatusFact incident={incident} />}
      <AttributionList incident={incident} />
    </dl>
  );
}
