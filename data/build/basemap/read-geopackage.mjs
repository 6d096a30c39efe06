/** Reads one layer of a GeoPackage (SQLite + well-known binary) without native code. */
import { readFileSync } from "node:fs";
import initSqlJs from "sql.js";

const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
const WKB_POLYGON = 3;
const WKB_MULTIPOLYGON = 6;

/** @returns {Promise<{properties: Record<string, unknown>, polygons: number[][][][]}[]>} */
export async function readArealLayer(path, table) {
  const sqlite = await initSqlJs();
  const database = new sqlite.Database(readFileSync(path));
  const [{ columns, values }] = database.exec(`select * from "${table}" order by fid`);
  const features = [];
  for (const row of values) {
    const { geom, ...properties } = Object.fromEntries(columns.map((column, i) => [column, row[i]]));
    if (geom) features.push({ properties, polygons: decodeGeopackageGeometry(geom) });
  }
  database.close();
  return features;
}

/** A GeoPackage blob is "GP", version, flags, srs id, an optional envelope, then plain WKB. */
function decodeGeopackageGeometry(bytes) {
  const envelopeCode = (bytes[3] >> 1) & 7;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return decodePolygons(view, { offset: 8 + ENVELOPE_BYTES[envelopeCode] });
}

function decodePolygons(view, cursor) {
  const littleEndian = view.getUint8(cursor.offset) === 1;
  const type = view.getUint32(cursor.offset + 1, littleEndian);
  cursor.offset += 5;
  if (type === WKB_POLYGON) return [decodeRings(view, cursor, littleEndian)];
  if (type !== WKB_MULTIPOLYGON) throw new Error(`unexpected geometry type ${type} in an areal layer`);
  const count = readCount(view, cursor, littleEndian);
  return Array.from({ length: count }, () => decodePolygons(view, cursor)[0]);
}

function decodeRings(view, cursor, littleEndian) {
  const ringCount = readCount(view, cursor, littleEndian);
  return Array.from({ length: ringCount }, () => {
    const pointCount = readCount(view, cursor, littleEndian);
    return Array.from({ length: pointCount }, () => {
      const position = [
        view.getFloat64(cursor.offset, littleEndian),
        view.getFloat64(cursor.offset + 8, littleEndian),
      ];
      cursor.offset += 16;
      return position;
    });
  });
}

function readCount(view, cursor, littleEndian) {
  const count = view.getUint32(cursor.offset, littleEndian);
  cursor.offset += 4;
  return count;
}
