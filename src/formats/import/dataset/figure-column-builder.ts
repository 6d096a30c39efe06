import { unknownFigure } from "../../../core/events/dataset/incident-dataset";
import { growArray, nextCapacity, reorder } from "./growing-array";

/** Figures of one column; takes no memory as long as no row gives one. */
export class FigureColumnBuilder {
  private values: Int32Array<ArrayBuffer> | null = null;

  set(row: number, figure: number): void {
    if (this.values === null) {
      if (figure === unknownFigure) return;
      this.values = new Int32Array(nextCapacity(row + 2 ** 12)).fill(unknownFigure);
    }
    if (row >= this.values.length) {
      const { length } = this.values;
      this.values = growArray(this.values, nextCapacity(row + 1)).fill(unknownFigure, length);
    }
    this.values[row] = figure;
  }

  /** The figures in another order, null where no row gives one. */
  finish(order: Uint32Array): Int32Array<ArrayBuffer> | null {
    const { values } = this;
    this.values = null;
    if (values === null) return null;
    return reorder(values.length < order.length ? this.padded(values, order.length) : values, order);
  }

  private padded(values: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
    return growArray(values, length).fill(unknownFigure, values.length);
  }
}
