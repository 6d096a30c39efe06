/** A question to all rows that takes its time: asked a part at a time, so that a million rows hold nothing up. */
export interface RowScan {
  /** A byte for each row as in a mask: fails, passes, possibly passes. Final once `step` has said so. */
  readonly rows: Uint8Array;
  /** Looks at so many more rows; true when all are through. */
  step(rowCount: number): boolean;
}

/** Runs a scan to its end at once: for few rows. */
export function finishScan(scan: RowScan): Uint8Array {
  while (!scan.step(Number.MAX_SAFE_INTEGER));
  return scan.rows;
}

/** A scan that asks about rows `[from, to)` at a time. */
export function createScan(
  rowCount: number,
  look: (from: number, to: number, rows: Uint8Array) => void,
): RowScan {
  const rows = new Uint8Array(rowCount);
  let next = 0;
  return {
    rows,
    step: (count) => {
      const end = Math.min(rowCount, next + count);
      if (end > next) look(next, end, rows);
      next = end;
      return next >= rowCount;
    },
  };
}
