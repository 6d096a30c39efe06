import { uncertainAdmin1 } from "../workspace/selection/uncertain-admin1";
import type { AppState } from "../workspace/state";

/** Up to so many rows nothing that a style asks of them takes longer than a few milliseconds. */
const mostRowsAtOnce = 100_000;

/**
 * Asks of a state's rows what its style will ask, a part at a time: over a million rows each first answer takes some tens
 * of milliseconds, which should not all come in one frame. The answers are kept by those who give them.
 *
 * @param last  the state that was asked before, whose answers are there already
 */
export function* warmStyle(state: AppState, last: AppState): Generator<void, void> {
  const { events, rowMask } = state;
  if (events.table.count <= mostRowsAtOnce) return;
  if (events === last.events && rowMask === last.rowMask) return;
  // A facet is joined when it is first looked at.
  const { precision } = events.facets;
  yield;
  if (precision.terms.includes("admin1") && events.facets.oblast.columns.length > 0) yield;
  uncertainAdmin1(state);
  yield;
}
