import { describeFile, type ExportFacts, type ShownIncident, sourceFinder } from "./export-facts";
import { toFeature } from "./incident-feature";

/**
 * Exactly the incidents shown, with their claims, as GeoJSON (RFC 7946), one feature a line; what the file is of and
 * the sources with their licences stand in the foreign member `demarc`. Intervals are ISO 8601 and half-open.
 */
export function* writeIncidentsGeoJson(
  shown: Iterable<ShownIncident>,
  facts: ExportFacts,
): Generator<string, void> {
  const findSource = sourceFinder(facts);
  yield `{"type":"FeatureCollection",\n"demarc":${JSON.stringify(describeFile(facts), null, 1)},\n"features":[`;
  let separator = "\n";
  for (const one of shown) {
    yield separator + JSON.stringify(toFeature(one, findSource(one), facts.knownAtMs));
    separator = ",\n";
  }
  yield "\n]}\n";
}
