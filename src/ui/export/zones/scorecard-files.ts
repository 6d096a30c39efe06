import type { Locale } from "../../../core/sources/localized";
import type { Zone } from "../../../core/zones/recipe";
import { type FigureGround, writeScorecardCsv } from "../../../formats/export/scorecard-csv";
import { type TextFile, zipTexts } from "../../../formats/export/zones/zip-texts";
import { oblastName } from "../../../look/text/describe-zone-recipe";
import { scoreOfZone } from "../../../workspace/selection/zone-score";
import type { AppState } from "../../../workspace/state";
import { creditsOf, csvFactsOf } from "../../scorecard/csv-facts";
import { csvFileName } from "../../scorecard/csv-file-name";

const mediaType = "text/csv;charset=utf-8";

/** The scorecard of a zone as a table; null where the zone is not measured as it is now. */
function scorecardFile(state: AppState, { id, name }: Zone, locale: Locale): TextFile | null {
  const score = scoreOfZone(state, id);
  if (score === null || !score.isCurrent) return null;
  const { scorecard, measures } = score;
  const written = { ...state, view: { ...state.view, locale } };
  const creditsFor = (ground: FigureGround) =>
    creditsOf(written, id, [ground === "geometry" || ground === "borders" ? "ground" : ground]);
  const names = new Map(state.data.places.map((place) => [place.id, place.name[locale]]));
  const credits = creditsOf(written, id, ["ground", "gazetteer", "control", "incidents"]);
  const text = writeScorecardCsv({
    ...csvFactsOf(written, id, credits, true),
    compared: {
      figures: scorecard,
      shares: measures.control?.shares ?? null,
      withdrawal: measures.control?.withdrawal ?? null,
      inside: scorecard.incidentsInside,
      near: scorecard.incidentsNear,
    },
    inside: scorecard.incidentsInside,
    insidePerWeek: scorecard.insidePerWeek,
    nearMeters: scorecard.nearMeters,
    unitName: (unitId) => oblastName(locale, unitId),
    placeName: (placeId) => names.get(placeId) ?? placeId,
    sourceOf: (ground) =>
      ground === "geometry"
        ? "Demarc"
        : creditsFor(ground)
            .map(({ attribution }) => attribution[locale])
            .join(" | "),
  });
  return { name: csvFileName(name[locale], "scorecard"), text };
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
