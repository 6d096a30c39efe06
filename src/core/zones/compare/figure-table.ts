import type { MatchCount } from "../../events/counts";
import type { ControlShares } from "../control-shares";
import type { Holder } from "../recipe";
import type { ZoneFigures } from "../scorecard";
import type { WithdrawalProfile } from "../withdrawal-profile";

/** What is known of a zone; null where it was not measured, or where there is nothing to measure. */
export interface ComparedFigures {
  readonly figures: ZoneFigures | null;
  readonly shares: ControlShares | null;
  readonly withdrawal: WithdrawalProfile | null;
  /** Incidents inside, and within the zone's own near distance, in the window under the filter. */
  readonly inside: MatchCount | null;
  readonly near: MatchCount | null;
}

type ReadFigure = (zone: ComparedFigures) => number | null | undefined;

const ofArea =
  (read: (figures: ZoneFigures) => number): ReadFigure =>
  ({ figures }) =>
    // A line encloses nothing, so there is no figure rather than one of 0.
    figures === null || figures.areaSqMeters === 0 ? null : read(figures);
const ofSide =
  (holder: Holder, key: "largestMeters" | "meanMeters" | "vacatedSqMeters"): ReadFigure =>
  ({ withdrawal }) =>
    withdrawal?.sides.find((side) => side.holder === holder)?.[key];

/** Figures by their code; metres, square metres, counts. */
const readers = {
  area: ofArea(({ areaSqMeters }) => areaSqMeters),
  length: ({ figures }) => (figures === null || figures.lengthMeters === 0 ? null : figures.lengthMeters),
  "width-mean": ({ figures }) => figures?.width?.meanMeters,
  "width-least": ({ figures }) => figures?.width?.leastMeters,
  "width-greatest": ({ figures }) => figures?.width?.greatestMeters,
  units: ({ figures }) => figures?.byUnit.length,
  settlements: ofArea(({ settlements }) => settlements.count),
  // Where no place inside has a figure, how many lived there is not known.
  residents: ({ figures }) =>
    figures !== null &&
    figures.settlements.count > 0 &&
    figures.settlements.count === figures.residentsBefore2022.placesWithoutFigure
      ? null
      : ofArea(({ residentsBefore2022 }) => residentsBefore2022.sum)({ figures } as ComparedFigures),
  "places-without-residents": ofArea(({ residentsBefore2022 }) => residentsBefore2022.placesWithoutFigure),
  "russian-held": ({ shares }) => shares?.russianHeld,
  "ukrainian-held": ({ shares }) => shares?.ukrainianHeld,
  contested: ({ shares }) => shares?.contested,
  claimed: ({ shares }) => shares?.claimed,
  "outside-ukraine": ({ shares }) => shares?.outsideUkraine,
  "pull-back-largest-ua": ofSide("UA", "largestMeters"),
  "pull-back-mean-ua": ofSide("UA", "meanMeters"),
  "vacated-ua": ofSide("UA", "vacatedSqMeters"),
  "pull-back-largest-ru": ofSide("RU", "largestMeters"),
  "pull-back-mean-ru": ofSide("RU", "meanMeters"),
  "vacated-ru": ofSide("RU", "vacatedSqMeters"),
  "incidents-inside-certain": ({ inside }) => inside?.certain,
  "incidents-inside-possible": ({ inside }) => inside?.possible,
  "incidents-near-certain": ({ near }) => near?.certain,
  "incidents-near-possible": ({ near }) => near?.possible,
} as const satisfies Record<string, ReadFigure>;

export type FigureCode = keyof typeof readers;
export const figureCodes = Object.keys(readers) as readonly FigureCode[];

/** One figure of several zones, in their order; null where a zone has none or it is unknown. */
export interface FigureRow {
  readonly code: FigureCode;
  readonly values: readonly (number | null)[];
}

/** A figure of two zones. */
export interface FigureDifference {
  readonly code: FigureCode;
  readonly a: number | null;
  readonly b: number | null;
  /** The second less the first; null where either is. */
  readonly difference: number | null;
}

/** One figure of a zone: metres, square metres or a count; null where the zone has none or it is unknown. */
export function readFigure(zone: ComparedFigures, code: FigureCode): number | null {
  const value = (readers[code] as ReadFigure)(zone) ?? null;
  return value === null || Number.isNaN(value) ? null : value;
}

/** A row for each figure code, a column for each zone. */
export function tabulateFigures(zones: readonly ComparedFigures[]): FigureRow[] {
  return figureCodes.map((code) => ({ code, values: zones.map((zone) => readFigure(zone, code)) }));
}

/** Each figure of the second zone less that of the first. */
export function subtractFigures(a: ComparedFigures, b: ComparedFigures): FigureDifference[] {
  return figureCodes.map((code) => {
    const [ofA, ofB] = [readFigure(a, code), readFigure(b, code)];
    return { code, a: ofA, b: ofB, difference: ofA === null || ofB === null ? null : ofB - ofA };
  });
}

/** The part of several zones in one admin-1 unit, in the zones' order. */
export interface UnitRow {
  /** ISO 3166-2. */
  readonly unitId: string;
  readonly areaSqMeters: readonly (number | null)[];
  readonly lengthMeters: readonly (number | null)[];
}

/** A row for each unit that any of the zones touches, that with the most ground in one zone first. */
export function tabulateUnits(zones: readonly Pick<ComparedFigures, "figures">[]): UnitRow[] {
  const ids = new Set(zones.flatMap(({ figures }) => figures?.byUnit.map(({ unitId }) => unitId) ?? []));
  const rows = [...ids].map((unitId): UnitRow => {
    const parts = zones.map(({ figures }) =>
      figures === null ? null : (figures.byUnit.find((part) => part.unitId === unitId) ?? noPart),
    );
    return {
      unitId,
      areaSqMeters: parts.map((part) => part?.areaSqMeters ?? null),
      lengthMeters: parts.map((part) => part?.lengthMeters ?? null),
    };
  });
  const most = (values: readonly (number | null)[]) => Math.max(0, ...values.map((value) => value ?? 0));
  return rows.sort(
    (a, b) => most(b.areaSqMeters) - most(a.areaSqMeters) || most(b.lengthMeters) - most(a.lengthMeters),
  );
}

const noPart = { areaSqMeters: 0, lengthMeters: 0 };
