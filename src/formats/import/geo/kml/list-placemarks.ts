import { ImportRefusal } from "../../record-reader";
import { readElement, textOf, type XmlElement } from "../xml/xml-element";
import { XmlReader } from "../xml/xml-reader";

/** Features of KML that are no placemarks: pictures laid over the map, and links to other files. */
const otherFeatures = new Set(["GroundOverlay", "PhotoOverlay", "ScreenOverlay", "NetworkLink", "Tour"]);
const roots = new Set(["kml", "Document", "Folder", "Placemark"]);

export interface KmlFeature {
  readonly element: XmlElement;
  /** Names of the folders around it, outermost first, joined by " / ". */
  readonly folder: string;
  readonly isPlacemark: boolean;
}

/** Every feature of a KML text in its order, one at a time in memory. */
export function* listPlacemarks(text: string): Generator<KmlFeature> {
  const reader = new XmlReader(text);
  /** The name of each open element that is a folder, null for every other. */
  const open: (string | null)[] = [];
  let isFirst = true;
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token.type === "close") open.pop();
    if (token.type !== "open") continue;
    if (isFirst && !roots.has(token.name)) throw new ImportRefusal("format-unknown", `<${token.name}>`);
    isFirst = false;
    const isPlacemark = token.name === "Placemark";
    if (isPlacemark || otherFeatures.has(token.name)) {
      const folder = open.filter((name) => name !== null && name !== "").join(" / ");
      yield { element: readElement(reader, token), folder, isPlacemark };
    } else if (token.name === "name" && typeof open.at(-1) === "string") {
      open[open.length - 1] = textOf(readElement(reader, token));
    } else open.push(token.name === "Folder" ? "" : null);
  }
}
