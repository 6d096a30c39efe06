import type { Scorecard } from "../../core/zones/scorecard";
import { formatAreaSqKm, formatLength, formatNumber, roundPeople } from "../../look/text/format-number";
import { drawMessages } from "../../look/text/messages/draw";
import { zoneScoreMessages } from "../../look/text/messages/zone-score";
import { useApp } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import styles from "./draw.module.css";
import { PossibleReasons } from "./possible-reasons";

/** What a zone would mean, each figure with what it counts and from which source. */
export function ScorecardView({ scorecard }: { readonly scorecard: Scorecard }) {
  const messages = useMessages(drawMessages);
  const scoreTexts = useMessages(zoneScoreMessages);
  const locale = useLocale();
  const places = useApp((state) => state.data.places);
  const { settlements, residentsBefore2022, incidentsInside } = scorecard;
  const number = (value: number) => formatNumber(locale, value);
  const hasResidents = settlements.count > residentsBefore2022.placesWithoutFigure || settlements.count === 0;
  const names = new Map(places.map((place) => [place.id, place]));
  const inside = settlements.ids
    .map((id) => names.get(id))
    .filter((place) => place !== undefined)
    .sort((a, b) => (b.populationBefore2022 ?? 0) - (a.populationBefore2022 ?? 0));
  const rows: readonly [string, string, string][] = [
    [messages.area, formatAreaSqKm(locale, scorecard.areaSqMeters), messages.areaOf],
    [messages.length, formatLength(locale, scorecard.lengthMeters), messages.lengthOf],
    [messages.settlements, number(settlements.count), messages.settlementsOf],
    [
      messages.residents,
      !hasResidents
        ? messages.noFigure
        : residentsBefore2022.sum === 0
          ? number(0)
          : messages.about(number(roundPeople(residentsBefore2022.sum))),
      messages.residentsOf(residentsBefore2022.placesWithoutFigure),
    ],
    [
      messages.incidentsInside,
      messages.certainPlusPossible(number(incidentsInside.certain), number(incidentsInside.possible)),
      messages.incidentsOf,
    ],
    [scoreTexts.outside, number(incidentsInside.outside), scoreTexts.outsideOf],
  ];
  return (
    <>
      <dl className={styles.scorecard}>
        {rows.map(([term, value, source]) => (
          <div key={term} className={styles.row}>
            <dt>{term}</dt>
            <dd>{value}</dd>
            <dd className={styles.source}>{source}</dd>
          </div>
        ))}
      </dl>
      <PossibleReasons tally={incidentsInside} />
      {inside.length > 0 && (
        <details className={styles.places}>
          <summary>
            {messages.placesInside} ({number(inside.length)})
          </summary>
          <ul>
            {inside.map((place) => (
              <li key={place.id}>
                <span>{place.name[locale]}</span>
                <span className={styles.source}>
                  {place.populationBefore2022 === null
                    ? messages.noFigure
                    : number(place.populationBefore2022)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
