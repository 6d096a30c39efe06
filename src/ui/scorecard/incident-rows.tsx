import { useMemo } from "react";
import type { MatchCount } from "../../core/events/counts";
import { emptyTally, type IncidentTally } from "../../core/zones/tally-incidents";
import { formatLength, formatNumber } from "../../look/text/format-number";
import { possibleReasonKeys, scorecardMessages } from "../../look/text/messages/zones/scorecard";
import type { ZoneScorecard } from "../../workspace/selection/zone-score";
import { useSourceNames } from "../panels/sources/use-source-names";
import { useApp } from "../store-context";
import { useLocale } from "../use-messages";
import { FigureList, FigureRow } from "./figure-row";
import styles from "./scorecard.module.css";

const weekDecimals = 1;

/** What happened in a zone and around it, in the window and under the filter. */
export function IncidentRows({
  scorecard,
  isLine,
}: {
  readonly scorecard: ZoneScorecard;
  readonly isLine: boolean;
}) {
  const locale = useLocale();
  const texts = scorecardMessages[locale];
  const { incidentsInside, incidentsNear, insidePerWeek, nearMeters } = scorecard;
  const counts = ({ certain, possible }: MatchCount, decimals = 0) =>
    texts.certainAndPossible(
      formatNumber(locale, certain, decimals),
      formatNumber(locale, possible, decimals),
    );
  const inside = isLine ? texts.notApplicable : counts(incidentsInside);
  const weekly = insidePerWeek ? counts(insidePerWeek, weekDecimals) : texts.unknown;
  return (
    <>
      <FigureRow term={texts.inside} value={inside}>
        <p>{isLine ? texts.areaOfLine : texts.insideOf}</p>
        {!isLine && <Reasons tally={incidentsInside} />}
        <IncidentSources />
      </FigureRow>
      <FigureRow term={texts.near(formatLength(locale, nearMeters))} value={counts(incidentsNear)}>
        <p>{texts.nearOf}</p>
        <Reasons tally={incidentsNear} />
        <IncidentSources />
      </FigureRow>
      <FigureRow term={texts.perWeek} value={isLine ? texts.notApplicable : weekly}>
        <p>{insidePerWeek ? texts.perWeekOf : texts.perWeekOfNone}</p>
        <IncidentSources />
      </FigureRow>
      {!isLine && (
        <FigureRow term={texts.outside} value={formatNumber(locale, incidentsInside.outside)}>
          <p>{texts.outsideOf}</p>
          <IncidentSources />
        </FigureRow>
      )}
    </>
  );
}

/** Why incidents are only possibly inside; nothing where none is. */
function Reasons({ tally }: { readonly tally: IncidentTally }) {
  const locale = useLocale();
  const texts = scorecardMessages[locale];
  if (tally.possible === 0) return null;
  const reasons = Object.keys(emptyTally.possibleBecause) as (keyof IncidentTally["possibleBecause"])[];
  return (
    <>
      <p className={styles.listHead}>{texts.whyPossible}</p>
      <FigureList
        items={reasons
          .filter((reason) => tally.possibleBecause[reason] > 0)
          .map((reason) => ({
            key: reason,
            name: texts[possibleReasonKeys[reason]],
            value: formatNumber(locale, tally.possibleBecause[reason]),
          }))}
      />
    </>
  );
}

/** The sources of incidents that are switched on. */
function IncidentSources() {
  const texts = scorecardMessages[useLocale()];
  const segments = useApp((state) => state.events.segments);
  const names = useSourceNames();
  const shown = useMemo(
    () => [...new Set(segments.map(({ sourceId }) => names.get(sourceId) ?? sourceId))].join("; "),
    [segments, names],
  );
  return (
    <p className={styles.note}>{shown === "" ? texts.noIncidentSources : texts.incidentSources(shown)}</p>
  );
}
