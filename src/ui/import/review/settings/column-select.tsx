import type { ReviewedColumn } from "../../../../formats/import/import-review";
import { formatNumber } from "../../../../look/text/format-number";
import { importPreviewMessages } from "../../../../look/text/messages/import/preview";
import { NativeSelect } from "../../../controls/native-select";
import { useLocale, useMessages } from "../../../use-messages";

interface ColumnSelectProps {
  readonly label: string;
  readonly noneLabel: string;
  readonly columns: readonly ReviewedColumn[];
  /** Index of the chosen column, -1 for none. */
  readonly value: number;
  readonly onChange: (column: number | null) => void;
}

/** Chooses one column of the file, with its first value beside its name. */
export function ColumnSelect({ label, noneLabel, columns, value, onChange }: ColumnSelectProps) {
  const locale = useLocale();
  const messages = useMessages(importPreviewMessages);
  const options = columns.map(({ name, samples }, index) => {
    const shown = name || messages.unnamed(formatNumber(locale, index + 1));
    const sample = samples[0] ?? "";
    return { value: String(index), label: sample ? `${shown} · ${sample.slice(0, 24)}` : shown };
  });
  return (
    <NativeSelect
      label={label}
      showLabel
      value={String(value)}
      options={[{ value: "-1", label: noneLabel }, ...options]}
      onChange={(chosen) => onChange(chosen === "-1" ? null : Number(chosen))}
    />
  );
}
