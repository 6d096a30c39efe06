import { formatNumber } from "../../../look/text/format-number";
import { incidentTableMessages } from "../../../look/text/messages/incident-table";
import { panelsMessages } from "../../../look/text/messages/panels";
import { AddIncidentButton } from "../../edit/add-incident-button";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { LoadingLine } from "../shared/loading-line";
import { IncidentList } from "./incident-list";
import { IncidentTable } from "./incident-table";
import styles from "./incidents.module.css";
import { KnownAtLine } from "./known-at-line";
import { ListTools } from "./list-tools";
import { availableColumns, type ListViewState } from "./list-view";
import { StatusSummary } from "./status-summary";
import { useOrderedRows } from "./use-ordered-rows";
import { useRowCursor } from "./use-row-cursor";

interface IncidentsTabProps {
  readonly state: ListViewState;
  /** Whether there is room for the wide table. */
  readonly canExpand: boolean;
}

/** The incidents in the window in the order asked for: as a list, or over the map as a wide table. */
export function IncidentsTab({ state, canExpand }: IncidentsTabProps) {
  const locale = useLocale();
  const texts = useMessages(incidentTableMessages);
  const [view, changeView] = state;
  const ordered = useOrderedRows(view.sort);
  const cursor = useRowCursor(ordered);
  const counts = useApp((state) => state.counts);
  const isExpanded = view.isExpanded && canExpand;
  const available = availableColumns(ordered.events);
  const isEmpty = ordered.rows.length === 0;
  const isLoading = useApp((state) => !state.data.isLoaded) && isEmpty;
  return (
    <div className={styles.tab} aria-busy={ordered.isUpdating || undefined}>
      <div className={styles.head}>
        {isLoading ? (
          <LoadingLine what="incidents" />
        ) : (
          <p>
            <KnownAtLine />
            {isEmpty && !ordered.isUpdating
              ? panelsMessages[locale].noIncidents
              : texts.count(formatNumber(locale, counts.certain), formatNumber(locale, counts.possible))}
            {ordered.isUpdating && <span className={styles.updating}> · {texts.updating}</span>}
          </p>
        )}
        <StatusSummary />
      </div>
      {isEmpty && <div className={styles.scroller} />}
      {!isEmpty && isExpanded && (
        <IncidentTable
          ordered={ordered}
          cursor={cursor}
          columns={view.columns.filter((column) => available.includes(column))}
          sort={view.sort}
          onSort={(sort) => changeView({ sort })}
        />
      )}
      {!isEmpty && !isExpanded && <IncidentList ordered={ordered} cursor={cursor} />}
      <div className={styles.foot} data-joined={!canExpand || undefined}>
        <ListTools
          view={{ ...view, isExpanded }}
          onChange={changeView}
          available={available}
          canExpand={canExpand}
        />
        <div className={styles.tools}>
          <AddIncidentButton />
        </div>
      </div>
    </div>
  );
}
