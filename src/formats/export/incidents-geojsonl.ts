import { type ExportFacts, type ShownIncident, sourceFinder } from "./export-facts";
import { toFeature } from "./incident-feature";
import { writeKnownAt } from "./visible-claims";

/**
 * Exactly the incidents shown, one GeoJSON feature a line and nothing else: the format has no place for what the file
 * as a whole says, so each feature carries the name, licence, attribution and access date of its source itself, and as
 * of when it is known.
 */
export function* writeIncidentsGeoJsonLines(
  shown: Iterable<ShownIncident>,
  facts: ExportFacts,
): Generator<string, void> {
  const { locale, knownAtMs } = facts;
  const findSource = sourceFinder(facts);
  for (const one of shown) {
    const source = findSource(one);
    const feature = toFeature(one, source, knownAtMs);
    const properties = {
      ...feature.properties,
      sourceName: source.name[locale],
      licence: source.licence,
      attribution: source.attribution[locale],
      accessed: source.accessed,
      knownAt: writeKnownAt(knownAtMs),
    };
    yield `${JSON.stringify({ ...feature, properties })}\n`;
  }
}
