import type { ImportFile, OpenRecords, ReadContext } from "../record-reader";
import { ImportRefusal } from "../record-reader";
import { GeometryGate } from "./geometry/geometry-gate";
import { readKmlGeometry } from "./kml/kml-geometry";
import { listPlacemarks } from "./kml/list-placemarks";
import { visitPlacemark } from "./kml/visit-placemark";
import { batchRecords } from "./records/batch-records";
import { ColumnSet } from "./records/column-set";
import type { RawRecord } from "./records/raw-record";
import { refuseOnError } from "./records/to-refusal";
import { readBytes } from "./text/read-text";
import { decodeXml } from "./xml/decode-xml";
import { firstChild, textOf, type XmlElement } from "./xml/xml-element";

const zipMark = [0x50, 0x4b, 0x03, 0x04];

/**
 * KML, and KMZ by its first bytes (every .kml in it, in order). Placemarks are records; overlays and network links have
 * no place of their own in a map of events and are told as rejected.
 */
export const openKml: OpenRecords = (file, settings, context) =>
  refuseOnError(async () => {
    const parts = await readParts(file, settings.encoding, context);
    const columns = new ColumnSet(context.limits.maxColumns);
    for (const { text } of parts) {
      for (const { element, folder, isPlacemark } of listPlacemarks(text))
        if (isPlacemark) columns.collect(visitPlacemark(element, folder));
    }
    const gate = new GeometryGate(file.name, context);
    return {
      columns: columns.names(),
      batches: batchRecords(toRecords(parts, columns), { context, gate, hasGeometry: true }),
    };
  });

interface KmlPart {
  /** Within its archive, empty outside of one. */
  readonly path: string;
  readonly text: string;
}

async function readParts(file: ImportFile, encoding: string, context: ReadContext): Promise<KmlPart[]> {
  const head = new Uint8Array(await file.blob.slice(0, zipMark.length).arrayBuffer());
  if (!zipMark.every((byte, index) => head[index] === byte))
    return [{ path: "", text: decodeXml(await readBytes(file, context), encoding, file.name, context) }];
  const { readZip } = await import("./zip/read-zip");
  const parts = await readZip(file, ["kml"], context);
  if (parts.length === 0) throw new ImportRefusal("nothing-inside", ".kml");
  return parts.map(({ path, bytes }) => ({ path, text: decodeXml(bytes, encoding, file.name, context) }));
}

function* toRecords(parts: readonly KmlPart[], columns: ColumnSet): Generator<RawRecord> {
  const paths = new Set(parts.map(({ path }) => path));
  let record = 0;
  for (const { path, text } of parts) {
    for (const { element, folder, isPlacemark } of listPlacemarks(text)) {
      if (isLinkWithin(element, paths)) continue;
      // Lines of a file inside a container lead nowhere.
      const place = { record: record++, line: path === "" ? element.line : null };
      if (isPlacemark) {
        const cells = columns.cellsOf(visitPlacemark(element, folder));
        yield { ...place, cells, readGeometry: () => readKmlGeometry(element) };
      } else {
        const original = `${element.name}: ${textOf(firstChild(element, "name"))}`;
        yield { ...place, fault: "geometry-unsupported", original };
      }
    }
  }
}

/** A link to a file of the same archive says nothing: that file is read as well. */
function isLinkWithin(element: XmlElement, paths: ReadonlySet<string>): boolean {
  const link = element.name === "NetworkLink" ? firstChild(element, "Link") : null;
  return link !== null && paths.has(textOf(firstChild(link, "href")));
}
