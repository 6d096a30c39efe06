import type { Locale } from "../../core/sources/localized";
import { type FigureGround, writeScorecardCsv } from "../../formats/export/scorecard-csv";
import type { TextFile } from "../../formats/export/zones/zip-texts";
import { oblastName } from "../../look/text/describe-zone-recipe";
import type { ZoneScore } from "../../workspace/selection/zone-score";
import type { AppState } from "../../workspace/state";
import { creditsOf, csvFactsOf } from "./csv-facts";
import { csvFileName } from "./csv-file-name";

/** The figures of a zone as a table in a language, with what they rest on. */
export function scorecardTable(
  state: AppState,
  zoneId: string,
  { scorecard, measures }: Pick<ZoneScore, "scorecard" | "measures">,
  locale: Locale,
): TextFile {
  const written = { ...state, view: { ...state.view, locale } };
  const creditsFor = (ground: FigureGround) =>
    creditsOf(written, zoneId, [ground === "geometry" || ground === "borders" ? "ground" : ground]);
  const names = new Map(state.data.places.map(({ id, name }) => [id, name[locale]]));
  const credits = creditsOf(written, zoneId, ["ground", "gazetteer", "control", "incidents"]);
  const facts = csvFactsOf(written, zoneId, credits, true);
  const text = writeScorecardCsv({
    ...facts,
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
    unitName: (id) => oblastName(locale, id),
    placeName: (id) => names.get(id) ?? id,
    sourceOf: (ground) =>
      ground === "geometry"
        ? "Demarc"
        : creditsFor(ground)
            .map(({ attribution }) => attribution[locale])
            .join(" | "),
  });
  return { name: csvFileName(facts.zoneName, "scorecard"), text };
}
