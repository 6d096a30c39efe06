import { gzipSync } from "node:zlib";
import { flatgeobufBytes, geoparquetBytes, shapefileParts } from "../../formats/import/geo/support/samples";
import { writeDbf, writeShp } from "../../formats/import/geo/support/shapefile-bytes";
import { zipFiles } from "../../formats/import/geo/support/zip-files";
import { encode, join, patch, writeLyingZip } from "./hostile-bytes";
import { element, type ImportPayload } from "./payload";

const million = 2 ** 20;
const point = (text: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>${text}</name><TimeStamp><when>2025-12-27</when></TimeStamp><Point><coordinates>36.2,49.9</coordinates></Point></Placemark></kml>`;
const doc = encode(point("Strike"));
const zeros = (length: number) => new Uint8Array(length);
const csvHead = encode("date,lat,lng,title\n2025-12-27,49.9,36.2,");
const shapePoint = writeShp(1, [{ type: 1, position: [36.2, 49.9] }]);
const oneRow = (title: string, name = "TITLE") =>
  writeDbf(
    [
      { name: "DATE", type: "D", length: 8 },
      { name, type: "C", length: 60 },
    ],
    [["20251227", title]],
  );

/** Archives and binary files that unpack without end, contradict themselves or say more than they hold. */
export const importBinaries: readonly ImportPayload[] = [
  {
    name: "a gzip that grows a thousandfold beyond the limit",
    sink: "memory",
    file: "bomb.csv.gz",
    content: () => new Uint8Array(gzipSync(zeros(64 * million))),
    limits: { maxUnpackedBytes: 8 * million },
    must: { refused: ["unpacked-too-large"] },
  },
  {
    name: "a gzip in a gzip in a gzip",
    sink: "memory",
    file: "matryoshka.csv.gz",
    content: () => new Uint8Array(gzipSync(gzipSync(gzipSync(zeros(million))))),
    must: { refused: ["nothing-inside"] },
  },
  {
    name: "a table with one cell of two million characters",
    sink: "memory, lists, details",
    file: "wide.csv.gz",
    content: () => new Uint8Array(gzipSync(join([csvHead, zeros(2 * million).fill(0x61)]))),
    must: { kept: ["a".repeat(2 * million)] },
  },
  {
    name: "a gzip cut off in the middle",
    sink: "reader",
    file: "cut.csv.gz",
    content: () => new Uint8Array(gzipSync(csvHead).subarray(0, 30)),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "a zip bomb of one file",
    sink: "memory",
    file: "bomb.kmz",
    content: () => writeLyingZip([{ name: "doc.kml", content: zeros(64 * million) }]),
    limits: { maxUnpackedBytes: 8 * million },
    must: { refused: ["unpacked-too-large"] },
  },
  {
    name: "a zip bomb that says it is small",
    sink: "memory",
    file: "small.kmz",
    content: () => writeLyingZip([{ name: "doc.kml", content: zeros(64 * million), statedSize: 100 }]),
    limits: { maxUnpackedBytes: 8 * million },
    must: { refused: ["unpacked-too-large", "file-damaged", "checksum-mismatch"] },
  },
  {
    name: "a zip of members that share the same bytes",
    sink: "memory",
    file: "overlap.kmz",
    content: () =>
      writeLyingZip([
        { name: "doc.kml", content: doc },
        ...Array.from({ length: 500 }, (_, index) => ({ name: `${index}.kml`, content: doc, pointsAt: 0 })),
      ]),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "a zip of 10,001 empty members",
    sink: "time",
    file: "many.kmz",
    content: () =>
      writeLyingZip(
        Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}.txt`, content: zeros(0) })),
      ),
    must: { refused: ["unpacked-too-large"] },
  },
  {
    name: "a zip in a zip, and nothing else",
    sink: "reader",
    file: "nested.kmz",
    content: async () => zipFiles({ "inner.kmz": await zipFiles({ "doc.kml": doc }) }),
    must: { refused: ["nothing-inside"] },
  },
  {
    name: "a zip whose names climb out of it",
    sink: "file names",
    file: "climb.kmz",
    content: () =>
      writeLyingZip([
        { name: "../../../../etc/passwd", content: encode("x") },
        { name: "..\\..\\evil.kml", content: doc },
      ]),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "a zip whose names are script",
    sink: "file names",
    file: "<img src=x onerror=window.__hit=1>.kmz",
    content: () => writeLyingZip([{ name: `${element}.kml`, content: doc }]),
    must: { kept: ["Strike"] },
  },
  {
    name: "a zip with a wrong checksum",
    sink: "reader",
    file: "sum.kmz",
    content: () => writeLyingZip([{ name: "doc.kml", content: doc, statedCrc: 1 }]),
    must: { refused: ["checksum-mismatch"] },
  },
  {
    name: "a zip that says it is encrypted",
    sink: "reader",
    file: "locked.kmz",
    content: () => writeLyingZip([{ name: "doc.kml", content: doc, isEncrypted: true }]),
    must: { refused: ["file-unreadable"] },
  },
  {
    name: "a zip that says its directory lies outside of it",
    sink: "reader",
    file: "outside.kmz",
    content: () =>
      patch(writeLyingZip([{ name: "doc.kml", content: doc }]), (view) =>
        view.setUint32(view.byteLength - 6, 0xfffffff0, true),
      ),
    // The directory is found where it is.
    must: { kept: ["Strike"] },
  },
  {
    name: "a document type with entities inside a KMZ",
    sink: "memory",
    file: "entities.kmz",
    content: () => zipFiles({ "doc.kml": point("&a;").replace("?>", '?><!DOCTYPE k [<!ENTITY a "b">]>') }),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "script in the fields of a Shapefile, and a field called __proto__",
    sink: "details, object keys",
    file: "a.zip",
    content: () => zipFiles({ "a.shp": shapePoint, "a.dbf": oneRow(element, "__proto__") }),
    must: { kept: [element, "__proto__"] },
  },
  {
    name: "a Shapefile whose projection is an expression",
    sink: "projection library",
    file: "a.zip",
    content: () =>
      zipFiles({
        "a.shp": shapePoint,
        "a.dbf": oneRow("x"),
        "a.prj": "+proj=constructor +nadgrids=https://evil.example/grid",
      }),
    must: { refused: ["unsupported-projection"] },
  },
  {
    name: "a projection of 200,000 brackets",
    sink: "stack",
    file: "a.zip",
    content: () =>
      zipFiles({ "a.shp": shapePoint, "a.dbf": oneRow("x"), "a.prj": `PROJCS["x",${"A[".repeat(200_000)}` }),
    must: { refused: ["unsupported-projection"] },
  },
  {
    name: "a .shp that says it is 4 GB",
    sink: "memory",
    file: "a.shp",
    content: () => patch(shapePoint, (view) => view.setInt32(24, 0x7fffffff)),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "a shape with a negative length",
    sink: "endless loop",
    file: "a.shp",
    content: () => patch(shapePoint, (view) => view.setInt32(104, -4)),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "a shape that says it has two thousand million points",
    sink: "memory",
    file: "a.shp",
    content: () => patch(shapefileParts["areas.shp"], (view) => view.setInt32(148, 0x7fffffff, true)),
    must: { told: ["geometry-invalid"] },
  },
  {
    name: "a .dbf that says it has four thousand million rows",
    sink: "memory",
    file: "a.zip",
    content: () =>
      zipFiles({
        "a.shp": shapePoint,
        "a.dbf": patch(oneRow("x"), (view) => view.setUint32(4, 0xffffffff, true)),
      }),
    must: { refused: ["count-mismatch"] },
  },
  {
    name: "a .dbf with rows of no length",
    sink: "endless loop",
    file: "a.zip",
    content: () =>
      zipFiles({ "a.shp": shapePoint, "a.dbf": patch(oneRow("x"), (view) => view.setUint16(10, 0, true)) }),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "a FlatGeobuf with a header of 4 GB",
    sink: "memory",
    file: "a.fgb",
    content: () => patch(flatgeobufBytes, (view) => view.setUint32(8, 0xffffffff, true)),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "a FlatGeobuf whose root table lies outside of it",
    sink: "memory",
    file: "a.fgb",
    content: () => patch(flatgeobufBytes, (view) => view.setUint32(12, 0x7ffffff0, true)),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "a FlatGeobuf feature that is longer than its file",
    sink: "memory",
    file: "a.fgb",
    content: () => flatgeobufBytes.slice(0, flatgeobufBytes.length - 40),
    must: { refused: ["file-damaged", "count-mismatch"] },
  },
  {
    name: "a Parquet file with a footer of 4 GB",
    sink: "memory",
    file: "a.parquet",
    content: () => patch(geoparquetBytes, (view) => view.setUint32(view.byteLength - 8, 0xffffffff, true)),
    must: { refused: ["file-damaged"] },
  },
  {
    name: "a Parquet file whose footer is noise",
    sink: "reader",
    file: "a.parquet",
    content: () =>
      patch(geoparquetBytes, (view) => {
        const length = view.getUint32(view.byteLength - 8, true);
        for (let at = view.byteLength - 8 - length; at < view.byteLength - 8; at++)
          view.setUint8(at, (at * 167 + 13) & 0xff);
      }),
    must: { refused: ["file-damaged", "count-mismatch", "unpacked-too-large", "too-many-records"] },
  },
  {
    name: "a Parquet file that is all magic",
    sink: "reader",
    file: "a.parquet",
    content: encode("PAR1PAR1PAR1"),
    must: { refused: ["file-damaged"] },
  },
];
