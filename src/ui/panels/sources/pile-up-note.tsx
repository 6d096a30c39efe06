import { useMemo } from "react";
import { countPileUpsOfRows, leastRowsOfOneSource, leastWideRows } from "../../../core/events/pile-ups";
import { formatNumber } from "../../../look/text/format-number";
import { panelFactsMessages } from "../../../look/text/messages/panel-facts";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { usePileUps } from "../shared/use-pile-ups";
import styles from "./sources.module.css";

/** How many points of a shown source are probably centres of areas; nothing where none is. */
export function PileUpNote({ sourceId }: { readonly sourceId: string }) {
  const locale = useLocale();
  const texts = useMessages(panelFactsMessages);
  const segments = useApp((state) => state.events.segments);
  const pileUps = usePileUps();
  const count = useMemo(() => {
    const segment = segments.find((candidate) => candidate.sourceId === sourceId);
    return pileUps && segment ? countPileUpsOfRows(pileUps, segment.start, segment.end) : null;
  }, [segments, pileUps, sourceId]);
  if (count === null || count.points === 0) return null;
  const { points, widePoints } = count;
  const number = (value: number) => formatNumber(locale, value);
  const exactPoints = points - widePoints;
  return (
    <>
      {widePoints > 0 && (
        <p className={styles.facts}>
          <span aria-hidden="true">◎ </span>
          {texts.widePoints(number(widePoints), widePoints, number(leastWideRows))}
        </p>
      )}
      {exactPoints > 0 && (
        <p className={styles.facts}>
          <span aria-hidden="true">◎ </span>
          {texts.manyPoints(number(exactPoints), exactPoints, number(leastRowsOfOneSource))}
        </p>
      )}
    </>
  );
}
