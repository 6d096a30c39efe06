import { type CountRange, casualtiesOf } from "../../core/events/casualties";
import { incidentAsOf } from "../../core/events/known-at";
import { isFinitePosition } from "../../core/geo/position";
import type { DataSource } from "../../core/sources/source";
import { formatIsoInterval } from "../../core/time/iso-interval";
import { type ExportFacts, type ShownIncident, sourceFinder } from "./export-facts";
import {
  distinctOf,
  possiblyKnownClaims,
  visibleClaims,
  writeInterval,
  writeKnownAt,
} from "./visible-claims";
import { escapeXml, textElement } from "./xml-text";

type Datum = readonly [name: string, value: string | number | null];

const listSeparator = " | ";

/** Named values, in the order given; unknown ones are left out. */
function extendedData(data: readonly Datum[]): string {
  const written = data
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `<Data name="${escapeXml(name)}">${textElement("value", String(value))}</Data>`);
  return written.length === 0 ? "" : `<ExtendedData>${written.join("")}</ExtendedData>\n`;
}

/** KML's times want their seconds. */
const dateTime = (instantMs: number) => new Date(instantMs).toISOString().replace(".000Z", "Z");

const range = (name: string, count: CountRange | null): readonly Datum[] => [
  [`${name}_min`, count?.min ?? null],
  [`${name}_max`, count?.max ?? null],
];

function toPlacemark(
  { incident, match, editedFrom = [] }: ShownIncident,
  source: DataSource,
  { locale, knownAtMs }: ExportFacts,
): string {
  const { place, time, imported } = incident;
  const { killed, injured } = casualtiesOf(incident, knownAtMs);
  const { visibility, status } = incidentAsOf(incident, knownAtMs);
  const claims = visibleClaims(incident, knownAtMs);
  const possiblyKnown = possiblyKnownClaims(incident, knownAtMs);
  const [lng, lat] = place.lngLat;
  const data: readonly Datum[] = [
    ["id", incident.id],
    ["match", match],
    ["status", status],
    ["known", visibility],
    ["place", place.name[locale]],
    ["place_precision", incident.placePrecision],
    ["radius_m", incident.uncertaintyRadiusMeters],
    ["country", place.country],
    ["admin1", place.admin1[locale]],
    ["admin1_id", place.admin1Id],
    ["time", writeInterval(time)],
    ["time_extent", time.extent],
    ["time_precision", time.precision],
    ["time_zone", time.zone],
    ["stated_time", incident.statedTime[locale]],
    ["weapons", incident.weapons.join(listSeparator)],
    ["targets", incident.targets.join(listSeparator)],
    ...range("killed", killed),
    ...range("injured", injured),
    ["source_publishers", distinctOf(claims, (claim) => claim.publisher).join(listSeparator)],
    ["source_urls", distinctOf(claims, (claim) => claim.url).join(listSeparator)],
    ["possibly_known_urls", distinctOf(possiblyKnown, (claim) => claim.url).join(listSeparator)],
    ["source", source.name[locale]],
    ["licence", source.licence],
    ["attribution", source.attribution[locale]],
    ["source_line", imported?.line ?? null],
    ["edited_from", editedFrom.join(listSeparator)],
    ...(imported?.fields ?? []).map(({ name, text }): Datum => [`fields.${name}`, text]),
  ];
  return [
    "<Placemark>",
    textElement("name", incident.title[locale]),
    `<TimeSpan><begin>${dateTime(time.earliestMs)}</begin><end>${dateTime(time.latestMs)}</end></TimeSpan>`,
    extendedData(data).trimEnd(),
    ...(isFinitePosition(place.lngLat) ? [`<Point><coordinates>${lng},${lat}</coordinates></Point>`] : []),
    "</Placemark>\n",
  ].join("\n");
}

function documentData(facts: ExportFacts): readonly Datum[] {
  const { locale, sources } = facts;
  return [
    ["generator", `Demarc ${facts.version}`],
    ["window", formatIsoInterval(facts.window)],
    ["mode", facts.mode],
    ["zone", facts.zone],
    ["known_at", writeKnownAt(facts.knownAtMs)],
    ["filter", facts.filter],
    ["filter_sentence", facts.filterSentence],
    ...sources.flatMap((source, index): readonly Datum[] => [
      [`source_${index + 1}`, source.name[locale]],
      [`source_${index + 1}_licence`, source.licence],
      [`source_${index + 1}_attribution`, source.attribution[locale]],
      [`source_${index + 1}_accessed`, source.accessed],
    ]),
  ];
}

/**
 * Exactly the incidents shown, one placemark each, as KML 2.2. What the file is of and the sources with their licences
 * stand in the document's description and extended data; an incident without a place is a placemark without a point.
 * The end of a `TimeSpan` is the excluded end of the interval. Texts of an imported row are data named `fields.HEADER`.
 */
export function* writeIncidentsKml(
  shown: Iterable<ShownIncident>,
  facts: ExportFacts,
): Generator<string, void> {
  const findSource = sourceFinder(facts);
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    "<Document>",
    ...(facts.title === "" ? [] : [textElement("name", facts.title)]),
    textElement("description", facts.description),
    extendedData(documentData(facts)),
  ].join("\n");
  for (const one of shown) yield toPlacemark(one, findSource(one), facts);
  yield "</Document>\n</kml>\n";
}
