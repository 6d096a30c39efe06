import { ArrowDown, ArrowUp, Maximize2, Minimize2 } from "lucide-react";
import { incidentTableMessages } from "../../../look/text/messages/incident-table";
import { sortColumns } from "../../../workspace/selection/incident-order";
import { Button } from "../../controls/button";
import { CheckBox } from "../../controls/check-box";
import { NativeSelect } from "../../controls/native-select";
import { useMessages } from "../../use-messages";
import styles from "./incidents.module.css";
import { type ListView, tableColumns } from "./list-view";

interface ListToolsProps {
  readonly view: ListView;
  readonly onChange: (change: Partial<ListView>) => void;
  /** Whether there is a wide table to expand to. */
  readonly canExpand: boolean;
}

/** Below the list: the order, and for the wide table its columns. */
export function ListTools({ view, onChange, canExpand }: ListToolsProps) {
  const texts = useMessages(incidentTableMessages);
  const { sort, columns, isExpanded } = view;
  const isDescending = sort.direction === "descending";
  return (
    <div className={styles.tools}>
      <NativeSelect
        label={texts.sortBy}
        value={sort.column}
        options={sortColumns.map((column) => ({ value: column, label: texts[column] }))}
        onChange={(column) => onChange({ sort: { column, direction: sort.direction } })}
      />
      <Button
        icon={isDescending ? ArrowDown : ArrowUp}
        iconOnly
        label={texts.descending}
        isPressed={isDescending}
        onClick={() => onChange({ sort: { ...sort, direction: isDescending ? "ascending" : "descending" } })}
      />
      <span className={styles.gap} />
      {isExpanded && (
        <details className={styles.columns}>
          <summary>{texts.columns}</summary>
          <fieldset aria-label={texts.columns}>
            {tableColumns.map((column) => (
              <CheckBox
                key={column}
                label={texts[column]}
                isChecked={columns.includes(column)}
                onChange={(isShown) =>
                  onChange({
                    columns: tableColumns.filter((other) =>
                      other === column ? isShown : columns.includes(other),
                    ),
                  })
                }
              />
            ))}
          </fieldset>
        </details>
      )}
      {canExpand && (
        <Button
          icon={isExpanded ? Minimize2 : Maximize2}
          label={texts.expand}
          isPressed={isExpanded}
          onClick={() => onChange({ isExpanded: !isExpanded })}
        />
      )}
    </div>
  );
}
