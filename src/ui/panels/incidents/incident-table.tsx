// biome-ignore-all lint/a11y/useSemanticElements: native rows cannot be placed one by one, and lose their roles when laid out as a grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the cells have the focus
import { type CSSProperties, useRef } from "react";
import { weaponFamilyOf } from "../../../core/events/weapons";
import { incidentTableMessages } from "../../../look/text/messages/incident-table";
import { panelFactsMessages } from "../../../look/text/messages/panel-facts";
import { panelsMessages } from "../../../look/text/messages/panels";
import { shortenText } from "../../../look/text/shorten-text";
import type { IncidentSort } from "../../../workspace/selection/incident-order";
import { useLocale, useMessages } from "../../use-messages";
import { IncidentSymbol } from "../shared/incident-symbol";
import { useSymbolColor } from "../shared/use-symbol-color";
import { mostListed } from "./incident-row";
import styles from "./incident-table.module.css";
import type { TableColumn } from "./list-view";
import { listedIncident } from "./listed-incident";
import { TableCell } from "./table-cell";
import { TableHead } from "./table-head";
import { useListedRows } from "./use-listed-rows";
import type { OrderedRows } from "./use-ordered-rows";
import type { RowCursor } from "./use-row-cursor";

interface IncidentTableProps {
  readonly ordered: OrderedRows;
  readonly cursor: RowCursor;
  readonly columns: readonly TableColumn[];
  readonly sort: IncidentSort;
  readonly onSort: (sort: IncidentSort) => void;
}

const rowPx = 34;

interface ColumnWidth {
  readonly leastPx: number;
  /** Part of the room that is left over. */
  readonly share: number;
}

const titleWidth: ColumnWidth = { leastPx: 200, share: 3 };
const columnWidths: Readonly<Record<TableColumn, ColumnWidth>> = {
  time: { leastPx: 168, share: 0.2 },
  weapon: { leastPx: 92, share: 1 },
  type: { leastPx: 92, share: 1 },
  place: { leastPx: 92, share: 1 },
  oblast: { leastPx: 96, share: 1 },
  source: { leastPx: 92, share: 1 },
  killed: { leastPx: 66, share: 0 },
  injured: { leastPx: 72, share: 0 },
  status: { leastPx: 112, share: 1.4 },
};
const gapPx = 12;
const paddingPx = 16;

/** The same for the head and the rows, which are laid out apart from each other. */
function gridStyle(columns: readonly TableColumn[]): CSSProperties {
  const widths = [titleWidth, ...columns.map((column) => columnWidths[column])];
  const tracks = widths.map(({ leastPx, share }) =>
    share === 0 ? `${leastPx}px` : `minmax(${leastPx}px, ${share}fr)`,
  );
  const leastPx = widths.reduce((sum, width) => sum + width.leastPx + gapPx, 2 * paddingPx - gapPx);
  return { "--columns": tracks.join(" "), "--least-width": `${leastPx}px` } as CSSProperties;
}

/** The incidents as a wide table of one line a row, with the columns that were chosen. */
export function IncidentTable({ ordered, cursor, columns, sort, onSort }: IncidentTableProps) {
  const locale = useLocale();
  const texts = useMessages(incidentTableMessages);
  const colorOf = useSymbolColor();
  const scroller = useRef<HTMLDivElement>(null);
  const count = ordered.rows.length;
  const listed = useListedRows({ scroller, count, rowPx, cursor, isWhole: false });
  return (
    <div
      role="table"
      aria-label={texts.table}
      aria-rowcount={count + 1}
      className={styles.table}
      style={gridStyle(columns)}
    >
      <TableHead columns={columns} sort={sort} onSort={onSort} />
      <div ref={scroller} role="presentation" className={styles.scroller}>
        <div role="rowgroup" className={styles.body} style={listed.trackStyle} onKeyDown={listed.onKeyDown}>
          {listed.indexes.map((index) => {
            const one = listedIncident(ordered, index);
            const { row, incident, status, doubt } = one;
            const isSelected = index === cursor.selectedIndex;
            const title = shortenText(incident.title[locale], mostListed);
            return (
              <div
                key={row}
                role="row"
                className={styles.row}
                style={listed.rowStyle(index)}
                aria-rowindex={index + 2}
                data-index={index}
                data-selected={isSelected || undefined}
              >
                <div role="rowheader" className={styles.titleCell}>
                  <IncidentSymbol
                    family={weaponFamilyOf(incident.weapons)}
                    status={status}
                    isHollow={doubt !== null}
                    sizePx={18}
                    color={colorOf(incident)}
                  />
                  <button
                    type="button"
                    className={styles.title}
                    tabIndex={index === cursor.stopIndex ? 0 : -1}
                    aria-current={isSelected || undefined}
                    title={title}
                    onFocus={(event) => listed.onRowFocus(index, event.currentTarget)}
                    onClick={() => cursor.selectRow(index)}
                  >
                    {title}
                  </button>
                  {doubt !== null && (
                    <span className="visually-hidden">
                      {doubt === "time"
                        ? panelsMessages[locale].possibleHint
                        : panelFactsMessages[locale].possiblyShown}
                    </span>
                  )}
                </div>
                {columns.map((column) => (
                  <TableCell key={column} column={column} events={ordered.events} listed={one} />
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
