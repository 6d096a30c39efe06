import type { Locale } from "../../core/sources/localized";
import { sourceColors } from "../../workspace/selection/source-colors";
import type { AppState } from "../../workspace/state";
import type { SnapshotIncidents, SourceColor } from "../page-content";
import { sourceName } from "./source-name";

/** The sources that have colours of their own, in the order of their ordinals, with their shares of the incidents. */
export function sourceColorsOfState(
  state: Pick<AppState, "document" | "events">,
  { count, sourceOrdinal, isCertain }: Pick<SnapshotIncidents, "count" | "sourceOrdinal" | "isCertain">,
  locale: Locale,
): SourceColor[] {
  const [, ...colors] = sourceColors(state);
  const certain = new Uint32Array(colors.length + 1);
  const possible = new Uint32Array(colors.length + 1);
  for (let index = 0; index < count; index++) {
    const counts = isCertain[index] === 1 ? certain : possible;
    counts[sourceOrdinal?.[index] ?? 0]!++;
  }
  return colors.map((color, index) => ({
    name: sourceName(state, state.events.segments[index]!.sourceId, locale),
    color,
    certain: certain[index + 1]!,
    possible: possible[index + 1]!,
  }));
}
