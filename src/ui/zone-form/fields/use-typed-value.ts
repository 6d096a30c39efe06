import { useEffect, useState } from "react";

interface TypedValueOptions<Value, Text> {
  readonly value: Value;
  readonly format: (value: Value) => Text;
  /** Null for a text that says no value. */
  readonly parse: (text: Text) => Value | null;
  /** Whether a typed value and a stored one are the same as far as the text can say. */
  readonly isSame: (typed: Value, stored: Value) => boolean;
  readonly onValue: (value: Value) => void;
}

interface TypedValue<Text> {
  readonly text: Text;
  readonly isValid: boolean;
  readonly type: (text: Text) => void;
}

/**
 * The text of a field, or of several that make one value, beside the value it stands for: applied while it is valid,
 * kept as typed while it is not, and taken over from the value only when that changed elsewhere (a handle, an undo).
 */
export function useTypedValue<Value, Text = string>(
  options: TypedValueOptions<Value, Text>,
): TypedValue<Text> {
  const { value, format, parse, isSame, onValue } = options;
  const [text, setText] = useState(() => format(value));
  const [stored, setStored] = useState(value);
  useEffect(() => {
    if (isSame(value, stored)) return;
    setStored(value);
    setText((current) => {
      const typed = parse(current);
      return typed !== null && isSame(typed, value) ? current : format(value);
    });
  }, [value, stored, format, parse, isSame]);
  return {
    text,
    isValid: parse(text) !== null,
    type: (next) => {
      setText(next);
      const typed = parse(next);
      if (typed !== null && !isSame(typed, value)) onValue(typed);
    },
  };
}
