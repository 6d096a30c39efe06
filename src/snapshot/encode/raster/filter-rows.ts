/** Bytes of a pixel without alpha. */
export const bytesPerPixel = 3;

/** What a filter of PNG foresees of a byte. */
function predict(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 4:
      return paeth(left, up, upLeft);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}

/** Of the five filters of PNG those that pay on maps: none, left, up and Paeth. */
const triedFilters = [0, 1, 2, 4] as const;

/** How much is left of a row after a filter: the sum of what the filter did not foresee. */
function costOf(row: Uint8Array, above: Uint8Array, filter: number, most: number): number {
  let cost = 0;
  for (let index = 0; index < row.length && cost < most; index++) {
    const left = index < bytesPerPixel ? 0 : row[index - bytesPerPixel]!;
    const upLeft = index < bytesPerPixel ? 0 : above[index - bytesPerPixel]!;
    const rest = (row[index]! - predict(filter, left, above[index]!, upLeft)) & 0xff;
    cost += rest < 128 ? rest : 256 - rest;
  }
  return cost;
}

function writeRow(row: Uint8Array, above: Uint8Array, filter: number, target: Uint8Array): void {
  target[0] = filter;
  for (let index = 0; index < row.length; index++) {
    const left = index < bytesPerPixel ? 0 : row[index - bytesPerPixel]!;
    const upLeft = index < bytesPerPixel ? 0 : above[index - bytesPerPixel]!;
    target[index + 1] = row[index]! - predict(filter, left, above[index]!, upLeft);
  }
}

/** Turns rows of RGBA pixels into the filtered RGB rows of a PNG, from the top of a picture downwards. */
export class RowFilter {
  private above: Uint8Array;
  private row: Uint8Array;

  constructor(private readonly widthPx: number) {
    this.above = new Uint8Array(widthPx * bytesPerPixel);
    this.row = new Uint8Array(widthPx * bytesPerPixel);
  }

  /** The next rows, each a filter's number and what it leaves. Alpha is dropped. */
  filter(rgba: Uint8Array | Uint8ClampedArray): Uint8Array<ArrayBuffer> {
    const { widthPx } = this;
    const rowCount = rgba.length / (4 * widthPx);
    const stride = widthPx * bytesPerPixel + 1;
    const filtered = new Uint8Array(rowCount * stride);
    for (let rowIndex = 0; rowIndex < rowCount; rowIndex++) {
      const { row, above } = this;
      let from = rowIndex * widthPx * 4;
      for (let to = 0; to < row.length; to += bytesPerPixel, from += 4) {
        row[to] = rgba[from]!;
        row[to + 1] = rgba[from + 1]!;
        row[to + 2] = rgba[from + 2]!;
      }
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (const filter of triedFilters) {
        const cost = costOf(row, above, filter, least);
        if (cost < least) [best, least] = [filter, cost];
      }
      writeRow(row, above, best, filtered.subarray(rowIndex * stride, (rowIndex + 1) * stride));
      this.row = above;
      this.above = row;
    }
    return filtered;
  }
}
