import { useEffect, useState } from "react";
import type { ControlVersion } from "../../../core/control/control-version";
import { type ControlTotal, measureControl } from "./measure-control";

const measured = new WeakMap<ControlVersion, readonly ControlTotal[]>();
/** The version may step many times a second: only one that stays is measured. */
const restMs = 60;

/** The totals of a version, measured once and when asked for; null until then, "failed" where they cannot be. */
export function useControlTotals(version: ControlVersion | null): readonly ControlTotal[] | "failed" | null {
  const [failed, setFailed] = useState<ControlVersion | null>(null);
  const [, setMeasured] = useState<ControlVersion | null>(null);
  useEffect(() => {
    if (version === null || measured.has(version)) return;
    const timer = setTimeout(() => {
      try {
        measured.set(version, measureControl(version));
        setMeasured(version);
      } catch (error) {
        console.error("control areas could not be measured", error);
        setFailed(version);
      }
    }, restMs);
    return () => clearTimeout(timer);
  }, [version]);
  if (version === null) return null;
  if (failed === version) return "failed";
  return measured.get(version) ?? null;
}
