import { useEffect, useState } from "react";
import { findPileUps, type PileUps } from "../../../core/events/pile-ups";
import { useApp } from "../../store-context";

/** Of up to so many rows the points are looked for at once; of more when the page had time for the list itself. */
const promptRows = 20_000;

/** The points on which incidents pile up, null as long as they were not looked for. */
export function usePileUps(): PileUps | null {
  const events = useApp((state) => state.events);
  const { lng } = events.table;
  const [found, setFound] = useState<{ readonly lng: Float64Array; readonly pileUps: PileUps } | null>(null);
  const isPrompt = lng.length <= promptRows;
  useEffect(() => {
    if (isPrompt) return;
    const timer = setTimeout(() => setFound({ lng, pileUps: findPileUps(events) }), 0);
    return () => clearTimeout(timer);
  }, [isPrompt, events, lng]);
  if (isPrompt) return findPileUps(events);
  return found?.lng === lng ? found.pileUps : null;
}

/** How many incidents of its source lie on the exact point of a row, 0 where that is no pile-up. */
export function pileUpSize(pileUps: PileUps | null, row: number): number {
  return pileUps?.sizes[pileUps.pointOfRow[row] ?? 0] ?? 0;
}
