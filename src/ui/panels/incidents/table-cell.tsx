// biome-ignore-all lint/a11y/useSemanticElements: native rows cannot be placed one by one, and lose their roles when laid out as a grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the cells have the focus
import { casualtiesOf } from "../../../core/events/casualties";
import type { EventSet } from "../../../core/events/event-set/event-set";
import { sourceOfRow } from "../../../core/events/event-set/event-set";
import type { Incident } from "../../../core/events/incident";
import { weaponFamilyOf } from "../../../core/events/weapons";
import { describeRange } from "../../../look/text/describe-casualties";
import { incidentTableMessages } from "../../../look/text/messages/incident-table";
import { familyNames, statusNames } from "../../../look/text/messages/terms";
import { useLocale } from "../../use-messages";
import { useIntervalText } from "../shared/use-interval-text";
import { useSourceNames } from "../sources/use-source-names";
import styles from "./incident-table.module.css";
import type { TableColumn } from "./list-view";

interface TableCellProps {
  readonly column: TableColumn;
  readonly events: EventSet;
  readonly row: number;
  readonly incident: Incident;
}

/** What a table of the user's says in the facet's columns: a row may have several values. */
function termsOfRow({ facets }: EventSet, facet: "type", row: number): string {
  const { terms, columns } = facets[facet];
  return columns
    .map((codes) => terms[codes[row]!] ?? "")
    .filter(Boolean)
    .join(", ");
}

/** One cell of the wide table; nothing known is a dash, said as "unknown". */
export function TableCell({ column, events, row, incident }: TableCellProps) {
  const locale = useLocale();
  const intervalText = useIntervalText();
  const sourceNames = useSourceNames();
  const textOf = (): string => {
    switch (column) {
      case "time":
        return intervalText(incident.time);
      case "weapon":
        return familyNames[locale][weaponFamilyOf(incident.weapons)];
      case "type":
        return termsOfRow(events, "type", row);
      case "place":
        return incident.place.name[locale];
      case "oblast":
        return incident.place.admin1[locale];
      case "source":
        return sourceNames.get(sourceOfRow(events, row)) ?? "";
      case "killed":
      case "injured": {
        const range = casualtiesOf(incident)[column];
        return range === null ? "" : describeRange(locale, range);
      }
      case "status":
        return statusNames[locale][incident.status];
    }
  };
  const text = textOf();
  return (
    <div
      role="cell"
      className={styles.cell}
      data-figure={column === "killed" || column === "injured" || undefined}
      title={text}
    >
      {text || (
        <>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{incidentTableMessages[locale].unknown}</span>
        </>
      )}
    </div>
  );
}
