/**
 * Every GPU that WebGL 2 runs on draws so much at once. Pieces are no larger where one could: a vertex falls on the GPU's
 * sub-pixel grid by the piece's own matrix, and what a page looks like must not depend on whose machine made it.
 */
export const groundPiecePx = 2048;
/** CSS pixels: wide enough for the widest line or halo that reaches over from beside a piece, and for the probe. */
export const groundOverlapPx = 24;

/** A rectangle of the frame in device pixels. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The frame cut into device-pixel rectangles of at most `innerPx` a side, all but the last of a row as large. */
export function cutPieces(widthPx: number, heightPx: number, innerPx: number): Piece[] {
  const columns = Math.ceil(widthPx / innerPx);
  const rows = Math.ceil(heightPx / innerPx);
  const pieceWidth = Math.ceil(widthPx / columns);
  const pieceHeight = Math.ceil(heightPx / rows);
  const pieces: Piece[] = [];
  for (let y = 0; y < heightPx; y += pieceHeight) {
    for (let x = 0; x < widthPx; x += pieceWidth) {
      const width = Math.min(pieceWidth, widthPx - x);
      pieces.push({ x, y, width, height: Math.min(pieceHeight, heightPx - y) });
    }
  }
  return pieces;
}
