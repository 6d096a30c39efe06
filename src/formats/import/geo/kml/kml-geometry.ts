import type { Geometry, Position } from "geojson";
import { combineGeometries } from "../geometry/combine-geometries";
import { GeometryFault } from "../geometry/geometry-fault";
import { childElements, firstChild, textOf, type XmlElement } from "../xml/xml-element";

const geometryNames = new Set([
  "Point",
  "LineString",
  "LinearRing",
  "Polygon",
  "MultiGeometry",
  "Track",
  "MultiTrack",
  "Model",
]);

/** True for an element that is a geometry, or a part of the shape of a placemark. */
export function isKmlGeometry({ name }: XmlElement): boolean {
  return geometryNames.has(name);
}

/**
 * The geometry of a placemark: several parts of one kind as one of many parts, of different kinds as a collection.
 *
 * @throws GeometryFault where a part cannot be read, for a part must not vanish
 */
export function readKmlGeometry(placemark: XmlElement): Geometry {
  return combineGeometries(childElements(placemark).filter(isKmlGeometry).flatMap(readParts));
}

function readParts(element: XmlElement): Geometry[] {
  switch (element.name) {
    case "Point": {
      const [first = []] = readCoordinates(element);
      return [{ type: "Point", coordinates: first }];
    }
    case "LineString":
    case "LinearRing":
      return [{ type: "LineString", coordinates: readCoordinates(element) }];
    case "Polygon":
      return [{ type: "Polygon", coordinates: readPolygon(element) }];
    case "MultiGeometry":
    case "MultiTrack":
      return childElements(element).filter(isKmlGeometry).flatMap(readParts);
    case "Track":
      return [readTrack(element)];
    default:
      throw new GeometryFault("geometry-unsupported", element.name);
  }
}

function readPolygon(element: XmlElement): Position[][] {
  const rings = [...childElements(element, "outerBoundaryIs"), ...childElements(element, "innerBoundaryIs")];
  if (firstChild(element, "outerBoundaryIs") === null) throw new GeometryFault("geometry-invalid", "Polygon");
  return rings.flatMap((boundary) => {
    const linear = childElements(boundary, "LinearRing");
    if (linear.length === 0) throw new GeometryFault("geometry-invalid", boundary.name);
    return linear.map(readCoordinates);
  });
}

/** Tuples of two or three numbers; blanks after the commas are put up with. */
function readCoordinates(element: XmlElement): Position[] {
  const text = textOf(firstChild(element, "coordinates")).replace(/\s*,\s*/g, ",");
  if (text === "") throw new GeometryFault("geometry-missing", element.name);
  return text.split(/\s+/).map((tuple) => readTuple(tuple, tuple.split(",")));
}

function readTrack(element: XmlElement): Geometry {
  const coordinates = childElements(element, "coord").map((coord) => {
    const text = textOf(coord);
    return readTuple(text, text.split(/\s+/));
  });
  const [only] = coordinates;
  if (only === undefined) throw new GeometryFault("geometry-missing", element.name);
  return coordinates.length === 1
    ? { type: "Point", coordinates: only }
    : { type: "LineString", coordinates };
}

function readTuple(whole: string, parts: readonly string[]): Position {
  const numbers = parts.filter((part, index) => index < 2 || part !== "").map(Number);
  const isSound = numbers.length >= 2 && numbers.length <= 3 && parts[0] !== "" && parts[1] !== "";
  if (!isSound || !numbers.every(Number.isFinite)) throw new GeometryFault("geometry-invalid", whole);
  return numbers;
}
