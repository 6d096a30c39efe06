import { type CSSProperties, useId } from "react";
import { casualtiesOf } from "../../../core/events/casualties";
import type { Incident } from "../../../core/events/incident";
import { weaponFamilyOf } from "../../../core/events/weapons";
import { describeCasualties } from "../../../look/text/describe-casualties";
import { panelsMessages } from "../../../look/text/messages/panels";
import { useLocale } from "../../use-messages";
import { IncidentSymbol } from "../shared/incident-symbol";
import { useIntervalText } from "../shared/use-interval-text";
import { useSymbolColor } from "../shared/use-symbol-color";
import styles from "./incidents.module.css";

export interface RowProps {
  readonly incident: Incident;
  readonly isCertain: boolean;
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
  /** Whether Tab stops here; the arrow keys reach the others. */
  readonly isStop: boolean;
  readonly style: CSSProperties | undefined;
  readonly onFocus: (button: HTMLElement) => void;
  readonly onSelect: () => void;
}

/** One incident of the list: its title is the button's name, time, place and casualties the description. */
export function IncidentRow(props: RowProps) {
  const { incident, isCertain, index, count, isSelected, isStop, style, onFocus, onSelect } = props;
  const locale = useLocale();
  const intervalText = useIntervalText();
  const id = useId();
  const colorOf = useSymbolColor();
  const placeName = incident.place.name[locale];
  return (
    <li
      className={styles.row}
      style={style}
      data-index={index}
      data-selected={isSelected || undefined}
      aria-setsize={count}
      aria-posinset={index + 1}
    >
      <IncidentSymbol
        family={weaponFamilyOf(incident.weapons)}
        status={incident.status}
        isHollow={!isCertain}
        color={colorOf(incident)}
      />
      <div className={styles.words}>
        <button
          type="button"
          className={styles.title}
          tabIndex={isStop ? 0 : -1}
          aria-current={isSelected || undefined}
          aria-describedby={`${id}-facts`}
          onFocus={(event) => onFocus(event.currentTarget)}
          onClick={onSelect}
        >
          {incident.title[locale]}
        </button>
        <div id={`${id}-facts`} className={styles.facts}>
          <p>
            {intervalText(incident.time)}
            {placeName && ` · ${placeName}`}
          </p>
          <p>{describeCasualties(locale, casualtiesOf(incident))}</p>
          {!isCertain && <p className="visually-hidden">{panelsMessages[locale].possibleHint}</p>}
        </div>
      </div>
    </li>
  );
}
