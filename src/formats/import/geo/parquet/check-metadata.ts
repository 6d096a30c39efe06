import type { AsyncBuffer, FileMetaData } from "hyparquet";
import type { ImportLimits } from "../../import-settings";
import { ImportRefusal } from "../../record-reader";

/**
 * Holds the counts of a Parquet file against each other, against its size and against the limits, before anything is
 * made of them.
 *
 * @returns the number of rows
 * @throws ImportRefusal
 */
export async function checkMetadata(
  { num_rows, row_groups, schema }: FileMetaData,
  file: AsyncBuffer,
  limits: ImportLimits,
): Promise<number> {
  const rows = Number(num_rows);
  const inGroups = row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (!Number.isSafeInteger(rows) || rows < 0 || rows !== inGroups)
    throw new ImportRefusal("count-mismatch", `${inGroups} / ${rows}`);
  if (rows > limits.maxRecords) throw new ImportRefusal("too-many-records", String(rows));
  const leaves = schema.filter(({ num_children }) => !num_children).length;
  let unpacked = 0;
  for (const { columns, num_rows: groupRows } of row_groups) {
    if (columns.length !== leaves)
      throw new ImportRefusal("file-damaged", `columns: ${columns.length} / ${leaves}`);
    for (const { meta_data: chunk } of columns) {
      if (chunk === undefined || groupRows < 0n) throw new ImportRefusal("file-damaged", "columns");
      const start = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset);
      const bytes = Number(chunk.total_compressed_size);
      if (!(start >= 4 && bytes >= 0 && start + bytes <= file.byteLength))
        throw new ImportRefusal("file-damaged", `${start} + ${bytes} / ${file.byteLength}`);
      unpacked += Number(chunk.total_uncompressed_size);
      if (!(unpacked <= limits.maxUnpackedBytes))
        throw new ImportRefusal("unpacked-too-large", String(unpacked));
    }
  }
  return rows;
}
