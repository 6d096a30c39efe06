// biome-ignore-all lint/a11y/useSemanticElements: native rows cannot be placed one by one, and lose their roles when laid out as a grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the cells have the focus
import { ArrowDown, ArrowUp } from "lucide-react";
import { incidentTableMessages } from "../../../look/text/messages/incident-table";
import type { IncidentSort } from "../../../workspace/selection/incident-order";
import { useMessages } from "../../use-messages";
import styles from "./incident-table.module.css";
import { sortAfterChoice, type TableColumn } from "./list-view";

interface TableHeadProps {
  readonly columns: readonly TableColumn[];
  readonly sort: IncidentSort;
  readonly onSort: (sort: IncidentSort) => void;
}

/** The heads of the columns: each sorts by its column, once more the other way round. */
export function TableHead({ columns, sort, onSort }: TableHeadProps) {
  const texts = useMessages(incidentTableMessages);
  const Arrow = sort.direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.headRow} aria-rowindex={1}>
        <div role="columnheader" className={styles.headCell}>
          {texts.title}
        </div>
        {columns.map((column) => {
          const isSorted = sort.column === column;
          return (
            <div
              key={column}
              role="columnheader"
              className={styles.headCell}
              aria-sort={isSorted ? sort.direction : "none"}
              data-figure={column === "killed" || column === "injured" || undefined}
            >
              <button
                type="button"
                className={styles.headButton}
                onClick={() => onSort(sortAfterChoice(sort, column))}
              >
                {texts[column]}
                {isSorted && <Arrow size={12} aria-hidden="true" />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
