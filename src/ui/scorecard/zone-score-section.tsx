import { lazy, Suspense } from "react";
import { formatAreaSqKm, formatNumber } from "../../look/text/format-number";
import { scorecardMessages } from "../../look/text/messages/zones/scorecard";
import { scoredControl } from "../../workspace/selection/scored-control";
import { useApp } from "../store-context";
import { useLocale } from "../use-messages";
import { CitiesRow } from "./cities-row";
import { ExtentRows } from "./extent-rows";
import { HeldRow } from "./held-row";
import { IncidentRows } from "./incident-rows";
import { PeopleRows } from "./people-rows";
import { ScoreDownload } from "./score-download";
import styles from "./scorecard.module.css";
import { useSettledText } from "./use-settled-text";
import { type ShownScore, useZoneScore } from "./use-zone-score";

const WithdrawalSection = lazy(async () => ({
  default: (await import("./profile/withdrawal-section")).WithdrawalSection,
}));

/** What a zone drawn here or a shown proposal would mean: its figures, each with what it counts, and who pulls back. */
export function ZoneScoreSection({ zoneId }: { readonly zoneId: string }) {
  const locale = useLocale();
  const texts = scorecardMessages[locale];
  const { score, state } = useZoneScore(zoneId);
  const isPlaying = useApp((all) => all.isPlaying);
  const isSettled = state === "current" && !isPlaying;
  const announced = useSettledText(isSettled && score ? summaryOf(score) : null);
  function summaryOf({ scorecard }: ShownScore): string {
    const { certain, possible } = scorecard.incidentsInside;
    const number = (value: number) => formatNumber(locale, value);
    return texts.settled(
      formatAreaSqKm(locale, scorecard.areaSqMeters),
      number(scorecard.settlements.count),
      texts.certainAndPossible(number(certain), number(possible)),
    );
  }
  return (
    <section className={styles.section} aria-busy={state === "recounting"}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{texts.heading}</h3>
        <span className={styles.recounting} data-shown={state === "recounting"} aria-hidden="true">
          {texts.recounting}
        </span>
      </div>
      {state === "unmeasurable" && <p className={styles.problem}>{texts.notMeasured}</p>}
      {score && <Score score={score} zoneId={zoneId} />}
      {/* Not while it changes: a screen reader would read every step of a drag. */}
      <p className="visually-hidden" aria-live="polite">
        {announced}
      </p>
    </section>
  );
}

function Score({ score, zoneId }: { readonly score: ShownScore; readonly zoneId: string }) {
  const { measures, scorecard } = score;
  const { geometry, control } = measures;
  const isLine = geometry.geometry.type === "MultiLineString";
  const data = useApp((state) => state.data);
  const datasets = useApp((state) => state.datasets);
  const document = useApp((state) => state.document);
  const controlMap = control && scoredControl({ data, datasets, document }, control);
  const zone =
    document.zones.find(({ id }) => id === zoneId) ??
    data.proposals.find((proposal) => proposal.zone.id === zoneId)?.zone ??
    null;
  return (
    <>
      <dl className={styles.figures}>
        <ExtentRows figures={scorecard} isLine={isLine} zone={zone} />
        <HeldRow shares={control?.shares ?? null} control={controlMap} isLine={isLine} />
        <PeopleRows figures={scorecard} isLine={isLine} />
        <IncidentRows scorecard={scorecard} isLine={isLine} />
        <CitiesRow cities={scorecard.nearCities} geometry={geometry} />
      </dl>
      <ScoreDownload score={score} zoneId={zoneId} />
      <Suspense>
        <WithdrawalSection measures={measures} controlMap={controlMap} zoneId={zoneId} />
      </Suspense>
    </>
  );
}
