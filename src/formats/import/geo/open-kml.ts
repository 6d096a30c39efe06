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
import { firstChild, textOf } from "./xml/xml-element";

const zipMark = [0x50, 0x4b, 0x03, 0x04];

/**
 * KML, and KMZ by its first bytes (every .kml in it, in order). Placemarks are records; overlays and network links have
 * no place of their own in a map of events and are told as rejected.
 */
export const openKml: OpenRecords = (file, settings, context) =>
  refuseOnError(async () => {
    const texts = await readTexts(file, settings.encoding, context);
    const columns = new ColumnSet(context.limits.maxColumns);
    for (const text of texts) {
      for (const { element, folder, isPlacemark } of listPlacemarks(text))
        if (isPlacemark) columns.collect(visitPlacemark(element, folder));
    }
    const gate = new GeometryGate(file.name, context);
    return {
      columns: columns.names(),
      batches: batchRecords(toRecords(texts, columns), { context, gate, hasGeometry: true }),
    };
  });

async function readTexts(file: ImportFile, encoding: string, context: ReadContext): Promise<string[]> {
  const head = new Uint8Array(await file.blob.slice(0, zipMark.length).arrayBuffer());
  if (!zipMark.every((byte, index) => head[index] === byte))
    return [decodeXml(await readBytes(file, context), encoding, file.name, context)];
  const { readZip } = await import("./zip/read-zip");
  const parts = await readZip(file, ["kml"], context);
  if (parts.length === 0) throw new ImportRefusal("nothing-inside", ".kml");
  return parts.map(({ bytes }) => decodeXml(bytes, encoding, file.name, context));
}

function* toRecords(texts: readonly string[], columns: ColumnSet): Generator<RawRecord> {
  let record = 0;
  for (const text of texts) {
    for (const { element, folder, isPlacemark } of listPlacemarks(text)) {
      // Lines of a file inside a container lead nowhere.
      const place = { record: record++, line: texts.length === 1 ? element.line : null };
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
