import type { Incident } from "../../../core/events/incident";
import { describeEnds, zonesDiffer } from "../../../look/text/describe-interval";
import { describeZoneTime } from "../../../look/text/describe-zone-time";
import { detailsMessages } from "../../../look/text/messages/details";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "./details.module.css";
import { Fact } from "./fact";

/** The time as stated, and the interval that stands for it by the chosen clock and by the place's own. */
export function TimeFact({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const chosenZone = useApp((state) => state.time.zone);
  const { time, statedTime } = incident;
  const isOtherClock = zonesDiffer(chosenZone, time.zone, time.earliestMs);
  const clocks = isOtherClock ? [chosenZone, time.zone] : [chosenZone];
  return (
    <Fact term={texts.time}>
      {statedTime[locale] && <p>{statedTime[locale]}</p>}
      {clocks.map((zone) => (
        <p key={zone} className={styles.aside}>
          {describeEnds(locale, time, zone, true)}, {describeZoneTime(locale, zone, time.earliestMs)}
        </p>
      ))}
      <p className={styles.aside}>{time.extent === "throughout" ? texts.throughout : texts.within}</p>
    </Fact>
  );
}
