import { useEffect, useState } from "react";
import { drawMessages } from "../../look/text/messages/draw";
import { TextField } from "../controls/text-field";
import { useMessages } from "../use-messages";

const deepestKm = 500;
const shallowestKm = 0.001;

interface DepthFieldProps {
  readonly label: string;
  readonly help: string;
  readonly depthMeters: number;
  /** Whether 0 is allowed: not on both sides. */
  readonly canBeZero: boolean;
  readonly onDepth: (depthMeters: number) => void;
  readonly onDone: () => void;
}

const toMeters = (km: number) => Math.round(km * 1000);

/** Kilometres as typed, with a point or a comma; null where it is no depth. */
function parseDepthKm(text: string, canBeZero: boolean): number | null {
  const km = Number(text.trim().replace(",", "."));
  if (text.trim() === "" || !Number.isFinite(km)) return null;
  if (km === 0) return canBeZero ? 0 : null;
  return km >= shallowestKm && km <= deepestKm ? km : null;
}

/** A depth in kilometres: applied while it is valid, explained while it is not, and never changes by itself. */
export function DepthField({ label, help, depthMeters, canBeZero, onDepth, onDone }: DepthFieldProps) {
  const messages = useMessages(drawMessages);
  const [text, setText] = useState(String(depthMeters / 1000));
  const parsed = parseDepthKm(text, canBeZero);
  useEffect(() => {
    // Taken over only when it changed elsewhere (handle, undo), so that typing is not overwritten.
    setText((current) =>
      toMeters(Number(current.replace(",", "."))) === depthMeters ? current : String(depthMeters / 1000),
    );
  }, [depthMeters]);
  return (
    <TextField
      label={label}
      value={text}
      inputMode="decimal"
      help={help}
      error={parsed === null ? messages.depthInvalid : undefined}
      onChange={(value) => {
        setText(value);
        const km = parseDepthKm(value, canBeZero);
        if (km !== null) onDepth(toMeters(km));
      }}
      onBlur={() => {
        if (parsed === null) setText(String(depthMeters / 1000));
        onDone();
      }}
    />
  );
}
