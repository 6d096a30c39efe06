import type { EventTable } from "../../../core/events/event-table";
import { DensityCensus, type DensityReference } from "../density/density-reference";
import {
  findVertexOrigin,
  hasHalo,
  type VertexOrigin,
  vertexBytes,
  writeVertices,
} from "../incident-vertices";
import { RowList } from "./row-list";

/** A table's vertices on the GPU, and which of them are wide. The vertices have no copy here: they are written anew from the table. */
export interface TableUpload {
  readonly vertices: WebGLBuffer;
  readonly origin: VertexOrigin;
  /** Rows with a halo, ascending. */
  readonly haloRows: Uint32Array<ArrayBuffer>;
  readonly densityReference: DensityReference;
}

/** Rows written and uploaded between two steps: a millisecond or two of work. */
const stepRows = 8192;

/**
 * Uploads a table step by step. It may run between MapLibre's frames, so it touches no state that MapLibre remembers:
 * everything goes through the copy-write binding. Stopped early, it deletes what it made.
 */
export function* uploadTable(gl: WebGL2RenderingContext, table: EventTable): Generator<void, TableUpload> {
  const vertices = gl.createBuffer();
  let isComplete = false;
  try {
    const origin = findVertexOrigin(table);
    onCopyBinding(gl, vertices, (target) => gl.bufferData(target, table.count * vertexBytes, gl.STATIC_DRAW));
    yield;
    const halos = new RowList();
    const census = new DensityCensus();
    const scratch = new ArrayBuffer(Math.min(stepRows, table.count) * vertexBytes);
    const floats = new Float32Array(scratch);
    for (let start = 0; start < table.count; start += stepRows) {
      const end = Math.min(table.count, start + stepRows);
      writeVertices(table, origin, start, end, scratch);
      const written = new Uint8Array(scratch, 0, (end - start) * vertexBytes);
      onCopyBinding(gl, vertices, (target) => gl.bufferSubData(target, start * vertexBytes, written));
      for (let row = start, word = 0; row < end; row++, word += vertexBytes / 4) {
        if (hasHalo(table, row)) halos.add(row);
        census.add(floats[word]! + origin.x, floats[word + 1]! + origin.y);
      }
      yield;
    }
    const [haloRows, densityReference] = [halos.finish(), census.finish()];
    isComplete = true;
    return { vertices, origin, haloRows, densityReference };
  } finally {
    if (!isComplete) gl.deleteBuffer(vertices);
  }
}

function onCopyBinding(
  gl: WebGL2RenderingContext,
  buffer: WebGLBuffer,
  write: (target: GLenum) => void,
): void {
  gl.bindBuffer(gl.COPY_WRITE_BUFFER, buffer);
  write(gl.COPY_WRITE_BUFFER);
  gl.bindBuffer(gl.COPY_WRITE_BUFFER, null);
}
