import { useCallback } from "react";
import { zoneShapeMessages } from "../../../look/text/messages/zones/shape";
import { TextField } from "../../controls/text-field";
import { useMessages } from "../../use-messages";
import { CellField } from "./cell-field";
import { kmText, parseTypedKm } from "./typed-km";
import { useTypedValue } from "./use-typed-value";

const same = (a: number, b: number) => Math.round(a) === Math.round(b);
const farthestMeters = 500_000;

interface KmFieldProps {
  readonly label: string;
  readonly meters: number;
  readonly onMeters: (meters: number) => void;
  readonly onDone: () => void;
  readonly leastMeters?: number;
  readonly mostMeters?: number;
  readonly canBeZero?: boolean;
  readonly help?: string;
  readonly error?: string | undefined;
  /** In a table, without a visible label of its own. */
  readonly isCell?: boolean;
}

/** A length in kilometres: applied while it is valid, explained and kept as typed while it is not. */
export function KmField(props: KmFieldProps) {
  const { label, meters, onMeters, onDone, help, isCell, canBeZero = false } = props;
  const { leastMeters = 1, mostMeters = farthestMeters } = props;
  const texts = useMessages(zoneShapeMessages);
  const parse = useCallback(
    (text: string) => parseTypedKm(text, { leastMeters, mostMeters, canBeZero }),
    [leastMeters, mostMeters, canBeZero],
  );
  const { text, isValid, type } = useTypedValue({
    value: meters,
    format: kmText,
    parse,
    isSame: same,
    onValue: onMeters,
  });
  const range = texts.kmInvalid(kmText(leastMeters), kmText(mostMeters));
  const error = isValid ? props.error : canBeZero ? texts.orZero(range) : range;
  if (isCell) return <CellField label={label} text={text} onText={type} error={error} onDone={onDone} />;
  return (
    <TextField
      label={label}
      value={text}
      inputMode="decimal"
      help={help}
      error={error}
      onChange={type}
      onBlur={onDone}
    />
  );
}
