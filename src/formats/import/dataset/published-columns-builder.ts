import {
  datasetEpochMs,
  type PublishedColumns,
  undatedSeconds,
} from "../../../core/events/dataset/incident-dataset";
import type { RowValues } from "../table/row-values";
import { growArray, nextCapacity, reorder } from "./growing-array";

type Seconds = Uint32Array<ArrayBuffer>;

/** When the rows were published; takes no memory as long as no row says so. */
export class PublishedColumnsBuilder {
  private from: Seconds | null = null;
  private until: Seconds | null = null;

  /** Times are widened to whole seconds. */
  set(row: number, { publishedFromMs, publishedUntilMs }: RowValues): void {
    // Written so that both a missing value and NaN are none.
    if (!(publishedFromMs! < publishedUntilMs!)) return;
    if (this.from === null || this.until === null || row >= this.until.length) this.grow(row);
    this.from![row] = Math.floor((publishedFromMs! - datasetEpochMs) / 1000);
    this.until![row] = Math.ceil((publishedUntilMs! - datasetEpochMs) / 1000);
  }

  private grow(row: number): void {
    const length = nextCapacity(row + 2 ** 12);
    const grown = (values: Seconds | null) =>
      growArray(values ?? new Uint32Array(0), length).fill(undatedSeconds, values?.length ?? 0);
    this.from = grown(this.from);
    this.until = grown(this.until);
  }

  /** The times in another order, null where no row has one. */
  finish(order: Uint32Array): PublishedColumns | null {
    if (this.from === null || this.until === null) return null;
    if (this.until.length < order.length) this.grow(order.length);
    const columns = {
      possiblyFromSeconds: reorder(this.from, order),
      surelyFromSeconds: reorder(this.until, order),
    };
    this.from = this.until = null;
    return columns;
  }
}
