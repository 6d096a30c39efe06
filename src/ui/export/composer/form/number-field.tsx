import { useEffect, useState } from "react";
import { TextField } from "../../../controls/text-field";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
  /** What is said of anything that is no such number. */
  readonly refusal: string;
  readonly onChange: (value: number) => void;
  readonly onBlur: () => void;
}

/** A number as typed, with a point or a comma; null where it is none of those that are asked for. */
export function parseNumber(
  text: string,
  { least, most, isWhole = false }: Pick<NumberFieldProps, "least" | "most" | "isWhole">,
): number | null {
  const typed = text.trim().replace(",", ".");
  const value = Number(typed);
  if (typed === "" || !Number.isFinite(value) || (isWhole && !Number.isInteger(value))) return null;
  return value >= least && value <= most ? value : null;
}

/** At most two decimals: what is shown of a converted length. */
const textOf = (value: number) => String(Math.round(value * 100) / 100);

/** A number: applied while it is valid, explained while it is not, and never changes by itself. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, refusal, onChange, onBlur } = props;
  const [text, setText] = useState(textOf(value));
  const isRefused = parseNumber(text, props) === null;
  useEffect(() => {
    // Taken over only when it changed elsewhere (undo, a template), so that typing is not overwritten.
    setText((current) => (Number(current.trim().replace(",", ".")) === value ? current : textOf(value)));
  }, [value]);
  return (
    <TextField
      label={label}
      value={text}
      inputMode="decimal"
      error={isRefused ? refusal : undefined}
      onChange={(typed) => {
        setText(typed);
        const parsed = parseNumber(typed, props);
        if (parsed !== null) onChange(parsed);
      }}
      onBlur={() => {
        if (isRefused) setText(textOf(value));
        onBlur();
      }}
    />
  );
}
