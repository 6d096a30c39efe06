import type { ComparedFigures } from "../../core/zones/compare/figure-table";
import type { Zone } from "../../core/zones/recipe";
import { hueOfZone } from "../../map/style/overlay-zone-color";
import { comparedZones } from "../../workspace/selection/compared-zones";
import { scoreOfZone } from "../../workspace/selection/zone-score";
import type { AppState, ZoneMeasures } from "../../workspace/state";
import { isUnmeasurable } from "../../workspace/zones/zone-inputs";
import { defaultNearMeters } from "../../workspace/zones/zone-subjects";

/** How far the figures of a zone are: its own, about to change, not there yet, or never to come. */
export type ColumnState = "current" | "recounting" | "refused" | "unmeasurable";

/** A compared zone with its figures, as far as they are known. */
export interface ComparedColumn {
  readonly zone: Zone;
  /** Index of the zone colours. */
  readonly hue: number;
  readonly state: ColumnState;
  readonly figures: ComparedFigures;
  readonly nearMeters: number;
  /** Null until it was measured against the incidents as they are joined now. */
  readonly measures: ZoneMeasures | null;
}

const inputs = [
  "document",
  "data",
  "datasets",
  "joined",
  "events",
  "time",
  "matches",
  "counts",
  "zoneShapes",
  "zoneMeasures",
  "unmeasuredZones",
] as const satisfies readonly (keyof AppState)[];

const unknownFigures: ComparedFigures = {
  figures: null,
  shares: null,
  withdrawal: null,
  inside: null,
  near: null,
};

function columnState(state: AppState, zone: Zone, isCurrent: boolean): ColumnState {
  const shape = state.zoneShapes[zone.id];
  if (shape?.status === "refused") return "refused";
  if (isCurrent) return "current";
  const { id, nearMeters = defaultNearMeters, measuredAgainst } = zone;
  const subject = { id, nearMeters, ...(measuredAgainst && { measuredAgainst }) };
  const geometry = shape?.status === "ready" ? shape.geometry : null;
  return isUnmeasurable(state, subject, geometry) ? "unmeasurable" : "recounting";
}

function columnOf(state: AppState, zone: Zone): ComparedColumn {
  const score = scoreOfZone(state, zone.id);
  const progress = columnState(state, zone, score?.isCurrent ?? false);
  const isKnown = score !== null && progress !== "refused";
  return {
    zone,
    hue: hueOfZone(zone),
    state: progress,
    nearMeters: zone.nearMeters ?? defaultNearMeters,
    measures: isKnown ? score.measures : null,
    figures: isKnown
      ? {
          figures: score.measures.figures,
          shares: score.measures.control?.shares ?? null,
          withdrawal: score.measures.control?.withdrawal ?? null,
          inside: score.scorecard.incidentsInside,
          near: score.scorecard.incidentsNear,
        }
      : unknownFigures,
  };
}

/** A selector of the compared zones with their figures: the same array until something of them changes. */
export function selectComparedColumns(): (state: AppState) => readonly ComparedColumn[] {
  let last: { readonly state: AppState; readonly columns: readonly ComparedColumn[] } | null = null;
  return (state) => {
    const isSame =
      last !== null &&
      inputs.every((name) => state[name] === last?.state[name]) &&
      state.view.comparison === last.state.view.comparison &&
      state.view.shownProposals === last.state.view.shownProposals;
    if (last === null || !isSame)
      last = { state, columns: comparedZones(state).map(({ zone }) => columnOf(state, zone)) };
    return last.columns;
  };
}
