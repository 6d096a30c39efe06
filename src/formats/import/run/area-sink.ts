import type { Geometry } from "geojson";
import type { Ledger, RecordPlace } from "./ledger";
import type { Preview } from "./preview";

/** PROVISIONAL */
export class AreaSink {
  constructor(
    private readonly ledger: Ledger,
    private readonly preview: Preview,
  ) {}
  add(place: RecordPlace, cells: readonly string[], _geometry: Geometry): void {
    const { file, record, line } = place;
    this.ledger.reject(place, {
      code: "geometry-left-out",
      effect: "rejected",
      file,
      record,
      line,
      column: null,
      original: "",
    });
    this.preview.addRow(record, line, cells, "geometry-left-out");
  }
}
