// biome-ignore-all lint/a11y/useSemanticElements: native rows cannot be placed one by one, and lose their roles when laid out as a grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the cells have the focus
import { type CSSProperties, useRef } from "react";
import { weaponFamilyOf } from "../../../core/events/weapons";
import { incidentTableMessages } from "../../../look/text/messages/incident-table";
import { panelsMessages } from "../../../look/text/messages/panels";
import type { IncidentSort } from "../../../workspace/selection/incident-order";
import { useLocale, useMessages } from "../../use-messages";
import { IncidentSymbol } from "../shared/incident-symbol";
import { useSymbolColor } from "../shared/use-symbol-color";
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

const columnWidths: Readonly<Record<TableColumn, string>> = {
  time: "minmax(120px, 1.1fr)",
  weapon: "minmax(110px, 1fr)",
  type: "minmax(110px, 1fr)",
  place: "minmax(100px, 1fr)",
  oblast: "minmax(110px, 1fr)",
  source: "minmax(110px, 1fr)",
  killed: "72px",
  injured: "78px",
  status: "minmax(110px, 1fr)",
};

/** The incidents as a wide table of one line a row, with the columns that were chosen. */
export function IncidentTable({ ordered, cursor, columns, sort, onSort }: IncidentTableProps) {
  const locale = useLocale();
  const texts = useMessages(incidentTableMessages);
  const colorOf = useSymbolColor();
  const scroller = useRef<HTMLDivElement>(null);
  const count = ordered.rows.length;
  const listed = useListedRows({ scroller, count, rowPx, cursor, isWhole: false });
  const widths = ["minmax(220px, 2.4fr)", ...columns.map((column) => columnWidths[column])].join(" ");
  return (
    <div
      role="table"
      aria-label={texts.table}
      aria-rowcount={count + 1}
      className={styles.table}
      style={{ "--columns": widths } as CSSProperties}
    >
      <TableHead columns={columns} sort={sort} onSort={onSort} />
      <div ref={scroller} role="presentation" className={styles.scroller}>
        <div role="rowgroup" className={styles.body} style={listed.trackStyle} onKeyDown={listed.onKeyDown}>
          {listed.indexes.map((index) => {
            const { row, incident, isCertain } = listedIncident(ordered, index);
            const isSelected = index === cursor.selectedIndex;
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
                    status={incident.status}
                    isHollow={!isCertain}
                    sizePx={18}
                    color={colorOf(incident)}
                  />
                  <button
                    type="button"
                    className={styles.title}
                    tabIndex={index === cursor.stopIndex ? 0 : -1}
                    aria-current={isSelected || undefined}
                    title={incident.title[locale]}
                    onFocus={(event) => listed.onRowFocus(index, event.currentTarget)}
                    onClick={() => cursor.selectRow(index)}
                  >
                    {incident.title[locale]}
                  </button>
                  {!isCertain && (
                    <span className="visually-hidden">{panelsMessages[locale].possibleHint}</span>
                  )}
                </div>
                {columns.map((column) => (
                  <TableCell
                    key={column}
                    column={column}
                    events={ordered.events}
                    row={row}
                    incident={incident}
                  />
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
