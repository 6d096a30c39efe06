import { type Area, type LngLat, type MultiLineString, polygonsOf } from "../../../core/geo/position";
import { escapeXml, textElement } from "../xml-text";
import { type ExportedZone, type ZonesFacts, zoneAsText, zoneProperty } from "./exported-zone";
import { zoneProperties } from "./zone-properties";

const coordinates = (positions: readonly LngLat[]) =>
  textElement("coordinates", positions.map(([lng, lat]) => `${lng},${lat}`).join(" "));

const boundary = (name: string, ring: readonly LngLat[]) =>
  `<${name}><LinearRing>${coordinates(ring)}</LinearRing></${name}>`;

function geometryElement(geometry: Area | MultiLineString): string {
  if (geometry.type === "MultiLineString") {
    const lines = geometry.coordinates.map((line) => `<LineString>${coordinates(line)}</LineString>`);
    return `<MultiGeometry>${lines.join("")}</MultiGeometry>`;
  }
  const polygons = polygonsOf(geometry).map(([exterior = [], ...holes]) => {
    const inner = holes.map((ring) => boundary("innerBoundaryIs", ring)).join("");
    return `<Polygon>${boundary("outerBoundaryIs", exterior)}${inner}</Polygon>`;
  });
  return `<MultiGeometry>${polygons.join("")}</MultiGeometry>`;
}

const datum = (name: string, value: string | number) =>
  `<Data name="${escapeXml(name)}">${textElement("value", String(value))}</Data>`;

function placemark(exported: ExportedZone, { locale }: ZonesFacts): string {
  const { zone, geometry } = exported;
  const data = zoneProperties(exported, locale)
    .filter(({ value }) => value !== null)
    .map(({ name, value }) => datum(name, value ?? ""));
  return [
    "<Placemark>",
    textElement("name", zone.name[locale] || zone.scenario),
    "<styleUrl>#zone</styleUrl>",
    `<ExtendedData>${data.join("")}${datum(zoneProperty, zoneAsText(zone))}</ExtendedData>`,
    geometryElement(geometry),
    "</Placemark>",
  ].join("\n");
}

/**
 * The zones as KML 2.2, one placemark each, outlined and unfilled; the recipe of each is data named `demarc_zone`, by
 * which Demarc opens it again as it was drawn.
 */
export function writeZonesKml(zones: readonly ExportedZone[], facts: ZonesFacts): string {
  const { title, description, sources, version, madeAtMs, locale } = facts;
  const credits = sources.flatMap((source, index) => [
    datum(`source_${index + 1}`, source.name[locale]),
    datum(`source_${index + 1}_licence`, source.licence),
    datum(`source_${index + 1}_attribution`, source.attribution[locale]),
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    "<Document>",
    ...(title === "" ? [] : [textElement("name", title)]),
    textElement("description", description),
    '<Style id="zone"><LineStyle><color>ff9e3f3a</color><width>2</width></LineStyle><PolyStyle><fill>0</fill></PolyStyle></Style>',
    `<ExtendedData>${datum("generator", `Demarc ${version}`)}${datum("made_at", new Date(madeAtMs).toISOString())}${credits.join("")}</ExtendedData>`,
    ...zones.map((exported) => placemark(exported, facts)),
    "</Document>",
    "</kml>",
    "",
  ].join("\n");
}
