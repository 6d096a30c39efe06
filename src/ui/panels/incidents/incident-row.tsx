import { type CSSProperties, useId } from "react";
import { casualtiesOf, possibleCasualtiesOf } from "../../../core/events/casualties";
import { weaponFamilyOf } from "../../../core/events/weapons";
import { describeCasualties, describeGivenFigures } from "../../../look/text/describe-casualties";
import { formatNumber } from "../../../look/text/format-number";
import { detailsMessages } from "../../../look/text/messages/details";
import { panelFactsMessages } from "../../../look/text/messages/panel-facts";
import { panelsMessages } from "../../../look/text/messages/panels";
import { statusNames } from "../../../look/text/messages/terms";
import { shortenText } from "../../../look/text/shorten-text";
import { useApp } from "../../store-context";
import { useLocale } from "../../use-messages";
import { IncidentSymbol } from "../shared/incident-symbol";
import { useIntervalText } from "../shared/use-interval-text";
import { useSymbolColor } from "../shared/use-symbol-color";
import styles from "./incidents.module.css";
import type { ListedIncident } from "./listed-incident";

/** Of a title in a list; the details show all of it. */
export const mostListed = 300;

export interface RowProps {
  readonly listed: ListedIncident;
  /** How many lie on its exact point where that is probably the centre of an area, else 0. */
  readonly pileUpSize: number;
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
  const { listed, pileUpSize, index, count, isSelected, isStop, style, onFocus, onSelect } = props;
  const { incident, status, doubt } = listed;
  const locale = useLocale();
  const facts = panelFactsMessages[locale];
  const knownAtMs = useApp((state) => state.time.knownAtMs);
  const details = detailsMessages[locale];
  const known = casualtiesOf(incident, knownAtMs);
  const possible = describeGivenFigures(locale, possibleCasualtiesOf(incident, knownAtMs));
  const isUntold = knownAtMs !== null && known.killed === null && known.injured === null;
  const intervalText = useIntervalText();
  const id = useId();
  const colorOf = useSymbolColor();
  const isContested = status === "disputed" || status === "attacker-only";
  const pileUpCount = formatNumber(locale, pileUpSize);
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
        status={status}
        isHollow={doubt !== null}
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
          {shortenText(incident.title[locale], mostListed)}
        </button>
        <div id={`${id}-facts`} className={styles.facts}>
          <p className={styles.when}>
            <span>
              {intervalText(incident.time)}
              {placeName && ` · ${placeName}`}
            </span>
            {pileUpSize > 0 && (
              <span className={styles.center} title={facts.areaCenterHint(pileUpCount)}>
                <span className={styles.centerMark} aria-hidden="true">
                  ◎ {pileUpCount}
                </span>
                <span className={styles.centerWords}> · {facts.areaCenter(pileUpCount)}</span>
              </span>
            )}
          </p>
          <p>
            {isContested && <span className={styles.status}>{statusNames[locale][status]} · </span>}
            {isUntold ? details.noFiguresYet : describeCasualties(locale, known)}
            {possible !== null && ` · ${details.possibleFigures(possible)}`}
          </p>
          {doubt !== null && (
            <p className="visually-hidden">
              {doubt === "time" ? panelsMessages[locale].possibleHint : facts.possiblyShown}
            </p>
          )}
        </div>
      </div>
    </li>
  );
}
