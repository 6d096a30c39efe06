import type { Position } from "geojson";
import { GeometryFault } from "../geometry/geometry-fault";
import type { VisitFields } from "../records/column-set";
import { childElements, firstChild, textOf, type XmlElement } from "../xml/xml-element";

/** What GPX calls its three kinds of records, by their element. */
export const gpxKinds: ReadonlyMap<string, string> = new Map([
  ["wpt", "waypoint"],
  ["trk", "track"],
  ["rte", "route"],
]);

const pointsOf = new Set(["trkseg", "rtept", "extensions"]);

/** The values of a waypoint, track or route; a track's and route's first and last time as `begin` and `end`. */
export function visitGpx(element: XmlElement): VisitFields {
  return (sink) => {
    sink("kind", "kind", gpxKinds.get(element.name) ?? element.name);
    for (const child of childElements(element)) {
      if (child.name === "link") sink("link", "link", child.attributes.get("href") ?? textOf(child));
      else if (!pointsOf.has(child.name)) sink(child.name, child.name, textOf(child));
    }
    for (const extension of childElements(element, "extensions")) visitExtensions(extension, sink);
    const times = listPoints(element)
      .map((point) => textOf(firstChild(point, "time")))
      .filter((time) => time !== "");
    if (times.length === 0) return;
    sink("begin", "begin", times[0] ?? "");
    sink("end", "end", times.at(-1) ?? "");
  };
}

function visitExtensions(element: XmlElement, sink: Parameters<VisitFields>[0]): void {
  for (const child of childElements(element)) {
    if (childElements(child).length > 0) visitExtensions(child, sink);
    else sink(`extensions:${child.name}`, child.name, textOf(child));
  }
}

function listSegments(element: XmlElement): XmlElement[][] {
  if (element.name === "rte") return [childElements(element, "rtept")];
  return childElements(element, "trkseg").map((segment) => childElements(segment, "trkpt"));
}

const listPoints = (element: XmlElement): XmlElement[] => listSegments(element).flat();

/**
 * The geometry of a waypoint, track or route, and how many segments of a single point are not in it.
 *
 * @throws GeometryFault where a point has no readable place, or there is none at all
 */
export function readGpxGeometry(element: XmlElement): { geometry: unknown; leftOut: number } {
  if (element.name === "wpt")
    return { geometry: { type: "Point", coordinates: readPoint(element) }, leftOut: 0 };
  const segments = listSegments(element)
    .map((points) => points.map(readPoint))
    .filter((points) => points.length > 0);
  const lines = segments.filter((points) => points.length > 1);
  const [only] = segments;
  if (only === undefined) throw new GeometryFault("geometry-missing", element.name);
  const leftOut = segments.length - lines.length;
  if (segments.length === 1 && lines.length === 0)
    return { geometry: { type: "Point", coordinates: only[0] }, leftOut: 0 };
  if (lines.length === 1) return { geometry: { type: "LineString", coordinates: lines[0] }, leftOut };
  if (lines.length === 0)
    return { geometry: { type: "MultiPoint", coordinates: segments.flat() }, leftOut: 0 };
  return { geometry: { type: "MultiLineString", coordinates: lines }, leftOut };
}

function readPoint(point: XmlElement): Position {
  const parts = ["lon", "lat"].map((name) => point.attributes.get(name)?.trim() ?? "");
  const height = textOf(firstChild(point, "ele"));
  const position = parts.map((part) => (part === "" ? Number.NaN : Number(part)));
  if (!position.every(Number.isFinite)) throw new GeometryFault("geometry-invalid", parts.join(", "));
  return height === "" ? position : [...position, Number(height)];
}
