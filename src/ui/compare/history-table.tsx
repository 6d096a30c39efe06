import { useState } from "react";
import type { StepTally } from "../../core/zones/figures/tally-by-week";
import { formatDay } from "../../look/text/format-date";
import { formatNumber } from "../../look/text/format-number";
import { compareMessages } from "../../look/text/messages/zones/compare";
import { useLocale, useMessages } from "../use-messages";
import styles from "./compare.module.css";
import type { ComparedColumn } from "./compared-columns";
import { noFigure } from "./row-texts";
import type { HistoryAxis } from "./zone-history";

interface HistoryTableProps {
  readonly columns: readonly ComparedColumn[];
  readonly histories: readonly (StepTally | null)[];
  readonly axis: HistoryAxis;
  readonly zone: string;
}

/** What the charts show, in figures: a row for each step in which something happened in one of the zones. */
export function HistoryTable(props: HistoryTableProps) {
  const texts = useMessages(compareMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.asTable} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.table}</summary>
      {isOpen && <HistoryRows {...props} />}
    </details>
  );
}

function HistoryRows({ columns, histories, axis, zone }: HistoryTableProps) {
  const locale = useLocale();
  const texts = useMessages(compareMessages);
  const bars = axis.edges.slice(0, -1).flatMap((fromMs, bar) => {
    const isEmpty = histories.every(
      (history) => history === null || history.certain[bar]! + history.possible[bar]! === 0,
    );
    return isEmpty ? [] : [{ fromMs, bar }];
  });
  const cell = (history: StepTally | null | undefined, bar: number) =>
    history
      ? `${formatNumber(locale, history.certain[bar]!)} + ${formatNumber(locale, history.possible[bar]!)}`
      : noFigure;
  return (
    <>
      <p className={styles.aside}>{texts.emptyBins}</p>
      <table className={styles.table}>
        <caption>{texts.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.from}</th>
            {columns.map(({ zone: shown }) => (
              <th key={shown.id} scope="col">
                {shown.scenario}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ fromMs, bar }) => (
            <tr key={fromMs}>
              <th scope="row">{formatDay(locale, fromMs, zone, true)}</th>
              {columns.map(({ zone: shown }, index) => (
                <td key={shown.id}>{cell(histories[index], bar)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
