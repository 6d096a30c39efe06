import type { FieldSink, VisitFields } from "../records/column-set";
import { childElements, firstChild, textOf, type XmlElement } from "../xml/xml-element";
import { isKmlGeometry } from "./kml-geometry";

/** How a placemark looks and from where it is seen says nothing about what happened. */
const presentation = new Set(["Style", "StyleMap", "LookAt", "Camera", "Region", "open"]);

/**
 * The values of a placemark: its own simple elements by name, times, extended data, and the folders that it lies in.
 * Descriptions stay the text that they are, markup and all.
 */
export function visitPlacemark(placemark: XmlElement, folder: string): VisitFields {
  return (sink) => {
    const id = placemark.attributes.get("id");
    if (id) sink("id", "id", id);
    for (const child of childElements(placemark)) visitChild(child, sink);
    visitTrackTimes(placemark, sink);
    if (folder !== "") sink("folder", "folder", folder);
  };
}

function visitChild(child: XmlElement, sink: FieldSink): void {
  if (presentation.has(child.name) || isKmlGeometry(child)) return;
  if (child.name === "TimeSpan") {
    sink("begin", "begin", textOf(firstChild(child, "begin")));
    sink("end", "end", textOf(firstChild(child, "end")));
  } else if (child.name === "TimeStamp") sink("timestamp", "timestamp", textOf(firstChild(child, "when")));
  else if (child.name === "ExtendedData") visitExtendedData(child, sink);
  else if (childElements(child).length > 0) visitNested(child, child.name, sink);
  else sink(child.name, child.name, textOf(child) || (child.attributes.get("href") ?? ""));
}

function visitNested(element: XmlElement, path: string, sink: FieldSink): void {
  for (const child of childElements(element)) {
    const name = `${path}.${child.name}`;
    if (childElements(child).length > 0) visitNested(child, name, sink);
    else sink(name, name, textOf(child));
  }
}

function visitExtendedData(element: XmlElement, sink: FieldSink): void {
  for (const child of childElements(element)) {
    const name = child.attributes.get("name") ?? child.name;
    if (child.name === "SchemaData") visitExtendedData(child, sink);
    else if (child.name === "Data") sink(`data:${name}`, name, textOf(firstChild(child, "value")));
    else if (child.name === "SimpleArrayData")
      sink(`data:${name}`, name, JSON.stringify(childElements(child).map(textOf)));
    else sink(`data:${name}`, name, textOf(child));
  }
}

/** A track's first and last time, unless the placemark has a time of its own. */
function visitTrackTimes(placemark: XmlElement, sink: FieldSink): void {
  if (firstChild(placemark, "TimeSpan") !== null || firstChild(placemark, "TimeStamp") !== null) return;
  const times = listTrackTimes(placemark);
  if (times.length === 0) return;
  sink("begin", "begin", times[0] ?? "");
  sink("end", "end", times.at(-1) ?? "");
}

function listTrackTimes(element: XmlElement): string[] {
  return childElements(element)
    .filter(isKmlGeometry)
    .flatMap((child) => [...childElements(child, "when").map(textOf), ...listTrackTimes(child)])
    .filter((time) => time !== "");
}
