import { ImportRefusal } from "../../record-reader";
import { FlatTable } from "./flat-table";

const magicBytes = 8;
const specVersion = 3;
/** A feature takes at least its size and the smallest table. */
const smallestFeatureBytes = 12;
const indexNodeBytes = 40;
const usualNodeSize = 16;
const largestNodeSize = 65_535;

export interface FlatGeobufColumn {
  readonly name: string;
  /** ColumnType of the specification. */
  readonly type: number;
}

export interface FlatGeobufHeader {
  /** GeometryType of the specification; 0 where each feature has its own. */
  readonly geometryType: number;
  readonly columns: readonly FlatGeobufColumn[];
  /** 0 where the writer did not know. */
  readonly featureCount: number;
  /** The coordinate system by code, name and well-known text, as far as the file gives them. */
  readonly crs: readonly string[];
  /** Where the features begin. */
  readonly featuresAt: number;
}

/**
 * The head of a FlatGeobuf file, its counts held against the size of the file before anything is made of them.
 *
 * @throws ImportRefusal
 */
export function readHeader(view: DataView): FlatGeobufHeader {
  const isMarked = view.byteLength > magicBytes + 4 && view.getUint32(0) >>> 8 === 0x666762;
  if (!isMarked || view.getUint8(3) !== specVersion) throw new ImportRefusal("format-unknown", "fgb");
  const length = view.getUint32(magicBytes, true);
  const headerAt = magicBytes + 4;
  if (headerAt + length > view.byteLength) throw new ImportRefusal("file-damaged", `header: ${length}`);
  const header = FlatTable.root(new DataView(view.buffer, view.byteOffset + headerAt, length));
  const stated = header.uint64(8);
  const left = view.byteLength - headerAt - length;
  if (stated * BigInt(smallestFeatureBytes) > BigInt(left))
    throw new ImportRefusal("count-mismatch", `${stated} / ${left} B`);
  const featureCount = Number(stated);
  const indexBytes = sizeOfIndex(featureCount, header.uint16(9, usualNodeSize));
  if (indexBytes > left) throw new ImportRefusal("file-damaged", `index: ${indexBytes}`);
  return {
    geometryType: header.uint8(2, 0),
    columns: header.tables(7).map((column) => ({ name: column.text(0), type: column.uint8(1, 0) })),
    featureCount,
    crs: readCrs(header.table(10)),
    featuresAt: headerAt + length + indexBytes,
  };
}

function readCrs(crs: FlatTable | null): string[] {
  if (crs === null) return [];
  const code = crs.int32(1, 0);
  const named = code === 0 ? crs.text(5) : `${crs.text(0) || "EPSG"}:${code}`;
  return [named, crs.text(4)].filter((definition) => definition !== "");
}

/** Bytes of the packed R-tree; none without features, where the reference reader never comes back. */
function sizeOfIndex(featureCount: number, nodeSize: number): number {
  if (nodeSize === 0 || featureCount === 0) return 0;
  const size = Math.min(Math.max(nodeSize, 2), largestNodeSize);
  let nodes = featureCount;
  let level = featureCount;
  do {
    level = Math.ceil(level / size);
    nodes += level;
  } while (level > 1);
  return nodes * indexNodeBytes;
}
