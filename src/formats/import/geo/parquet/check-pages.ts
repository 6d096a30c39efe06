import type { Compressors } from "hyparquet";
import { type AsyncBuffer, type FileMetaData, parquetSchema, snappyUncompress } from "hyparquet";
import { deserializeTCompactProtocol } from "hyparquet/src/thrift.js";
import { ImportRefusal } from "../../record-reader";
import { type ByteCursor, checkRuns } from "./check-runs";

const pageTypes = { data: 0, dictionary: 2, dataV2: 3 } as const;
const encodings = { plainDictionary: 2, rle: 3, rleDictionary: 8 } as const;
const none = -1;

type Chunk = NonNullable<FileMetaData["row_groups"][number]["columns"][number]["meta_data"]>;
type ThriftStruct = Readonly<Record<string, unknown>>;

interface ChunkShape {
  readonly chunk: Chunk;
  readonly maxRepetition: number;
  readonly maxDefinition: number;
  readonly compressors: Compressors | undefined;
}

/**
 * Walks through the pages of the row group that begins with a row, before they are decoded: every count must fit the one around it, and no run
 * may claim more values than its page has. The decoder believes what it reads, and would fill the memory.
 *
 * @throws ImportRefusal
 */
export async function checkPages(
  metadata: FileMetaData,
  rowStart: number,
  file: AsyncBuffer,
  compressors: Compressors | undefined,
): Promise<void> {
  const tree = parquetSchema(metadata);
  let start = 0;
  const found = metadata.row_groups.find(({ num_rows }) => {
    const isHere = start === rowStart && num_rows > 0n;
    start += Number(num_rows);
    return isHere;
  });
  if (found === undefined) throw new ImportRefusal("file-damaged", `row ${rowStart}`);
  const { columns, num_rows } = found;
  for (const { meta_data: chunk } of columns) {
    if (chunk === undefined) continue;
    let node = tree;
    let [maxRepetition, maxDefinition] = [0, 0];
    for (const name of chunk.path_in_schema) {
      const child = node.children.find(({ element }) => element.name === name);
      if (child === undefined) throw new ImportRefusal("file-damaged", name);
      if (child.element.repetition_type !== "REQUIRED") maxDefinition++;
      if (child.element.repetition_type === "REPEATED") maxRepetition++;
      node = child;
    }
    const at = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset);
    const bytes = await file.slice(at, at + Number(chunk.total_compressed_size));
    const values = checkChunk(new Uint8Array(bytes), { chunk, maxRepetition, maxDefinition, compressors });
    const expected = maxRepetition === 0 ? Number(num_rows) : Number(chunk.num_values);
    if (values !== expected) throw new ImportRefusal("count-mismatch", `${values} / ${expected}`);
  }
}

/** The number of values on the data pages of a chunk. */
function checkChunk(bytes: Uint8Array, shape: ChunkShape): number {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  const mostValues = Number(shape.chunk.num_values);
  const mostBytes = Number(shape.chunk.total_uncompressed_size);
  let values = 0;
  while (reader.offset < bytes.length) {
    const header: ThriftStruct = deserializeTCompactProtocol(reader);
    const packed = numberOf(header, "field_3");
    if (reader.offset + packed > bytes.length || numberOf(header, "field_2") > mostBytes)
      throw new ImportRefusal("file-damaged", `page: ${packed}`);
    const page = bytes.subarray(reader.offset, reader.offset + packed);
    reader.offset += packed;
    if (header.field_1 === pageTypes.data) values += checkDataPage(page, header, shape);
    else if (header.field_1 === pageTypes.dataV2) values += checkDataPageV2(page, header, shape);
    else if (header.field_1 === pageTypes.dictionary) {
      const inDictionary = numberOf(structOf(header, "field_7"), "field_1");
      if (inDictionary > mostBytes) throw new ImportRefusal("file-damaged", `dictionary: ${inDictionary}`);
    }
    if (values > mostValues) throw new ImportRefusal("count-mismatch", `${values} / ${mostValues}`);
  }
  return values;
}

function checkDataPage(page: Uint8Array, header: ThriftStruct, shape: ChunkShape): number {
  const { maxRepetition, maxDefinition } = shape;
  const about = structOf(header, "field_5");
  const count = numberOf(about, "field_1");
  checkCount(count, shape);
  const cursor = { bytes: unpack(page, numberOf(header, "field_2"), shape), at: 0 };
  if (maxRepetition > 0) checkLevels(cursor, maxRepetition, count);
  const present = maxDefinition > 0 ? checkLevels(cursor, maxDefinition, count) : count;
  checkValues(cursor, numberOf(about, "field_2"), present, shape);
  return count;
}

function checkDataPageV2(page: Uint8Array, header: ThriftStruct, shape: ChunkShape): number {
  const { maxRepetition, maxDefinition } = shape;
  const about = structOf(header, "field_8");
  const count = numberOf(about, "field_1");
  checkCount(count, shape);
  const [definitionBytes, repetitionBytes] = [numberOf(about, "field_5"), numberOf(about, "field_6")];
  const levelBytes = definitionBytes + repetitionBytes;
  if (levelBytes > page.length) throw new ImportRefusal("file-damaged", `levels: ${levelBytes}`);
  if (maxRepetition > 0) checkRuns({ bytes: page, at: 0 }, bitsOf(maxRepetition), count, none);
  const present =
    maxDefinition > 0
      ? checkRuns({ bytes: page, at: repetitionBytes }, bitsOf(maxDefinition), count, maxDefinition)
      : count;
  if (present !== count - numberOf(about, "field_2"))
    throw new ImportRefusal("count-mismatch", `${present} / ${count}`);
  const packed = page.subarray(levelBytes);
  const size = numberOf(header, "field_2") - levelBytes;
  const bytes = about.field_7 === false ? packed : unpack(packed, size, shape);
  checkValues({ bytes, at: 0 }, numberOf(about, "field_4"), present, shape);
  return count;
}

/** Levels with their length before them; how many are the highest, which is where a value is. */
function checkLevels(cursor: ByteCursor, max: number, count: number): number {
  const end = cursor.at + 4 + lengthAt(cursor);
  cursor.at += 4;
  const present = checkRuns(cursor, bitsOf(max), count, max);
  cursor.at = end;
  return present;
}

function checkValues(cursor: ByteCursor, encoding: number, count: number, { chunk }: ChunkShape): void {
  if (encoding === encodings.rle && chunk.type === "BOOLEAN") {
    cursor.at += 4;
    checkRuns(cursor, 1, count, none);
  } else if (encoding === encodings.plainDictionary || encoding === encodings.rleDictionary) {
    const width = cursor.bytes[cursor.at++] ?? 0;
    if (width > 32) throw new ImportRefusal("file-damaged", `width: ${width}`);
    if (width > 0) checkRuns(cursor, width, count, none);
  }
}

function unpack(page: Uint8Array, size: number, { chunk: { codec }, compressors }: ChunkShape): Uint8Array {
  if (codec === "UNCOMPRESSED" || page.length === 0) return page;
  const decompress = compressors?.[codec];
  if (decompress !== undefined) return decompress(page, size);
  const bytes = new Uint8Array(size);
  snappyUncompress(page, bytes);
  return bytes;
}

function checkCount(count: number, { chunk }: ChunkShape): void {
  if (count > Number(chunk.num_values))
    throw new ImportRefusal("count-mismatch", `${count} / ${chunk.num_values}`);
}

const bitsOf = (value: number) => 32 - Math.clz32(value);

function lengthAt({ bytes, at }: ByteCursor): number {
  if (at + 4 > bytes.length) throw new ImportRefusal("file-damaged", "levels");
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
}

function numberOf(struct: ThriftStruct, field: string): number {
  const value = struct[field];
  if (typeof value !== "number" || !(value >= 0)) throw new ImportRefusal("file-damaged", `page ${field}`);
  return value;
}

function structOf(struct: ThriftStruct, field: string): ThriftStruct {
  const value = struct[field];
  if (typeof value !== "object" || value === null) throw new ImportRefusal("file-damaged", `page ${field}`);
  return value as ThriftStruct;
}
