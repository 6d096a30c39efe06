import type { ClipboardEvent, KeyboardEvent, Ref } from "react";
import { zoneShapeMessages } from "../../../look/text/messages/zones/shape";
import { TextField } from "../../controls/text-field";
import { useMessages } from "../../use-messages";
import { CellField } from "./cell-field";
import { type AngleAxis, angleText, isSameAngle, parseTypedAngle } from "./typed-angle";
import { useTypedValue } from "./use-typed-value";

interface AngleFieldProps {
  readonly axis: AngleAxis;
  readonly label: string;
  readonly degrees: number;
  readonly onDegrees: (degrees: number) => void;
  readonly onDone: () => void;
  /** In a table, without a visible label of its own. */
  readonly isCell?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

const parsers = {
  lat: (text: string) => parseTypedAngle(text, "lat"),
  lng: (text: string) => parseTypedAngle(text, "lng"),
};

/** A latitude or a longitude: applied while it is valid, explained and kept as typed while it is not. */
export function AngleField(props: AngleFieldProps) {
  const { axis, label, degrees, onDegrees, onDone, isCell, ...cell } = props;
  const texts = useMessages(zoneShapeMessages);
  const { text, isValid, type } = useTypedValue({
    value: degrees,
    format: angleText,
    parse: parsers[axis],
    isSame: isSameAngle,
    onValue: onDegrees,
  });
  const error = isValid ? undefined : axis === "lat" ? texts.latitudeInvalid : texts.longitudeInvalid;
  if (isCell)
    return (
      <CellField
        {...cell}
        label={label}
        text={text}
        onText={type}
        error={error}
        onDone={onDone}
        inputMode="text"
      />
    );
  return <TextField label={label} value={text} error={error} onChange={type} onBlur={onDone} />;
}
