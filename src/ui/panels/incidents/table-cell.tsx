// biome-ignore-all lint/a11y/useSemanticElements: native rows cannot be placed one by one, and lose their roles when laid out as a grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the cells have the focus
import { useMemo } from "react";
import { casualtiesOf } from "../../../core/events/casualties";
import type { EventSet } from "../../../core/events/event-set/event-set";
import { sourceOfRow } from "../../../core/events/event-set/event-set";
import { weaponFamilyOf } from "../../../core/events/weapons";
import { describeRange } from "../../../look/text/describe-casualties";
import { incidentTableMessages } from "../../../look/text/messages/incident-table";
import { ucdpTypeName } from "../../../look/text/messages/panel-facts";
import { familyNames, statusNames } from "../../../look/text/messages/terms";
import { ucdpSourceIds } from "../../../workspace/selection/type-codes";
import { useApp } from "../../store-context";
import { useLocale } from "../../use-messages";
import { IncidentSymbol } from "../shared/incident-symbol";
import { useIntervalText } from "../shared/use-interval-text";
import { useSourceNames } from "../sources/use-source-names";
import styles from "./incident-table.module.css";
import type { TableColumn } from "./list-view";
import type { ListedIncident } from "./listed-incident";

interface TableCellProps {
  readonly column: TableColumn;
  readonly events: EventSet;
  readonly listed: ListedIncident;
}

/** What a table of the user's says in the facet's columns: a row may have several values. */
function termsOfRow({ facets }: EventSet, facet: "type", row: number): string[] {
  const { terms, columns } = facets[facet];
  return columns.map((codes) => terms[codes[row]!] ?? "").filter(Boolean);
}

/** One cell of the wide table; a figure that nobody gave is "unknown", any other blank a dash that is read as such. */
export function TableCell({ column, events, listed }: TableCellProps) {
  const { row, incident, status } = listed;
  const locale = useLocale();
  const intervalText = useIntervalText();
  const sourceNames = useSourceNames();
  const knownAtMs = useApp((state) => state.time.knownAtMs);
  const sources = useApp((state) => state.document.sources);
  const ucdpIds = useMemo(() => ucdpSourceIds({ sources }), [sources]);
  const textOf = (): string => {
    switch (column) {
      case "time":
        return intervalText(incident.time);
      case "weapon":
        return familyNames[locale][weaponFamilyOf(incident.weapons)];
      case "type":
        return termsOfRow(events, "type", row)
          .map((term) => (ucdpIds.has(sourceOfRow(events, row)) ? ucdpTypeName(locale, term) : term))
          .join(", ");
      case "place":
        return incident.place.name[locale];
      case "oblast":
        return incident.place.admin1[locale];
      case "source":
        return sourceNames.get(sourceOfRow(events, row)) ?? "";
      case "killed":
      case "injured": {
        const range = casualtiesOf(incident, knownAtMs)[column];
        return range === null ? "" : describeRange(locale, range);
      }
      case "status":
        return statusNames[locale][status];
    }
  };
  const text = textOf();
  const isFigure = column === "killed" || column === "injured";
  const { unknown } = incidentTableMessages[locale];
  return (
    <div role="cell" className={styles.cell} data-figure={isFigure || undefined} title={text}>
      {column === "status" && <IncidentSymbol family="not-stated" status={status} sizePx={16} />}
      {text}
      {text === "" && isFigure && unknown}
      {text === "" && !isFigure && (
        <>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{unknown}</span>
        </>
      )}
    </div>
  );
}
