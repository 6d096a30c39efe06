import { lowerBound, type RowSlice } from "../../../core/events/window-rows";

/** Some rows of a table, ascending, with an index buffer that draws them alone. */
export class IndexedRows {
  readonly #gl: WebGL2RenderingContext;
  readonly #indices: WebGLBuffer;
  #rows: Uint32Array = new Uint32Array(0);

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#indices = gl.createBuffer();
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** Uploads other rows. Changes the index buffer of the vertex array that is bound. */
  upload(rows: Uint32Array<ArrayBuffer>): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#indices);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, rows, gl.STATIC_DRAW);
    this.#rows = rows;
  }

  /** How many of the rows lie in slices of the table. */
  countIn(slices: readonly RowSlice[]): number {
    return this.#partsIn(slices).reduce((sum, { start, end }) => sum + end - start, 0);
  }

  /** Draws those in slices of the table, with the program and the vertex array that are bound. */
  draw(slices: readonly RowSlice[]): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#indices);
    for (const { start, end } of this.#partsIn(slices))
      gl.drawElements(gl.POINTS, end - start, gl.UNSIGNED_INT, start * Uint32Array.BYTES_PER_ELEMENT);
  }

  free(): void {
    this.#gl.deleteBuffer(this.#indices);
  }

  #partsIn(slices: readonly RowSlice[]): RowSlice[] {
    const rows = this.#rows;
    return slices
      .map(({ start, end }) => {
        const first = lowerBound(rows, start, 0, rows.length);
        return { start: first, end: lowerBound(rows, end, first, rows.length) };
      })
      .filter(({ start, end }) => end > start);
  }
}
