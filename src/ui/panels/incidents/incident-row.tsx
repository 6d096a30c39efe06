import { useId } from "react";
import { casualtiesOf } from "../../../core/events/casualties";
import { weaponFamilyOf } from "../../../core/events/weapons";
import { describeCasualties } from "../../../look/text/describe-casualties";
import { describeInterval } from "../../../look/text/describe-interval";
import { panelsMessages } from "../../../look/text/messages/panels";
import type { ShownIncident } from "../../../workspace/selection/shown-incidents";
import { useApp } from "../../store-context";
import { useLocale } from "../../use-messages";
import { IncidentSymbol } from "../shared/incident-symbol";
import styles from "./incidents.module.css";

interface IncidentRowProps {
  readonly shown: ShownIncident;
  readonly isSelected: boolean;
  /** Whether Tab stops here; the arrow keys reach the others. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onSelect: () => void;
}

/** One incident of the list: its title is the button's name, time, place and casualties the description. */
export function IncidentRow({ shown, isSelected, isStop, onFocus, onSelect }: IncidentRowProps) {
  const locale = useLocale();
  const zone = useApp((state) => state.time.zone);
  const id = useId();
  const { incident, isCertain } = shown;
  return (
    <li className={styles.row} data-selected={isSelected || undefined}>
      <IncidentSymbol
        family={weaponFamilyOf(incident.weapons)}
        status={incident.status}
        isHollow={!isCertain}
      />
      <div className={styles.words}>
        <button
          type="button"
          className={styles.title}
          tabIndex={isStop ? 0 : -1}
          aria-current={isSelected || undefined}
          aria-describedby={`${id}-facts`}
          onFocus={onFocus}
          onClick={onSelect}
        >
          {incident.title[locale]}
        </button>
        <div id={`${id}-facts`} className={styles.facts}>
          <p>
            {describeInterval(locale, incident.time, zone)} · {incident.place.name[locale]}
          </p>
          <p>{describeCasualties(locale, casualtiesOf(incident))}</p>
          {!isCertain && <p className="visually-hidden">{panelsMessages[locale].possibleHint}</p>}
        </div>
      </div>
    </li>
  );
}
