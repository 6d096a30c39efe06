import { detectDelimiter } from "../delimited/detect-delimiter";
import type { ImportFormat } from "../import-settings";
import { type JsonOutline, outlineJson } from "./json-outline";

const geometryTypes = new Set([
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
]);
/** Marks the beginning of a record in GeoJSON text sequences (RFC 8142). */
const recordSeparator = "\u001e";

function ofRootElement(text: string): ImportFormat | null {
  const bare = text.replace(/<!--[\s\S]*?-->/g, "").replace(/<\?[\s\S]*?\?>/g, "");
  const name = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(bare.replace(/<![\s\S]*?>/, ""))?.[1]?.toLowerCase();
  return name === "kml" || name === "gpx" ? name : null;
}

function typeOf({ members }: JsonOutline): string | null {
  const type = members.find(({ key }) => key === "type")?.value;
  return type && "text" in type ? type.text : null;
}

const isList = (member: JsonOutline["members"][number]) =>
  "sign" in member.value && member.value.sign === "[" && member.first === "{";

function ofJson(text: string, outline: JsonOutline): ImportFormat | null {
  const { root, members, rest } = outline;
  if (root === "list") {
    const [first] = members;
    return first && "sign" in first.value && first.value.sign === "{" ? "json-records" : null;
  }
  const type = typeOf(outline);
  const hasMore = rest?.replaceAll(recordSeparator, "").trimStart().startsWith("{");
  const isPlace = type === "Feature" || (type !== null && geometryTypes.has(type));
  if (isPlace && (hasMore || text.startsWith(recordSeparator))) return "geojsonl";
  if (isPlace || type === "FeatureCollection") return "geojson";
  const names = new Set(members.map(({ key }) => key));
  if (names.has("id") && names.has("datetime") && names.has("map")) return "geojson";
  const features = members.find(({ key }) => key === "features");
  if (features !== undefined && "sign" in features.value && features.value.sign === "[") return "geojson";
  return members.some(isList) ? "json-records" : null;
}

/**
 * Format of a text by its beginning: the root element of XML, the kind of JSON, else whether it looks like a table.
 * Null where it is none of these.
 *
 * @param isWhole  whether the beginning is all of it
 */
export function detectTextFormat(text: string, isWhole: boolean): ImportFormat | null {
  const start = text.trimStart();
  if (start.startsWith("<")) return ofRootElement(start);
  const bare = start.startsWith(recordSeparator) ? start.slice(1) : start;
  const outline = outlineJson(bare);
  if (outline !== null) return ofJson(start, outline);
  return detectDelimiter(text, isWhole).isTable ? "delimited" : null;
}
