import type { ImportFormat } from "./import-settings";
import type { ImportFile } from "./record-reader";
import { detectEncoding } from "./text/detect-encoding";
import { detectTextFormat } from "./text/detect-text-format";
import { readSlice } from "./text/read-slice";

const headBytes = 2 ** 18;

const formatOfExtension = new Map<string, ImportFormat>([
  ["csv", "delimited"],
  ["tsv", "delimited"],
  ["tab", "delimited"],
  ["psv", "delimited"],
  ["json", "json-records"],
  ["geojson", "geojson"],
  ["geojsonl", "geojsonl"],
  ["geojsons", "geojsonl"],
  ["geojsonseq", "geojsonl"],
  ["ndgeojson", "geojsonl"],
  ["ndjson", "geojsonl"],
  ["jsonl", "geojsonl"],
  ["kml", "kml"],
  ["kmz", "kmz"],
  ["gpx", "gpx"],
  ["shp", "shapefile"],
  ["zip", "shapefile"],
  ["fgb", "flatgeobuf"],
  ["parquet", "geoparquet"],
  ["geoparquet", "geoparquet"],
]);

const signatures: readonly (readonly [ImportFormat, readonly number[]])[] = [
  ["flatgeobuf", [0x66, 0x67, 0x62]],
  ["geoparquet", [0x50, 0x41, 0x52, 0x31]],
  ["shapefile", [0x00, 0x00, 0x27, 0x0a]],
];
const zipSignature = [0x50, 0x4b];

const beginsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** By what an archive holds; null where it is neither, or too damaged for its directory to be read. */
async function detectZip(blob: Blob): Promise<ImportFormat | null> {
  const { BlobReader, ZipReader } = await import("@zip.js/zip.js/lib/zip-core-native.js");
  const reader = new ZipReader(new BlobReader(blob), { useWebWorkers: false });
  try {
    for await (const { filename } of reader.getEntriesGenerator()) {
      if (/\.kml$/i.test(filename)) return "kmz";
      if (/\.shp$/i.test(filename)) return "shapefile";
    }
    return null;
  } catch (error) {
    // The driver that its extension names opens it again and says what is wrong.
    if (error instanceof Error) return null;
    throw error;
  } finally {
    await reader.close();
  }
}

/** Bytes that no text holds, in encodings without zero bytes. */
const isBinary = (bytes: Uint8Array) => bytes.subarray(0, 4096).includes(0);

async function detectContent(blob: Blob, extension: string): Promise<ImportFormat | null> {
  const bytes = await readSlice(blob, 0, headBytes);
  const signed = signatures.find(([, signature]) => beginsWith(bytes, signature));
  if (signed) return signed[0];
  if (beginsWith(bytes, zipSignature)) {
    const found = await detectZip(blob);
    if (found !== null) return found;
  }
  const { encoding } = detectEncoding(bytes);
  if (!encoding.startsWith("utf-16") && isBinary(bytes)) return null;
  const isWhole = blob.size <= headBytes;
  const format = detectTextFormat(new TextDecoder(encoding).decode(bytes), isWhole);
  // A single feature may be all that a file of one feature a line holds.
  const isLines = format === "geojson" && formatOfExtension.get(extension) === "geojsonl";
  return isLines ? "geojsonl" : format;
}

/**
 * Format of a file by its contents (signature, archive directory, XML root, kind of JSON, look of a table), in any of
 * the encodings that can be read; by its extension where the contents do not tell; null where neither does.
 * Throws `ImportRefusal` where the file cannot be read.
 */
export async function detectFormat(file: ImportFile): Promise<ImportFormat | null> {
  const extension = file.name.slice(file.name.lastIndexOf(".") + 1).toLowerCase();
  const content = await detectContent(file.blob, extension);
  // A look alone is the weakest sign: what the extension names wins over it.
  const named = formatOfExtension.get(extension) ?? null;
  return content === null || content === "delimited" ? (named ?? content) : content;
}
