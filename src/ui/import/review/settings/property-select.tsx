import type { ReviewedColumn } from "../../../../formats/import/import-review";
import { importSettingMessages } from "../../../../look/text/messages/import/settings";
import { useMessages } from "../../../use-messages";
import { ColumnSelect } from "./column-select";

interface PropertySelectProps {
  readonly columns: readonly ReviewedColumn[];
  /** Name of the property, null for the file's name. */
  readonly value: string | null;
  readonly onChange: (property: string | null) => void;
}

/** Where the date of an area is taken from. */
export function PropertySelect({ columns, value, onChange }: PropertySelectProps) {
  const messages = useMessages(importSettingMessages);
  return (
    <ColumnSelect
      label={messages.dateFrom}
      noneLabel={messages.dateFromName}
      columns={columns}
      value={columns.findIndex(({ name }) => name === value)}
      onChange={(column) => onChange(column === null ? null : (columns[column]?.name ?? null))}
    />
  );
}
