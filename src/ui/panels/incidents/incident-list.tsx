import { useRef } from "react";
import { pileUpSize, usePileUps } from "../shared/use-pile-ups";
import { IncidentRow } from "./incident-row";
import styles from "./incidents.module.css";
import { listedIncident } from "./listed-incident";
import { useListedRows } from "./use-listed-rows";
import type { OrderedRows } from "./use-ordered-rows";
import type { RowCursor } from "./use-row-cursor";

/** Up to so many rows stand in the page as a whole, each as high as its words. */
const wholeRows = 200;
const rowPx = 72;

/** The incidents as a narrow list: one stop for Tab, arrow keys move, Enter or a click selects. */
export function IncidentList({
  ordered,
  cursor,
}: {
  readonly ordered: OrderedRows;
  readonly cursor: RowCursor;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const count = ordered.rows.length;
  const isWhole = count <= wholeRows;
  const pileUps = usePileUps();
  const listed = useListedRows({ scroller, count, rowPx, cursor, isWhole });
  return (
    <div ref={scroller} className={styles.scroller}>
      <ol
        className={styles.list}
        style={listed.trackStyle}
        data-virtual={!isWhole || undefined}
        onKeyDown={listed.onKeyDown}
      >
        {listed.indexes.map((index) => {
          const one = listedIncident(ordered, index);
          return (
            <IncidentRow
              key={one.row}
              listed={one}
              pileUpSize={pileUpSize(pileUps, one.row)}
              index={index}
              count={count}
              isSelected={index === cursor.selectedIndex}
              isStop={index === cursor.stopIndex}
              style={listed.rowStyle(index)}
              onFocus={(button) => listed.onRowFocus(index, button)}
              onSelect={() => cursor.selectRow(index)}
            />
          );
        })}
      </ol>
    </div>
  );
}
