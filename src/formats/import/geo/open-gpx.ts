import type { OpenRecords, ReadContext } from "../record-reader";
import { ImportRefusal } from "../record-reader";
import { GeometryGate } from "./geometry/geometry-gate";
import { gpxKinds, readGpxGeometry, visitGpx } from "./gpx/read-gpx";
import { batchRecords } from "./records/batch-records";
import { ColumnSet } from "./records/column-set";
import type { RawRecord } from "./records/raw-record";
import { refuseOnError } from "./records/to-refusal";
import { readBytes } from "./text/read-text";
import { decodeXml } from "./xml/decode-xml";
import { readElement, type XmlElement } from "./xml/xml-element";
import { XmlReader } from "./xml/xml-reader";

/** GPX: waypoints, tracks and routes are records, in the order of the file. */
export const openGpx: OpenRecords = (file, settings, context) =>
  refuseOnError(async () => {
    const text = decodeXml(await readBytes(file, context), settings.encoding, file.name, context);
    const columns = new ColumnSet(context.limits.maxColumns);
    for (const element of listElements(text)) columns.collect(visitGpx(element));
    const gate = new GeometryGate(file.name, context);
    const records = toRecords(text, columns, file.name, context);
    return { columns: columns.names(), batches: batchRecords(records, { context, gate, hasGeometry: true }) };
  });

function* listElements(text: string): Generator<XmlElement> {
  const reader = new XmlReader(text);
  let isFirst = true;
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token.type !== "open") continue;
    if (isFirst && token.name !== "gpx") throw new ImportRefusal("format-unknown", `<${token.name}>`);
    isFirst = false;
    if (gpxKinds.has(token.name)) yield readElement(reader, token);
  }
}

function* toRecords(
  text: string,
  columns: ColumnSet,
  file: string,
  context: ReadContext,
): Generator<RawRecord> {
  let record = 0;
  for (const element of listElements(text)) {
    const place = { record: record++, line: element.line };
    const readGeometry = () => {
      const { geometry, leftOut } = readGpxGeometry(element);
      if (leftOut > 0) {
        const original = String(leftOut);
        context.report({
          ...place,
          code: "geometry-left-out",
          effect: "noted",
          file,
          column: "trkseg",
          original,
        });
      }
      return geometry;
    };
    yield { ...place, cells: columns.cellsOf(visitGpx(element)), readGeometry };
  }
}
