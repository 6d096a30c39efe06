import { type ImportFile, ImportRefusal, type OpenRecords, type ReadContext } from "../record-reader";
import { GeometryGate } from "./geometry/geometry-gate";
import { findReprojection, type Reproject } from "./geometry/projection";
import { batchRecords } from "./records/batch-records";
import { ColumnSet, type VisitFields } from "./records/column-set";
import type { RawRecord } from "./records/raw-record";
import { refuseOnError } from "./records/to-refusal";
import { readLayers, type ShapeLayer } from "./shapefile/read-layers";
import { readShape } from "./shapefile/read-shp";

interface ProjectedLayer extends ShapeLayer {
  readonly reproject: Reproject | null;
}

/**
 * A zipped shapefile, of one layer or several (told apart by a column `layer`), or a lone .shp without attributes.
 * A .shp and .dbf of different lengths are refused: which row belongs to which shape could only be guessed.
 */
export const openShapefile: OpenRecords = (file, settings, context) =>
  refuseOnError(async () => {
    const layers: ProjectedLayer[] = [];
    for (const layer of await readLayers(file, settings.encoding, context)) {
      const { shapes, table, prj } = layer;
      if (table !== null && table.count !== shapes.count)
        throw new ImportRefusal("count-mismatch", `.shp ${shapes.count} / .dbf ${table.count}`);
      layers.push({ ...layer, reproject: prj === null ? null : await findReprojection(prj) });
    }
    const columns = new ColumnSet(context.limits.maxColumns);
    for (const layer of layers) columns.collect(visitRow(layer, null, layers.length > 1));
    const gate = new GeometryGate(file.name, context, { reportsWinding: false });
    const records = toRecords(layers, columns, file, context);
    return { columns: columns.names(), batches: batchRecords(records, { context, gate, hasGeometry: true }) };
  });

function visitRow(layer: ShapeLayer, row: number | null, isOneOfMany: boolean): VisitFields {
  return (sink) => {
    const cells = row === null || layer.table === null ? null : layer.table.cells(row);
    const seen = new Map<string, number>();
    for (const [index, name] of (layer.table?.names ?? []).entries()) {
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      sink(`${count}:${name}`, name, cells?.[index] ?? "");
    }
    if (isOneOfMany) sink("layer", "layer", layer.name);
  };
}

function* toRecords(
  layers: readonly ProjectedLayer[],
  columns: ColumnSet,
  file: ImportFile,
  context: ReadContext,
): Generator<RawRecord> {
  let record = 0;
  for (const layer of layers) {
    const { shapes, table, reproject } = layer;
    for (let row = 0; row < shapes.count; row++) {
      const place = { record: record++, line: null };
      if (table?.isDeleted(row)) yield { ...place, fault: "malformed-record", original: "deleted" };
      else
        yield {
          ...place,
          cells: columns.cellsOf(visitRow(layer, row, layers.length > 1)),
          readGeometry: () => readShape(shapes, row),
          reproject,
        };
    }
    const original = String(table?.countReplaced() ?? 0);
    const whole = { record: null, line: null, column: null, file: file.name, original };
    if (original !== "0") context.report({ ...whole, code: "encoding-errors", effect: "noted" });
  }
}
