import { useEffect, useState } from "react";
import { findPileUps, findPileUpsInSteps, type PileUps } from "../../../core/events/pile-ups";
import { useApp } from "../../store-context";

/** Of up to so many rows the points are looked for at once; of more a slice at a time, between other things. */
const promptRows = 20_000;
const sliceMs = 8;

/** The points on which incidents pile up, null as long as they were not looked for. */
export function usePileUps(): PileUps | null {
  const events = useApp((state) => state.events);
  const { lng } = events.table;
  const [found, setFound] = useState<{ readonly lng: Float64Array; readonly pileUps: PileUps } | null>(null);
  const isPrompt = lng.length <= promptRows;
  useEffect(() => {
    if (isPrompt) return;
    const steps = findPileUpsInSteps(events);
    const work = () => {
      const untilMs = performance.now() + sliceMs;
      let step = steps.next();
      while (!step.done && performance.now() < untilMs) step = steps.next();
      if (step.done) setFound({ lng, pileUps: step.value });
      else timer = setTimeout(work, 0);
    };
    let timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }, [isPrompt, events, lng]);
  if (isPrompt) return findPileUps(events);
  return found?.lng === lng ? found.pileUps : null;
}

/** How many incidents of its source lie on the exact point of a row, 0 where that is no pile-up. */
export function pileUpSize(pileUps: PileUps | null, row: number): number {
  return pileUps?.sizes[pileUps.pointOfRow[row] ?? 0] ?? 0;
}
