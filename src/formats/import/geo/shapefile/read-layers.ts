import { type ImportFile, ImportRefusal, type ReadContext } from "../../record-reader";
import { readBytes } from "../text/read-text";
import type { ZipPart } from "../zip/read-zip";
import { encodingOfCpg, encodingOfDriver, isUtf8 } from "./code-page";
import { type DbfTable, dbfDriver, openDbf } from "./read-dbf";
import { indexShapes, type ShapeIndex } from "./read-shp";

const zipMark = 0x504b0304;
/** What shapefiles of the region are written in that say nothing and are not UTF-8. */
const usualEncoding = "windows-1251";

/** One .shp with what lies beside it. */
export interface ShapeLayer {
  readonly name: string;
  readonly shapes: ShapeIndex;
  readonly table: DbfTable | null;
  /** Well-known text of the coordinate system, null where there is none and WGS84 is taken for granted. */
  readonly prj: string | null;
}

/** The layers of a zipped shapefile, or the only one of a bare .shp; what is missing beside a .shp is noted. */
export async function readLayers(
  file: ImportFile,
  encoding: string,
  context: ReadContext,
): Promise<ShapeLayer[]> {
  const parts = await readParts(file, context);
  const shapes = parts.filter(({ extension }) => extension === "shp");
  if (shapes.length === 0) throw new ImportRefusal("nothing-inside", ".shp");
  return shapes.map((shape) => {
    const stem = stemOf(shape.path);
    const find = (extension: string) =>
      parts.find((part) => part.extension === extension && stemOf(part.path) === stem)?.bytes ?? null;
    const [dbf, prj, cpg] = [find("dbf"), find("prj"), find("cpg")];
    if (dbf === null) noteMissing(".dbf", file.name, context);
    if (prj === null) noteMissing(".prj", file.name, context);
    return {
      name: stem.slice(stem.lastIndexOf("/") + 1),
      shapes: indexShapes(shape.bytes),
      table: dbf && openDbf(dbf, findEncoding(dbf, cpg, encoding, file.name, context)),
      prj: prj && new TextDecoder().decode(prj),
    };
  });
}

const stemOf = (path: string) => path.slice(0, path.lastIndexOf(".")).toLowerCase();

async function readParts(file: ImportFile, context: ReadContext): Promise<ZipPart[]> {
  const head = new DataView(await file.blob.slice(0, 4).arrayBuffer());
  if (head.byteLength < 4 || head.getUint32(0) !== zipMark)
    return [{ path: file.name, extension: "shp", bytes: await readBytes(file, context) }];
  const { readZip } = await import("../zip/read-zip");
  return readZip(file, ["shp", "dbf", "prj", "cpg"], context);
}

/** The .cpg, then the table's own code page, then what was asked for; what is no UTF-8 is the region's usual encoding. */
function findEncoding(
  dbf: Uint8Array,
  cpg: Uint8Array | null,
  asked: string,
  file: string,
  context: ReadContext,
): string {
  const stated = (cpg && encodingOfCpg(new TextDecoder().decode(cpg))) ?? encodingOfDriver(dbfDriver(dbf));
  if (stated !== null) return stated;
  // The header is binary and may well not be UTF-8: only the rows tell.
  const rows = dbf.subarray(new DataView(dbf.buffer, dbf.byteOffset).getUint16(8, true));
  if (asked !== "utf-8" || isUtf8(rows)) return asked;
  const place = { record: null, line: null, column: null };
  context.report({ code: "encoding-errors", effect: "noted", file, ...place, original: usualEncoding });
  return usualEncoding;
}

function noteMissing(extension: string, file: string, context: ReadContext): void {
  const place = { record: null, line: null, column: null };
  context.report({ code: "nothing-inside", effect: "noted", file, ...place, original: extension });
}
