import { nextShownMs } from "../../../workspace/next-shown";
import type { PlayedData } from "../../../workspace/playback";
import type { AppState } from "../../../workspace/state";
import { dataExtentOf } from "../data-extent";

/** What playback runs over in a state, or null where there are no incidents. */
export function playedDataOf({ events, rowMask }: Pick<AppState, "events" | "rowMask">): PlayedData | null {
  const { table } = events;
  const extent = dataExtentOf(table);
  return extent && { extent, nextShownMs: (fromMs) => nextShownMs(table, rowMask, fromMs) };
}
