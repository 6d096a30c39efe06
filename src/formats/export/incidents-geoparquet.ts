import type { DecodedArray } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { isFinitePosition } from "../../core/geo/position";
import { describeFile, type ExportFacts, type ShownIncident, sourceFinder } from "./export-facts";
import { parquetColumns, toParquetRow } from "./parquet-columns";

/** Small enough that writing one does not hold up the page. */
const defaultGroupRows = 2000;

/** Hands over what was written since the last time; offsets in the file go on counting. */
class DrainedWriter extends ByteWriter {
  drain(): Uint8Array<ArrayBuffer> {
    const bytes = this.getBytes().slice();
    this.index = 0;
    return bytes;
  }
}

/** The box of the points so far, west, south, east, north; null before the first. */
type Box = [west: number, south: number, east: number, north: number] | null;

function extendBox(box: Box, lngLat: readonly [number, number]): Box {
  if (!isFinitePosition(lngLat)) return box;
  const [lng, lat] = lngLat;
  if (!box) return [lng, lat, lng, lat];
  return [Math.min(box[0], lng), Math.min(box[1], lat), Math.max(box[2], lng), Math.max(box[3], lat)];
}

/** Metadata by GeoParquet 1.1; no `crs` means OGC:CRS84, longitude before latitude. */
function geoMetadata(bbox: Box): string {
  const geometry = { encoding: "WKB", geometry_types: ["Point"], ...(bbox ? { bbox } : {}) };
  return JSON.stringify({ version: "1.1.0", primary_column: "geometry", columns: { geometry } });
}

/**
 * Exactly the incidents shown, as GeoParquet 1.1: points in WKB, null where there is no place. What the file is of and
 * the sources with their licences stand in the file's key-value metadata under `demarc`.
 */
export function* writeIncidentsGeoParquet(
  shown: Iterable<ShownIncident>,
  facts: ExportFacts,
  groupRows = defaultGroupRows,
): Generator<Uint8Array<ArrayBuffer>, void> {
  const findSource = sourceFinder(facts);
  const writer = new DrainedWriter();
  const kvMetadata: { key: string; value: string }[] = [];
  const file = new ParquetWriter({
    writer,
    schema: [
      { name: "root", num_children: parquetColumns.length },
      ...parquetColumns.flatMap(({ schema }) => schema),
    ],
    kvMetadata,
    createdBy: `Demarc ${facts.version}`,
  });
  let bbox: Box = null;
  let rowCount = 0;
  let values: unknown[][] = parquetColumns.map(() => []);
  const writeGroup = () => {
    const columnData = parquetColumns.map(({ schema, hasStatistics }, index) => ({
      name: schema[0]!.name,
      data: values[index] as DecodedArray,
      statistics: hasStatistics,
      offsetIndex: false,
    }));
    // The writer has no `flush`, so this is done when it returns.
    void file.write({ columnData, rowGroupSize: rowCount });
    rowCount = 0;
    values = parquetColumns.map(() => []);
    return writer.drain();
  };
  const nothing = new Uint8Array(0);
  for (const one of shown) {
    bbox = extendBox(bbox, one.incident.place.lngLat);
    const row = toParquetRow(one, findSource(one), facts);
    for (const [index, { read }] of parquetColumns.entries()) values[index]!.push(read(row));
    rowCount++;
    yield rowCount === groupRows ? writeGroup() : nothing;
  }
  if (rowCount > 0) yield writeGroup();
  kvMetadata.push(
    { key: "geo", value: geoMetadata(bbox) },
    { key: "demarc", value: JSON.stringify(describeFile(facts)) },
  );
  void file.finish();
  yield writer.drain();
}
