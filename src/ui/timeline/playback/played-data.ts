import type { RowMask } from "../../../core/events/counts";
import type { EventTable } from "../../../core/events/event-table";
import { nextShownFinder } from "../../../workspace/next-shown";
import type { PlayedData } from "../../../workspace/playback";
import type { AppState } from "../../../workspace/state";
import { dataExtentOf } from "../data-extent";

const latest = new WeakMap<EventTable, { readonly mask: RowMask; readonly data: PlayedData | null }>();

/** What playback runs over in a state, or null where there are no incidents; the same object for the same rows. */
export function playedDataOf({ events, rowMask }: Pick<AppState, "events" | "rowMask">): PlayedData | null {
  const { table } = events;
  const known = latest.get(table);
  if (known?.mask === rowMask) return known.data;
  const extent = dataExtentOf(table);
  const data = extent && { extent, nextShownMs: nextShownFinder(table, rowMask) };
  latest.set(table, { mask: rowMask, data });
  return data;
}
