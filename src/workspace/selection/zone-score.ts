import type { MatchCount } from "../../core/events/counts";
import { perWeek } from "../../core/zones/figures/tally-by-week";
import type { Scorecard } from "../../core/zones/scorecard";
import { emptyTally, type IncidentTally } from "../../core/zones/tally-incidents";
import type { ZoneRows } from "../../core/zones/zone-rows";
import type { AppState, ZoneMeasures } from "../state";
import { effectiveWindow } from "../time-state";
import { tallyZone } from "../zones/tally-index";
import { areMeasuresCurrent, isShapeCurrent } from "../zones/zone-inputs";
import { zoneSubjects } from "../zones/zone-subjects";

/** What a count of incidents follows from: the shown window, the filter, what was known when. */
export type ScoredIncidents = Pick<AppState, "events" | "time" | "matches" | "counts">;

/** Counts the shown incidents of one set of a zone's rows; all are outside where the rows are those of other incidents. */
function tallyRows({ events, time, matches, counts }: ScoredIncidents, rows: ZoneRows): IncidentTally {
  const matching = counts.certain + counts.possible;
  if (rows.rows.length === 0) return { ...emptyTally, outside: matching };
  return tallyZone(events.table, rows, effectiveWindow(time), matches, matching);
}

/** A scorecard with what happens around the zone, and how often inside it. */
export interface ZoneScorecard extends Scorecard {
  readonly nearMeters: number;
  /** Inside or within `nearMeters`. */
  readonly incidentsNear: IncidentTally;
  /** Inside, the mean of seven days of the window; null for an empty window. */
  readonly insidePerWeek: MatchCount | null;
}

/**
 * The scorecard of a measured zone under window, filter and known-at: a count over the rows that the measures hold, and
 * nothing else.
 *
 * @returns null where the measures are of incidents that are no longer the joined ones
 */
export function scoreMeasures(
  { figures, rows }: Pick<ZoneMeasures, "figures" | "rows">,
  scored: ScoredIncidents,
): ZoneScorecard | null {
  if (rows.lng !== scored.events.table.lng) return null;
  const incidentsInside = tallyRows(scored, rows.inside);
  return {
    ...figures,
    incidentsInside,
    nearMeters: rows.nearMeters,
    incidentsNear: tallyRows(scored, rows.near),
    insidePerWeek: perWeek(incidentsInside, effectiveWindow(scored.time)),
  };
}

/** A zone's measures with the scorecard that follows from them. */
export interface ZoneScore {
  readonly measures: ZoneMeasures;
  readonly scorecard: ZoneScorecard;
  /** False while the zone, or what it is measured against, has changed since: a newer score is being made. */
  readonly isCurrent: boolean;
}

/** The score of a drawn zone or of a shown proposal; null where none was made yet, or could not be. */
export function scoreOfZone(state: AppState, zoneId: string): ZoneScore | null {
  const measures = state.zoneMeasures[zoneId];
  const scorecard = measures && scoreMeasures(measures, state);
  return measures && scorecard ? { measures, scorecard, isCurrent: isScoreCurrent(state, zoneId) } : null;
}

/** Whether the measures of a zone are those of its present recipe, ground, incidents and control map. */
export function isScoreCurrent(state: AppState, zoneId: string): boolean {
  const subject = zoneSubjects(state).find(({ id }) => id === zoneId);
  const measures = state.zoneMeasures[zoneId];
  if (!subject || !measures) return false;
  if (subject.fixed !== null) return areMeasuresCurrent(state, subject, measures.geometry, measures);
  const shape = state.zoneShapes[zoneId];
  return (
    shape?.status === "ready" &&
    isShapeCurrent(state, subject, shape) &&
    areMeasuresCurrent(state, subject, shape.geometry, measures)
  );
}
