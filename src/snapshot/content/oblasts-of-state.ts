import { forEachMatch } from "../../core/events/counts";
import { certainlyInWindow } from "../../core/events/window-rows";
import { admin1Name } from "../../core/places/admin1-names";
import type { Locale } from "../../core/sources/localized";
import type { AppState } from "../../workspace/state";
import { effectiveWindow } from "../../workspace/time-state";
import type { OblastCount } from "../page-content";

/**
 * The matching incidents by oblast or region, those with most first; what names none is left out. Names that are not
 * known stand as the imported table has them.
 */
export function oblastsOfState(
  { events, rowMask, time }: Pick<AppState, "events" | "rowMask" | "time">,
  locale: Locale,
): OblastCount[] {
  const { terms, columns } = events.facets.oblast;
  const [column] = columns;
  if (!column) return [];
  const certain = new Uint32Array(terms.length);
  const possible = new Uint32Array(terms.length);
  forEachMatch(events.table, effectiveWindow(time), rowMask, (row, match) => {
    const counts = match === certainlyInWindow ? certain : possible;
    counts[column[row]!]!++;
  });
  return terms
    .map((id, code) => ({ id, certain: certain[code]!, possible: possible[code]! }))
    .filter((count) => count.id !== "" && count.certain + count.possible > 0)
    .sort((a, b) => b.certain + b.possible - (a.certain + a.possible) || (a.id < b.id ? -1 : 1))
    .map(({ id, ...counts }) => ({ name: admin1Name(id)?.[locale] ?? id, ...counts }));
}
