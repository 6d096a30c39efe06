import { readFigure } from "../../core/zones/compare/figure-table";
import { compareMessages } from "../../look/text/messages/zones/compare";
import { useLocale, useMessages } from "../use-messages";
import styles from "./compare.module.css";
import type { ComparedColumn } from "./compared-columns";
import { type ComparisonRow, type GroundCode, groupCodes } from "./comparison-rows";
import { HatchSample } from "./hatch-sample";
import { nameOfGroup, nameOfRow, textOfDifference, textOfValue } from "./row-texts";
import type { GroundDifference } from "./use-ground-difference";

const hatches: Readonly<Record<GroundCode, "rising" | "falling" | "crossed">> = {
  onlyA: "rising",
  onlyB: "falling",
  common: "crossed",
};

interface FigureTableProps {
  readonly columns: readonly ComparedColumn[];
  readonly rows: readonly ComparisonRow[];
  readonly ground: GroundDifference;
}

/** A row for each figure, a column for each scenario; for two of them also the difference. */
export function FigureTable({ columns, rows, ground }: FigureTableProps) {
  const locale = useLocale();
  const texts = useMessages(compareMessages);
  const [first, second, ...others] = columns;
  const isPair = first !== undefined && second !== undefined && others.length === 0;
  const areas = columns.map(({ figures }) => readFigure(figures, "area"));
  const isBusy = ground.isBusy || columns.some(({ state }) => state === "recounting");
  return (
    <div className={styles.figures} aria-busy={isBusy}>
      <table className={styles.table}>
        <caption className="visually-hidden">{texts.figures}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{texts.figure}</span>
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.zone.id} column={column} />
            ))}
            {isPair && (
              <th scope="col" title={texts.differenceHelp}>
                {texts.difference(first.zone.scenario, second.zone.scenario)}
              </th>
            )}
          </tr>
        </thead>
        {groupCodes.map((group) => {
          const members = rows.filter((row) => row.group === group);
          if (members.length === 0) return null;
          return (
            <tbody key={group}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={columns.length + (isPair ? 2 : 1)}>
                  {nameOfGroup(locale, group)}
                </th>
              </tr>
              {members.map((row) => (
                <tr key={row.code}>
                  <th scope="row">
                    {group === "ground" && first && second && (
                      <HatchSample kind={hatches[row.code as GroundCode]} hues={[first.hue, second.hue]} />
                    )}
                    {nameOfRow(locale, row, columns)}
                  </th>
                  {columns.map((column, index) => (
                    <td key={column.zone.id} data-state={column.state}>
                      {textOfValue(locale, row, row.values[index] ?? null, areas[index] ?? null)}
                    </td>
                  ))}
                  {isPair && <td>{group === "ground" ? null : textOfDifference(locale, row)}</td>}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
      {ground.isBroken && <p className={styles.aside}>{texts.groundUnknown}</p>}
      <p className={styles.aside}>{texts.notes}</p>
    </div>
  );
}

function ColumnHead({ column: { zone, hue, state } }: { readonly column: ComparedColumn }) {
  const locale = useLocale();
  const texts = useMessages(compareMessages);
  const words = {
    current: null,
    recounting: texts.recounting,
    refused: texts.refused,
    unmeasurable: texts.unmeasurable,
  }[state];
  return (
    <th scope="col">
      <b style={{ color: `var(--zone-${hue})` }}>{zone.scenario}</b>{" "}
      <span className={styles.columnName} title={zone.name[locale]}>
        {zone.name[locale]}
      </span>
      {words !== null && <span className={styles.columnState}>{words}</span>}
    </th>
  );
}
