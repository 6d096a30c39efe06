import { ArrowDown, ArrowUp, Maximize2, Minimize2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import { incidentTableMessages } from "../../../look/text/messages/incident-table";
import { sortColumns } from "../../../workspace/selection/incident-order";
import { Button } from "../../controls/button";
import { CheckBox } from "../../controls/check-box";
import { NativeSelect } from "../../controls/native-select";
import { useMessages } from "../../use-messages";
import styles from "./incidents.module.css";
import type { ListView, TableColumn } from "./list-view";

/** Closes the choice of columns, and nothing behind it. */
function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  const { currentTarget: details } = event;
  if (event.key !== "Escape" || !details.open) return;
  event.preventDefault();
  details.open = false;
  details.querySelector("summary")?.focus();
}

interface ListToolsProps {
  readonly view: ListView;
  readonly onChange: (change: Partial<ListView>) => void;
  readonly available: readonly TableColumn[];
  /** Whether there is a wide table to expand to. */
  readonly canExpand: boolean;
}

/** Below the list: the order, and for the wide table its columns. */
export function ListTools({ view, onChange, available, canExpand }: ListToolsProps) {
  const texts = useMessages(incidentTableMessages);
  const { sort, columns, isExpanded } = view;
  const isDescending = sort.direction === "descending";
  return (
    <div className={styles.tools}>
      <NativeSelect
        label={texts.sortBy}
        value={sort.column}
        options={available.map((column) => ({ value: column, label: texts[column] }))}
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
        <details className={styles.columns} onKeyDown={closeOnEscape}>
          <summary>{texts.columns}</summary>
          <fieldset aria-label={texts.columns}>
            {available.map((column) => (
              <CheckBox
                key={column}
                label={texts[column]}
                isChecked={columns.includes(column)}
                onChange={(isShown) =>
                  onChange({
                    columns: sortColumns.filter((other) =>
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
