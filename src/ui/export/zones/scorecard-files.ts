import type { Locale } from "../../../core/sources/localized";
import type { Zone } from "../../../core/zones/recipe";
import { type TextFile, zipTexts } from "../../../formats/export/zones/zip-texts";
import { scoreOfZone } from "../../../workspace/selection/zone-score";
import type { AppState } from "../../../workspace/state";
import { scorecardTable } from "../../scorecard/scorecard-table";

const mediaType = "text/csv;charset=utf-8";

/** The scorecard of a zone as a table; null where the zone is not measured as it is now. */
function scorecardFile(state: AppState, { id }: Zone, locale: Locale): TextFile | null {
  const score = scoreOfZone(state, id);
  return score?.isCurrent ? scorecardTable(state, id, score, locale) : null;
}

/**
 * The scorecards of zones: one table, or of several zones a zip with a table each.
 *
 * @throws RangeError naming the zones that are not measured, rather than leave them out
 */
export async function writeScorecards(
  state: AppState,
  zones: readonly Zone[],
  { locale, madeAtMs }: { readonly locale: Locale; readonly madeAtMs: number },
): Promise<Blob> {
  const files = zones.map((zone) => scorecardFile(state, zone, locale));
  const unmeasured = zones.filter((_, index) => files[index] === null).map(({ name }) => name[locale]);
  if (unmeasured.length > 0) throw new RangeError(`not measured: ${unmeasured.join(", ")}`);
  const written = files.filter((file) => file !== null);
  const [only] = written;
  return only && written.length === 1
    ? new Blob([only.text], { type: mediaType })
    : zipTexts(written, madeAtMs);
}
