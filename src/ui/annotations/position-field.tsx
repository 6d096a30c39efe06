import { useEffect, useState } from "react";
import type { LngLat } from "../../core/geo/position";
import { annotationMessages } from "../../look/text/messages/annotations";
import { TextField } from "../controls/text-field";
import { useMessages } from "../use-messages";
import { formatPosition, isSameAsShown, parsePosition } from "./typed-position";

interface PositionFieldProps {
  readonly label: string;
  readonly lngLat: LngLat;
  readonly onPosition: (lngLat: LngLat) => void;
  readonly onDone: () => void;
}

/** A place as typed coordinates: applied while they are valid, explained while they are not. */
export function PositionField({ label, lngLat, onPosition, onDone }: PositionFieldProps) {
  const messages = useMessages(annotationMessages);
  const [text, setText] = useState(() => formatPosition(lngLat));
  const typed = parsePosition(text);
  useEffect(() => {
    // Taken over only when it changed elsewhere (drag, undo), so that typing is not overwritten.
    setText((current) => (isSameAsShown(parsePosition(current), lngLat) ? current : formatPosition(lngLat)));
  }, [lngLat]);
  return (
    <TextField
      label={label}
      value={text}
      error={typed === null ? messages.placeInvalid : undefined}
      onChange={(value) => {
        setText(value);
        const position = parsePosition(value);
        if (position && !isSameAsShown(position, lngLat)) onPosition(position);
      }}
      onBlur={() => {
        if (typed === null) setText(formatPosition(lngLat));
        onDone();
      }}
    />
  );
}
