import type { CreditsForm } from "../credits";
import type { LegendDetail } from "../legend/legend-detail";
import { type StripSize, stripSizes } from "../time-strip";

/**
 * Where the legend goes: in one or two columns beside the map, beside map and footer alike (`tall`), or, what does
 * not fit beside it, in a band below the map.
 */
export type LegendShape = "beside" | "tall" | "double" | "band";

/** One way of arranging a page. */
export interface Attempt {
  readonly typeScale: number;
  /** Null for no legend at all. */
  readonly detail: LegendDetail | null;
  readonly shape: LegendShape;
  readonly strip: StripSize | null;
  readonly credits: CreditsForm;
}

const typeScales = [1, 0.94, 0.88, 0.82, 0.75];
const smallestScale = 0.65;

function combine<Detail extends LegendDetail | null>(
  typeScale: number,
  shapes: readonly LegendShape[],
  details: readonly Detail[],
  strips: readonly (StripSize | null)[],
  credits: CreditsForm = "full",
): Attempt[] {
  return shapes.flatMap((shape) =>
    details.flatMap((detail) =>
      strips.map((strip): Attempt => ({ typeScale, detail, shape, strip, credits })),
    ),
  );
}

/** For pages that hold nearly all they have to say: boundaries leave the legend first, and the strip stays. */
export function usualAttempts(hasSide: boolean): Attempt[] {
  const shapes: LegendShape[] = hasSide ? ["beside", "tall", "double"] : ["band"];
  return typeScales.flatMap((typeScale) =>
    combine<LegendDetail>(
      typeScale,
      shapes,
      typeScale > 0.9 ? [4] : typeScale > 0.85 ? [4, 3] : [4, 3, 2, 1],
      stripSizes,
    ),
  );
}

/** For small pages: the smallest type, a legend that says ever less, in the end no strip. */
export function tightAttempts(hasSide: boolean): Attempt[] {
  const shapes: LegendShape[] = hasSide ? ["double", "band"] : ["band", "beside"];
  return combine<LegendDetail>(smallestScale, shapes, [3, 2, 1, 0], [...stripSizes, null]);
}

/** For cards: the footer shrinks too, and the legend goes before it does. */
export function cardAttempts(hasSide: boolean): Attempt[] {
  const shapes: LegendShape[] = hasSide ? ["beside", "tall", "band"] : ["band", "beside"];
  return (["full", "short", "shortest"] as const).flatMap((credits) =>
    combine(smallestScale, shapes, [3, 1, 0, null], ["small", null], credits),
  );
}

/** Whether the legend stands and the footer says all: only beside them may a page have the figures of a zone. */
export function saysEnough({ detail, credits }: Attempt): boolean {
  return detail !== null && credits === "full";
}

const detailWorth: Readonly<Record<LegendDetail, number>> = { 4: 1, 3: 0.97, 2: 0.8, 1: 0.7, 0: 0.52 };
/** Lines that stand close are for pages that are full. */
const denseWorth = 0.85;
const withoutLegend = 0.2;
const stripWorth: Readonly<Record<StripSize, number>> = { full: 1, small: 0.86 };
const creditsWorth: Readonly<Record<CreditsForm, number>> = { full: 1, short: 0.66, shortest: 0.5 };

/** How good it is to say so much, apart from what it leaves of the map. */
export function worthOf({ typeScale, detail, strip, credits }: Attempt, isCard: boolean): number {
  const stripless = isCard ? 0.75 : 0.35;
  return (
    (typeScale === smallestScale && !isCard ? denseWorth : 1) *
    typeScale ** 0.9 *
    (detail === null ? withoutLegend : detailWorth[detail]) *
    (strip === null ? stripless : stripWorth[strip]) *
    creditsWorth[credits]
  );
}
